"""Bytes of a text file to an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.loading.decoding import decode
from assistant.loading.kinds import form_of
from assistant.loading.originals import Original
from assistant.loading.reading import taken
from tests.encoded_texts import WRITTEN
from tests.hard.fuzzing.choices import Choices, as_raw, by_chance, small
from tests.hard.fuzzing.laws import assembled
from tests.hard.fuzzing.target import Target
from tests.invented import COUP, DAM, HOSPITAL, MATCH
from tests.nasty import encodings

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKENS = (
    "Dam breaks", "\n\n", "\n", "\r\n", "9 September 2025", "By Rita Solano | 3 March 2024",
    "HARWICK (Wire) — It broke.", "Published: 5 June 2023, 10:15 BST", "It broke on Monday.",
    "“No,”", "she said.", "Update 2", "By Ann Lee, Reuters", "Photo: AP", "Read more:", "…", "–",
    "Ã©", "â€™", "\ufffd", "3/5/2021", "0:00", "31 February 2020", "©", "\t", "\f", "\u2029",
)  # fmt: skip
_ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp1251",
    "koi8-r", "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "iso2022_jp", "cp1250",
)  # fmt: skip
_LABELS = (
    None, "utf-8", "latin-1", "windows-1252", "UTF-16", "utf-16le", "shift_jis", "koi8-r", "x",
    "", " ISO-8859-1 ", "utf-7", "rot13", "hex", "unicode_escape", "idna", "gbk", "\u202e", "utf-32",
)  # fmt: skip


def _law(choices: Choices) -> None:
    raw = choices.raw()
    label = None
    if raw is None:
        label = choices.one(_LABELS)
        encoding = choices.one(_ENCODINGS)
        words = choices.words(_TOKENS, 40)
        raw = words.encode(encoding, "replace")
        if choices.maybe(4):
            raw = raw[: choices.number(len(raw))] + choices.rest()
    _comes_back(raw)
    original = Original(raw, "it", "it", file_name="it.txt", charset=label)
    if form_of(original) in ("html", "pdf"):  # these would be read in a child
        decode(raw, "it", label)
        return
    assembled(taken(original)[1], raw)


def _comes_back(raw: bytes) -> None:
    """What is UTF-8 and says so is read as what it is, character for character."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return
    text = text.removeprefix("\ufeff")
    read = decode(b"\xef\xbb\xbf" + text.encode(), "it").text
    assert read.removeprefix("\ufeff") == text.replace("\0", "\ufffd").removeprefix("\ufeff")


def _seeds() -> Iterator[bytes]:
    yield from as_raw(COUP, DAM, HOSPITAL[:600], MATCH[:600])
    for one in WRITTEN:
        yield from as_raw(*(one.text[:300].encode(name, "replace") for name in one.encodings))
    yield from small(encodings.CASES, 3000)
    yield from by_chance(20)


TEXT = Target("text", "text files in any encoding", _law, _seeds)
