"""Ellipses and brackets: which leave a reader with what the article says, and which do not."""

from __future__ import annotations

import pytest

from assistant import RejectedQuote, find_quote, make_article
from assistant.grounding.quotes.brevity import LONGEST_QUOTE, TOO_SHORT, is_common, objection
from assistant.grounding.quotes.eliding import Joint, Pieces, take_apart, turns


@pytest.mark.parametrize(
    ("edit", "honest"),
    [
        ("he", True),
        ("Mr Pell", True),
        ("", True),
        ("family", True),
        ("would", True),
        ("was", True),
        ("would not", False),
        ("would all", False),
        ("they may", False),
        ("allegedly", False),
        ("some", False),
        ("not", False),
        ("won’t", False),
        ("7", False),
        ("Pell, 7", False),
    ],
)
def test_a_bracket_may_name_but_not_weigh(edit: str, *, honest: bool) -> None:
    """Who is meant, or one form of a verb, may stand in it; no figure, no "not", no amount."""
    assert Joint(edit).is_honest is honest


def test_a_bracket_within_a_word_may_only_be_an_ending() -> None:
    """Thus "Want[ed]" is the same verb, "want[ton]" and "[un]likely" are other words."""
    assert Joint("ed", stem=True).is_honest
    assert not Joint("ton", stem=True).is_honest
    assert not Joint("un", glued=True).is_honest
    assert Joint(None, stem=True, glued=True).is_honest


@pytest.mark.parametrize(
    ("edit", "between", "stands"),
    [
        ("Mr Pell", " he ", True),
        ("Mr Pell", " he, she ", True),
        ("Mr Pell", " the old man ", True),
        ("his friends", " its ", True),
        ("Pell", " ", True),
        ("was", " is ", True),
        ("could", " can ", True),
        ("wanted", " wants ", True),
        ("carried", " carry ", True),
        ("pays", " pay ", True),
        ("Mr Pell", " nobody ", False),
        ("Mr Pell", " the not man ", False),
        ("Mr Pell", " the very old man ", False),
        ("Mr Pell", " old man ", False),
        ("Mr Pell", " he or she ", False),
        ("Mr Pell", " the 7 ", False),
        ("Mr Pell", " Quill ", False),
        ("the man", " may ", False),
        ("was", " has ", False),
        ("may", " might ", False),
        ("tried", " try ", False),
        ("walker", " walk ", False),
        ("alls", " all ", False),
        ("all", " the men ", False),
        ("the men", " the all ", False),
        ("would", " ", False),
        ("is", " was not ", False),
    ],
)
def test_a_bracket_stands_for_what_only_points(edit: str, between: str, *, stands: bool) -> None:
    """For a pronoun, a short "the ..." or the same verb; not for names, figures and amounts."""
    assert Joint(edit).may_stand(between, strict=False) is stands


def test_a_bracket_within_a_word_replaces_no_word() -> None:
    """Thus "Want[ed]" may add its ending where nothing stands, and not for "he"."""
    assert Joint("ed", stem=True).may_stand(" ", strict=False)
    assert not Joint("ed", stem=True).may_stand(" he ", strict=False)


@pytest.mark.parametrize(
    ("between", "loosely", "strictly"),
    [
        (" as expected ", True, True),
        (" he came. She ", True, False),
        (" not ", False, False),
        ("one two three not", False, False),
        ("one two not three", False, False),
        ("one two not three four five", True, False),
        ("one not two three four", False, False),
        ("not one two three four", False, False),
        ("one two can't three four five", True, False),
        ("one can’t two three four five", False, False),
        ("nobody came and he", False, False),
        ("and he nobody", False, False),
        ("he nobody came went he", True, False),
    ],
)
def test_an_ellipsis_may_not_leave_out_a_not_beside_what_is_kept(
    between: str, *, loosely: bool, strictly: bool
) -> None:
    """A "not" within two words, a "nobody" right beside; beside small words none at all."""
    assert Joint(None).may_stand(between, strict=False) is loosely
    assert Joint(None).may_stand(between, strict=True) is strictly


def _shown(pieces: Pieces) -> str:
    def marks(joints: tuple[Joint, ...]) -> str:
        signs = ("…" if one.edit is None else f"[{one.edit}]" for one in joints)
        return "".join(signs) or "-"

    parts = (marks(pieces.leading), marks(pieces.joints), marks(pieces.trailing))
    return f"{' | '.join(pieces.texts)} {' '.join(parts)} {len(pieces.every)}"


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("[He] will not ... agree", "will not | agree [He] … - 2"),
        ("We ... want [all] of it", "We | want | of it - …[all] - 2"),
        ("a [...] b", "a | b - … - 1"),
        ("… [He] said … [she] …", "said …[He] - …[she]… 5"),
        ('"We want ... it"', "We want | it - … - 1"),
        ("(...) we want", "we want … - - 1"),
        ("we want . . . it", "we want | it - … - 1"),
        ("we [he] ... [she] go", "we | go - … - 3"),
        ("we [he] [she] go", "we | go - [he] - 2"),
        ("[…]", " … - - 1"),
    ],
)
def test_a_quote_is_taken_apart_at_its_signs(quote: str, shown: str) -> None:
    """The words between, with the signs before, among and behind them; of two, the ellipsis."""
    pieces = take_apart(quote)
    assert pieces is not None
    assert _shown(pieces) == shown


