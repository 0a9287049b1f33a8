"""An answer that is a sentence of the article, or the statement that none answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.replies import AnswerDraft, ClaimDraft, QuoteDraft
from assistant.retrieval import rank
from assistant.text.about_itself import fact_asked, line_that_says
from assistant.text.addressed import is_addressed
from assistant.text.references import antecedent

if TYPE_CHECKING:
    from assistant.documents import Article, Span


def draft_answer(question: str, article: Article) -> AnswerDraft:
    """Answer with the best sentence, or abstain where the evidence is below the fitted threshold.

    A sentence that points to another one ("They", "The meeting") also quotes that one.
    """
    if fact := fact_asked(question):
        names = [one.value for one in article.metadata.authors]
        said = line_that_says(article.text, fact, names, article.published)
        return _abstention(question) if said is None else _answered(said, [said], question, article)
    ranking = rank(question, article)
    spans = [one.span for one in ranking.sentences if not is_addressed(article.text, one.span)]
    if not ranking.answerable or not spans:
        return _abstention(question)
    best = spans[0]
    named = antecedent(article.text, best)
    if named is None or is_addressed(article.text, named):
        return _answered(best, [best], question, article)
    return _answered(best, [best, named], question, article)


def _abstention(question: str) -> AnswerDraft:
    return AnswerDraft(
        status="not_in_article", claims=(), unanswered=(), standalone_question=question
    )


def _answered(best: Span, quoted: list[Span], question: str, article: Article) -> AnswerDraft:
    quotes = tuple(_quote(span, article) for span in quoted)
    claim = ClaimDraft(text=" ".join(best.of(article.text).split()), quotes=quotes)
    return AnswerDraft(
        status="answered", claims=(claim,), unanswered=(), standalone_question=question
    )


def _quote(span: Span, article: Article) -> QuoteDraft:
    words = span.of(article.text)
    return QuoteDraft(passage=article.passage_at(span.start).id, quote=words)
