"""What is read off an article once, and a claim put to it."""

from __future__ import annotations

import pytest

from assistant.documents import Span
from assistant.grounding.facts import Facts, held_in, words
from assistant.grounding.grounding import cite
from assistant.grounding.labels import label
from assistant.grounding.statement import LONGEST, LONGEST_EVIDENCE, Statement, is_english
from assistant.loading import make_article
from assistant.replies import QuoteDraft

ENVOY = "Ada Quill, mayor of Harwick, said the U.S. envoy had left."
WON = "“We won,” she said."
DENIED = "Bo Varn denied it."
PORT = "The Old Port Company sank in Erdoğan’s aol.com harbour."
SHIPS = "Ships sailed to France."
GULLS = "Quill told reporters that 1,200 gulls came."
TEXT = f"{ENVOY} {WON} {DENIED}\n\n{PORT} {SHIPS}\n\n{GULLS} Ann Lee wept. French boats left."
FACTS = Facts(make_article(TEXT))
SENTENCES = [ENVOY, WON, DENIED, PORT, SHIPS, GULLS, "Ann Lee wept.", "French boats left."]


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_words_of_names_are_known_by_their_parts() -> None:
    """Initials of runs, whole names by each word, the longer words' beginnings."""
    assert FACTS.initials == {"aq", "bv", "pc", "al"}
    assert FACTS.wholes("quill") == [frozenset({"ada", "quill"})]
    assert FACTS.wholes("zebra") == ()
    assert frozenset({"ann", "lee"}) in FACTS.whole_names
    assert frozenset({"harwick"}) not in FACTS.whole_names
    assert {"quill", "ada"} <= FACTS.leading
    assert len(FACTS.leading) == 6
    assert FACTS.countries == {"france"}
    assert {"mayor", "quill", "ships", "boats"}.isdisjoint(FACTS.beginnings)
    assert {"harwi", "compa", "saile"} <= FACTS.beginnings
    assert {"harwi", "mayor", "she"} <= FACTS.openings
    assert {"harwic", "harwick"}.isdisjoint(FACTS.beginnings | FACTS.openings)


def test_initials_of_three_words_stand_for_runs_of_them() -> None:
    """Of "North Port Bank" the whole and both halves, and no single letter."""
    facts = Facts(make_article("She joined the North Port Bank in May."))
    assert facts.initials == {"npb", "np", "pb"}


def test_plain_words_have_no_accents_and_every_part() -> None:
    """Thus "Erdogan" finds "Erdoğan", "aol" finds "aol.com"."""
    assert {"erdogan", "aol", "com"} <= FACTS.plain_words
    assert FACTS.folded.startswith("ada quill, mayor of harwick, said the u.s.")
    assert "“we won,” she said. bo varn" in FACTS.folded
    assert '"we won," she said.' in FACTS.typed
    assert (FACTS.mentions("ship"), FACTS.mentions("zebra")) == (True, False)


@pytest.mark.parametrize(
    ("words", "around"),
    [
        ("Ada", SENTENCES[:1]),
        ("left. “We", SENTENCES[:2]),
        ("won", SENTENCES[1:2]),
        ("said.", SENTENCES[1:2]),
        ("mayor of Harwick, said the U.S. envoy had left. “We won,” she said. Bo", SENTENCES[:3]),
    ],
)
def test_whole_sentences_stand_around_words(words: str, around: list[str]) -> None:
    """Every sentence that the words touch, in order, and no other."""
    assert [span.of(TEXT) for span in FACTS.around([_span(words)])] == around
    end = _span("left.").end
    assert [span.of(TEXT) for span in FACTS.around([Span(end, end + 1)])] == []
    both = FACTS.around([_span("Bo"), _span("Ada")])
    assert [span.of(TEXT) for span in both] == [ENVOY, DENIED]
    assert [one.start for one in FACTS.passages_around([_span("Bo"), _span("Ann")])] == [
        0,
        TEXT.index(GULLS),
    ]