def test_a_quote_without_signs_is_not_taken_apart() -> None:
    """Two dots are no ellipsis, and an open bracket is no bracket."""
    assert take_apart("We want .. it [all") is None


def test_a_bracket_in_a_word_is_seen_to_be() -> None:
    """Letters right before a bracket make it an ending, right behind a beginning."""
    joints = [take_apart(quote) for quote in ("want[ed] it", "we [un]do it", "we [he] do", "[a]b")]
    assert [(one.every[0].stem, one.every[0].glued) for one in joints if one] == [
        (True, False),
        (False, True),
        (False, False),
        (False, True),
    ]


def test_a_stretch_runs_from_ellipsis_to_ellipsis() -> None:
    """Brackets part no words; only what an ellipsis leaves out does."""
    pieces = take_apart("one [he] two ... three [she] four")
    assert pieces is not None
    assert pieces.stretches == ("one two", "three four")
    assert pieces.is_edited
    assert pieces.is_honest
    weighty = take_apart("one [he] two [all] three")
    assert weighty is not None
    assert not weighty.is_honest
    empty = take_apart("one [ ] two ... three")
    assert empty is not None
    assert not empty.is_edited


@pytest.mark.parametrize(
    ("text", "at_end", "at_start"),
    [
        ("It was late. Nobody ", True, False),
        ("Nobody came. He ", False, True),
        ("he did not say", True, False),
        ("he did not say so", False, False),
        ("he can't", True, True),
        ("", False, False),
    ],
)
def test_a_not_turns_what_stands_within_two_words(
    text: str, *, at_end: bool, at_start: bool
) -> None:
    """At either end of some text, and not across the end of a sentence."""
    assert turns(text, at_end=True) is at_end
    assert turns(text, at_end=False) is at_start


@pytest.mark.parametrize(
    "words",
    ["41,300 passengers", "I did not do it", "Harwick", "the Harwick", "1971", "123", "14 15", "14 ferries",
     "$14.", "a1", "of the 14", "can't go", "as it is of"],
)  # fmt: skip
def test_words_that_can_prove_something(words: str) -> None:
    """Four words, a name, a figure of three digits, or one with a sign or a word beside it."""
    assert objection(words) is None


@pytest.mark.parametrize(
    "words", ["passengers", "that she did", "as it is", "14", "99", "“14”", "can't"]
)
def test_words_that_prove_nothing(words: str) -> None:
    """One common word, three small ones, or a bare figure that stands anywhere."""
    assert objection(words) == TOO_SHORT


def test_a_quote_has_words_and_an_end() -> None:
    """Signs alone are no quote, nor is a copy of more than the longest."""
    assert objection("... —") == "it has no words"
    assert objection("Ab cd " * (LONGEST_QUOTE // 6)) is None
    assert objection("x" * LONGEST_QUOTE) == TOO_SHORT
    assert objection("x" * (LONGEST_QUOTE + 1)) == "it has 20,001 characters, which is no quote"


@pytest.mark.parametrize(
    ("word", "text", "common"),
    [
        ("Run", "Run, he said.", True),
        ("Run", "So: Run away", True),
        ("Run", "It is so. “Run away", True),
        ("Run", "so\nRun away", True),
        ("Run", "so… Run", True),
        ("Run", "He said “Run away", False),
        ("Run", "in (Run", False),
        ("run", "They run", True),
        ("NATO", "NATO met", False),
        ("É", "É met", False),
        ("A1b", "A1b met", False),
        ("École", "École met", False),
        ("Run", "so ““Run", False),
    ],
)
def test_a_word_is_common_whose_capital_tells_nothing(
    word: str, text: str, *, common: bool
) -> None:
    """Where a sentence begins every word has a capital; inside one only a name has."""
    assert is_common(word, text, text.index(word)) is common


def test_a_picture_alone_is_no_piece_that_may_be_left_out() -> None:
    """A quote of pictures and words is not found by its words alone; with its pictures it is."""
    article = make_article("The crew 👩🏽\u200d🚒 waved.\n\nThen the Ñandú farms closed for good.")

    assert isinstance(find_quote("😀 👩🏽\u200d🚒 … Ñandú farms closed", article), RejectedQuote)
    assert not isinstance(find_quote("The crew 👩🏽\u200d🚒 … waved", article), RejectedQuote)
