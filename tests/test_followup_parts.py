"""Parts that take the place of others, noun phrases, and what an article knows of its people."""

from __future__ import annotations

import pytest

from assistant.text.followups.noun_phrases import (
    ends_phrase,
    extended,
    gender_of,
    is_plural,
    kind_of,
    noun_phrase,
)
from assistant.text.followups.parts import replaced
from assistant.text.followups.people import People
from assistant.text.followups.several import contrasted, needs_several, several_kinds

ARTICLE = People(
    """Ann Lee met Dan Orr in Stockholm. The ferry sank. The old ferry was safe, Ann Lee said. She left. Dan Orr spoke. He left. The union of Harwick left. The firm closed. The council met in Stockholm. The workers left. The library in Leeds opened. The branch in Easton closed. The deep mine flooded. The mine closed. The probe failed. The probe fly was old. The union and the firm met. The mayor spoke. The bridge fell. Quill left. In 2020 prices rose."""
)


@pytest.mark.parametrize(
    ("part", "last", "whole"),
    [
        ("Ann Lee", "What did Dan Orr say?", "What did Ann Lee say?"),
        ("Dan Orr", "What did Dan Orr say?", None),
        ("dan orr", "What did Dan Orr say?", None),
        ("the firm", "What did the union say?", "What did the firm say?"),
        ("the firm", "What did Ann Lee say?", "What did the firm say?"),
        ("Ann Lee", "What did the union say?", "What did Ann Lee say?"),
        ("the workers", "What did Ann Lee say?", "What did the workers say?"),
        ("the council", "What did Ann Lee say of the union?", "What did Ann Lee say of the council?"),
        ("Ann Lee", "What did the ferry do?", None),
        ("Dan Orr", "What did she say?", "What did Dan Orr say?"),
        ("Dan Orr", "What did she say when he left?", None),
        ("the firm", "What did she say?", None),
        ("Foo Bar", "What did she say?", None),
        ("Leeds", "Who met in Stockholm?", "Who met in Leeds?"),
        ("Leeds", "What did Ann Lee say in Stockholm?", "What did Ann Lee say in Leeds?"),
        ("A B C", "Who met in Stockholm?", "Who met in A B C?"),
        ("A B C D", "Who met in Stockholm?", None),
        ("Leeds", "When did the bridge fall?", None),
        ("ferries", "Who saw the ferries?", "Who saw ferries?"),
        ("old ferries", "Who saw the ferries?", None),
        ("ferries", "Who saw the workers?", None),
        ("the bridge", "When did the ferry sink?", "When did the bridge sink?"),
        ("the bridge", "When did the ferry hit the bridge?", None),
        ("according to the firm", "Who left according to the union?", "Who left according to the firm?"),
        ("the firm", "What did Ann Lee say according to the union?", "What did Ann Lee say according to the firm?"),
        ("according to the firm", "What did Ann Lee say?", None),
        ("in Leeds", "Who met in Stockholm?", "Who met in Leeds?"),
        ("of London", "Who is the mayor of Stockholm?", "Who is the mayor of London?"),
        ("in Leeds", "Who met at Stockholm?", None),
        ("in Leeds", "Who met in Stockholm in May?", None),
        ("in", "Who met in Stockholm?", None),
        ("the one in Dover", "When did the branch in Easton close?", "When did the branch in Dover close?"),
        ("the ones in Dover", "When did the branch in Easton close?", "When did the branch in Dover close?"),
        ("in Dover", "When did the branch in Easton close?", None),
        ("the other one", "Who left?", None),
        ("that firm", "What did the union say?", None),
        ("in 2021", "What fell in 2020?", "What fell in 2021?"),
        ("2021", "What fell in 2020?", "What fell in 2021?"),
        ("Monday", "What fell on Tuesday?", "What fell on Monday?"),
        ("last year", "What fell in 2020?", "What fell last year?"),
        ("today", "What fell in 2020?", "What fell today?"),
        ("two years ago", "What fell in 2020?", "What fell two years ago?"),
        ("before 2019", "What fell in 2020?", "What fell before 2019?"),
        ("2021", "What fell last year?", "What fell 2021?"),
        ("now", "What fell in 2020?", "What fell now?"),
        ("in May", "What does it now cost?", "What does it cost in May?"),
        ("right now", "What does it cost in May?", "What does it cost right now?"),
        ("in May", "What fell?", None),
        ("in May", "What fell in 2020 or in 2021?", None),
        ("in May", "What fell now or in 2021?", None),
    ],
)  # fmt: skip
def test_a_part_takes_the_place_of_the_one_like_it(part: str, last: str, whole: str | None) -> None:
    """A person for a person, a place for a place, a day for a day, where the question has one."""
    assert replaced(part, last, ARTICLE) == whole


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("ferry sank", "ferry"), ("ferry catch", "ferry"), ("old ferry sank", "old ferry"),
        ("old ferry sails", "old ferry"), ("deep mine", "deep mine"), ("deep level", ""),
        ("probe fly", "probe fly"), ("probe flies", "probe"), ("ferry.", "ferry"),
        ("last ferry", ""), ("last", ""), ("a", ""), ("Old ferry", ""), ("closed ferry", ""),
        ("union of Harwick", "union"), ("zzz, yes", "zzz"), ("zzz yyy, yes", ""), ("zzz yyy", ""),
        ("zzz in it", "zzz"), ("zzz couldn't it", "zzz"), ("mine  closed", "mine"), ("years passed", ""), ("", ""),
        ("big brother, yes", "big brother"), ("big new brother, yes", "big new brother"),
        ("zzz brother, yes", ""), ("big old new brother, yes", ""), ("famous ferries", ""),
    ],
)  # fmt: skip
def test_a_noun_phrase_ends_where_the_article_ends_it(words: str, phrase: str) -> None:
    """What stands before a stop there is a noun; "the ferry catch" never does."""
    assert noun_phrase(f"the {words}", 4, ARTICLE) == phrase


