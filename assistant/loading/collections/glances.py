"""What a list says of an article: its title and day, from its first bytes, without reading it."""

from __future__ import annotations

import re
from email.parser import BytesHeaderParser
from typing import TYPE_CHECKING, NamedTuple

from assistant.errors import ArticleError
from assistant.loading.dates.moments import read_moment
from assistant.loading.dates.values import its_day
from assistant.loading.decoding import decode
from assistant.loading.fragments import one_line, page_title
from assistant.loading.front_matter import split
from assistant.loading.html.charset import declared_charset
from assistant.loading.kinds import form_of
from assistant.loading.mail_headers import CAPPED, sent_on, subject
from assistant.text.headers import read_header

if TYPE_CHECKING:
    from assistant.loading.originals import Original

_META_DATE = re.compile(
    r"""<meta\b(?=[^<>]{0,500}["'](?:article:published_time|datePublished|date|pubdate|dc\.date"""
    r"""(?:\.issued)?)["'])[^<>]{0,500}?\bcontent\s*=\s*["']([^"'<>]{4,60})["']""",
    re.IGNORECASE,
)
_HEADING = re.compile(r"#{1,2}[ \t]+([^\n]{1,500})")


class Glance(NamedTuple):
    """What the first bytes of an article say."""

    title: str | None = None
    published: str | None = None
    """ISO date."""


def glance(lead: Original) -> Glance:
    """Look at the beginning of an article."""
    form = form_of(lead)
    if form == "mail":
        header = BytesHeaderParser(policy=CAPPED).parsebytes(lead.raw)
        return Glance(subject(header), its_day(sent_on(header)))
    if form not in ("html", "text", "markdown"):
        return Glance()
    charset = lead.charset
    if form == "html" and charset is None:
        charset = declared_charset(lead.raw)
    try:
        text = decode(lead.raw, lead.name, charset).text
    except ArticleError:
        return Glance()
    if form == "html":
        said_on = _META_DATE.search(text)
        return Glance(page_title(text), its_day(read_moment(said_on[1])) if said_on else None)
    return _of_text(text, markdown=form == "markdown")


def _of_text(text: str, *, markdown: bool) -> Glance:
    if markdown:
        body, said, _ = split(text)
        title = said.title.value if said.title else None
        heading = _HEADING.match(body.lstrip())
        title = title or (one_line(heading[1]) if heading else None)
        return Glance(title, its_day(said.published.value if said.published else None))
    header = read_header(text.replace("\r\n", "\n").replace("\r", "\n"))
    title = one_line(header.title) if header.title else None
    first = one_line(text.strip()[:200].partition("\n")[0])
    return Glance(title or first[:80] or None, header.published)
