"""Results to draw as pages: invented ones that hold everything, and hostile ones of any words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, get_args

from assistant import Assistant, Conversation, Exchange, make_article
from assistant.answers import (
    Answer,
    ArticleReference,
    Change,
    Check,
    CheckedClaim,
    CheckName,
    CheckReport,
    Citation,
    Claim,
    Dated,
    Engine,
    Outcome,
    Quotation,
    RejectedQuote,
    Standing,
    Status,
    Summary,
    Unheard,
    Usage,
    Verdict,
)
from assistant.replies import Reply
from tests.commands import claim
from tests.invented import HOSPITAL
from tests.verdicts import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant import Article
    from assistant.conversations import Result
    from assistant.providers.base import Deadline
    from assistant.replies import ModelRequest

VILE = (
    *HOSTILE,
    "</style><script>alert(1)</script>", "</title><meta http-equiv=refresh content='0;//e.example'>",
    "'\" autofocus onfocus=alert(1) x='", "<svg/onload=alert(1)>", "<a href=javascript:alert(1)>x</a>",
    "<img src=//evil.example/i.png onerror=alert(1)>", "<base href=//evil.example>", "<!--", "-->",
    "<![CDATA[", "]]>", "<plaintext>", "<textarea>", "</p></section></main>", "&#x3c;b&#x3e;",
    "@import url(//evil.example)", "data:text/html,<script>alert(1)</script>", "{{question}}",
    "\u2066\u2067\u2068x\u2069\U000e0041\U000e0042", "\u05d0\u05d1 \u0627\u0644 abc", "a" * 200,
    "\r\n\x0b\x0c\x1c\u2028\u2029", "<form action=//evil.example><input>", "<iframe srcdoc='<b>'>",
)  # fmt: skip
"""Words that would do something, were they not text."""
SOURCES = (
    "javascript:alert(1)//http://a", "data:text/html,x", "https://a.example/?q=\"><b>&x='y'",
    "http://u:p@evil.example/", "https://", "//evil.example/x", "file:///etc/passwd", "-", "text",
    "https://news.example/a b", "HTTPS://news.example/a", "ar<b>ticle.txt", "https://[broken/",
    "https://news.example/\u202eevil", "vbscript:x", " https://news.example/",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vile:
    """Makes results whose every text is hostile, and whose citations stand in the article."""

    random: Random
    article: Article

    def words(self) -> str:
        """Return some hostile words."""
        return " ".join(self.random.choices(VILE, k=self.random.randint(1, 3)))

    def citation(self) -> Citation:
        """Return any words of any passage."""
        text = self.article.text
        while True:
            passage = self.random.choice(self.article.passages)
            start, end = sorted(self.random.randint(passage.start, passage.end) for _ in "ab")
            if text[start:end].strip():
                return Citation(
                    passage=passage.id, start=start, end=end, quote=text[start:end],
                    fidelity=self.random.choice(["exact", "typographic", "elided"]),
                    written=self.random.choice([None, self.words()]),
                )  # fmt: skip

    def some(self, most: int = 3) -> range:
        """Return so many turns."""
        return range(self.random.randint(0, most))

    def rejected(self) -> RejectedQuote:
        """Return a quote that was not found; half of them with changes."""
        written = self.words()
        at = self.random.randint(0, len(written))
        change = Change(
            kind="replaced", written=written[at : at + 3], article=self.words(), written_at=at,
            article_at=0,
        )  # fmt: skip
        return RejectedQuote(
            written=written, fidelity="altered", nearest=self.random.choice([None, self.citation()]),
            difference=self.words(), changes=self.random.choice([(), (change,)]),
        )  # fmt: skip

    def checks(self) -> tuple[Check, ...]:
        """Return some checks."""
        return tuple(
            Check(
                name=self.random.choice(get_args(CheckName)),
                outcome=self.random.choice(get_args(Outcome)),
                detail=self.words(),
            )
            for _ in self.some(4)
        )

    def claim(self, standing: Standing | None = None) -> Claim:
        """Return a claim; withheld ones may cite nothing."""
        least = 0 if standing == "withheld" else 1
        return Claim(
            id=self.words(), text=self.words(), checks=self.checks(),
            citations=tuple(self.citation() for _ in range(self.random.randint(least, 3))),
            rejected_quotes=tuple(self.rejected() for _ in self.some(2)),
            standing=standing or self.random.choice(["cited", "supported", "doubtful"]),
            reason=self.random.choice([None, self.words()]),
        )  # fmt: skip

    def about(self) -> dict[str, object]:
        """Return what every result says."""
        article = self.article
        return {
            "version": self.words(),
            "article": ArticleReference(
                id=article.id, title=article.title, published=article.published,
                source=article.source, sha256=article.sha256,
            ),
            "engine": Engine(name="openai", model=self.words(), prompts={self.words(): self.words()}),
            "usage": Usage(calls=2, input_tokens=3000, output_tokens=1, seconds=1.5, estimated=True),
            "complete": self.random.random() < 0.5,
            "notes": tuple(self.words() for _ in self.some(2)),
        }  # fmt: skip

    def summary(self) -> Summary:
        """Return a summary."""
        return Summary.model_validate({
            **self.about(),
            "headline": self.random.choice([None, self.claim()]),
            "overview": [self.claim() for _ in self.some()],
            "key_points": [self.claim() for _ in self.some(4)],
            "quotations": [
                Quotation(
                    speaker=self.random.choice([None, self.words()]), text=self.words(),
                    citation=self.citation(), cue=self.words(), rule=self.words(),
                )
                for _ in self.some(15)
            ],
            "timeline": [
                Dated(
                    date=self.random.choice(["2021-12-02", "2021-22", "2021-13", self.words()]),
                    precision="day", text=self.words(), citation=self.citation(), rule=self.words(),
                )
                for _ in self.some()
            ],
            "omitted": [self.citation() for _ in self.some()],
            "unheard": [
                Unheard(speaker=self.words(), objects=True, cue=None, citation=self.citation())
                for _ in self.some()
            ],
            "withheld": [self.claim("withheld") for _ in self.some()],
        })  # fmt: skip

    def answer(self) -> Answer:
        """Return an answer."""
        return Answer.model_validate({
            **self.about(),
            "question": self.words(), "standalone_question": self.words(),
            "status": self.random.choice(get_args(Status)), "text": self.words(),
            "claims": [self.claim() for _ in self.some()],
            "withheld": [self.claim("withheld") for _ in self.some()],
            "unanswered": [self.words() for _ in self.some()],
            "nearest": [self.citation() for _ in self.some()],
            "asks": self.random.choice([None, self.words()]),
        })  # fmt: skip

    def check(self) -> CheckReport:
        """Return a check."""
        return CheckReport.model_validate({
            **self.about(),
            "text": self.words(),
            "claims": [
                CheckedClaim(
                    text=self.words(), start=0, end=1,
                    verdict=self.random.choice(get_args(Verdict)), reason=self.words(),
                    checks=self.checks(), citations=tuple(self.citation() for _ in self.some()),
                    rejected_quotes=tuple(self.rejected() for _ in self.some(2)),
                )
                for _ in self.some(4)
            ],
        })  # fmt: skip

    def conversation(self) -> Conversation:
        """Return a conversation of some results."""
        makers: tuple[Callable[[], Result], ...] = (self.summary, self.answer, self.check)
        made = [self.random.choice(makers)() for _ in self.some(4)]
        exchanges = tuple(
            Exchange(number=number, at=self.words(), result=result)
            for number, result in enumerate(made, 1)
        )
        return Conversation(
            id=self.words(), started=self.words(), article=self.answer().article,
            exchanges=exchanges,
        )  # fmt: skip


def vile(seed: int) -> tuple[Result | Conversation, Article]:
    """Return a hostile result and its hostile article; the same for the same seed."""
    random = Random(seed)  # noqa: S311 - for tests
    told = "\n\n".join(
        " ".join(random.choices(("Dam", "broke", "2021", *VILE), k=random.randint(1, 6)))
        for _ in range(random.randint(1, 6))
    )
    whole = told.replace("\ud800", "")  # which no article can hold
    article = make_article(
        f"It rained.\n\n{whole}", title=random.choice([None, *VILE]), source=random.choice(SOURCES)
    )
    maker = Vile(random, article)
    make = (maker.summary, maker.answer, maker.check, maker.conversation)[seed % 4]
    return make(), article


class Scripted:
    """A provider with replies to give, one after another."""

    def __init__(self, *replies: object) -> None:
        self._replies = [json.dumps(reply) for reply in replies]

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:  # noqa: ARG002 - whatever is asked
        """Return the next reply; at last a repair that mends nothing."""
        text = self._replies.pop(0) if self._replies else '{"claims": []}'
        usage = Usage(
            calls=1, input_tokens=2310, cached_tokens=1024, output_tokens=402, seconds=2.3
        )
        return Reply(text=text, finish="stop", model="a-model", usage=usage)

    def stream(self, request: ModelRequest, deadline: Deadline) -> Iterator[str | Reply]:
        """Yield it whole."""
        yield self.complete(request, deadline)


HEADLINE = claim(
    "Norvale General Hospital will close its maternity ward on 1 October.",
    "p3 Norvale General Hospital will close its maternity ward on 1 October",
)
BIRTHS = claim(
    "The hospital recorded 1,187 births in 2024, down from 1,402 in 2019.",
    "p4 The hospital recorded 1,187 births in 2024, down from 1,402 in 2019.",
)
FALSE = claim(
    "Lena Fox promised £6.4m for ambulances over three years.",
    "p6 she promised £4.6m for ambulances over three years",
)
POINTS = (
    claim("Births were 1,187 in 2024.", "p4 The hospital recorded 1,187 births in 2024"),
    claim("Drury called for a strike.", "p5 He did not call for a strike."),
    claim(
        "Colm Drury accused managers of ignoring warnings.",
        'p5 accused managers of "ignoring all warnings"',
        "p5 Its regional secretary, Colm Drury, accused managers",
    ),
    FALSE,
    claim(
        "Mothers will go to Kesterby, 38 miles away, and the health minister refused to step in.",
        "p6 Mothers will be sent to Saint Orrin's in Kesterby, 38 miles away. The health "
        "minister, Lena Fox, has refused to step in, but she",
        "p6 has refused to step in",
    ),
    claim("Nobody will ever know why.", "p7 nobody knows the cause of it all"),
)
"""Cited and doubtful claims, two that are withheld, and quotes that nest and cross."""
TOLD = (
    "Norvale will close its maternity ward on 1 November. Anand said that they "
    '"cannot guarantee safe care at day". The council will debate it on 22 September. '
    "Drury called for a strike. The hospital opened in 1921."
)
ARTICLE = make_article(HOSPITAL, source="https://news.example/norvale?id=7&x=<b>")


def samples() -> dict[str, tuple[Result | Conversation | Article, Article]]:
    """Return a result of each kind, and their articles, by name."""
    draft = {"headline": HEADLINE, "overview": [BIRTHS], "key_points": POINTS}
    summary = Assistant(provider=Scripted(draft)).summarize(ARTICLE)
    reply = {
        "standalone_question": "How many births were there, and why did they fall?",
        "status": "partly_answered", "claims": [BIRTHS, FALSE], "unanswered": ["why they fell"],
    }  # fmt: skip
    answer = Assistant(provider=Scripted(reply)).ask(ARTICLE, "How many births, and why fewer?")
    reader = Assistant("extractive")
    absent = reader.ask(ARTICLE, "Who won the chess final?")
    check = reader.check(ARTICLE, TOLD)
    asked = (summary, answer, absent, check, reader.ask(ARTICLE, "Who rejected that account?"))
    exchanges = tuple(
        Exchange(number=number, at=f"2026-11-26T08:4{number}:11Z", result=result)
        for number, result in enumerate(asked, 1)
    )
    conversation = Conversation(
        id="0a1b2c3d", started="2026-11-26T08:40:11Z", article=summary.article, exchanges=exchanges
    )
    return {
        "summary": (summary, ARTICLE),
        "answer": (answer, ARTICLE),
        "abstention": (absent, ARTICLE),
        "check": (check, ARTICLE),
        "conversation": (conversation, ARTICLE),
        "article": (ARTICLE, ARTICLE),
        "hostile": vile(0),
    }