@pytest.mark.parametrize(
    ("words", "behind", "whole"),
    [
        ("union", " of Harwick left", "union of Harwick"),
        ("branch", " in Easton shut", "branch in Easton"),
        ("branch", " in Leeds shut", "branch"),
        ("union", " of two", "union"),
        ("union", " of the Harwick", "union"),
        ("union", "", "union"),
    ],
)
def test_a_place_is_taken_along_where_the_article_has_it(
    words: str, behind: str, whole: str
) -> None:
    """Only "branch in Easton" is one thing; a number behind "of" belongs to no name."""
    assert extended(words + behind, len(words), words, ARTICLE) == whole


@pytest.mark.parametrize(
    ("noun", "kind", "gender", "plural"),
    [
        ("brother", "person", "he", False), ("queen", "person", "she", False),
        ("mayor", "person", None, False), ("people", "people", None, True),
        ("men", "people", None, True), ("workers", "people", None, True),
        ("brothers", "people", None, True), ("ferries", "things", None, True),
        ("gases", "things", None, True), ("ties", "things", None, True),
        ("firm", "body", None, False), ("news", "body", None, False), ("gas", "thing", None, False),
        ("bus", "thing", None, False), ("boss", "person", None, False),
        ("politics", "thing", None, False), ("crisis", "thing", None, False),
        ("ferry", "thing", None, False),
    ],
)  # fmt: skip
def test_a_noun_tells_what_it_names(
    noun: str,
    kind: str,
    gender: str | None,
    plural: bool,  # noqa: FBT001 - a table
) -> None:
    """One person or several, a body, a thing or several, by lists and by the form."""
    assert (kind_of(noun), gender_of(noun), is_plural(noun)) == (kind, gender, plural)


@pytest.mark.parametrize(("word", "ends"), [("the", True), ("Is", True), ("sank", True), ("Old", True), ("old", False), ("ferry", False)])  # fmt: skip
def test_small_words_verbs_and_capitals_end_a_phrase(word: str, ends: bool) -> None:  # noqa: FBT001 - a table
    """A phrase goes on with plain nouns and adjectives alone."""
    assert ends_phrase(word) == ends


@pytest.mark.parametrize(
    ("question", "several", "minded"),
    [
        ("Why do they differ?", True, False), ("Do they agree?", True, True),
        ("Did they quarrel?", True, True), ("Did both of them leave?", True, False),
        ("How many of them left?", True, False), ("Did they meet on Monday?", True, False),
        ("Did they meet Orr?", False, False), ("Whom do they meet?", False, False),
        ("And who met them both?", False, False), ("What did they think of them?", False, False),
        ("Are they close?", False, False),
    ],
)  # fmt: skip
def test_some_things_are_done_by_two_or_more(
    question: str,
    several: bool,  # noqa: FBT001 - a table
    minded: bool,  # noqa: FBT001 - a table
) -> None:
    """Who meets or differs is several; who agrees has a mind, so things cannot."""
    assert needs_several(question) == several
    assert several_kinds(question) == (("people",) if minded else ("people", "things"))


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("What did  Ann Lee say?", "What did Dan Orr say?", "Ann Lee and Dan Orr"),
        ("What did the union say?", "What did the firm say?", "the union and the firm"),
        ("Did Lee say it?", "Did the union say it?", "Ann Lee and the union"),
        ("Where is Stockholm?", "Where is Leeds?", "Stockholm and Leeds"),
        ("What did Ann Lee say?", "What did Dan Orr do?", None),
        ("Where did Ann Lee say?", "What did Dan Orr say?", None),
        ("What did Ann Lee say?", "What did Ann Lee say?", None),
        ("What did the ferry do?", "What did the bridge do?", None),
        ("What did the ferry do?", "What did Ann Lee do?", None),
    ],
)
def test_two_of_whom_the_same_was_asked_are_told_together(
    first: str, second: str, both: str | None
) -> None:
    """All but the two must be the same, and both must be such as act."""
    assert contrasted(first, second, ARTICLE) == both


