"""Dates as pages write them, and which of several is the date of publication."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from tests.metadata_cases import PROSE, page

if TYPE_CHECKING:
    from assistant.documents import Found, Metadata


from assistant.loading.dates.moments import read_moment
from assistant.loading.html.metadata import read_metadata

WRITTEN = {
    "2021-05-03": "2021-05-03",
    "20210503": "2021-05-03",
    "2021/05/03": "2021-05-03",
    "2021-5-3": "2021-05-03",
    "2021-05-03T10:15": "2021-05-03T10:15:00",
    "2021-05-03T10:15:30.123Z": "2021-05-03T10:15:30Z",
    "2021-05-03 10:15:30 +0200": "2021-05-03T10:15:30+02:00",
    "2021-05-03T10:15:30-05": "2021-05-03T10:15:30-05:00",
    "2021-05-03T10:15:30+05:30": "2021-05-03T10:15:30+05:30",
    "2021-05-03T10:15:30+02:00[Europe/Berlin]": "2021-05-03T10:15:30+02:00",
    "2021-05-03T10:15:30+05:75": "2021-05-03T10:15:30",
    "2021-05-03T10:15:30+\uff10\uff12:00": "2021-05-03T10:15:30+02:00",
    "20210503T101530Z": "2021-05-03T10:15:30Z",
    "20210503101530": "2021-05-03T10:15:30",
    "1620036930": "2021-05-03T10:15:30Z",
    "1620036930123": "2021-05-03T10:15:30Z",
    "Mon, 03 May 2021 10:15:30 GMT": "2021-05-03T10:15:30+00:00",
    "Mon, 03 May 2021 10:15:30 +0530": "2021-05-03T10:15:30+05:30",
    "Mon May 03 2021 10:15:30 GMT+0100 (British Summer Time)": "2021-05-03T10:15:30+01:00",
    "May 3, 2021": "2021-05-03",
    "May 3rd, 2021, 11:05 p.m. EDT": "2021-05-03T23:05:00-04:00",
    "Sept. 3, 2021 12:05 am": "2021-09-03T00:05:00",
    "3rd of May 2021": "2021-05-03",
    "3-May-2021": "2021-05-03",
    "2 mai 2021 à 14h05": "2021-05-02T14:05:00",
    "1er août 2021": "2021-08-01",
    "3. März 2021, 14.05 Uhr": "2021-03-03T14:05:00",
    "3 de mayo de 2021": "2021-05-03",
    "3 maggio 2021": "2021-05-03",
    "3 maja 2021": "2021-05-03",
    "3 мая 2021 г.": "2021-05-03",
    "3 Ağustos 2021": "2021-08-03",
    "2021. május 3.": "2021-05-03",
    "2021年5月3日": "2021-05-03",
    "25/12/2021": "2021-12-25",
    "12/25/2021": "2021-12-25",
    "3.5.2021": "2021-05-03",
    "11.15.2019 10:09 AM": "2019-11-15T10:09:00",
}
NO_DATES = (
    "", "Invalid Date", "0000-00-00", "0001-01-01T00:00:00Z", "1970-01-01", "1989-12-31", "2021-02-29",
    "2021-13-01", "03/05/2021", "May 2021", "2021", "yesterday", "undefined", "0", "-1", "99999999999999999999",
    "20210230", "2021-05", "3 May", "{{ date }}", "%Y-%m-%d",
)  # fmt: skip


def read(markup: str, url: str | None = None) -> Metadata:
    return read_metadata(html.document_fromstring(markup), url)


def published(markup: str, url: str | None = None) -> Found:
    found = read(markup, url).published
    assert found is not None
    return found


def ld(**said: str) -> str:
    fields = ",".join(f'"{name}":"{value}"' for name, value in said.items())
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{fields}}}</script>'


@pytest.mark.parametrize("written", WRITTEN)
def test_a_date_keeps_the_precision_and_the_offset_it_was_written_with(written: str) -> None:
    """A day stays a day, a time without an offset gets none, and no offset is turned into another."""
    assert read_moment(written) == WRITTEN[written]


@pytest.mark.parametrize("written", NO_DATES)
def test_what_says_no_day_of_the_web_is_no_date(written: str) -> None:
    """Nonsense, placeholders, months alone and days that could be two are refused."""
    assert read_moment(written) is None


@given(
    st.integers(631_238_400, 4_102_272_000),
    st.integers(-11 * 4, 13 * 4),
)
def test_any_moment_is_read_as_it_was_said(seconds: int, quarters: int) -> None:
    """ISO 8601 with any offset comes out as it went in, to the second."""
    moment = datetime.fromtimestamp(seconds, UTC)
    local = moment.astimezone(timezone(timedelta(minutes=15 * quarters)))
    assert read_moment(local.isoformat()) == local.isoformat()


@given(st.text(max_size=60) | st.text("0123456789 :-/.TZ+may,", max_size=40))
def test_any_text_is_read_without_an_error(text: str) -> None:
    """What comes out is a day of the calendar, or nothing."""
    value = read_moment(text, "mdy")
    assert value is None or 1990 <= datetime.fromisoformat(value).year < 2100


@pytest.mark.parametrize(
    ("told", "printed", "found"),
    [
        ("2021-05-03T23:30:00Z", "4 May 2021", "2021-05-04"),
        ("2021-05-03T23:30:00Z", "4 May 2021, 09:30", "2021-05-04T09:30:00+10:00"),
        ("2021-05-04T03:05:10Z", "May 3, 2021 at 11:05 p.m.", "2021-05-03T23:05:10-04:00"),
        ("2021-05-03T12:30:00Z", "3 May 2021", "2021-05-03T12:30:00Z"),
        ("2021-05-03T23:30:00+02:00", "3 May 2021", "2021-05-03T23:30:00+02:00"),
    ],
)
def test_one_moment_has_the_day_that_readers_see(told: str, printed: str, found: str) -> None:
    """Programs are told UTC, readers the newsroom's day: it is one moment, and that day is its."""
    said = published(
        page(ld(datePublished=told), f"<h1>Dam breaks in Harwick</h1><p>{printed}</p>{PROSE}")
    )
    assert (said.value, said.sure) == (found, "sure")


