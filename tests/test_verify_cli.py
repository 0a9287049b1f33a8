"""``assistant verify``: files of results against their articles, as a user calls it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import assistant
from tests.commands import HARBOUR, Ran, call, launch, written


@pytest.fixture
def article(tmp_path: Path) -> str:
    """An article in a file."""
    return written(tmp_path)


@pytest.fixture
def kept(article: str) -> Path:
    """A summary of it in a file beside it."""
    file = Path(article).with_name("summary.json")
    assert call("summarize", article, "--json", "-o", str(file), "-q").code == 0
    return file


def replaced(file: Path, old: str, new: str) -> str:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    return str(file)


def refused(ran: Ran, code: int, said: str) -> None:
    assert ran.code == code
    assert said in ran.complaint


@pytest.mark.parametrize(
    "words",
    [
        ("summarize",),
        ("ask", "How much will the repairs cost?"),
        ("check", "The repairs will cost 40 million euros."),
    ],
)
def test_a_file_has_the_bytes_that_are_printed(
    article: str, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """``--json -o FILE`` writes the very bytes that ``--json`` prints, and they hold."""
    command, *rest = words
    file = tmp_path / "kept.json"
    printed = launch(command, article, *rest, "--json", "-q")
    to_file = call(command, article, *rest, "--json", "-q", "-o", str(file))

    assert file.read_bytes() == printed.out.encode()
    assert (to_file.out, to_file.code) == ("", printed.code)
    assert call("verify", str(file)).code == 0


def test_a_result_that_holds_is_said_to_in_a_line(kept: Path, article: str) -> None:
    """Without ARTICLE the source is read that the result names; with it, that one."""
    for words in ((), (article,)):
        ran = call("verify", str(kept), *words)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith("It holds: ")


def test_a_changed_result_is_told(kept: Path) -> None:
    """A figure changed in the file is exit 1, and what does not hold is named with its place."""
    ran = call("verify", replaced(kept, "14 million", "40 million"))
    assert ran.code == 1
    assert ran.out.startswith("This summary was changed: ")
    assert "the article has “The repairs will cost 14 million euros.”" in " ".join(ran.out.split())


def test_a_changed_article_is_told(kept: Path, article: str) -> None:
    """A figure changed in the article is exit 1, and the quotes that are gone come first."""
    replaced(Path(article), "14 million", "40 million")
    ran = call("verify", str(kept))
    assert ran.code == 1
    assert ran.out.startswith("The article is not the one this summary speaks of: ")
    assert "gone: “The repairs will cost 14 million euros.”" in " ".join(ran.out.split())


def test_json_is_the_verification(kept: Path) -> None:
    """``--json`` prints what Python gives; Markdown is the same page."""
    told = json.loads(call("verify", str(kept), "--json").out)
    assert (told["kind"], told["state"], told["findings"]) == ("verification", "holds", [])
    assert call("verify", str(kept), "--format", "markdown").out.startswith("**It holds: ")


def test_results_a_line_are_verified_line_by_line(kept: Path, article: str) -> None:
    """Each line is one result; the one that does not hold is named by its line."""
    asked = call("ask", article, "How much will the repairs cost?", "--json", "-q").out
    wrong = asked.replace("14 million", "40 million")
    kept.write_text(kept.read_text("utf-8") + "\n" + asked + wrong, "utf-8")
    ran = call("verify", str(kept))
    lines = [line for line in ran.out.splitlines() if line.startswith("line ")]
    assert ran.code == 1
    assert [line.split()[1:4] for line in lines] == [
        ["1:", "It", "holds:"], ["3:", "It", "holds:"], ["4:", "This", "answer"],
    ]  # fmt: skip
    told = [json.loads(line) for line in call("verify", str(kept), "--json").out.splitlines()]
    assert [(one["line"], one["state"]) for one in told] == [
        (1, "holds"), (3, "holds"), (4, "result_changed"),
    ]  # fmt: skip


def test_a_chat_that_was_kept_holds(article: str, tmp_path: Path) -> None:
    """The answers of a chat, one a line, hold each by itself."""
    file = tmp_path / "chat.jsonl"
    asked = "Who is the mayor?\nHow much will the repairs cost?\nWho won the chess final?\n"
    file.write_text(call("chat", article, "--json", "-q", given=asked).out, "utf-8")
    ran = call("verify", str(file))
    assert (ran.code, ran.out.count("It holds")) == (0, 3)


def test_standard_input_is_read_for_a_dash(kept: Path, article: str) -> None:
    """``-`` reads the result, or the article, and never both."""
    assert call("verify", "-", article, given=kept.read_text("utf-8")).code == 0
    assert call("verify", str(kept), "-", given=HARBOUR).code == 0
    refused(call("verify", "-", "-"), 2, "only one of FILE and ARTICLE")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("-", "made from standard input; give ARTICLE"),
        ("text", "made from a string; give ARTICLE"),
        ("ftp://example.org/a.txt", ", or give ARTICLE"),
        ("gone.txt", "there is no file 'gone.txt'; give ARTICLE"),
        ("a\\u0000b", "cannot be read: "),
        ("/dev/zero", "is a device or a pipe; give ARTICLE"),
    ],
)
def test_a_source_that_cannot_be_read_again(
    kept: Path, article: str, source: str, said: str
) -> None:
    """No device is read, no odd address fetched: exit 3, and the line says to give ARTICLE."""
    name = json.dumps(article)
    file = replaced(kept, f'"source":{name}', f'"source":"{source}"')
    refused(call("verify", file), 3, said)
    assert call("verify", file, article).code == 0


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("*.txt", "there is no file '"),
        ("**/harbour.txt", "there is no file '"),
        ("*.txt#1", "there is no file '"),
        ("", "is a directory; give ARTICLE"),
        (".#1", "is a directory; give ARTICLE"),
    ],
)
def test_a_result_names_a_file_and_no_search_for_one(
    kept: Path, article: str, source: str, said: str
) -> None:
    """A pattern or a folder is never gone through: whoever wrote the result could name a disk."""
    folder = Path(article).parent
    here = folder / "one"
    here.mkdir()
    Path(article).rename(here / Path(article).name)
    named = json.dumps(f"{here}/{source}")
    file = replaced(kept, f'"source":{json.dumps(article)}', f'"source":{named}')
    refused(call("verify", file), 3, said)


def test_a_relative_source_is_beside_the_result_too(tmp_path: Path) -> None:
    """A path of another folder is looked for in the result's folder; of two, the right text."""
    folder, elsewhere = tmp_path / "kept", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    written(folder)
    ours = {"PYTHONPATH": str(Path(assistant.__file__).parents[1])}
    made = launch("summarize", "harbour.txt", "--json", "-o", "s.json", "-q", cwd=folder, env=ours)
    assert made.code == 0
    where = os.path.relpath(folder / "s.json", elsewhere)
    assert launch("verify", where, cwd=elsewhere, env=ours).code == 0
    written(elsewhere, HARBOUR.replace("six", "five"))
    assert launch("verify", where, cwd=elsewhere, env=ours).code == 0
    (folder / "harbour.txt").unlink()
    assert launch("verify", where, cwd=elsewhere, env=ours).code == 1


