"""Live blogs: their entries in the order of time, each under its time as it is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.loading.html.boxes import Block
from assistant.loading.html.signals import is_live, string

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.loading.html.boxes import Box, Layout
    from assistant.loading.html.signals import Signals

_CLOCK = re.compile(
    r"\b(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4}\b)?|\b\d{1,2}\s*[ap]\.?m\b\.?",
    re.IGNORECASE,
)
_LIVE = re.compile(
    r"live-?_?blog|live-?_?updates?\b|live-?_?entry|live-?_?ticker|live-?_?post\b", re.IGNORECASE
)
_SHORT = 60
"""Characters of the longest line that is a time."""
_MOST = 0.5
_LEAST = 3
"""Entries of a live blog that is told by its markup."""


@dataclass(slots=True)
class Entry:
    """One entry."""

    printed: str
    """Its time as the page prints it; empty where it prints none."""
    when: datetime | None
    blocks: list[Block] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    """Of one that only JSON-LD has."""
    headline: str = ""


def entries(
    layout: Layout, signals: Signals, beside: Sequence[bool], body: Sequence[Block]
) -> list[Entry]:
    """Return a live blog's entries, the oldest first; none when the page is no live blog.

    Where only its title says that it is one, they hold most of what was taken for its text.
    """
    known = signals.live or _named_live(layout)
    if not known and not signals.titled_live:
        return []
    printed = [entry for entry in _printed(layout, beside) if entry.blocks]
    if not known:
        own = {id(block) for entry in printed for block in entry.blocks}
        held = sum(len(block.text) for block in body if id(block) in own)
        if held <= _MOST * sum(len(block.text) for block in body):
            return []
    said = _said(signals)
    if len(printed) >= max(_LEAST, len(said)):
        return _in_order(printed)
    return _in_order(said) if said[1:] else []


def told(found: Sequence[Entry], root: Box) -> list[Block]:
    """Return entries as blocks: a line with the time as it is printed, the headline, the text.

    What a page tells programs of a time puts entries in order; it is no word of the article.
    """
    blocks = []
    for entry in found:
        lines = [entry.printed, entry.headline, *entry.paragraphs]
        blocks += [Block(words, "paragraph", root, 0, 0) for words in lines if words]
        blocks += entry.blocks
    return blocks


def _named_live(layout: Layout) -> bool:
    boxes = [layout.root]
    while boxes:
        box = boxes.pop()
        if box.names and _LIVE.search(box.names):
            return True
        boxes.extend(box.children)
    return False


def _printed(layout: Layout, beside: Sequence[bool]) -> Iterator[Entry]:
    for box in _entry_boxes(layout):
        own = [at for at in range(box.begin, box.end) if not beside[at]]
        blocks = [layout.blocks[at] for at in own]
        clock = next(
            (b for b in layout.blocks[box.begin : box.begin + 6] if _is_clock(b.text)), None
        )
        moment = next(box.element.iter("time"), None)
        when = _moment(moment.get("datetime", "")) if moment is not None else None
        printed = clock.text if clock is not None else ""
        if not printed and moment is not None:
            printed = " ".join("".join(moment.itertext()).split())[:_SHORT]
        if printed or when:
            shown = [b for b in blocks if b is not clock and b.text != printed]
            yield Entry(printed, when, shown)


def _entry_boxes(layout: Layout) -> list[Box]:
    """Return the boxes of one name under one box that hold a time each, most words first."""
    best: list[Box] = []
    most = 0
    boxes = [layout.root]
    while boxes:
        box = boxes.pop()
        boxes.extend(box.children)
        alike: dict[tuple[str, str], list[Box]] = {}
        for child in box.children:
            if child.end > child.begin:
                alike.setdefault((child.tag, _family(child.names)), []).append(child)
        for group in alike.values():
            if len(group) < _LEAST or len(group) <= len(best) // 2:
                continue
            timed = [one for one in group if _has_time(layout, one)]
            size = sum(len(b.text) for one in timed for b in layout.blocks[one.begin : one.end])
            if len(timed) >= 0.7 * len(group) and size > most:
                best, most = group, size
    return best


def _family(names: str) -> str:
    return " ".join(name for name in names.split() if not any(map(str.isdigit, name)))


def _has_time(layout: Layout, box: Box) -> bool:
    return next(box.element.iter("time"), None) is not None or any(
        _is_clock(block.text) for block in layout.blocks[box.begin : min(box.end, box.begin + 4)]
    )


def _is_clock(text: str) -> bool:
    return len(text) <= _SHORT and bool(_CLOCK.search(text))


def _said(signals: Signals) -> list[Entry]:
    found = []
    for statement in signals.articles:
        updates = statement.get("liveblogupdate")
        if not is_live(statement) or not isinstance(updates, list):
            continue
        for update in updates:
            if not isinstance(update, dict) or not (body := string(update.get("articleBody"))):
                continue
            lines = [" ".join(line.split()) for line in body.splitlines()]
            found.append(
                Entry(
                    "",
                    _moment(string(update.get("datePublished"))),
                    paragraphs=[line for line in lines if line],
                    headline=" ".join(string(update.get("headline")).split()),
                )
            )
    return found


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.fromisoformat(stamp.strip()[:40])
    except ValueError:
        return None


def _in_order(found: list[Entry]) -> list[Entry]:
    moments = [entry.when for entry in found if entry.when]
    if len(moments) == len(found):
        zoned = {moment.tzinfo is None for moment in moments}
        if len(zoned) == 1:
            if moments[0] > moments[-1]:
                found = found[::-1]
            return sorted(found, key=lambda entry: entry.when or moments[0])
    clocks = [minutes for entry in found if (minutes := _minutes(entry.printed)) is not None]
    falls = sum(later < earlier for earlier, later in pairwise(clocks))
    rises = sum(later > earlier for earlier, later in pairwise(clocks))
    return found[::-1] if falls > rises else found


def _minutes(printed: str) -> int | None:
    clock = _CLOCK.search(printed)
    if clock is None:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", clock.group())]
    said = clock.group().lower()
    hour = numbers[0] % 12 if re.search(r"[ap]\.?m", said) else numbers[0]
    hour += 12 if "p" in said and re.search(r"p\.?m", said) else 0
    return hour * 60 + (numbers[1] if len(numbers) > 1 else 0)