def test_voices_belong_to_their_sentence() -> None:
    """Only those of the sentences asked for, in order."""
    spans = FACTS.sentences
    assert [one.speaker for one in FACTS.voices_in(spans[:1])] == ["Ada Quill"]
    assert [one.speaker for one in FACTS.voices_in([spans[2], spans[5]])] == [
        "Bo Varn",
        "Ada Quill",
    ]
    assert FACTS.voices_in(spans[3:5]) == []


def test_names_are_held_by_a_stretch_that_has_them_whole() -> None:
    """One that is cut by the stretch's end is not in it."""
    whole = _span("Ada Quill")
    assert [name.text for name in held_in(FACTS.names, [whole])] == ["Ada Quill"]
    assert held_in(FACTS.names, [Span(whole.start, whole.end - 1)]) == []
    assert held_in(FACTS.names, [Span(whole.start + 1, whole.end)]) == []


def test_words_lose_their_stops_and_possessives() -> None:
    """However long the text is."""
    short = "The U.S.'s envoy, Ms O’Neill's 1.5 (well-known) co-op."
    told = ["the", "us", "envoy", "ms", "o'neill", "15", "well", "known", "co", "op"]
    assert words(short) == told
    assert words(f"{short} " * 20) == told * 20


def _statement(
    text: str, *quotes: str, given: bool = True, context: str = "", facts: Facts = FACTS
) -> Statement:
    found, rejected = cite([QuoteDraft(passage="", quote=quote) for quote in quotes], facts)
    return Statement(text, found, rejected, facts, given=given, context=context)


def test_quotes_are_found_one_by_one_and_the_first_twelve() -> None:
    """One that is not found hinders no other, and one given twice is one."""
    mixed = ["zebra herds of Saltmere", "Bo Varn denied it", "Ann Lee wept", "Bo Varn denied it"]
    found, rejected = cite([QuoteDraft(passage="", quote=one) for one in mixed], FACTS)
    assert [one.quote for one in found] == ["Bo Varn denied it", "Ann Lee wept"]
    assert [one.written for one in rejected] == ["zebra herds of Saltmere"]
    for before, count in ((11, 1), (12, 0)):
        many = [QuoteDraft(passage="", quote="zebra herds of Saltmere")] * before
        assert len(cite([*many, QuoteDraft(passage="", quote="Ann Lee wept")], FACTS)[0]) == count


def test_a_brief_answer_is_read_with_its_question() -> None:
    """Up to eight words under a line that asks; only the line right above is the question."""
    eight = "one two three four five six seven eight"
    assert _statement(eight, context="Said before\nWhy?").asked == f"Why?\n{eight}"
    assert _statement(f"{eight} nine", context="Why?").asked == f"{eight} nine"
    assert _statement("one", context="Why.").asked == "one"
    assert _statement("one").question == ""


def test_a_claims_names_are_read_as_the_articles_people() -> None:
    """Thus "Quill" is Ada Quill; spans stay those of the claim."""
    it = _statement("Quill said so, Harwick hears.", "the U.S. envoy had left")
    assert [(one.text, one.span.start) for one in it.names] == [("Quill", 0), ("Harwick", 15)]
    assert [one.speaker for one in it.voices] == ["Ada Quill"]
    text, start = it.framed
    assert text[start:] == it.text
    assert "Ada Quill" in text[:start]
    assert "Varn" not in text
    plain = _statement("Gulls came to Harwick.")
    assert plain.framed == (plain.text, 0)
    assert [(one.text, one.span.start) for one in plain.names] == [("Harwick", 14)]


def test_evidence_is_whole_sentences_and_telling_where_it_shares_words() -> None:
    """What the claim quoted tells; what a program looked up tells with half of its words."""
    quotes = "the U.S. envoy had left", "Bo Varn denied it"
    given = _statement("The envoy had left Harwick.", *quotes)
    assert given.evidence_text == given.telling_text == f"{ENVOY}\n{DENIED}"
    found = _statement("The envoy had left Harwick.", *quotes, given=False)
    assert found.telling_text == ENVOY
    half = _statement("The envoy had seen 12 zebras.", *quotes, given=False)
    assert half.telling_text == ""
    exactly = _statement("The envoy and zebras.", *quotes, given=False)
    assert exactly.telling_text == ENVOY


