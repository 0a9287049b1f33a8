"""What pages of many systems say of themselves, each as the system writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

from assistant.loading.html.metadata import read_metadata
from tests.metadata_oddities import ODDITIES
from tests.metadata_pages import CASES
from tests.metadata_traps import TRAPS
from tests.metadata_unmarked import UNMARKED

if TYPE_CHECKING:
    from tests.metadata_cases import Case


def _value(found: Any) -> Any:
    if isinstance(found, tuple):
        return [one.value for one in found]
    return found.value if found else None


@pytest.mark.parametrize("case", [*CASES, *TRAPS, *ODDITIES, *UNMARKED], ids=lambda case: case.name)
def test_a_page_says_of_itself_what_its_readers_see(case: Case) -> None:
    """Title, authors, dates and the rest are those of the article, whatever stands around it."""
    said = read_metadata(html.document_fromstring(case.html), case.url)
    found = {name: _value(getattr(said, name)) for name in case.found if name != "sure"}
    expected = {name: value for name, value in case.found.items() if name != "sure"}
    assert found == expected
    if "sure" in case.found:
        assert said.published is not None
        assert said.published.sure == case.found["sure"]
