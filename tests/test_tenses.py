"""Whether the verbs around a date look back or ahead."""

from __future__ import annotations

import pytest

from assistant.text.tenses import tense

TOLD = {
    # what stands before the date
    ("They will meet on ", "."): "ahead",
    ("They met on ", "."): "back",
    ("They meet on ", "."): "open",
    ("The pool is expected to close on ", "."): "ahead",
    ("The pool opens on ", "."): "ahead",
    ("The pool was shut on ", "."): "back",
    ("The pool closed on ", "."): "back",
    # the nearest verb decides, but what will be done to something done is still to come
    ("They met and will meet on ", "."): "ahead",
    ("It will close, as it was on ", "."): "back",
    ("They will meet men accused of fraud on ", "."): "ahead",
    ("The town opens a bridge damaged on ", "."): "back",
    # a day on which somebody spoke
    ("It will close, officials confirmed on ", "."): "back",
    ("It will close, officials confirmed, on ", "."): "ahead",
    # a day by which something is done
    ("The pool closed by ", "."): "ahead",
    ("They left before the end of ", "."): "ahead",
    ("They had left before ", "."): "back",
    ("They closed the pool the day before ", "."): "back",
    ("The day before ", " it will be hot."): "ahead",
    # a condition tells nothing
    ("It would help if the pool closed on ", "."): "open",
    ("It will end unless they met on ", "."): "open",
    ("It would help; they came on ", "."): "back",
    # what stands behind the date, where nothing stands before
    ("On ", " they will meet."): "ahead",
    ("On ", " they met."): "back",
    ("On ", " they are due to meet."): "ahead",
    ("On ", " they meet."): "open",
    ("On ", ""): "open",
    ("On ", " it rains, and they will meet."): "open",
    ("On ", " they met, but will meet again, and are to stay."): "back",
    ("They meet on ", " as they met."): "back",
}


@pytest.mark.parametrize(("around", "told"), TOLD.items(), ids=map("…".join, TOLD))
def test_a_date_is_read_by_its_verbs(around: tuple[str, str], told: str) -> None:
    """The verb before a date decides, else the one behind; the present tells nothing."""
    assert tense(*around) == told
