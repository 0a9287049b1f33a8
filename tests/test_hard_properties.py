"""That the hard run of properties gives each the examples that its figures tell of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hard.examples import EXAMPLES
from tests.hard.properties import figures, run

if TYPE_CHECKING:
    from pathlib import Path

_PROPERTIES = """
from hypothesis import given, settings, strategies as st

@settings(max_examples=3)
@given(st.integers())
def test_holds(number):
    assert number == number

@given(st.integers())
def test_fails(number):
    assert number < 900

class TestNumbers:
    @settings(max_examples=2)
    @given(st.integers())
    def test_of_a_class(self, number):
        assert number == number

def test_is_none():
    assert False
"""


def test_every_property_gets_its_examples(tmp_path: Path) -> None:
    """A thousand, whatever its own settings say; a failure is named; other tests are left out."""
    tests = tmp_path / "test_numbers.py"
    tests.write_text(_PROPERTIES, "utf-8")

    noted = run(tmp_path / "noted.jsonl", str(tests), "-c", "/dev/null", "--rootdir", str(tmp_path))

    by_name = {one["test"].rpartition("::")[2]: one for one in noted}
    assert by_name.keys() == {"test_holds", "test_fails", "test_of_a_class"}
    for name in ("test_holds", "test_of_a_class"):
        assert by_name[name]["examples"] == EXAMPLES
    properties, _, failing = figures(noted)
    assert (properties.count, failing.count) == (3, 1)
    assert "test_fails" in failing.note
