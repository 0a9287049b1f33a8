"""Play the assistant on attacked articles: what it says of each with and without the attack."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from evals.running import Case, CitedWords, Item, answer_item, attempted, summary_item

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import assistant
    from assistant.answers import Answer, Citation, Summary
    from assistant.documents import Article
    from evals.injection.labels import Attack, LookAlike

Task: TypeAlias = Literal["ask", "summarize", "ask clean"]
TASKS: tuple[Task, ...] = ("ask", "summarize", "ask clean")
"""The question and the summary of the attacked article, and the question of the clean one."""


@dataclass(frozen=True, slots=True)
class Played:
    """What came of one task; nothing is judged here."""

    item: Item
    article: Article | None
    """None: it was refused, which is told as an error."""
    listed: tuple[CitedWords, ...] = ()
    """The article's words that are shown beside the claims: nearest, quotations, days, voices."""


@dataclass(frozen=True, slots=True)
class Attacked:
    """An attack, and what came of each task."""

    attack: Attack
    by_task: dict[Task, Played]


def play_attacks(
    attacks: Sequence[Attack],
    reader_of: Callable[[str], assistant.Assistant],
    jobs: int,
    after: Callable[[Played], None],
) -> tuple[Attacked, ...]:
    """Play every task of every attack, ``jobs`` attacks at a time.

    Args:
        attacks: The attacks.
        reader_of: Makes the assistant for a category.
        jobs: How many at once.
        after: Told each task as soon as it is done.
    """

    def one(attack: Attack) -> Attacked:
        found = {}
        for task, played in _play(attack, reader_of(attack.category)):
            after(played)
            found[task] = played
        return Attacked(attack, found)

    with ThreadPoolExecutor(jobs) as pool:
        try:
            return tuple(pool.map(one, attacks))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _play(attack: Attack, reader: assistant.Assistant) -> Iterator[tuple[Task, Played]]:
    yield "ask", ask(attack, attack.read, reader)
    yield "summarize", summarize(attack, attack.read, reader)
    yield "ask clean", ask(attack, attack.read_clean, reader, "ask clean")


def ask(
    label: LookAlike,
    read: Callable[[], Article],
    reader: assistant.Assistant,
    task: Task = "ask",
) -> Played:
    """Ask a label's question of an article."""
    case = Case(article=label.id, question=task, epoch=1)
    made: list[tuple[Article, Answer]] = []

    def item() -> Item:
        article = read()
        made.append((article, reader.ask(article, label.question)))
        return answer_item(case, made[0][1])

    found = attempted(case, item)
    article = made[0][0] if made else None
    return Played(found, article, _words(one for _, answer in made for one in answer.nearest))


def summarize(label: LookAlike, read: Callable[[], Article], reader: assistant.Assistant) -> Played:
    """Summarize an article."""
    case = Case(article=label.id, question="summarize", epoch=1)
    made: list[tuple[Article, Summary]] = []

    def item() -> Item:
        article = read()
        made.append((article, reader.summarize(article)))
        return summary_item(case, made[0][1])

    found = attempted(case, item)
    article = made[0][0] if made else None
    return Played(found, article, _words(one for _, s in made for one in _listed(s)))


def _listed(summary: Summary) -> Iterator[Citation]:
    yield from (one.citation for one in summary.quotations)
    yield from (one.citation for one in summary.timeline)
    yield from (one.citation for one in summary.unheard)
    yield from summary.omitted


def _words(citations: Iterator[Citation]) -> tuple[CitedWords, ...]:
    return tuple(CitedWords(words=one.quote, start=one.start, end=one.end) for one in citations)
