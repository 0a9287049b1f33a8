"""PDF files whose table of objects is lost: a new one is made from the objects that are there."""

from __future__ import annotations

import re

_OBJECT = re.compile(rb"(?<!\d)(\d{1,7}) {1,3}(\d{1,5}) {1,3}obj\b")
_CATALOGUE = re.compile(rb"/Type\s{0,8}/Catalog\b")
_MOST = 200_000
"""Objects of a file."""


def mended(raw: bytes) -> bytes | None:
    r"""Return a file with a new table behind it; None where no catalogue of pages is found.

    >>> mended(b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj").endswith(b"%%EOF\n")
    True
    >>> mended(b"%PDF-1.4\n1 0 obj << >> endobj") is None
    True
    """
    places: dict[int, int] = {}
    for count, match in enumerate(_OBJECT.finditer(raw)):
        if count > _MOST:
            return None
        places[int(match[1])] = match.start()
    root = _root(raw, places)
    if root is None:
        return None
    table = raw.rfind(b"\nxref")
    body = raw[:table] if table > max(places.values()) else raw
    rows = [
        f"{number} 1\n{place:010d} 00000 n \n".encode() for number, place in sorted(places.items())
    ]
    trailer = f"trailer\n<< /Size {max(places) + 1} /Root {root} 0 R >>\n".encode()
    start = f"startxref\n{len(body) + 1}\n%%EOF\n".encode()
    return b"".join([body, b"\nxref\n0 1\n0000000000 65535 f \n", *rows, trailer, start])


def _root(raw: bytes, places: dict[int, int]) -> int | None:
    """Return the number of the object that says where the pages are."""
    said = _CATALOGUE.search(raw)
    if said is None:
        return None
    before = [(place, number) for number, place in places.items() if place < said.start()]
    return max(before)[1] if before else None
