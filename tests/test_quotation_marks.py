"""Which marks open a quotation, which close it, and which are none."""

from __future__ import annotations

import pytest

from assistant.text.quotations import quotations

MARKED = {
    # nothing is said
    "He left.": [],
    "": [],
    '"': [],
    'He "" left.': [],
    'He said "..." and left.': [],
    'He said "a" and left.': ["a"],
    '"Yes"': ["Yes"],
    '"Yes" and "no"': ["Yes", "no"],
    # a straight mark behind white space closes nothing, before white space it opens nothing
    'He said " yes" and "no".': ["no"],
    'The 27" and 5\'10" of "Ann".': ["Ann"],
    'He said "yes "no" it is.': ['yes "no'],
    'It is "closed " now.': ["closed "],
    'It is "closed ".': [],
    # a mark right behind the one that opens closes nothing
    'It is ""closed"" now.': ['"closed'],
    # curly marks need no such look
    "It is “ closed ” now.": [" closed "],
    "It is “closed”now.": ["closed"],
    "It is « closed » now.": [" closed "],
    "It is ‟closed” now.": ["closed"],
    # a German quotation is closed by what opens an English one
    "„Ja“ and „nein“.": ["Ja", "nein"],
    # a mark that opens begins anew: the one before was never closed
    "He “went “home” again.": ["home"],
    'He "went “home” again.': ["home"],
    # a mark left open runs to the end of its paragraph, at whose beginning it stands
    "“We are late": ["We are late"],
    "It is “late": [],
    "I “We": [],
    "(“We are late": [],
    "It is “late\n\nThe town wept.": [],
    "He said: “late\n\n“very late”": ["late", "very late"],
    'He said: "late\n\n"very late"': ["late", "very late"],
    "He said: «late\n\n«very late»": ["late", "very late"],
    "It is “late” now\n\n“very late”": ["late", "very late"],
    "It is “\n\n“late”": ["late"],
    # single marks count where no double ones stand
    "‘It is late,’ he said.": ["It is late,"],
    "'It is late,' he said.": ["It is late,"],
    "The 'ghost ferry' sank.": [],
    "The 'old ghost ferry' sank.": ["old ghost ferry"],
    "He said 'Stop!' twice.": ["Stop!"],
    "It is 'late' and \"dark\".": ["dark"],
}


@pytest.mark.parametrize(("text", "quoted"), MARKED.items(), ids=list(MARKED))
def test_what_is_quoted(text: str, quoted: list[str]) -> None:
    """What stands between a mark that can open and one that can close, if it has a word."""
    assert [span.of(text) for span in quotations(text)] == quoted
