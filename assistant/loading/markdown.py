"""Markdown to the plain text that it shows: no marks, one blank line between blocks."""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from assistant.loading.decoding import decode
from assistant.loading.fragments import Fragments, tidy
from assistant.loading.front_matter import split
from assistant.loading.originals import Extracted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from assistant.loading.decoding import Decoded
    from assistant.loading.wire import Task

_BLANKS = re.compile(r"[ \t]*\n[ \t]*")
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def extract(raw: bytes, task: Task) -> Extracted:
    """Take the text of a long document, in a child process.

    Raises:
        ArticleError: The bytes are no text.
    """
    return take(decode(raw, task.name, task.charset))


def take(decoded: Decoded) -> Extracted:
    """Take the text of a Markdown file, and what its front matter says."""
    body, metadata, warnings = split(decoded.text)
    return Extracted(
        text=to_text(body),
        kind="markdown",
        method="markdown-it-py",
        version=version("markdown-it-py"),
        encoding=decoded.encoding,
        metadata=metadata,
        warnings=(*decoded.warnings, *warnings),
    )


def to_text(source: str) -> str:
    r"""Return what a reader of the rendered page would read, block by block.

    Emphasis, links and headings lose their marks; pictures, HTML tags, what HTML hides and what is
    ~~struck~~ are left out: the article took it back. The lines of a paragraph are one, but for
    hard breaks. List items begin with ``- `` or their number, and cells of
    a table are set apart by two spaces.

    >>> to_text("# Dam *breaks*\n\n[Mayor](http://a.b) **Lee** left.\n\n- one\n- two")
    'Dam breaks\n\nMayor Lee left.\n\n- one\n- two\n'
    """
    page = _Page()
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source):
        page.take(token)
    return page.text + "\n" if page.text else ""


class _Page:
    """The text so far, and what will stand between it and the next block."""

    def __init__(self) -> None:
        self.text = ""
        self._apart = "\n\n"
        self._label = ""
        self._lists: list[int | None] = []
        """The next number of each list that is open; None: it has bullets."""
        self._cells: list[str] | None = None
        self._html = Fragments()

    def take(self, token: Token) -> None:
        """Take the next token of the source."""
        kind = token.type
        if kind == "inline":
            self._html.block()
            self._words("".join(self._inline(token.children or ())))
        elif kind in ("fence", "code_block"):
            self._add("" if self._html.hidden else token.content)
        elif kind == "html_block":
            self._html.block()
            self._add(tidy(self._html.take(token.content)))
        elif kind.startswith(("tr_", "table_")):
            self._row(kind)
        elif kind.endswith(("list_open", "list_close", "item_open")):
            self._list(token)

    def _words(self, words: str) -> None:
        if self._cells is not None:
            self._cells.append(words)
            return
        words = _BLANKS.sub("\n", words.strip())
        if not words and not self._label:
            return
        self._add(self._label + words)
        self._label = ""
        self._apart = "\n" if self._lists else "\n\n"

    def _row(self, kind: str) -> None:
        if kind == "tr_open":
            self._cells = []
        elif kind == "tr_close":
            self._add("  ".join(self._cells or ()))
            self._cells, self._apart = None, "\n"
        else:
            self._apart = "\n\n"

    def _list(self, token: Token) -> None:
        if token.type == "list_item_open":
            number = self._lists[-1]
            self._label = "- " if number is None else f"{number}. "
            self._lists[-1] = None if number is None else number + 1
        elif token.nesting > 0:
            self._apart = "\n" if self._lists else "\n\n"
            self._lists.append(int(token.attrGet("start") or 1) if token.tag == "ol" else None)
        else:
            self._lists.pop()
            self._apart = "\n\n"

    def _add(self, block: str) -> None:
        words = block.strip("\n")
        if words.strip():
            self.text += (self._apart if self.text else "") + words

    def _inline(self, children: Sequence[Token]) -> Iterator[str]:
        """Yield the words of inline tokens; of a picture none, and none that are struck."""
        struck = 0
        for child in children:
            struck += child.nesting if child.type in ("s_open", "s_close") else 0
            if child.type == "html_inline":
                yield self._html.take(child.content)
            elif struck or self._html.hidden:
                continue
            elif child.type in ("text", "code_inline"):
                yield child.content
            else:
                yield _BREAKS.get(child.type, "")
