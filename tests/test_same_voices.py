"""Two voices: when they may be one, whom a pronoun follows, and who may hold an office."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.statement import Statement
from assistant.grounding.voices.offices import holds, is_of_other_sex
from assistant.grounding.voices.voicing import content, may_be, nearest, senses
from assistant.loading import make_article

TEXT = """The mayor of Harwick, Ada Quill, met the press. She said it was late. Bo Varn, the port's \
director, left.

“We won,” the mayor said. Robert Lowe, spokesman for Merrow Lines, denied it. He said that Moscow \
had called.

The Russian government said no. The National Union of Miners said yes. NUM leaders sang. In the \
harbour of a town far away from all, Bo Varn slept. He said so."""
FACTS = Facts(make_article(TEXT))
STATEMENT = Statement("x", (), (), FACTS)

ONE = {
    "She said it was late": ["Ada Quill", "Quill", "China", "Zebra", "Harwick"],
    "“We won,” the mayor said": ["Ada Quill", "Bo Varn", "NUM", "Zebra"],
    "Robert Lowe, spokesman": ["Robert Lowe", "Lowe", "Russia"],
    "He said that Moscow": ["Robert Lowe", "Lowe", "Quill", "Russia"],
    "The Russian government": ["Russia", "Kremlin", "Robert Lowe", "the government"],
    "The National Union": ["NUM", "the government", "Miners"],
    "He said so": ["Bo Varn", "Zebra"],
}
OTHERS = {
    "She said it was late": ["NUM", "Robert Lowe", "Lowe", "Merrow Lines"],
    "Robert Lowe, spokesman": ["Ada Quill", "Bo Varn", "China", "NUM", "Zebra", "Merrow Lines"],
    "He said that Moscow": ["Ada Quill", "Bo Varn", "NUM"],
    "The National Union": ["Ada Quill", "Bo Varn", "China", "Kremlin", "Robert Lowe"],
}


@pytest.mark.parametrize(
    ("sentence", "name", "alike"),
    [(one, name, True) for one, them in ONE.items() for name in them]
    + [(one, name, False) for one, them in OTHERS.items() for name in them],
)
def test_a_name_may_be_a_voice_unless_the_article_keeps_them_apart(
    sentence: str, name: str, *, alike: bool
) -> None:
    """Short names, initials, capitals and countries are one; known people are two."""
    start = TEXT.index(sentence)
    voice = next(one for one in FACTS.voices if one.sentence.start == start)
    assert may_be(name, voice, STATEMENT) is alike


NEAREST = [
    ("She said it was late", "Ada Quill"),
    ("Bo Varn, the port", None),
    ("“We won", None),
    ("Robert Lowe", None),
    ("He said that", "Robert Lowe"),
    ("The Russian", None),
    ("NUM", None),
    ("He said so", "Bo Varn"),
]


@pytest.mark.parametrize(("sentence", "who"), NEAREST)
def test_a_pronoun_follows_the_one_person_of_the_sentence_before(
    sentence: str, who: str | None
) -> None:
    """In the same passage, named near its beginning, and nobody else there."""
    start = TEXT.index(sentence)
    span = next(one for one in FACTS.sentences if one.start == start)
    assert nearest(span, FACTS) == who


def test_nobody_is_nearest_to_a_first_sentence() -> None:
    """Nothing stands before it."""
    assert nearest(FACTS.sentences[0], FACTS) is None


HOLDS = [
    ("the mayor", "Quill"),
    ("its director", "Varn"),
    ("the port's director", "Varn"),
    ("the press director of the port", "Varn"),
    ("the spokesman", "Lowe"),
    ("the mayor of a town who left", "Quill"),
    ("Quill's mayor", "Quill"),
    ("the queen", "Quill Varn Lowe"),
    ("mayor", "Quill Varn Lowe"),
    ("", "Quill Varn Lowe"),
]


@pytest.mark.parametrize(("office", "holders"), HOLDS)
def test_an_office_that_the_article_gives_is_its_holders(office: str, holders: str) -> None:
    """One that it gives to nobody, or that is not told as one, may be anybody's."""
    people = ("Ada Quill", "Bo Varn", "Robert Lowe")
    assert [one for one in people if holds(office, one, FACTS)] == [
        one for one in people if one.split()[-1] in holders.split()
    ]


def test_an_offices_noun_may_tell_a_man_from_a_woman() -> None:
    """Thus "Spokesman" is no "she", "actress" no "he"; "mayor" is either."""
    assert is_of_other_sex("the spokesman of it", "she")
    assert is_of_other_sex("the actress", "he")
    assert not is_of_other_sex("the spokesman", "he")
    assert not is_of_other_sex("the spokesman", "it")
    assert not is_of_other_sex("the mayor", "she")
    assert not is_of_other_sex("", "she")


def test_content_is_the_senses_of_all_stretches() -> None:
    """Words of one sense are one word."""
    first, last = FACTS.sentences[0], FACTS.sentences[-1]
    assert content(TEXT, [first, last]) == senses(first.of(TEXT)) | senses(last.of(TEXT))
    assert content(TEXT, []) == frozenset()
    assert senses("ship") == senses("boats")
