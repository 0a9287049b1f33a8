"""Does a kept result still hold? A changed article is told from a changed result.

Nothing is computed that the result does not speak of, and nothing is believed: a result that was
changed so that it is another true result of the same article cannot be told from that one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from assistant.answers import ArticleReference
from assistant.conversations import Conversation
from assistant.grounding.facts import Facts
from assistant.receipts.against import check_against, supported
from assistant.receipts.consistent import check_consistent, check_reference, is_day
from assistant.receipts.findings import Findings, citations, claims, shown
from assistant.receipts.pages import UNKNOWN as UNKNOWN_PAGES
from assistant.receipts.pages import known
from assistant.receipts.parsing import require_known
from assistant.receipts.quotes_now import find_now
from assistant.verifications import Finding, Verification
from assistant.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from assistant.answers import Answer, CheckReport, Summary
    from assistant.documents import Article
    from assistant.receipts.parsing import Receipt
    from assistant.verifications import QuoteNow, State

Header: TypeAlias = Literal["title", "published"]
Part: TypeAlias = "tuple[str, Summary | Answer | CheckReport]"

_NAMES = {"title": "title", "published": "date of publication"}
_DIGITS = 12
_UNKNOWN = (
    "there is no signature: the question and how it was read, what is said not to be in the "
    "article, the engine's name, the counts and the notes are not verified, nor that nothing was "
    "left out"
)


def verify_against(
    receipt: Receipt, article: Article, sure: Collection[Header] = ()
) -> Verification:
    """Hold a kept result against an article.

    Args:
        receipt: The result, or a whole conversation.
        article: The article that it is to hold against.
        sure: What of the article's header is certain; where the text alone tells it, the result
            may have been made with another title or date, which is taken from it and doubted.

    Raises:
        UsageError: The result is of another contract.
    """
    require_known(receipt)
    verifying = _Verifying(receipt, article, sure)
    verifying.run()
    return verifying.result()


class _Verifying:
    """One verification on its way."""

    def __init__(self, receipt: Receipt, article: Article, sure: Collection[Header]) -> None:
        self._receipt = receipt
        self._article = article
        self._sure = sure
        # One of the two alone is a result that was changed, not another article.
        named = receipt.article
        self._same = named.sha256 == article.sha256 or named.id == article.id
        self._findings = Findings(receipt.version == VERSION)
        self._read: dict[tuple[str | None, str | None], Facts] = {}
        self._notes: dict[str, None] = {}
        self._claims = 0

    def run(self) -> None:
        """Look at every result."""
        if isinstance(self._receipt, Conversation):
            check_reference(self._receipt.article, self._findings)
            self._check_numbers(self._receipt)
            if self._same:
                self._check_sha256(self._receipt.article, self._findings)
                self._header(self._receipt.article, self._findings)
        for base, result in _parts(self._receipt):
            to = self._findings.inside(base, ours=result.version == VERSION)
            if result.version != VERSION:
                told = f"version {shown(result.version)} made it, and {VERSION} verifies: "
                self._note(f"{told}where the checks alone differ, that is only doubted")
            check_consistent(result, to)
            if self._same:
                self._check(result, to)
        self._note_original()
        self._note_unknown()

    def _note_original(self) -> None:
        """Tell a page or a file whose bytes have changed, by their hash."""
        before, now = self._receipt.article, ArticleReference.of(self._article)
        if not before.original or not now.original or before.original == now.original:
            return
        same = "the article's text is the same" if self._same else "and so is the article's text"
        since = f" since {before.retrieved}" if before.retrieved else ""
        self._note(
            f"what was read has changed{since}: sha256 {before.original[:_DIGITS]}… then, "
            f"{now.original[:_DIGITS]}… now; {same}"
        )

    def _check(self, result: Summary | Answer | CheckReport, to: Findings) -> None:
        if not self._check_sha256(result.article, to) and result.article.id != self._article.id:
            return
        told = known(result, self._article)
        if told is not result:
            self._note(UNKNOWN_PAGES)
        check_against(told, self._facts(result.article, to), to)
        self._claims += len(getattr(result, "claims", ())) or sum(1 for _ in claims(result))

    def _check_sha256(self, reference: ArticleReference, to: Findings) -> bool:
        same = reference.sha256 == self._article.sha256
        if not same:
            told = f"{shown(reference.sha256)} is not the sha256 of the article"
            to.fail("article", "article.sha256", told)
        return same

    def _header(self, reference: ArticleReference, to: Findings) -> dict[str, str | None]:
        """Return the title and date that a result names; find where the article's are others."""
        told: dict[str, str | None] = {
            "title": reference.title,
            "published": reference.published,
        }
        if reference.published is not None and not is_day(reference.published):
            told["published"] = self._article.published
        owns: dict[Header, str | None] = {
            "title": self._article.title,
            "published": self._article.published,
        }
        for name, own in owns.items():
            its = told[name]
            if name in self._sure and its != own:
                to.fail("article", f"article.{name}", f"it is {shown(own)}, not {shown(its)}")
            elif its != own:
                told_of = f"the result's {_NAMES[name]} is {shown(its)}, the text's {shown(own)}"
                give = f"the result's was taken; with --{name} it is verified"
                to.doubt("article", f"article.{name}", f"{told_of}: {give}")
        return told

    def _facts(self, reference: ArticleReference, to: Findings) -> Facts:
        """Return what is read off the article under the title and date that a result names."""
        told = self._header(reference, to)
        key = (told["title"], told["published"])
        if key not in self._read:
            self._read[key] = Facts(self._article.model_copy(update=told))
        return self._read[key]

    def _check_numbers(self, conversation: Conversation) -> None:
        numbers = [exchange.number for exchange in conversation.exchanges]
        if numbers != sorted(set(numbers)) or any(number < 1 for number in numbers):
            self._findings.fail(
                "claim", "exchanges", "its turns are not numbered in order, each once"
            )

    def _note(self, note: str) -> None:
        self._notes.setdefault(note)

    def _note_unknown(self) -> None:
        called = sum(supported(result) for _, result in _parts(self._receipt))
        if called:
            them = "1 claim is" if called == 1 else f"{called} claims are"
            self._note(f"{them} called supported by a model: that was not verified")
        self._note(_UNKNOWN)

    def result(self) -> Verification:
        """Put together what was found."""
        now = () if self._same else find_now(self._receipt, self._article)
        found = self._findings.found
        return Verification(
            result=self._receipt.kind,
            made_by=self._receipt.version,
            article=ArticleReference.of(self._article),
            state=self._state(),
            findings=tuple(found) if self._same else (self._other(now), *found),
            quotes=sum(1 for _ in citations(self._receipt)),
            claims=self._claims,
            quotes_now=now,
            notes=tuple(self._notes),
        )

    def _state(self) -> State:
        found = self._findings.found
        failed = any(one.outcome == "fail" for one in found)
        if not self._same:
            return "both_changed" if failed else "article_changed"
        if failed:
            return "result_changed"
        return "doubtful" if found else "holds"

    def _other(self, now: tuple[QuoteNow, ...]) -> Finding:
        here = sum(bool(one.citations) for one in now)
        told = (
            f"the result speaks of an article of sha256 {self._receipt.article.sha256[:_DIGITS]}…, "
            f"this one is {self._article.sha256[:_DIGITS]}…; it has {here} of {len(now)} quotes"
        )
        return Finding(outcome="fail", subject="article", place="article.sha256", detail=told)


def _parts(receipt: Receipt) -> Iterator[Part]:
    if isinstance(receipt, Conversation):
        for index, exchange in enumerate(receipt.exchanges):
            yield f"exchanges[{index}].result", exchange.result
    else:
        yield "", receipt
