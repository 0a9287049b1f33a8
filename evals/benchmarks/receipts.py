"""What ``assistant verify`` notices: ``python -m evals.benchmarks.receipts``.

Results of the extractive engine and of the recorded model are verified untouched, which must find
nothing, and then with one value changed, drawn at random by a seed: another word, figure, place or
name, another one of the words that a field may have, one item taken out. Each row is a field; what
nobody can notice without a signature is in the table too.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

import assistant
from assistant import answers
from assistant.errors import UsageError
from assistant.receipts.parsing import parse
from assistant.receipts.verifying import verify_against
from evals.commands import RECORDINGS
from evals.labels import read_suite
from evals.recorder import MissingRecording, Recorder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.receipts.parsing import Receipt
    from evals.labels import Labels

Told: TypeAlias = Literal["noticed", "doubted", "refused", "not noticed"]
Path: TypeAlias = tuple[str | int, ...]

SEED = 20_261_126
EACH = 60
"""Tamperings of one kind."""
_CHOICES: dict[str, tuple[str, ...]] = {
    "fidelity": (*get_args(answers.Fidelity), *get_args(answers.Infidelity)),
    "outcome": get_args(answers.Outcome),
    "name": get_args(answers.CheckName),
    "standing": get_args(answers.Standing),
    "status": get_args(answers.Status),
    "verdict": get_args(answers.Verdict),
    "precision": ("day", "month", "season", "year"),
}
"""The words that a field may have."""
_LISTS = ("claims", "overview", "key_points", "withheld", "quotations", "timeline", "omitted")
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_OTHER_WORDS = ("never", "Ludlow", "Marta", "seven", "denied", "river", "later")


def results(labels: Labels) -> Iterator[tuple[str, assistant.Article, Receipt]]:
    """Yield every result on one article with its engine: as a suite makes them, and checks."""
    article = assistant.make_article(labels.text, source=f"{labels.id}.txt")
    recorded = assistant.Assistant(provider=Recorder(RECORDINGS / f"{labels.id}.jsonl"))
    for name, reader in (
        ("extractive", assistant.Assistant("extractive")),
        ("recorded", recorded),
    ):
        made: list[Receipt] = []
        for ask in _asking(reader, article, labels):
            try:
                made.append(ask())
            except (MissingRecording, assistant.AssistantError):
                continue
        told = " ".join(one.text for one in made if isinstance(one, assistant.Answer))
        if told:
            made.append(reader.check(article, told))
        facts = " ".join(fact.claim for fact in labels.facts)
        made.append(reader.check(article, facts))
        yield from ((name, article, one) for one in made)


def _asking(
    reader: assistant.Assistant, article: assistant.Article, labels: Labels
) -> Iterator[Any]:
    yield lambda: reader.summarize(article)
    for question in labels.questions:
        history = tuple(assistant.Turn(one.ask, one.answer) for one in question.history)
        yield lambda ask=question.ask, said=history: reader.ask(article, ask, said)


def told(text: str, article: assistant.Article) -> Told:
    """Verify the JSON of a result."""
    try:
        verification = verify_against(parse(text), article)
    except UsageError:
        return "refused"
    if not verification.holds:
        return "noticed"
    return "doubted" if verification.findings else "not noticed"


def places(value: object, path: Path = ()) -> Iterator[Path]:
    """Yield the path of every single value, and of every claim, quotation or citation of a list."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from places(one, (*path, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            if path[-1] in _LISTS:
                yield (*path, index)
            yield from places(one, (*path, index))
    else:
        yield path


def kind(path: Path, result: str) -> str:
    """Return what a path is of: ``summary: key_points[].citations[].start``."""
    shown = ""
    for part in path:
        shown += "[]" if isinstance(part, int) else f".{part}" if shown else part
    shown = re.sub(r"^(overview|key_points|headline)(\[\])?", "claims[]", shown)
    shown = re.sub(r"\.data\..*", ".data", shown)
    shown = re.sub(r"^(usage|engine|notes|follows)\b.*", r"\1", shown)
    taken_out = isinstance(path[-1], int) and path[-2] in _LISTS
    return f"{result}: {shown}{' taken out' if taken_out else ''}"


