"""Play the assistant on a suite: every summary and question, each result kept when it is there."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Literal, TypeAlias

import assistant
from assistant.answers import Usage
from assistant.documents import Frozen
from assistant.drafting.drafts import Turn
from assistant.errors import AssistantError, ServiceError, SettingsError
from evals.journal import add_line, read_lines
from evals.recorder import MissingRecording
from evals.scoring.questions import Given
from evals.scoring.spans import Quote
from evals.scoring.summaries import GivenSummary, Speech

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from assistant.answers import Answer, Claim, Summary
    from evals.labels import Labels, Question

SUMMARY = "summary"
"""The name of the case that is an article's summary."""
Trouble: TypeAlias = Literal["error", "service failed", "missing recording"]
"""``error``: the assistant could not use a reply, which is a result, and a bad one."""


class Case(Frozen):
    """One thing to do: an article's summary or one of its questions, in one epoch."""

    article: str
    question: str
    epoch: int


class CitedWords(Frozen):
    """A quote and where it is said to stand."""

    words: str
    start: int
    end: int


class SpokenWords(Frozen):
    """A quotation that a summary lists."""

    start: int
    end: int
    speaker: str | None


class Item(Frozen):
    """What came of one case, as the assistant gave it: nothing is judged here."""

    case: Case
    status: str = ""
    statements: tuple[str, ...] = ()
    quotes: tuple[CitedWords, ...] = ()
    speeches: tuple[SpokenWords, ...] = ()
    withheld: tuple[str, ...] = ()
    """What was not shown, with its reason, for people."""
    marked: tuple[str, ...] = ()
    """What was shown as doubtful, with its reason, for people."""
    usage: Usage = Usage()
    trouble: Trouble | None = None
    error: str | None = None

    def given(self) -> Given:
        """Return the answer to score."""
        return Given(self.status, " ".join(self.statements), self._quotes(), self.error)

    def given_summary(self) -> GivenSummary:
        """Return the summary to score."""
        speeches = tuple(Speech(one.start, one.end, one.speaker) for one in self.speeches)
        return GivenSummary(self.statements, self._quotes(), speeches, self.error)

    def _quotes(self) -> tuple[Quote, ...]:
        return tuple(Quote(one.words, one.start, one.end) for one in self.quotes)


def cases(suite: Iterable[Labels], epochs: int) -> Iterator[Case]:
    """Yield every case of a suite, epoch by epoch, in order."""
    for labels in suite:
        for name in (SUMMARY, *(question.id for question in labels.questions)):
            for epoch in range(1, epochs + 1):
                yield Case(article=labels.id, question=name, epoch=epoch)


class Kept:
    """The items of a run as lines of a file: a run that was stopped goes on where it was."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.Lock()
        self.items = {} if not file.exists() else {item.case: item for item in read_items(file)}

    def add(self, item: Item) -> None:
        """Keep an item; what went wrong is kept too, and tried again by the next run."""
        with self._lock:
            self.items[item.case] = item
            add_line(self._file, item.model_dump_json(exclude_defaults=True))


def read_items(file: Path) -> list[Item]:
    """Read the items of a run, the last of each case; half a line at the end is left out."""
    found: dict[Case, Item] = {}
    for line in read_lines(file):
        item = Item.model_validate(line)
        found[item.case] = item
    return list(found.values())


def play(
    todo: Sequence[Case],
    suite: Iterable[Labels],
    reader_of: Callable[[str, int], assistant.Assistant],
    kept: Kept,
    jobs: int,
    after: Callable[[Item], bool],
) -> None:
    """Play cases, ``jobs`` at a time.

    Args:
        todo: The cases.
        suite: The labels of their articles.
        reader_of: Makes the assistant for an article and an epoch.
        kept: Where each item goes as soon as it is there.
        jobs: How many at once.
        after: Told each item; False when no more may be asked.
    """
    by_id = {labels.id: labels for labels in suite}
    articles = {
        name: assistant.make_article(by_id[name].text, source=f"{name}.txt")
        for name in {case.article for case in todo}
    }
    going = threading.Event()
    going.set()

    def one(case: Case) -> None:
        if not going.is_set():
            return
        reader = reader_of(case.article, case.epoch)
        item = answer(case, by_id[case.article], articles[case.article], reader)
        kept.add(item)
        if not after(item):
            going.clear()

    with ThreadPoolExecutor(jobs) as pool:
        try:
            for _ in pool.map(one, todo):
                pass
        except BaseException:
            going.clear()
            pool.shutdown(cancel_futures=True)
            raise


def answer(
    case: Case, labels: Labels, article: assistant.Article, reader: assistant.Assistant
) -> Item:
    """Play one case; an error of the assistant becomes an item that says so."""

    def item() -> Item:
        if case.question == SUMMARY:
            return summary_item(case, reader.summarize(article))
        question = next(one for one in labels.questions if one.id == case.question)
        return answer_item(case, reader.ask(article, question.ask, _history(question)))

    return attempted(case, item)


def attempted(case: Case, item: Callable[[], Item]) -> Item:
    """Return the item of a case, or what went wrong with it as one."""
    try:
        return item()
    except MissingRecording as error:
        return Item(case=case, trouble="missing recording", error=str(error))
    except (ServiceError, SettingsError) as error:
        return Item(case=case, trouble="service failed", error=str(error))
    except AssistantError as error:
        return Item(case=case, trouble="error", error=f"{type(error).__name__}: {error}")


def _history(question: Question) -> tuple[Turn, ...]:
    return tuple(Turn(question=turn.ask, answer=turn.answer) for turn in question.history)


def answer_item(case: Case, result: Answer) -> Item:
    """Return an answer as the item of its case."""
    return _item(case, result.status, result.claims, result)


def summary_item(case: Case, result: Summary) -> Item:
    """Return a summary as the item of its case."""
    headline = () if result.headline is None else (result.headline,)
    item = _item(case, "", (*headline, *result.overview, *result.key_points), result)
    speeches = tuple(
        SpokenWords(start=one.citation.start, end=one.citation.end, speaker=one.speaker)
        for one in result.quotations
    )
    return item.model_copy(update={"speeches": speeches})


def _item(case: Case, status: str, claims: Sequence[Claim], result: Answer | Summary) -> Item:
    return Item(
        case=case,
        status=status,
        statements=tuple(claim.text for claim in claims),
        quotes=tuple(
            CitedWords(words=one.quote, start=one.start, end=one.end)
            for claim in claims
            for one in claim.citations
        ),
        withheld=tuple(f"{claim.text} ({claim.reason})" for claim in result.withheld),
        marked=tuple(
            f"{claim.text} ({claim.reason})" for claim in claims if claim.standing == "doubtful"
        ),
        usage=result.usage,
    )
