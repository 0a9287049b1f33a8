"""What is read off a text: sentences, figures, dates, names, speech; and claims held against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant import Assistant, make_article
from assistant.grounding.facts import Facts
from assistant.grounding.people import people
from assistant.grounding.reading import quotations as said_in
from assistant.grounding.reading import timeline
from assistant.text.clock_times import clock_times
from assistant.text.datelines import read_dateline
from assistant.text.dates import dates
from assistant.text.headers import body_sentences, read_header
from assistant.text.names import names
from assistant.text.numbers import numbers
from assistant.text.quantities import runs
from assistant.text.quotations import quotations
from assistant.text.segmenting import paragraphs, passages, sentence_at, sentences
from assistant.text.speech import speech
from assistant.text.stamps import read_stamps
from tests.hard.fuzzing.choices import Choices, as_raw, by_chance
from tests.hard.fuzzing.laws import inside, well_made
from tests.hard.fuzzing.target import Target
from tests.invented import COUP, DAM, HOSPITAL, MATCH, RECALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answers import CheckedClaim, Claim
    from assistant.documents import Article

READER = Assistant(engine="extractive")
KNOWN = (COUP, DAM, HOSPITAL, MATCH, RECALL)
_TOKENS = (
    "The dam broke", "on Monday", "on 31 February 2021", "in May", "3,400", "1.2 million", "$5", "£5bn", "5%",
    "half of", "two-thirds", "one in three", "at least", "up to", "nearly", "between 3 and 5", "3–4", "10.5.2021",
    "people", "euros", "said", "told reporters", "according to", "she", "he", "Ada Lind", "Lind", "Mr. Hall",
    "the mayor", "the U.S.", "St. Ives", "“No,", "”", "“", '"', "'", "not", "never", "did not", "nobody", "no",
    "alleged", "may have", "denied", "if", "unless", "yesterday", "last week", "two days later", "at 7 p.m.",
    "the 1990s", "season 2021-22", "10,000,000,000,000,000,000", "1e9", "½", "٣", "２", "Ⅳ", "No. 10", "e.g.",
    ".", ".", "?", "!", "…", ",", ";", ":", "(", ")", "—", "-", "\n\n", "\n", "\n\n", "It rose by", "from 3 to 5",
    "twice as many", "more than", "fewer than", "first", "the former", "who", "which", "and", "but", "of", "HARWICK (AP) —",
    "Who?", "How many", "When", "Why did", "Is it true that", "#", "0", "-5", "+5", "%", "per cent", "km/h", "°C",
)  # fmt: skip


def _text(choices: Choices) -> str:
    raw = choices.raw()
    if raw is not None:
        return raw.decode("utf-8", "replace")
    return choices.words(_TOKENS, 50, (" ", " ", " ", "", "\n"))


def _reading(choices: Choices) -> None:
    """All that is read stands in the text; sentences hold what is visible."""
    text = _text(choices)
    for spans in (paragraphs(text), sentences(text), tuple(p.span for p in passages(text))):
        inside([(one.start, one.end) for one in spans], text)
        shown = "".join("".join(one.of(text).split()) for one in spans)
        assert shown == "".join(text.split()), "words are lost or doubled"
    if text.strip():
        sentence_at(text, choices.number(len(text)))
    published = choices.one((None, "2021-05-03", "0001-01-01", "9999-12-31", "2024-02-29"))
    places = [
        *((one.span.start, one.span.end) for one in numbers(text)),
        *((one.span.start, one.span.end) for one in dates(text, published)),
        *((one.span.start, one.span.end) for one in names(text)),
        *((one.span.start, one.span.end) for one in speech(text)),
        *((one.span.start, one.span.end) for one in runs(text)),
        *((one.start, one.end) for one in quotations(text)),
        *((one.start, one.end) for one in read_header(text).furniture),
        *((one.start, one.end) for one in body_sentences(text)),
    ]
    inside(places, text)
    assert all(one.text.strip() for one in names(text))
    clock_times(text)
    for line in text.split("\n")[:5]:
        read_stamps(line)
        dateline = read_dateline(line, first=True)
        assert dateline is None or 0 < dateline.end <= len(line)


def _article(choices: Choices) -> Article:
    known = choices.maybe(3)
    text = choices.one(KNOWN) if known else choices.words(_TOKENS, 50, (" ", " ", "\n", "\n\n"))
    article = make_article(
        text, published=choices.one((None, "2021-05-03", "0001-01-01", "9999-12-31"))
    )
    well_made(article)
    return article


def _claiming(choices: Choices) -> None:
    """Whatever is claimed or asked of any article, what is shown is the article's."""
    article = _article(choices)
    text = choices.words(_TOKENS, 25, (" ", " ", ""))
    if choices.maybe(3):
        at = choices.number(len(article.text))
        text += article.text[at : at + 10 + choices.number(200)]
    match choices.number(3):
        case 0:
            summary = READER.summarize(article)
            _cited(article, *summary.overview, *summary.key_points)
            facts = Facts(article)
            inside(
                [(o.citation.start, o.citation.end) for o in said_in(article, facts)], article.text
            )
            inside(
                [(o.citation.start, o.citation.end) for o in timeline(article, facts)], article.text
            )
            people(article, facts)
        case 1:
            answer = READER.ask(article, text)
            _cited(article, *answer.claims)
            assert answer.text == "" or all(one.text in answer.text for one in answer.claims)
        case _:
            report = READER.check(article, text)
            _cited(article, *report.claims)
            for one in report.claims:
                assert report.text[one.start : one.end] == one.text
                lies = one.verdict == "verbatim" and one.text.strip(" .\n") not in article.text
                assert not lies or one.citations, f"{one.text!r} is called the article's"


def _cited(article: Article, *claims: Claim | CheckedClaim) -> None:
    for claim in claims:
        for one in claim.citations:
            assert article.text[one.start : one.end] == one.quote


def _seeds() -> Iterator[bytes]:
    yield from as_raw(*(one[:700] for one in KNOWN))
    yield from by_chance(100)


READING = Target(
    "reading", "sentences, figures, dates, names, speech", _reading, _seeds, longest=1500
)
CLAIMING = Target(
    "claiming", "claims, questions and summaries of any text", _claiming, lambda: by_chance(120), longest=300
)  # fmt: skip
