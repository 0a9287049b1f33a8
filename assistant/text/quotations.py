"""Where a text sets words in quotation marks.

Double marks, straight or curly, within a paragraph; one that is not closed runs to the paragraph's
end, as a quotation of several paragraphs does. Single marks count only in a text without double
ones, and only where they cannot be apostrophes.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.text.segmenting import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOUBLE = re.compile(r"[\"“”„‟«»]")
_MARK = re.compile(r"[\"“”„‟«»‘']")
_OPENING = '"“«'
_SINGLE = re.compile(
    r"(?<![^\W_])[‘'](?=[^\W_])([^‘\n]{2,600}?)"
    # The mark of "the players’ fault" closes nothing where a surer end follows.
    r"(?:(?<!s)[’'](?![^\W_])|(?<=s)[’'](?![^\W_])(?!\s[^‘\n]*[.,!?…][’'](?![^\W_])))"
)


def quotations(text: str) -> tuple[Span, ...]:
    """Return the words inside each pair of quotation marks, in order, without the marks.

    >>> [span.of(t) for t in ['He saw "no way out" and “left”.'] for span in quotations(t)]
    ['no way out', 'left']
    """
    if _MARK.search(text) is None:
        return ()
    found: list[Span] = []
    whole = paragraphs(text)
    for paragraph, following in zip_longest(whole, whole[1:]):
        goes_on = following is not None and text[following.start] in _OPENING
        found += _marked(text, paragraph, goes_on=goes_on)
    if not found:
        found = [Span(*match.span(1)) for match in _SINGLE.finditer(text) if _is_said(match[1])]
    return tuple(found)


def _marked(text: str, paragraph: Span, *, goes_on: bool) -> Iterator[Span]:
    opened: int | None = None
    mark = ""
    for match in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        german = mark == "„" and match[0] == "“"
        if opened is None or (match[0] in "“„«" and not german):
            mark = match[0] if opened is None else mark
            opened = match.end() if _may_open(text, match) else opened
            continue
        if opened < match.start() and _may_close(text, match):
            if any(char.isalnum() for char in text[opened : match.start()]):
                yield Span(opened, match.start())
            opened = None
    # A mark is left open at a paragraph's very beginning, or where the next one opens again.
    begins = opened is not None and (opened <= paragraph.start + 1 or goes_on)
    if opened is not None and begins and opened < paragraph.end:
        yield Span(opened, paragraph.end)


def _may_open(text: str, match: re.Match[str]) -> bool:
    if match[0] in "“„«‟»":
        return True
    after = text[match.end() : match.end() + 1]
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    # 5'10" or 27" is a measure.
    return bool(after.strip()) and not before.isdigit()


def _may_close(text: str, match: re.Match[str]) -> bool:
    if match[0] != '"':
        return True
    before, after = text[match.start() - 1], text[match.end() : match.end() + 1]
    return bool(before.strip()) or not after.strip()


def _is_said(words: str) -> bool:
    """Tell whether words in single marks can only be a quotation: three words, or a stop inside."""
    return len(words.split()) >= 3 or words[-1] in ".,!?"  # noqa: PLR2004 - "the players' union"
