"""What users get: citations, claims, and the results made of them. Data only.

For every citation anywhere ``article.text[start:end] == quote``. *Cited* is mechanical: the quotes
were found and no check failed. *Supported* is a judgement that only a model verifier passes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from assistant.documents import Frozen, Span

if TYPE_CHECKING:
    from assistant.documents import Article

CONTRACT = 1

Fidelity = Literal["exact", "typographic", "elided"]
Infidelity = Literal["altered", "stitched", "absent"]
Outcome = Literal["pass", "doubt", "fail", "not_applicable"]
CheckName = Literal[
    "quote", "number", "date", "name", "speaker", "polarity", "modality", "relation",
    "wording", "reference", "instruction", "model",
]  # fmt: skip
Standing = Literal["cited", "supported", "doubtful", "withheld"]
Status = Literal[
    "answered", "partly_answered", "not_in_article", "mistaken_premise", "unclear"
]  # fmt: skip
Verdict = Literal[
    "verbatim", "supported", "plausible", "doubtful", "unsupported", "contradicted"
]  # fmt: skip


class Citation(Frozen):
    """A quote that was found in the article."""

    passage: str
    start: int
    end: int
    quote: str
    fidelity: Fidelity
    written: str | None = None
    """As the draft had it; None when exact."""
    page: int | None = None
    """Number of the page where it begins; None of an article that has no pages."""

    @property
    def span(self) -> Span:
        """Where it stands in the article's text."""
        return Span(self.start, self.end)


class Change(Frozen):
    """One difference between an altered quote and the article's words in its place.

    ``quote.written[written_at:][:len(written)] == written``, and the same of the article's text.
    """

    kind: Literal["replaced", "added", "left_out"]
    written: str
    """Words or signs of the quote; empty when the article's were left out."""
    article: str
    """What the article has there; empty when the quote added words."""
    written_at: int
    article_at: int


class RejectedQuote(Frozen):
    """A quote that was not found; it never becomes a citation."""

    written: str
    fidelity: Infidelity
    nearest: Citation | None
    """The true words most like it, for people to compare."""
    difference: str
    """What differs, in words for people: ``"40" is not "14"``."""
    changes: tuple[Change, ...] = ()
    """The same word by word, for an altered quote; empty where no word but a sign of leaving out
    or of editing is wrong."""
    place: Citation | None = None
    """The article's words that stand in an altered quote's place."""


class Check(Frozen):
    """One mechanical question put to a claim."""

    name: CheckName
    outcome: Outcome
    detail: str
    data: dict[str, Any] | None = None


class Claim(Frozen):
    """One statement that can be true or false on its own."""

    id: str
    text: str
    citations: tuple[Citation, ...] = ()
    rejected_quotes: tuple[RejectedQuote, ...] = ()
    checks: tuple[Check, ...] = ()
    standing: Standing
    reason: str | None = None
    """Why it is withheld or doubtful, in one line."""


class Point(Frozen):
    """One claim of a summary that is still being made, and where it belongs."""

    group: Literal["headline", "overview", "key_points"]
    claim: Claim


class Usage(Frozen):
    """What the model's service counted; all zero for the extractive engine."""

    calls: int = 0
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    seconds: float = 0.0
    estimated: bool = False

    def __add__(self, other: Usage) -> Usage:
        """Return the sum of both."""
        return Usage(
            calls=self.calls + other.calls,
            input_tokens=self.input_tokens + other.input_tokens,
            cached_tokens=self.cached_tokens + other.cached_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            seconds=round(self.seconds + other.seconds, 3),
            estimated=self.estimated or other.estimated,
        )


class Engine(Frozen):
    """What drafted a result: ``extractive``, or ``openai`` with its model and prompts."""

    name: Literal["extractive", "openai"]
    model: str | None = None
    prompts: dict[str, str] = Field(default_factory=dict)
    """Prompt name to the sha256 of its file."""


class ArticleReference(Frozen):
    """Which article a result speaks of."""

    id: str
    title: str | None
    published: str | None
    source: str
    sha256: str
    """Of the article's text."""
    original: str | None = None
    """SHA-256 of the bytes it was read from; None of a string."""
    retrieved: str | None = None
    """When these were fetched, captured or sent; None of a file."""

    @classmethod
    def of(cls, article: Article) -> ArticleReference:
        """Refer to an article."""
        return cls(
            id=article.id,
            title=article.title,
            published=article.published,
            source=article.source,
            sha256=article.sha256,
            original=article.origin.sha256,
            retrieved=article.origin.retrieved,
        )


