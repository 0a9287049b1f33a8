"""Which character set a page says that it is written in."""

from __future__ import annotations

import re

_READ = 4_096
"""Bytes in which it says so; browsers read 1,024."""
_XML = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']""", re.IGNORECASE)
_META = re.compile(rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?(?:-->|$)", re.DOTALL)


def declared_charset(raw: bytes) -> str | None:
    """Return the label in a page's ``<meta>`` or XML declaration.

    >>> declared_charset(b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">')
    'koi8-r'

    A page that could be read so far is not in UTF-16, whatever it says.
    """
    lead = raw[:_READ]
    said = _XML.match(lead) or _META.search(_COMMENT.sub(b"", lead))
    if said is None:
        return None
    label = said.group(1).decode("ascii", "replace").lower()
    return "utf-8" if label.startswith(("utf-16", "utf16", "utf-32")) else label
