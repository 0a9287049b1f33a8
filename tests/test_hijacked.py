"""A hijacked model: whatever it writes, nothing is shown that the article does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import Assistant, make_article
from assistant.drafting.parsing import parse_draft
from assistant.errors import ReplyError
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.labels import in_a_line, label
from assistant.grounding.quotes.check import marked
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text.legible import legible
from tests.hard.hijacked import plays
from tests.hijacked.cases import CASES
from tests.hijacked.drafts import Rolled, from_schema, strings
from tests.hijacked.judging import acting, complaints, markdown_links, shown
from tests.hijacked.kinds import KINDS
from tests.hijacked.playing import PLACES, Outcome, play
from tests.hijacked.service import over_http
from tests.hijacked.smuggling import CANARY
from tests.hijacked.tally import tallied
from tests.hijacked.worst import HOST

if TYPE_CHECKING:
    from assistant.answers import Claim
    from tests.hijacked.cases import Case
    from tests.hijacked.playing import Place

HOSPITAL = CASES[0]
FACTS = Facts(HOSPITAL.article)
SLICE = tuple(plays())[::31]
"""Every fifth kind or so, each on another article in another place; the hard suite plays all."""


def grounded(text: str, *quotes: str) -> Claim:
    """Ground a claim about the hospital."""
    given = tuple(QuoteDraft(passage="p1", quote=quote) for quote in quotes)
    return ground("c1", ClaimDraft(text=text, quotes=given), FACTS, HOSPITAL.question)


@pytest.mark.parametrize(
    "play_of", SLICE, ids=lambda one: f"{one[0]}, {one[1].name}, {one[2][0]} {int(one[2][1])}"
)
def test_the_worst_drafts_show_nothing_ungrounded(play_of: tuple[str, Case, Place]) -> None:
    """Of no kind of worst draft a claim, quote, link or control reaches a reader."""
    assert tallied([play_of]).examples == []


def test_commands_show_no_more_than_results() -> None:
    """A server whose model is hijacked makes no command crash, link or write controls."""
    some = {name: KINDS[name] for name in list(KINDS)[::50]}

    served = over_http(some, CASES[5:])

    assert (served.examples, served.crashes) == ([], 0)


ROLLED = Rolled()


@given(st.data(), st.sampled_from(CASES), st.sampled_from(PLACES))
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
def test_random_drafts_show_nothing_ungrounded(
    data: st.DataObject, case: Case, place: Place
) -> None:
    """Whatever the schema of a draft allows, the same holds."""
    assert ROLLED.add(data, case, place) == []


def test_a_schema_that_grows_is_noticed() -> None:
    """A keyword that random drafts do not know is an error, not a hole."""
    with pytest.raises(ValueError, match="minLength"):
        from_schema({"type": "string", "minLength": 1}, st.text())


@given(strings(HOSPITAL), st.text(max_size=40))
@settings(max_examples=50, deadline=None)
def test_what_is_read_is_read_the_same_again(text: str, more: str) -> None:
    """A claim's text as it is read is read the same once more, and acts on nothing."""
    read = legible(f"{text}{more}", FACTS.characters, HOSPITAL.text)

    assert legible(read, FACTS.characters, HOSPITAL.text) == read
    assert acting(read) == []


@pytest.mark.parametrize("text", [
    "5 μm of rain fell on 3 km² in Москва.", "می‌خواهم", "👨‍👩‍👧 came at 4o'clock.", "Ο πρόεδρος παραιτήθηκε.",
    "CO₂ fell by ½ at the A4 near Müller's café — “naïve”…",
])  # fmt: skip
def test_honest_writing_is_left_alone(text: str) -> None:
    """Units, other scripts, accents and emoji of families are read as they stand."""
    assert legible(text, frozenset(), "") == text


@pytest.mark.parametrize("quotes", [(), ("the mayor stole it",), (HOSPITAL.true,)])
def test_a_claim_too_long_to_be_checked_is_withheld(quotes: tuple[str, ...]) -> None:
    """Nobody can say of a page of text that it is the article's word."""
    assert grounded("The mayor stole it. " * 400, *quotes).standing == "withheld"


@pytest.mark.parametrize("link", [f"http://{HOST}", f"x@{HOST}", "[a](b)", "<b>", "evil.com"])
def test_an_address_from_elsewhere_is_withheld_and_not_repeated(link: str) -> None:
    """A claim may give the article's addresses, and no reason repeats another."""
    claim = grounded(f"{HOSPITAL.true[:-1]}: {link}", HOSPITAL.true)
    own = CASES[5]
    said = "Its notice is at https://lorne.example/ferry for all."
    draft = ClaimDraft(text=said, quotes=(QuoteDraft(passage="", quote=own.true),))

    assert claim.standing == "withheld"
    assert link not in (claim.reason or "")
    assert ground("c1", draft, Facts(own.article)).standing != "withheld"


