"""What an article shows without anybody's draft: its quotations and its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Dated, Quotation
from assistant.documents import Span
from assistant.text.addressed import is_addressed
from assistant.text.edtf import within
from assistant.text.headers import body_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.documents import Article
    from assistant.grounding.facts import Facts

_FIRST_MONTHS = {"21": "03", "22": "06", "23": "09", "24": "12"}


def quotations(article: Article, facts: Facts) -> tuple[Quotation, ...]:
    """Return the words in quotation marks, in the order of the article, with their speakers.

    What speaks to a reading program quotes nobody.
    """
    found = []
    for said in facts.speech:
        words = _trimmed(said.span, article.text)
        if is_addressed(article.text, words):
            continue
        cue = said.cue.of(article.text) if said.cue and said.speaker else None
        rule = said.rule if said.via is None else f"{said.rule}; {said.via} relays it"
        found.append(
            Quotation(
                speaker=said.speaker,
                text=" ".join(words.of(article.text).split()),
                citation=facts.aligner.cite(words),
                cue=cue,
                rule=rule,
            )
        )
    return tuple(found)


def timeline(article: Article, facts: Facts) -> tuple[Dated, ...]:
    """Return the sentences of the body that name a settled date, earliest first.

    A sentence stands once for each of its dates, and not again for the year of a day that it names;
    dates left unresolved have no place in time.
    """
    text = article.text
    bodies = body_sentences(text)
    found: dict[tuple[str, Span], Dated] = {}
    index = 0
    for date in facts.dates:
        while index < len(bodies) and bodies[index].end <= date.span.start:
            index += 1
        if index == len(bodies):
            break
        sentence = bodies[index]
        if date.value is None or not sentence.covers(date.span) or is_addressed(text, sentence):
            continue
        words = date.span.of(text)
        found.setdefault(
            (date.value, sentence),
            Dated(
                date=date.value,
                precision=date.precision,
                text=" ".join(sentence.of(text).split()),
                citation=facts.aligner.cite(sentence),
                rule=f"“{' '.join(words.split())}”: {date.rule}",
            ),
        )
    order = sorted(_finest(found), key=lambda at: (_moment(at[0]), at[1]))
    return tuple(found[at] for at in order)


def _finest(found: Iterable[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Drop the dates that only say more coarsely when another date of their sentence is."""
    values: dict[Span, list[str]] = {}
    for value, sentence in found:
        values.setdefault(sentence, []).append(value)
    return [
        (value, sentence)
        for sentence, its in values.items()
        for value in its
        if not any(other != value and within(other, value) for other in its)
    ]


def _moment(value: str) -> str:
    """Return what a date sorts by: a season as its first month."""
    return value[:5] + _FIRST_MONTHS.get(value[5:], value[5:])


def _trimmed(span: Span, text: str) -> Span:
    """Drop white space at the ends of the words inside the marks."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start + 1, span.end - (len(words) - len(words.rstrip()))))
