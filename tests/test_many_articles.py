"""Several articles for one ``summarize``: each by itself, and none in the way of another."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant import Summary
from assistant.cli.several import APART, expanded
from tests.commands import HARBOUR, Ran, call, claim, launch, summary, written
from tests.scripted_server import Fails

if TYPE_CHECKING:
    from tests.scripted_server import ScriptedServer

DAM = """Dam of Orrin breaks

3 May 2024

The dam of Orrin broke on Friday morning. Nobody was hurt, the county's engineer Mia Holt said.

About 300 people left their homes. The county will pay 2 million euros for repairs.
"""


@pytest.fixture
def harbour(tmp_path: Path) -> str:
    """An article."""
    return written(tmp_path)


@pytest.fixture
def dam(tmp_path: Path) -> str:
    """Another one."""
    return written(tmp_path, DAM, "dam.txt")


def test_text_is_one_summary_after_the_other(harbour: str, dam: str) -> None:
    """Each summary reads as it does alone, set apart from the next."""
    ran = call("summarize", harbour, dam)

    assert ran.code == 0
    assert ran.out == call("summarize", harbour).out + APART + call("summarize", dam).out


def test_json_is_one_result_a_line(harbour: str, dam: str) -> None:
    """Each line is the summary of one article, in the order in which they were named."""
    ran = call("summarize", dam, harbour, dam, "--json", "--quiet")

    lines = ran.out.splitlines(keepends=True)
    assert [Summary.model_validate_json(line).article.source for line in lines] == [
        dam, harbour, dam,
    ]  # fmt: skip
    assert lines[1] == call("summarize", harbour, "--json").out


def test_markdown_is_one_document(harbour: str, dam: str) -> None:
    """A line is drawn between two summaries."""
    ran = call("summarize", harbour, dam, "--format", "markdown")

    assert ran.out.count("\n\n* * *\n\n# Dam of Orrin breaks\n") == 1


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_file_gets_all_of_them(harbour: str, dam: str, form: str, tmp_path: Path) -> None:
    """``-o FILE`` holds what would have been printed, every article of it."""
    target = tmp_path / "out"
    words = ("summarize", harbour, "missing.txt", dam, "--format", form)

    ran = call(*words, "-o", str(target))

    assert (ran.code, ran.out) == (3, "")
    assert target.read_text("utf-8") == call(*words).out


def complaints(ran: Ran) -> list[str]:
    """Return what was complained of, without the remark on the engine."""
    return [line for line in ran.err.splitlines() if "extractive engine answers" not in line]


def test_one_that_cannot_be_read_stops_none(harbour: str, dam: str, tmp_path: Path) -> None:
    """Every other article is summarized; each error is a line that names its file."""
    empty = written(tmp_path, "", "empty.txt")
    page = written(tmp_path, "<html>", "page.html")
    folder = str(tmp_path / "folder")
    Path(folder).mkdir()

    ran = call("summarize", "no.txt", harbour, empty, folder, page, dam, "--json")

    assert [json.loads(line)["article"]["source"] for line in ran.out.splitlines()] == [
        harbour, dam,
    ]  # fmt: skip
    assert ran.code == 3
    for line, name in zip(complaints(ran), ("no.txt", empty, folder, page), strict=True):
        assert name in line


def test_the_exit_code_is_that_of_the_first_failure(harbour: str) -> None:
    """Whatever follows, the first error decides; all good is 0."""
    assert call("summarize", harbour, "ftp://a.example/b", "missing.txt").code == 2
    assert call("summarize", "missing.txt", "ftp://a.example/b", harbour).code == 3


def test_errors_leave_no_empty_parts(harbour: str, tmp_path: Path) -> None:
    """Nothing is set apart from what is not there, and no file is made of nothing."""
    target = tmp_path / "out"

    assert call("summarize", "a.txt", harbour, "b.txt").out == call("summarize", harbour).out
    assert call("summarize", "a.txt", "b.txt", "-o", str(target)).code == 3
    assert not target.exists()


def test_the_remark_on_the_engine_comes_once(harbour: str, dam: str) -> None:
    """What is said of the engine is said once for all articles."""
    assert call("summarize", harbour, dam).err.count("extractive engine answers") == 1


def test_a_pattern_stands_for_its_files(harbour: str, dam: str, tmp_path: Path) -> None:
    """A quoted pattern is expanded, in the order of names, and means files only."""
    (tmp_path / "folder.txt").mkdir()
    deep = written(tmp_path / "folder.txt", name="deep.txt")

    ran = call("summarize", str(tmp_path / "*.txt"), "--json")

    assert [json.loads(line)["article"]["source"] for line in ran.out.splitlines()] == [
        dam, harbour,
    ]  # fmt: skip
    assert list(expanded([f"{tmp_path}/**/d*.txt"])) == [dam, deep]


def test_a_name_that_looks_like_a_pattern(tmp_path: Path) -> None:
    """A file that is called so is that file; a pattern of nothing is told as it was written."""
    odd = written(tmp_path, name="[ab]*.txt")
    written(tmp_path, DAM, "a.txt")

    assert call("summarize", odd).out.startswith("Harbour of Tern")
    ran = call("summarize", str(tmp_path / "x*.txt"))
    assert (ran.code, "x*.txt" in ran.complaint) == (3, True)
    assert list(expanded(["https://x/?a=1", "a\0*", "zz" + "*" * 5_000])) == [
        "https://x/?a=1", "a\0*", "zz" + "*" * 5_000,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-",), "give it alone"),
        (("--title", "T"), "--title is for one article; there are 2"),
        (("--published", "2024-01-01"), "--published is for one article"),
        (("--format", "html"), "--format html is"),
    ],
    ids=["standard input", "a title", "a date", "a page"],
)
def test_what_is_for_one_article(harbour: str, dam: str, words: tuple[str, ...], said: str) -> None:
    """What can mean only one article is refused beside a second, before anything is read."""
    ran = call("summarize", harbour, dam, *words, given=HARBOUR)

    assert ran.code == 2
    assert said in ran.complaint


def test_no_article_is_overwritten(harbour: str, dam: str) -> None:
    """A target that is one of the articles is refused before the first is read."""
    ran = call("summarize", harbour, dam, "-o", dam)

    assert ran.code == 2
    assert "-o names the article itself" in ran.complaint
    assert Path(dam).read_text("utf-8") == DAM


def test_a_service_that_fails_for_one(
    harbour: str, dam: str, server: ScriptedServer, tmp_path: Path
) -> None:
    """A call that fails is told with its article; the others are drafted by the model."""
    headline = claim("The harbour closes.", "p3 The harbour of Tern will close on 2 April")
    server.script = [Fails(400, "no"), summary(headline)]
    target = tmp_path / "all.jsonl"

    ran = call("summarize", dam, harbour, "--base-url", server.url, "--json", "-o", str(target))

    assert ran.code == 5
    (line,) = ran.err.splitlines()
    assert dam in line
    (made,) = target.read_text("utf-8").splitlines()
    assert json.loads(made)["article"]["source"] == harbour


def test_what_is_wrong_for_all_ends_it(harbour: str, dam: str, server: ScriptedServer) -> None:
    """A refused key is told once, not once an article."""
    server.script = [Fails(401, "no")]

    ran = call("summarize", harbour, dam, "--base-url", server.url)

    assert (ran.code, len(ran.err.splitlines()), len(server.asked)) == (4, 1, 2)


def test_odd_bytes_in_a_name(tmp_path: Path) -> None:
    """A name that is no text stops nothing and is shown as far as it is."""
    odd = os.path.join(os.fsencode(tmp_path), b"\xff\x1b[31m.txt")  # noqa: PTH118 - bytes
    with open(odd, "wb") as file:  # noqa: PTH123 - bytes
        file.write(DAM.encode())

    ran = launch("summarize", odd, b"\xfe.txt", os.fsencode(tmp_path) + b"/*.txt", "--json")

    assert ran.code == 3
    assert len(ran.out.splitlines()) == 2
    assert "\x1b" not in ran.out + ran.err
