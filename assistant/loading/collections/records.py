"""JSON and JSON Lines: objects with a text, a title, a date."""

from __future__ import annotations

import json
import re
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from assistant.errors import ArticleError
from assistant.loading.collections import feeds
from assistant.loading.collections.member import LARGEST_MEMBER, Member, broken
from assistant.loading.dates.values import its_day
from assistant.loading.decoding import decode
from assistant.loading.fields import key, metadata_of
from assistant.loading.fragments import LONGEST_LINE, is_html, one_line, shown
from assistant.loading.originals import Extracted, Original

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.loading.collections.member import Taken
    from assistant.loading.opening import Opened
    from assistant.loading.web.options import Web

_TEXT = "text body articlebody content fulltext article story contenttext contenthtml".split()
_SHORT = ("description", "summary", "abstract", "lead", "excerpt")
_LISTS = ("articles", "items", "results", "data", "entries", "stories", "records", "docs")
_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")
"""What JSON can escape and no text has: NUL, and halves of surrogate pairs."""
_DIGITS = 300
_NOT_TEXT = frozenset({"title", "headline", "source", "url", "author", "publisher", "site"})


def members(its: Opened, web: Web | None) -> Iterator[Member]:
    """Yield the objects of a file: a line each, or those of one list, or one alone.

    A line that is broken is listed with its number and the reason.

    Raises:
        ArticleError: There is nothing in it, or it is no JSON.
    """
    if its.form == "json":
        if its.lead.raw[:1] not in (b"[", b"{", b"\xef", b" ", b"\n", b"\r", b"\t"):
            raise ArticleError(f"{its.lead.name} is no JSON; save the article's text")
        whole = its.whole()
        text = decode(whole.raw, whole.name, whole.charset).text.removeprefix("\ufeff")
        try:
            value = _read(text)
        except (ValueError, RecursionError) as error:
            if "Extra data" not in str(error):
                raise ArticleError(f"{whole.name} is no JSON: {error}; mend it") from error
        else:
            yield from _of_document(its, whole.raw, value, web)
            return
    yield from _of_lines(its)


def _read(written: str | bytes) -> object:
    """Return what is written in JSON; a number of very many digits stays a string."""
    return json.loads(
        written, parse_int=lambda digits: digits if len(digits) > _DIGITS else int(digits)
    )


def _of_document(its: Opened, raw: bytes, value: object, web: Web | None) -> Iterator[Member]:
    if isinstance(value, dict) and "jsonfeed.org" in str(value.get("version")):
        yield from feeds.members(its, web)
        return
    if isinstance(value, dict) and not _body(_flat(value)):
        value = next((value[n] for n in _LISTS if isinstance(value.get(n), list)), value)
    numbers = count(1)
    for one in value if isinstance(value, list) else [value]:
        number = next(numbers)
        yield _member(its, one, raw, number, f"object {number}")


def _of_lines(its: Opened) -> Iterator[Member]:
    its.stream.seek(0)
    number = 0
    for line in count(1):
        raw = its.stream.readline(LARGEST_MEMBER + 1)
        if not raw:
            return
        where = f"line {line}"
        if len(raw) > LARGEST_MEMBER:
            while raw and not raw.endswith(b"\n"):
                raw = its.stream.readline(LARGEST_MEMBER)
            number += 1
            yield broken(f"{where} is longer than {LARGEST_MEMBER // 1_000_000} MB", its.lead.name)
            continue
        raw = raw.removeprefix(b"\xef\xbb\xbf").strip()
        if not raw:
            continue
        number += 1
        try:
            value = _read(raw)
        except (ValueError, RecursionError) as error:
            said = str(error)[:100] or "nested too deeply"
            yield broken(f"{where} is no JSON: {said}", its.lead.name)
            continue
        yield _member(its, value, raw, number, where)


def _member(its: Opened, value: object, raw: bytes, number: int, where: str) -> Member:
    fields = _flat(value) if isinstance(value, dict) else {}
    body, warnings = _body(fields) or _short(fields)
    if not body:
        what = "has no text, body or content" if fields else "is no object with fields"
        return broken(f"{where} {what}", its.lead.name)
    metadata = metadata_of(fields, "record")
    url = metadata.canonical.value if metadata.canonical else None
    original = Original(
        raw=raw,
        source=f"{its.lead.source}#{number}",
        name=f"{where} of {its.lead.name}",
        url=url,
        warnings=its.lead.warnings,
    )
    title = metadata.title.value if metadata.title else None
    return Member(
        title=title or one_line(body[: 2 * LONGEST_LINE].strip().partition("\n")[0])[:80],
        published=its_day(metadata.published.value if metadata.published else None),
        note=url,
        open=partial(
            _open, original, Extracted(text="", kind="record", method="json", encoding="utf-8",
                                       metadata=metadata, warnings=warnings), body,
        ),
    )  # fmt: skip


def _open(original: Original, extracted: Extracted, body: str) -> Taken:
    text = shown(body) if is_html(body) else body
    return original, extracted.model_copy(update={"text": text})


def _flat(value: dict[str, object]) -> dict[str, object]:
    """Return an object's fields, and those of objects in it where it has none of that name."""
    fields = {key(str(name)): one for name, one in value.items()}
    for name, inner in tuple(fields.items()):
        if isinstance(inner, dict) and name not in _NOT_TEXT:
            for its, one in inner.items():
                fields.setdefault(key(str(its)), one)
    return fields


def _body(fields: dict[str, object]) -> tuple[str, tuple[str, ...]] | None:
    found = next((text for name in _TEXT if (text := _text(fields.get(name)))), None)
    return (found, ()) if found else None


def _short(fields: dict[str, object]) -> tuple[str, tuple[str, ...]]:
    found = next((text for name in _SHORT if (text := _text(fields.get(name)))), "")
    return found, ("the record has no full text, only a description",)


def _text(value: object) -> str:
    """Return a text, or paragraphs that are given as a list."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = "\n\n".join(value)
    return _NO_CHARACTER.sub("\ufffd", value) if isinstance(value, str) and value.strip() else ""
