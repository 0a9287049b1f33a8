"""``assistant list``, and commands given what holds several articles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assistant import Entry, Summary, load_article
from tests.collected import archive, rss, saved
from tests.commands import HARBOUR, call, launch, written

if TYPE_CHECKING:
    from pathlib import Path

MILL = "Mill of Orrin burns\n\n3 May 2024\n\nThe mill of Orrin burned on Friday. Nobody was hurt.\n"


@pytest.fixture
def pages(tmp_path: Path) -> str:
    """An archive of two articles."""
    files = {"harbour.txt": HARBOUR.encode(), "mill.txt": MILL.encode()}
    return saved(tmp_path, "pages.zip", archive(files))


def test_what_is_to_be_copied_stands_in_one_line(tmp_path: Path) -> None:
    """However long a name is, and with spaces, no line breaks it."""
    folder = tmp_path / ("a-long-name-" * 8) / "with  spaces"
    folder.mkdir(parents=True)
    path = saved(folder, "pages.zip", archive({"harbour.txt": HARBOUR.encode()}))

    assert f" {path}#1\n" in call("list", path).out


def test_what_is_listed(pages: str) -> None:
    """Number, day, title, and what to give to read it."""
    ran = call("list", pages)

    assert (ran.code, ran.err) == (0, "")
    assert (
        ran.out.split()
        == (
            f"1. 2024-03-12 Harbour of Tern to close for repairs {pages}#1 (harbour.txt) "
            f"2. 2024-05-03 Mill of Orrin burns {pages}#2 (mill.txt)"
        ).split()
    )
    assert call("show", f"{pages}#2").out.startswith("Mill of Orrin burns")


def test_the_forms_of_a_list(pages: str, tmp_path: Path) -> None:
    """JSON is an entry a line; Markdown is a list; a file gets what would be printed."""
    lines = call("list", pages, "--json").out.splitlines()
    assert [Entry.model_validate_json(line).source for line in lines] == [
        f"{pages}#1",
        f"{pages}#2",
    ]
    assert "Mill of Orrin burns" in call("list", pages, "--format", "markdown").out
    target = tmp_path / "list.txt"
    assert call("list", pages, "-o", str(target)).code == 0
    assert target.read_text("utf-8") == call("list", pages).out
    assert call("list", pages, "--format", "html").code == 2


def test_titles_are_not_trusted(tmp_path: Path) -> None:
    """What acts on a terminal is not shown, in no title and no name."""
    names = {"\x1b[31ma.txt": b"\x1b]0;evil\x07 Title\n\nWords."}
    ran = launch("list", saved(tmp_path, "a.zip", archive(names)))

    assert ran.code == 0
    assert "Title" in ran.out
    assert not {"\x1b", "\x07"} & set(ran.out)


def test_each_of_a_collection_is_summarized(pages: str, tmp_path: Path) -> None:
    """An archive or a folder means its articles, each by itself, as several files do."""
    written(tmp_path)
    written(tmp_path, MILL, "mill.txt")

    for source, first in ((pages, f"{pages}#1"), (str(tmp_path), str(tmp_path / "harbour.txt"))):
        ran = call("summarize", source, "--json", "--quiet")
        made = [Summary.model_validate_json(line).article for line in ran.out.splitlines()]
        assert (ran.code, [one.published for one in made]) == (0, ["2024-03-12", "2024-05-03"])
        assert made[0].source == first


def test_one_that_cannot_be_read_stops_none(tmp_path: Path) -> None:
    """A broken line of JSON is told with its number, and the others are summarized."""
    lines = (json.dumps({"title": "T", "text": HARBOUR}), "{", json.dumps({"text": MILL}))
    path = saved(tmp_path, "a.jsonl", "\n".join(lines).encode())

    ran = call("summarize", path, "--json", "--quiet")

    assert ran.code == 3
    assert len(ran.out.splitlines()) == 2
    assert "line 2 is no JSON" in ran.err


def test_too_many_are_not_read_unasked(tmp_path: Path) -> None:
    """More than fifty are refused before the first is read; a file named is read."""
    path = saved(tmp_path, "a.zip", archive({f"{n}.txt": b"The dam broke." for n in range(51)}))

    ran = call("summarize", path)

    assert ran.code == 2
    assert "holds 51 articles, and at most 50 are read at once" in ran.complaint
    assert call("summarize", f"{path}#51").code == 0


@pytest.mark.parametrize("words", [("show",), ("ask", "Why?"), ("check", "It broke."), ("chat",)])
def test_other_commands_need_one(words: tuple[str, ...], pages: str) -> None:
    """They say how to name it."""
    command, *more = words

    ran = call(command, pages, *more)

    assert ran.code == 2
    assert (
        f"holds 2 articles; assistant list {pages} names them; add #1 for the first"
        in ran.complaint
    )


def test_the_archive_is_not_overwritten(pages: str) -> None:
    """Not by what is read from it, nor by its list."""
    for words in (("list", pages), ("show", f"{pages}#1"), ("summarize", pages)):
        ran = call(*words, "-o", pages)
        assert (ran.code, "-o names the article itself" in ran.complaint) == (2, True)


def test_no_article_of_a_folder_is_overwritten(tmp_path: Path) -> None:
    """A list that would go to a file that it lists is refused."""
    kept = saved(tmp_path, "mill.txt", MILL.encode())
    ran = call("list", str(tmp_path), "-o", kept)

    assert (ran.code, "names the article itself" in ran.complaint) == (2, True)
    assert load_article(kept).text == MILL


def test_a_list_of_nothing(tmp_path: Path) -> None:
    """Each is one line with exit code 3."""
    (tmp_path / "empty").mkdir()
    for source, said in (
        (str(tmp_path / "empty"), "is a directory without a file"),
        (saved(tmp_path, "a.zip", archive({})), "holds no page"),
        (saved(tmp_path, "a.xml", rss()), "holds no article"),
        (str(tmp_path / "no.zip"), "there is no file"),
    ):
        ran = call("list", source)
        assert (ran.code, said in ran.complaint) == (3, True)


def test_a_feed_offline(tmp_path: Path) -> None:
    """What the feed has of an article is read, and said to be no more."""
    items = (
        f"<title>{n}</title><link>https://tern.example/{n}</link><description>{HARBOUR}</description>"
        for n in "ab"
    )
    path = saved(tmp_path, "feed.xml", rss(*items))

    ran = call("show", f"{path}#2", "--offline", "--json")

    assert json.loads(ran.out)["origin"]["warnings"][0].startswith("this is the feed's description")


def test_a_result_of_an_archive_is_verified(pages: str, tmp_path: Path) -> None:
    """The article that a result names is found in its archive again."""
    kept = str(tmp_path / "kept.json")
    assert call("summarize", f"{pages}#2", "--json", "-o", kept).code == 0

    ran = call("verify", kept)

    assert ran.code == 0