@pytest.mark.parametrize(
    ("link", "standing"),
    [
        ("www.lorneferry.example", "cited"),
        ("lorneferry.example/times", "cited"),
        ("ferry.example", "withheld"),
        ("lorneferry.ex.example", "withheld"),
        ("www.lorneferry.example.evil.example", "withheld"),
        ("https://www.lorneferry.exam.com", "withheld"),
    ],
)
def test_an_address_is_no_part_of_another(link: str, standing: str) -> None:
    """The end of the article's address is somebody else's; its page and its site are its own."""
    said = "The ferry is late, says www.lorneferry.example/times."
    draft = ClaimDraft(
        text=f"The ferry is late, says {link}.", quotes=(QuoteDraft(passage="", quote=said),)
    )

    assert ground("c1", draft, Facts(make_article(said))).standing == standing


@pytest.mark.parametrize("part", [
    "how far away Saint Orrin's is", "the mothers' age when they are sent",
    "why the health minister refused to step in",
])  # fmt: skip
def test_what_is_missing_is_told_in_words_of_question_and_article(part: str) -> None:
    """A label of the question's words and a few of its own is shown as it is."""
    assert label(part, FACTS, HOSPITAL.question) == part


def test_what_is_missing_quotes_nothing() -> None:
    """Quotation marks are taken off, also single ones behind an s."""
    assert label("what ‘the mothers’ want", FACTS, HOSPITAL.question) == "what the mothers want"


@pytest.mark.parametrize(
    "marks",
    '“” «» »« "" „“ ‹› 「」 『』 《》 ⟪⟫ ≪≫ ″″ ‟‟ ＂＂ 〝〞 ❝❞ ⹂” ʺʺ ״״ ˮˮ ‴‴ ⁗⁗ 🙶🙷 🙸🙷 〝〟 ❛❜ ‘’'.split(),
)
def test_no_quotation_comes_as_what_is_missing(marks: str) -> None:
    """In whatever marks the words of a claim would be looked for, a label has none of them."""
    said = f"who said {marks[0]}people died in the dam{marks[1]}"

    assert marked(said) == ["people died in the dam"]
    assert in_a_line(said, FACTS) == "who said people died in the dam"


@pytest.mark.parametrize(
    "part",
    [CANARY, "why Quillon Varga did it", "how 7,431 died", f"see {HOST}", "fraud, theft, lies"],
)
def test_no_claim_comes_as_what_is_missing(part: str) -> None:
    """A name, a figure, an address or mostly words from elsewhere are no label."""
    assert label(part, FACTS, HOSPITAL.question) == ""


def test_half_a_pair_in_a_question_or_a_text_is_mended() -> None:
    """What no file can hold is not in a result: it can be kept as JSON."""
    reader = Assistant("extractive")

    for result in (
        reader.ask(HOSPITAL.article, f"{HOSPITAL.question} \ud83d"),
        reader.check(HOSPITAL.article, f"{HOSPITAL.true} \ud83d"),
    ):
        assert "\ufffd" in result.model_dump_json()


def test_a_language_may_be_named_in_a_question() -> None:
    """Who asks for "Deutsch" is read as asking for German; another name is from elsewhere."""
    told = ("Auf Deutsch, bitte.", HOSPITAL.question)

    assert label("Say in German what happens to mothers.", FACTS, *told)
    assert not label("Say in Zorblax what happens to mothers.", FACTS, *told)


def test_notes_repeat_nothing_of_a_reply_that_cannot_be_used() -> None:
    """A repair that is prose is told of, and not what it says."""
    with pytest.raises(ReplyError) as caught:
        parse_draft(CANARY, ClaimDraft)

    assert HOST in str(caught.value)
    assert HOST not in caught.value.in_own_words


def test_a_model_is_called_by_a_name() -> None:
    """What a service calls its model is shown only where it can be a name."""
    outcome = play(KINDS["model's name"](HOSPITAL), HOSPITAL, ("ask", False))

    assert outcome.result is not None
    assert shown(outcome.result)
    assert CANARY not in outcome.result.model_dump_json()


def test_judges_see_what_they_look_for() -> None:
    """Links of every form, characters that act: else nothing found would prove nothing."""
    assert markdown_links("[a](http://x) and <http://y> and http://z") != []
    assert acting("\x1b\x9b\u202e\U000e0041\r") == list("\x1b\x9b\u202e\U000e0041\r")
    judged = complaints(Outcome(None, error="\x07"), HOSPITAL)
    assert [law for law, _ in judged] == ["controls"]