def tampered(value: Any, path: Path, chance: random.Random) -> Any:
    """Return a result with the value at a path changed or taken out."""
    changed = copy.deepcopy(value)
    at = changed
    for part in path[:-1]:
        at = at[part]
    last = path[-1]
    if isinstance(last, int) and path[-2] in _LISTS:
        del at[last]
        return changed
    at[last] = _other(at[last], str(last), chance)
    return changed


def _other(value: object, field: str, chance: random.Random) -> object:
    """Return another value of the same field."""
    if field in _CHOICES and value in _CHOICES[field]:
        return chance.choice([one for one in _CHOICES[field] if one != value])
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + chance.choice((-7, -1, 1, 2, 9))
    if isinstance(value, str):
        return _other_text(value, chance)
    return chance.choice(_OTHER_WORDS)


def _other_text(text: str, chance: random.Random) -> str:
    """Change one word or figure; of what has none, add one."""
    found = list(_WORD.finditer(text))
    if not found:
        return f"{text}{chance.choice(_OTHER_WORDS)}"
    word = chance.choice(found)
    if word[0].isdigit():
        new = str(int(word[0]) + chance.randint(1, 9)).zfill(len(word[0]))
    else:
        new = chance.choice([one for one in _OTHER_WORDS if one != word[0]])
    return text[: word.start()] + new + text[word.end() :]


def untouched(made: Iterable[tuple[str, assistant.Article, Receipt]]) -> tuple[Counter[str], int]:
    """Count the results by engine and kind, and all findings against them."""
    counted: Counter[str] = Counter()
    found = 0
    for engine, article, receipt in made:
        counted[f"{engine} {receipt.kind}"] += 1
        verification = verify_against(parse(receipt.model_dump_json()), article)
        found += len(verification.findings)
    return counted, found


def tamper(
    made: list[tuple[str, assistant.Article, Receipt]], each: int, seed: int
) -> dict[str, Counter[Told]]:
    """Change values, ``each`` of every kind and engine, and count what came of it by kind."""
    chance = random.Random(seed)  # noqa: S311 - a seeded draw, no secret
    by_kind: dict[str, list[tuple[int, Path]]] = defaultdict(list)
    values = [json.loads(receipt.model_dump_json()) for _, _, receipt in made]
    for index, value in enumerate(values):
        for path in places(value):
            by_kind[f"{made[index][0]} {kind(path, value['kind'])}"].append((index, path))
    found: dict[str, Counter[Told]] = {}
    for name, every in sorted(by_kind.items()):
        found[name] = Counter()
        for index, path in chance.sample(every, min(each, len(every))):
            changed = json.dumps(tampered(values[index], path, chance))
            found[name][told(changed, made[index][1])] += 1
    return found


def table(found: dict[str, Counter[Told]]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    columns: tuple[Told, ...] = ("noticed", "doubted", "refused", "not noticed")
    yield f"| what was changed | tamperings | {' | '.join(columns)} |"
    yield f"|---|---{'|---' * len(columns)}|"
    for name, counted in found.items():
        numbers = " | ".join(str(counted[one]) for one in columns)
        yield f"| {name} | {counted.total()} | {numbers} |"


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=EACH, help="tamperings of one kind")
    parser.add_argument("--seed", type=int, default=SEED)
    said = parser.parse_args()
    suite = [labels for labels in read_suite() if labels.article.split == "tune"]
    made = [one for labels in suite for one in results(labels)]
    counted, against = untouched(made)
    for name, number in sorted(counted.items()):
        print(f"{name}: {number}")
    print(f"{counted.total()} results untouched: {against} findings\n")
    print("\n".join(table(tamper(made, said.each, said.seed))))


if __name__ == "__main__":
    main()