def test_an_article_shows_who_is_he_and_who_is_she() -> None:
    """A sentence that names one person and the next one's pronoun tell it."""
    told = [ARTICLE.gender(name) for name in ("Ann Lee", "Lee", "Orr", "Quill")]

    assert told == ["she", "she", "he", None]
    assert (ARTICLE.lone("he"), ARTICLE.lone("she")) == (True, True)


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Orsk Tane left. She wept.", "she"), ("Orsk Tane left. Then, weeping, she slept.", "she"),
        ("Orsk Tane left. It rained. She wept.", None),
        ("Orsk Tane left with Elm Wace. She wept.", None), ("Orsk Tane left as she wept.", None),
        ("Orsk Tane left. She wept. Orsk Tane came. He slept.", None),
        ("Orsk Tane left. Elm Wace came. He slept.", None),
        ("Orsk Tane left. For Elm Wace she wept.", None),
        (f"Orsk Tane left. {'So ' * 30}she wept.", "she"), (f"Orsk Tane left. {'So ' * 31}she wept.", None),
    ],
)  # fmt: skip
def test_a_pronoun_is_of_the_one_person_before_it(text: str, gender: str | None) -> None:
    """Two persons, two pronouns, or another name before the pronoun settle nothing."""
    assert People(text).gender("Orsk Tane") == gender


@pytest.mark.parametrize(
    ("words", "noun", "stands"),
    [
        ("ferry", True, True), ("Ferry", True, True), ("old ferry", True, True),
        ("erry", False, False), ("ferr", False, False), ("old fer", False, False),
        ("quill", False, True), ("deep", False, True), ("zed", False, False),
    ],
)  # fmt: skip
def test_words_stand_in_the_article_whole(
    words: str,
    noun: bool,  # noqa: FBT001 - a table
    stands: bool,  # noqa: FBT001 - a table
) -> None:
    """Parts of words do not; a noun has a stop, a small word or a verb behind it somewhere."""
    assert (ARTICLE.is_noun(words), ARTICLE.stands(words)) == (noun, stands)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Lee left", "Lee person"), ("Orr's ferry", "Orr person"), ("Lee’s boat", "Lee person"),
        ("Leeds is", "Leeds place"), ("Of Lee", "Lee other"), ("Quill left", ""), ("The left", ""),
        ("lee left", ""), ("Zed left", ""),
    ],
)  # fmt: skip
def test_the_first_word_is_a_name_if_the_article_has_it(text: str, named: str) -> None:
    """A capital at the beginning alone tells nothing."""
    found = ARTICLE.named(text)

    assert " ".join(f"{name.text} {name.kind}" for name in found) == named
    assert all(name.span.of(text) == name.text for name in found)


def test_people_go_by_their_full_and_by_their_last_names() -> None:
    """Unknown names stay as they are."""
    assert (ARTICLE.full("Lee"), ARTICLE.full("Zed")) == ("Ann Lee", "Zed")
    assert ARTICLE.short("Ann Lee and Dan Orr and Bo Rye") == "Lee and Orr and Bo Rye"


@pytest.mark.parametrize(("times", "noun"), [(39, True), (40, False)])
def test_a_noun_is_looked_for_in_forty_places(times: int, noun: bool) -> None:  # noqa: FBT001 - a table
    """Where "the ferry boat" stands oftener than that, "the ferry" is not found behind it."""
    assert People("The ferry boat. " * times + "The ferry.").is_noun("ferry") == noun


def test_a_noun_may_be_the_first_word_of_an_article() -> None:
    """A title without an article tells nouns as well."""
    assert People("Ferry sank.").is_noun("ferry")
    assert not People("Ferry Anna sank.").is_noun("ferry")