class Quotation(Frozen):
    """Words the article puts in quotation marks, and who it says spoke them."""

    speaker: str | None
    text: str
    citation: Citation
    cue: str | None
    """The article's own word for it: ``announced``, ``reports``."""
    rule: str
    """Why this speaker: ``named in the same sentence``, or why none."""


class Dated(Frozen):
    """One sentence of the article with the date it speaks of."""

    date: str
    """EDTF: ``2021-12-02``, ``2021-11``, season ``2021-22`` (summer)."""
    precision: Literal["day", "month", "season", "year"]
    text: str
    citation: Citation
    rule: str
    """How the date was read: ``the Thursday on the article's date``."""


class Person(Frozen):
    """Somebody whom the article names."""

    name: str
    """The fullest form the article uses: ``Antony Blinken``, ``Lord Hale``."""
    forms: tuple[str, ...]
    """The other forms it uses, in its order: ``Blinken``, ``Mr Blinken``."""
    who: str | None
    """The article's own words for who that is, exactly; None where it surely gives none."""
    citation: Citation | None
    """Where it says ``who``."""
    mentions: int
    """How often it names them; "he" and "she" are not counted."""
    first: Citation
    """The sentence that first names them."""
    says: int
    """Sentences in which they speak, in the outlet's words or in quotation marks."""


class Unheard(Frozen):
    """Somebody who speaks in the article, and whom no claim shown tells of."""

    speaker: str
    objects: bool
    """Whether the sentence cited denies, rejects or accuses."""
    cue: str | None
    """The article's own word for it: ``denied``, ``said``."""
    citation: Citation
    """The sentence in which they object, or else their first."""


class _Result(Frozen):
    kind: str
    contract: int = CONTRACT
    version: str
    article: ArticleReference
    engine: Engine
    usage: Usage = Usage()
    complete: bool = True
    """False when the model's reply was cut: what is here stands, more may be missing."""
    notes: tuple[str, ...] = ()


class Summary(_Result):
    """What an article says, claim by claim."""

    kind: Literal["summary"] = "summary"
    headline: Claim | None
    overview: tuple[Claim, ...]
    key_points: tuple[Claim, ...]
    quotations: tuple[Quotation, ...]
    timeline: tuple[Dated, ...]
    omitted: tuple[Citation, ...]
    """Weighty sentences that no claim covers."""
    unheard: tuple[Unheard, ...] = ()
    """Voices of the article that no claim tells of, those who object first."""
    withheld: tuple[Claim, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """Return the claims that are shown, each with where it belongs."""
        return (
            *(Point(group="headline", claim=one) for one in (self.headline,) if one),
            *(Point(group="overview", claim=one) for one in self.overview),
            *(Point(group="key_points", claim=one) for one in self.key_points),
        )


class Said(Frozen):
    """One question of a conversation with its answer, as they were told to whoever drafted."""

    question: str
    answer: str


class Answer(_Result):
    """An answer from the article, or the statement that it has none."""

    kind: Literal["answer"] = "answer"
    follows: Said | None = None
    """What was said just before in the conversation; the checks know of it, as its reader does."""
    question: str
    standalone_question: str
    status: Status
    text: str
    """The texts of ``claims`` joined, nothing else; empty when there are none."""
    claims: tuple[Claim, ...]
    withheld: tuple[Claim, ...]
    unanswered: tuple[str, ...]
    """Which parts of the question the article does not answer."""
    nearest: tuple[Citation, ...]
    """The sentences nearest to the question, when it was not answered."""
    asks: str | None = None
    """What the assistant asks back when it cannot tell what is meant: the status is ``unclear``."""


class CheckedClaim(Frozen):
    """One sentence of a text put to the article; ``start`` and ``end`` are of that text."""

    text: str
    start: int
    end: int
    verdict: Verdict
    reason: str | None
    checks: tuple[Check, ...]
    citations: tuple[Citation, ...]
    rejected_quotes: tuple[RejectedQuote, ...]


class CheckReport(_Result):
    """Anyone's text against the article, sentence by sentence."""

    kind: Literal["check"] = "check"
    text: str
    claims: tuple[CheckedClaim, ...]
