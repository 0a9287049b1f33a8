"""Files that are not what they are called, or no files at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from tests.nasty.cases import BEGUN, PARAGRAPHS, STORY, TITLE, WORDS, Case, page
from tests.nasty.pdfs import pdf

if TYPE_CHECKING:
    from collections.abc import Callable

_PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20
_ELF = b"\x7fELF\x02\x01\x01" + bytes(9) + bytes(range(256)) * 20


def _placed(name: str, file: str, place: Callable[[Path], object], refused: str) -> Case:
    return Case(name, file, place=place, refused=refused)


def _nothing(_: Path) -> None:
    """Leave what stands under the path already."""


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _broken(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere.txt")


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _behind_link(path: Path) -> None:
    (path.parent / "real.txt").write_text(STORY, "utf-8")
    path.symlink_to("real.txt")


CASES = (
    Case("picture named .html", "page.html", lambda: _PNG, refused="a PNG image"),
    Case("picture named .txt", "dam.txt", lambda: b"\xff\xd8\xff\xe0" + bytes(range(256)), refused="a JPEG image"),
    Case("page named .pdf", "dam.pdf", page, loaded=WORDS),
    Case("page named .txt", "dam.txt", page, loaded=WORDS),
    Case("page without an ending", "dam", page, loaded=WORDS),
    Case("PDF named .txt", "dam.txt", lambda: pdf(*PARAGRAPHS), loaded=(BEGUN,)),
    Case("PDF named .html", "dam.html", lambda: pdf(*PARAGRAPHS), loaded=(BEGUN,)),
    Case("PDF behind some bytes", "dam.pdf", lambda: b"\r\n\xef\xbb\xbfjunk\n" + pdf(*PARAGRAPHS), loaded=(BEGUN,)),
    Case("text named .pdf", "dam.pdf", STORY.encode, loaded=WORDS),
    Case("text named .html", "dam.html", STORY.encode, loaded=WORDS),
    Case("text named .zip", "dam.zip", STORY.encode, loaded=WORDS),
    Case("text named .docx", "dam.docx", STORY.encode, loaded=WORDS),
    Case("program", "dam", lambda: _ELF, refused="a program"),
    Case("program named .txt", "dam.txt", lambda: _ELF, refused="a program"),
    Case("database", "dam.txt", lambda: b"SQLite format 3\0" + bytes(4096), refused="a database"),
    Case("old Word file", "dam.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), refused="Office"),
    Case("rich text", "dam.rtf", lambda: b"{\\rtf1\\ansi The dam broke.}", refused="RTF"),
    Case("noise", "dam.txt", lambda: bytes(n * n * 7 % 256 for n in range(5_000)), refused="not text"),
    Case("noise named .html", "dam.html", lambda: bytes(n * n * 7 % 256 for n in range(5_000)), refused="dam.html"),
    Case("noise named .pdf", "dam.pdf", lambda: bytes(n * n * 7 % 256 for n in range(5_000)), refused="dam.pdf"),
    Case("empty", "dam.txt", bytes, refused="empty"),
    Case("empty page", "dam.html", bytes, refused="dam.html"),
    Case("empty PDF", "dam.pdf", bytes, refused="empty"),
    Case("blanks", "dam.txt", lambda: b" \n\t\r\n" * 1000, refused="empty"),
    Case("a mark alone", "dam.txt", lambda: b"\xef\xbb\xbf", refused="empty"),
    Case("no words", "dam.txt", lambda: b"... --- !!! ***", refused="no words"),
    _placed("a folder named .txt", "dam.txt", Path.mkdir, refused="dam.txt"),
    _placed("pipe", "dam.txt", os.mkfifo, refused="a pipe"),
    _placed("pipe named .html", "dam.html", os.mkfifo, refused="a pipe"),
    _placed("endless device", "/dev/zero", _nothing, refused="a device"),
    _placed("link to an endless device", "dam.txt", _device, refused="a device"),
    _placed("link to itself", "dam.txt", _loop, refused="cannot be read"),
    _placed("broken link", "dam.txt", _broken, refused="there is no file"),
    Case("link to a story", "dam.txt", place=_behind_link, loaded=WORDS),
    _placed("the memory of this process", "/proc/self/mem", _nothing, refused="/proc/self/mem"),
    _placed("part of a file as a folder", "/etc/passwd/dam.txt", _nothing, refused="cannot be read"),
)  # fmt: skip

NAMES = (
    "line\nbreak.txt", "es\x1b[31mcape.txt", "%s %d %n.txt", "{0.__class__}.txt", "[bold]dam[b].txt", "a" * 251 + ".txt",
    "--help.txt", "\u202etxt.fdp.txt", "tab\there.txt", "quo'te\".txt", "pages.zip#3.txt", "*?.txt", " .txt", "dam.txt ",
    b"b\xff\xfeytes.txt", "\u200bzero.txt", "$(touch x).txt", "nul\u2400.txt",
)  # fmt: skip
"""Of files: each with the story in it."""
NAMED = tuple(
    Case(f"named {name!r}"[:40], name, STORY.encode, loaded=(TITLE, *WORDS))
    for name in NAMES
)+tuple(
    Case(f"nothing named {name!r}"[:40], name, refused="empty") for name in NAMES
)  # fmt: skip