def test_what_is_said_once_for_readers_is_likely_and_in_an_address_a_guess() -> None:
    """How sure a date is follows from who says it, and how many do."""
    body = f"<h1>Dam breaks in Harwick</h1>{PROSE}"
    dated = f"<h1>Dam breaks in Harwick</h1><p>3 May 2021</p>{PROSE}"
    address = "https://x.example/2021/05/03/dam"
    assert published(page("", dated)).sure == "likely"
    assert published(page("", body), address).sure == "guess"
    assert published(page("", dated), address).sure == "sure"
    assert published(page(ld(datePublished="2021-05-03"), body)).sure == "sure"
    assert published(page("<meta name=date content=2021-05-03>", body)).sure == "likely"
    assert published(page(ld(datePublished="2021-05-09"), dated)).sure != "sure"


def test_a_change_is_never_taken_for_the_publication() -> None:
    """Pages that tell only when they were changed have no date of publication."""
    for head, body in (
        ('<meta property="article:modified_time" content="2021-05-03">', ""),
        (ld(dateModified="2021-05-03"), ""),
        ("<meta http-equiv=last-modified content='Mon, 03 May 2021 10:00:00 GMT'>", ""),
        ("", "<p>Updated: 3 May 2021</p>"),
        ("", "<p>Updated</p><p>3 May 2021</p>"),
        ("", "<p>Last modified on <time datetime=2021-05-03>May 3</time></p>"),
        ("", "<time class=updated datetime=2021-05-03>3 May 2021</time>"),
    ):
        said = read(page(head, f"<h1>Dam breaks in Harwick</h1>{body}{PROSE}"))
        assert said.published is None, (head, body)
        assert said.modified is not None, (head, body)
        assert said.modified.value.startswith("2021-05-03")
