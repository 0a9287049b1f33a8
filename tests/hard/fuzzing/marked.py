"""Markdown, its front matter, and pieces of HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.loading.decoding import decode
from assistant.loading.fragments import Fragments, is_html, one_line, shown
from assistant.loading.front_matter import split
from assistant.loading.markdown import take
from tests.hard.fuzzing.choices import Choices, as_raw, by_chance, small
from tests.hard.fuzzing.laws import assembled, described
from tests.hard.fuzzing.target import Target
from tests.nasty import records
from tests.nasty.cases import CANARY, PARAGRAPHS

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = (
    "# ", "## ", "- ", "* ", "1. ", "> ", "```", "~~~", "    ", "\t", "---", "***", "===", "|", "|-|",
    "[", "](", ")", "![", "]", "<", ">", "**", "__", "*", "_", "`", "~~", "\\", "&amp;", "&#0;", "<!--",
    "-->", "<div hidden>", "</div>", "<p>", "</p>", "<br>", "<span style='display:none'>", "</span>",
    "<script>", "</script>", "<style>.a{display:none}</style>", "<b class=a>", "</b>", "\n", "\n\n",
    "[a]: http://x", "http://x.example", "<http://x>", "  \n", *PARAGRAPHS, "Dam", "one", ":", "\r\n",
)  # fmt: skip
_FRONT = (
    "title:", "date:", "author:", "authors:", "published:", "lang:", "- name:", "- ", "Dam breaks",
    "2021-05-03", "2021-05-03T10:00:00Z", "[a, b]", '"a', "'it''s'", "|", ">-", "# x", "\n", "\n", "\n",
    "  ", "&a", "*a", "!!python/object", "{a: 1}", "null", "~", "true", "---", "...", '"title" = ', "=",
    "1979-05-27", "[a]", "[[a]]", "07:32:00", '"""', "9" * 50, "Ann Lee", ":", "\\", '\\u0000"', ",",
)  # fmt: skip
_HIDING = (
    "\n\n<div hidden>\n\n{}\n\n</div>\n\n", "\n\n<!-- {} -->\n\n", "a <!-- {} --> b",
    "<span hidden>{}</span>", "\n\n<script>\n{}\n</script>\n\n", "~~{}~~",
)  # fmt: skip


def _source(choices: Choices) -> tuple[str, bool]:
    front = ""
    if choices.maybe():
        mark = choices.one(("---", "+++", "{", ""))
        front = f"{mark}\n{choices.words(_FRONT, 20, (' ', ''))}\n{mark}\n"
    if choices.maybe(4):
        words = "".join(choices.of(lambda: choices.one(PARAGRAPHS) + "\n\n", 3))
        return front + words + choices.one(_HIDING).format(CANARY) + words, not front
    return front + choices.words(_MARKS, 50, ("", " ", "\n")), False


def _law(choices: Choices) -> None:
    raw = choices.raw()
    sure = False
    if raw is None:
        text, sure = _source(choices)
        raw = text.encode("utf-8", "replace")
    decoded = decode(raw, "it")
    whole = split(decoded.text)
    described(whole.metadata)
    lines = decoded.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert lines.endswith(whole.body) or whole.body == decoded.text, "words that are not the file's"
    _pieces(decoded.text, choices)
    extracted = take(decoded)
    assert not sure or CANARY not in extracted.text, "hidden words are shown"
    assembled(extracted)


def _pieces(text: str, choices: Choices) -> None:
    """A piece of HTML shows no tags, and a title is one line."""
    is_html(text)
    one_line(text)
    words = shown(text, laid_out=choices.maybe())
    assert "\n\n\n" not in words
    assert words == words.strip("\n")
    fragments = Fragments()
    at = choices.number(max(0, len(text)))
    fragments.take(text[:at])
    fragments.block()
    fragments.take(text[at:])


def _seeds() -> Iterator[bytes]:
    yield from small(records.MARKDOWN, 4096)
    yield from as_raw(
        "---\ntitle: Dam breaks # today\ndate: 2021-05-03\nauthors: [Ann, 'Bo']\n---\n# A\n\nIt broke.",
        '+++\ntitle = "Dam"\ndate = 2021-05-03T10:00:00Z\n+++\nIt *broke*.',
        '{"title": "Dam", "date": 5}\n\nIt broke.\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    )  # fmt: skip
    yield from by_chance(60)


MARKDOWN = Target("markdown", "Markdown, front matter, pieces of HTML", _law, _seeds, apart=True)