def test_the_passage_before_is_near_too() -> None:
    """A pronoun may point to it; what stands further off is not near."""
    last = _statement("Ann Lee wept.", "Ann Lee wept")
    assert {"gulls", "ships", "port"} <= last.around
    assert {"varn", "mayor", "won"}.isdisjoint(last.around)
    first = _statement("Varn denied it.", "Bo Varn denied it")
    assert {"varn", "mayor"} <= first.around
    assert {"gulls", "ships"}.isdisjoint(first.around)
    assert [span.start for span in first.neighbourhood] == [0]


@pytest.mark.parametrize(
    ("text", "quotes", "verbatim"),
    [
        (DENIED, ["Varn denied"], True),
        (f"{WON} {DENIED}", ["We won", "denied it"], True),
        ("Bo Varn denied", ["Varn denied"], False),
        (f"{ENVOY} {DENIED}", ["envoy had left", "Varn denied"], False),
        (DENIED, ["zebra herds of Saltmere"], False),
    ],
)
def test_only_whole_sentences_in_a_row_are_verbatim(
    text: str, quotes: list[str], *, verbatim: bool
) -> None:
    """The article's own words from the beginning of one sentence to the end of another."""
    assert _statement(text, *quotes).verbatim is verbatim


def test_a_text_is_too_long_for_a_claim_from_one_character_more() -> None:
    """So is evidence of more than its own most."""
    assert not _statement("x" * LONGEST).is_too_long
    assert _statement("x" * (LONGEST + 1)).is_too_long
    assert _statement("x" * (LONGEST + 500)).is_too_long
    row = "word " * (LONGEST_EVIDENCE // 5)
    for spare, too_long in ((0, False), (5, True)):
        facts = Facts(make_article(f"The end{'x' * (spare)} {row}"[: LONGEST_EVIDENCE + spare]))
        it = _statement("It is.", "word word word word", facts=facts)
        assert it.is_too_long is too_long


@pytest.mark.parametrize(
    ("text", "english", "german"),
    [
        ("Der Bürgermeister und die Gewerkschaft sind nicht im Rathaus.", False, True),
        ("Bürgermeister ist weg la le les.", False, False),
        ("Le maire est dans la ville.", False, False),
        ("der die the of", True, False),
        ("der die the", False, True),
        ("Привет мир", False, False),
        ("Привет мир, the of in to a an", True, False),
        ("日本 ab", True, False),
        ("mañana", True, False),
        ("", True, False),
    ],
)
def test_small_words_and_letters_tell_a_language(text: str, *, english: bool, german: bool) -> None:
    """English where its small words are no fewer and letters without ASCII no more than half."""
    assert is_english(text) is english
    assert _statement(text, "Bo Varn denied it").foreign is not english
    assert _statement(text, "Bo Varn denied it").has_large_nouns is german


LABELS = [
    ("the age of Quill", [], True),
    ("Quill", [], True),
    ("“the mayor”", [], True),
    ("1,200 gulls", [], True),
    ("zebra mayor", [], True),
    ("zebra yak mayor envoy", [], True),
    ("so: Merkel left", [], True),
    ("who Merkel is", ["Is it Merkel?"], True),
    ("zebras", ["How many zebras?"], True),
    ("mayor " * 40, [], True),
    ("who Merkel is", [], False),
    ("her age", ["How old is she?"], False),
    ("zebra", [], False),
    ("zebra yak mayor", [], False),
    ("zebra yak gnu mayor envoy port", [], False),
    ("her, Merkel", [], False),
    ("so; Merkel left", [], False),
    ("MERKEL", [], False),
    ("42 gulls", [], False),
    ("see evil.com", [], False),
    ("mayor " * 41, [], False),
]


@pytest.mark.parametrize(("text", "told", "kept"), LABELS)
def test_a_label_is_made_of_what_the_reader_has_before_him(
    text: str, told: list[str], *, kept: bool
) -> None:
    """Two words of its own at most, and half; no name, figure or address that nobody told of."""
    assert label(text, FACTS, *told) == (" ".join(text.split()).strip("“”") if kept else "")
