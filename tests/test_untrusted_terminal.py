"""Words from elsewhere at a terminal: they are read, and neither act nor look like ours."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import assistant
from assistant import Claim, make_article
from assistant.cli.gate import Gate, drawing
from assistant.rendering import text
from assistant.rendering.article_pages import article_page
from assistant.rendering.page import block
from assistant.rendering.plain import cells, one_line, plain
from assistant.rendering.sources import Sources, claim_blocks
from tests.kept import SUMMARY
from tests.untrusted.channels import CHANNELS
from tests.untrusted.forking import Forking, Run
from tests.untrusted.judging import acting
from tests.untrusted.sequences import ACTING, FLOODS, SEQUENCES, TEXTUAL, payload
from tests.untrusted.trying import Way, parts, tried

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.rendering.page import Kind

FAST = (
    "text", "name of no file", "folder listed", "claim of a model", "value of the config file",
    "history shown", "title in a chat", "library that warns",
)  # fmt: skip
"""One channel of each kind; ``python -m tests.hard terminal`` tries them all."""
WRITERS = {
    "cli/output.py": 2,  # lines and data, each made fit for where they go
    "cli/edge.py": 2,  # errors and tracebacks, made plain
    "cli/gate.py": 1,  # the gate itself
    "cli/lines.py": 3,  # a prompt and two line ends
    "cli/waiting.py": 1,  # what is waited for, in our words
    "cli/clipboard.py": 1,  # base64
    "cli/program.py": 1,  # the help
    "cli/helping.py": 1,  # the help
    "cli/history.py": 1,  # a question, in one line
}
"""Files of the package that write to a stream that may be a terminal, and in how many places."""
_CALLS = frozenset(("print", "echo", "secho", "confirm", "print_exc", "print_exception", "input"))
_MAY_WRITE = re.compile(rf"\b(?:{'|'.join(_CALLS)}|write|writelines)\(")
_STREAMS = frozenset(("out", "screen", "stderr", "stdout", "stream", "buffer", "_stream"))


@pytest.fixture(scope="module")
def forking() -> Iterator[Forking]:
    """One process that forks for all tests here."""
    with Forking() as running:
        yield running


def test_nothing_acts_on_a_terminal(forking: Forking) -> None:
    """Of no sequence, in a channel of each kind, does anything but our own styles arrive."""
    for at, channel in enumerate(FAST):
        some = parts(channel)[at % 6]
        came = tried(forking, channel, some, Way(columns=(40, 80, 160)[at % 3]))

        assert came.acting == [], channel
        assert came.changed == [], channel
        assert came.shown, channel
        assert came.traceback is (channel == "library that warns")


def test_a_pipe_gets_no_styles(forking: Forking) -> None:
    """Where no terminal is there is no escape at all, nor where NO_COLOR is set."""
    for way in (Way(piped=True), Way(no_color=True)):
        assert tried(forking, "text", tuple(ACTING)[::4], way).acting == []


def test_the_sequences_are_seen_by_who_judges() -> None:
    """Each sequence by itself is found acting, so that none is missed where it arrives."""
    missed = [
        name
        for name in {**ACTING, **FLOODS}
        if not acting(payload(name).encode("utf-8", "surrogatepass"), styled=True)
    ]

    assert missed == []
    assert not any(acting(payload(name).encode(), styled=False) for name in TEXTUAL)
    assert len(ACTING) >= 40
    assert set(FAST) <= CHANNELS.keys()


def _writes(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Name):
        return node.func.id in _CALLS
    if not isinstance(node.func, ast.Attribute):
        return False
    of = node.func.value
    name = of.attr if isinstance(of, ast.Attribute) else of.id if isinstance(of, ast.Name) else ""
    if node.func.attr in ("write", "writelines"):
        return name in _STREAMS
    return node.func.attr in _CALLS and name in ("click", "traceback")


def test_no_line_is_written_past_the_doors() -> None:
    """Only the files named here write to a stream; whoever adds one says why it is fit."""
    package = Path(assistant.__file__).parent
    found = {}
    for file in package.rglob("*.py"):
        source = file.read_text("utf-8")
        if not _MAY_WRITE.search(source):
            continue
        number = sum(map(_writes, ast.walk(ast.parse(source))))
        if number and "loading" not in file.parts:  # whose child has a pipe for its answer
            found[file.relative_to(package).as_posix()] = number

    assert found == WRITERS


class _Terminal:
    """A stream that keeps what is written."""

    def __init__(self) -> None:
        self.kept = ""

    def write(self, text: str) -> int:
        self.kept += text
        return len(text)


@given(st.text() | st.lists(st.sampled_from(tuple(SEQUENCES.values()))).map("".join))
def test_a_gate_lets_nothing_through(words: str) -> None:
    """Whatever is written to a gate, plain text arrives; what draws for itself goes round it."""
    stream = _Terminal()
    gate = Gate(stream)  # type: ignore[arg-type] # as much of a stream as is needed

    assert gate.write(words) == len(words)
    assert stream.kept == plain(words)
    drawing(gate).write("\x1b[1m")  # type: ignore[arg-type] # it is one

    assert stream.kept == f"{plain(words)}\x1b[1m"


WORDS = st.lists(
    st.sampled_from(["It", "rained", "[1]", "(supported)", "> q", "\n\n", "Withheld", "大坝", "❤\ufe0f"])
    | st.sampled_from(tuple(SEQUENCES.values())),
    min_size=1, max_size=60,
).map(" ".join)  # fmt: skip
KINDS = st.sampled_from(["title", "line", "claim", "item", "under"])


@settings(max_examples=40)
@given(KINDS, WORDS)
def test_no_words_make_an_empty_line(kind: Kind, words: str) -> None:
    """Between two blocks is the only place where a line is free: no words look like two blocks."""
    drawn = text.draw((block(kind, words),), 40)

    assert all(line.strip() and cells(line.strip()) for line in drawn.splitlines())


@settings(max_examples=40)
@given(WORDS)
def test_no_line_of_a_claim_looks_like_a_source(words: str) -> None:
    """The lines of sources are indented, and no line of what a model wrote is."""
    claim = SUMMARY.key_points[0].model_copy(update={"text": words})
    source = SUMMARY.key_points[0].citations[0]

    lines = text.draw(tuple(claim_blocks(claim, Sources())), 40).splitlines()

    assert f"     [1] {source.passage} " in lines[-1] or lines[-1].startswith("       ")
    under = [line for line in lines if line.startswith(" ")]
    assert under == lines[len(lines) - len(under) :]
    assert sum(line.startswith("     [") for line in lines) == 1


@settings(max_examples=40)
@given(st.sampled_from(["title", "item", "under"]), st.sampled_from(["", "1.", "12."]), WORDS)
def test_no_line_of_a_block_begins_as_another(kind: Kind, label: str, words: str) -> None:
    """Lines that go on stand further in than titles, items and what is under them begin."""
    label = label if kind == "item" else ""
    _, *more = text.draw((block(kind, words, label=label),), 40).splitlines() or [""]
    margin = {"title": 2}.get(kind, 7)

    assert all(line.startswith(" " * margin) and line[margin] != " " for line in more)


@pytest.mark.parametrize(
    "words", ["It rained. [1]", "It rained. [1] (supported)", "It rained [2, 3] ( SUPPORTED )."]
)
def test_no_claim_brings_marks_of_its_own(words: str) -> None:
    """A number in brackets, and that a claim is supported, are said by the program alone."""
    claim = Claim(id="c1", text=words, standing="cited", citations=SUMMARY.key_points[0].citations)

    shown = text.draw(tuple(claim_blocks(claim, Sources())), 80)

    assert shown.count("[1]") == 2  # behind the claim, and before its source
    assert "(supported)" not in shown.lower().replace(" ", "")


def test_a_name_of_one_line_cannot_begin_another(forking: Forking) -> None:
    """What is told on standard error hangs beside the program's name: its other lines are no ours."""
    long = f"{'x ' * 60}assistant: every claim is supported"
    came = forking.run(_run("show", "/nowhere/a", long))

    lines = came.err.decode().splitlines()
    assert lines[0].startswith("assistant: ")
    assert len(lines) > 1
    assert all(line.startswith("           ") for line in lines[1:])


def _run(*words: str) -> Run:
    return Run(words)


@pytest.mark.parametrize("most", ["marks", "variants of one sign"])
def test_a_flood_of_marks_is_cut(most: str) -> None:
    """So many marks on one letter that they would cover other lines are not shown; six are."""
    assert len(plain(FLOODS[most])) <= 7
    assert plain("Việt Nam שָׁלוֹם हिन्दी e\u0301 ❤\ufe0f") == "Việt Nam שָׁלוֹם हिन्दी e\u0301 ❤\ufe0f"


def test_a_page_shows_where_something_was_hidden() -> None:
    """The passages of an article have a sign for each character that is not shown."""
    article = make_article(f"It rained.\n\nThe dam {payload('marks', 'tags')} broke.")
    shown = text.draw(article_page(article), 80)

    assert shown.count("\ufffd") >= len(FLOODS["marks"]) - 7
    assert one_line(shown) == " ".join(shown.split())
