"""The verbs of speech of a text, and what blanks its quotations."""

from __future__ import annotations

import pytest

from assistant.documents import Span
from assistant.text.quotations import quotations
from assistant.text.speakers import Scene


def read(text: str) -> Scene:
    return Scene(text, quotations(text))


CUES = {
    "Ann Dow said no, adding that it rained.": "said: Ann Dow|adding: -",
    "She SAID no.": "SAID: -",
    "Ann Dow left.": "",
    "Said Ann Dow.": "Said: -",
    "Ann Dow was told so.": "",
    "Ann Dow has been told so.": "",
    "Ann Dow would not, she said, tell.": "said: -",
    "Ann Dow did not say; she never said so.": "",
    "Told by nobody, Ann Dow left.": "Told: -",
    "Ann Dow “said” so and told him.": "told: -",
    "“No,” said Ann Dow. “Bob Roy said so.”": "said: -",
}


@pytest.mark.parametrize(("text", "told"), CUES.items(), ids=list(CUES))
def test_the_verbs_that_tell_what_was_said(text: str, told: str) -> None:
    """Outside quotations, and not those that say it was not said, or was said to somebody."""
    found = read(text).cues(0, len(text))
    assert "|".join(f"{c.word}: {(c.subject and c.subject.name) or '-'}" for c in found) == told


def test_a_cut_verb_tells_nothing() -> None:
    """A verb counts where all of it lies between the two offsets."""
    text = "Ann Dow said no."
    scene = read(text)
    assert [cue.span for cue in scene.cues(8, 12)] == [Span(8, 12)]
    assert scene.cues(9, 16) == []
    assert scene.cues(0, 11) == []
    assert scene.cues(0, 8) == []
    assert [cue.span.of(text) for cue in scene.cues(0, 12)] == ["said"]


def test_where_a_subject_is_looked_for() -> None:
    """Behind the lower offset, and not too far before the verb."""
    text = "Ann Dow said no."
    (cue,) = read(text).cues(0, 12)
    assert cue.subject is not None
    assert cue.subject.name == "Ann Dow"
    (cue,) = read(text).cues(8, 12)
    assert cue.subject is not None
    assert cue.subject.name is None


PASSIVE = {
    "was called": True,
    "called": False,
    "was late and called": False,
    "called it what was told": True,
    "was told that he called": False,
    "never said": True,
    "left": False,
    "was": False,
    "": False,
}


@pytest.mark.parametrize(("words", "passive"), PASSIVE.items(), ids=list(PASSIVE))
def test_what_was_said_of_somebody(words: str, *, passive: bool) -> None:
    """The last verb of speech decides, by the word before it."""
    text = f"Ann Dow {words}"
    assert read(text).is_passive(8, len(text)) is passive


def test_quotations_are_blanked() -> None:
    """Each code point of one is, and no other; a name within is none of the text's own words."""
    text = "“Go, Bob Roy,” Ann Dow said, “home.” Dow left Bob Roy."
    scene = read(text)
    quoted = quotations(text)
    assert len(scene.frame) == len(text)
    for at, (one, other) in enumerate(zip(scene.frame, text, strict=True)):
        inside = any(span.start <= at < span.end for span in quoted)
        assert one == ("\ufffc" if inside else other)
    named = [name.text for name in scene.subjects.names]
    assert named == ["Ann Dow", "Dow", "Bob Roy"]
    assert Scene("Ann Dow left.", ()).frame == "Ann Dow left."
