"""What a model streams that is false never reaches the terminal, however it is cut into pieces."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

from tests.commands import claim, repair, written
from tests.sampling import some
from tests.scripted_server import Says
from tests.terminals import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.scripted_server import Scripted, ScriptedServer

DRAFTS = some(50, of=200)
TRUE = [
    claim("The repairs will cost 14 million euros.", "p4 The repairs will cost 14 million euros."),
    claim("The union has 320 members.", "p5 The fishers' union, which has 320 members"),
    claim(
        "Bo Renn said that no boat had been damaged.",
        "p5 Its chair Bo Renn said that no boat had been damaged",
    ),
    claim("The harbour will close on 2 April.", "p3 will close on 2 April for six weeks"),
]


def false(rng: random.Random, mark: str) -> dict[str, Any]:
    """Return a claim that certainly fails, with a word by which it would be known."""
    figure = rng.randint(1_000, 9_000) * 10 + 7
    return rng.choice(
        [
            claim(f"A {mark} ferry sank.", f"p4 the {mark} ferry sank off Tern"),
            claim(f"The {mark} repairs cost {figure} euros.", TRUE[0]["quotes"][0]["quote"]),
            claim(f"The {mark} harbour is closed."),
            claim(f"“It is {mark},” Ada Lind said.", f"p4 It is {mark}"),
            claim(f"The {mark} union has {figure} members.", f"p5 which has {figure} members"),
        ]
    )


def drafted(rng: random.Random, mark: str) -> list[Scripted]:
    """Return a reply with one false claim at least, cut into pieces anyhow, and its repair."""
    claims = [*rng.sample(TRUE, rng.randint(1, 3)), false(rng, mark)]
    claims += [false(rng, mark)] * rng.randint(0, 1)
    rng.shuffle(claims)
    status = rng.choice(["answered", "answered", "partly_answered", "mistaken_premise"])
    draft = {
        "standalone_question": "Why?",
        "status": status,
        "claims": claims,
        "unanswered": [],
    }
    text = json.dumps(draft, ensure_ascii=rng.random() < 0.5)
    before, after = rng.choice([("", ""), ("```json\n", "\n```"), ("Here it is:\n", "\nDone.")])
    piece = rng.choice([1, 2, 3, 5, 8, 40, 900])
    if rng.random() < 0.2:
        cut = text[: rng.randint(len(text) // 2, len(text) - 1)]
        return [Says(before + cut, "cut", piece=piece)]
    again = repair(("c1", false(rng, mark))) if rng.random() < 0.3 else repair()
    return [Says(before + text + after, piece=piece), again]


def test_no_false_claim_reaches_the_terminal(tmp_path: Path, server: ScriptedServer) -> None:
    """Of many drafts with false claims, not a byte of one is written; true ones are shown."""
    rng = random.Random(5)  # noqa: S311 - the same drafts every time
    marks = [f"zq{number:03}x" for number in range(DRAFTS)]
    server.script = [reply for mark in marks for reply in drafted(rng, mark)]
    questions = tmp_path / "questions.txt"
    questions.write_text("Why?\n" * DRAFTS)
    words = ("chat", written(tmp_path), "--no-history", "--base-url", server.url)
    with questions.open("rb") as lines, Terminal(*words, stdin=lines) as terminal:
        terminal.wait()
        shown = terminal.output().decode()

    assert server.script == []
    assert [mark for mark in marks if mark in shown] == []
    assert shown.count("Withheld: ") > DRAFTS // 2
    assert shown.count("14 million euros.") > DRAFTS // 4
