"""Any result as text, Markdown, HTML or JSON: what the command line writes, as a string."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from assistant.answers import Answer, CheckReport, Summary
from assistant.conversations import Conversation
from assistant.documents import Article
from assistant.errors import UsageError
from assistant.rendering import html, markdown, text
from assistant.rendering.article_pages import article_page
from assistant.rendering.check_pages import check_page
from assistant.rendering.pages import asked_page
from assistant.rendering.sources import Sources
from assistant.rendering.summary_pages import summary_page
from assistant.rendering.talk_pages import conversation_page
from assistant.rendering.verification_page import verification_page
from assistant.verifications import Verification

if TYPE_CHECKING:
    from assistant.rendering.page import Page

Form: TypeAlias = Literal["text", "markdown", "html", "json"]
Renderable: TypeAlias = Summary | Answer | CheckReport | Conversation | Verification | Article


def render(
    result: Renderable,
    article: Article | None = None,
    form: Form = "text",
    *,
    width: int = 80,
    explain: bool = False,
) -> str:
    r"""Return a result as the command line writes it to a file, its last line ended.

    Args:
        result: A summary, an answer, a check, a conversation, a verification, or an article.
        article: What the result was read from; only ``html``, which shows it, needs it.
        form: ``text``, ``markdown``, ``html`` (one page that needs nothing else and holds no
            script) or ``json``.
        width: Columns of ``text``, 40 at least; the other forms have none.
        explain: Whether every claim says why it stands or does not, as with ``--explain``.

    >>> from assistant import Assistant, make_article
    >>> article = make_article("The dam broke on Monday. Nobody was hurt.")
    >>> print(render(Assistant("extractive").ask(article, "When did the dam break?")), end="")
    When did the dam break?
    <BLANKLINE>
    The dam broke on Monday. [1]
         [1] p1 in these words

    Raises:
        UsageError: There is no such form, or no page of this; the article is another one, or is
            missing where a page needs it.
    """
    if form == "json":
        return f"{result.model_dump_json()}\n"
    if form == "html":
        return _html(result, article, explain=explain)
    page = _page(result, Sources(explain))
    if form == "markdown":
        return markdown.draw(page)
    if form == "text":
        return text.draw(page, width)
    raise UsageError(f"there is no form {str(form)[:80]!r}; take text, markdown, html or json")


def _html(result: Renderable, article: Article | None, *, explain: bool) -> str:
    if isinstance(result, Verification):
        raise UsageError("there is no page of a verification; take text, markdown or json")
    if article is None and isinstance(result, Article):
        article = result
    if article is None:
        raise UsageError("a page shows the article: give it beside the result")
    return html.draw(result, article, explain=explain)


def _page(result: Renderable, sources: Sources) -> Page:
    match result:
        case Summary():
            return summary_page(result, sources)
        case Answer():
            return asked_page(result, sources)
        case CheckReport():
            return check_page(result, sources)
        case Conversation():
            return conversation_page(result, sources)
        case Verification():
            return verification_page(result)
        case Article():
            return article_page(result)