def test_files_that_are_no_results(tmp_path: Path, article: str, kept: Path) -> None:
    """A missing file, a folder, other bytes, half a line: exit 2 and one line."""
    refused(call("verify", str(tmp_path / "none.json")), 2, "No such file")
    refused(call("verify", str(tmp_path)), 2, "Is a directory")
    refused(call("verify", "a\0b"), 2, "cannot be read")
    refused(call("verify", article), 2, "is not JSON")
    refused(call("verify", "-", given=""), 2, "standard input is empty")
    refused(call("verify", "-", given=b"\xff\xfe{"), 2, "is no UTF-8")
    half = kept.read_text("utf-8") + kept.read_text("utf-8")[:200]
    refused(call("verify", "-", article, given=half), 2, "line 2 of standard input is not JSON")


def test_a_title_that_was_given_is_verified_with_it(article: str, tmp_path: Path) -> None:
    """With --published the result must have been made with that date."""
    file = str(tmp_path / "s.json")
    call("summarize", article, "--published", "2024-03-05", "--json", "-o", file, "-q")
    ran = call("verify", file)
    assert (ran.code, ran.out.startswith("It holds, with 1 doubt")) == (0, True)
    assert call("verify", file, "--published", "5 March 2024").out.startswith("It holds: ")
    assert call("verify", file, "--published", "2024-03-12").code == 1


def test_nothing_is_overwritten(kept: Path, article: str) -> None:
    """-o that names the result or the article is refused."""
    refused(call("verify", str(kept), "-o", str(kept)), 2, "-o names the result itself")
    refused(call("verify", str(kept), article, "-o", article), 2, "-o names the article itself")
    refused(call("verify", str(kept), "-o", article), 2, "-o names the article itself")
    name = replaced(kept, json.dumps(article), '"harbour.txt"')  # found beside the result
    refused(call("verify", name, "-o", article), 2, "-o names the article itself")
    assert Path(article).read_text("utf-8") == HARBOUR


def test_only_its_own_options_are_there() -> None:
    """A command that asks no model has no options of a model."""
    ran = call("verify", "--help")
    assert "--published" in ran.out
    assert "--model" not in ran.out
    refused(call("verify", "a", "--verify"), 2, "no option '--verify'")
