"""Parsing: the wrapping of a reply is forgiven, what it says is not changed."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.drafting.parsing import parse_draft, parse_object
from assistant.errors import ReplyError
from assistant.replies import AnswerDraft, ClaimDraft, QuoteDraft, RepairDraft, SummaryDraft

CLAIM = ClaimDraft(
    text="The dam broke.", quotes=(QuoteDraft(passage="p1", quote="the dam {broke}"),)
)
DRAFT = AnswerDraft(
    status="answered", claims=(CLAIM,), unanswered=("why",), standalone_question="What broke?"
)
JSON = DRAFT.model_dump_json()


@pytest.mark.parametrize(
    "reply",
    [
        JSON,
        f"```json\n{JSON}\n```",
        f"Here is the answer {{as asked}}:\n{JSON}\nAnything else?",
        f'<think>Perhaps {{"status": "not_in_article"}}?</think>\n{JSON}',
        f"The template opened the thoughts. {{hm}}</think>{JSON}",
        f'{{"note": "first"}} {JSON}',
        f'{{"answer": {JSON}}}',
        "\ufeff" + JSON,
        json.dumps({**json.loads(JSON), "confidence": 0.9}),
        JSON.replace("The dam broke.", "The dam\\u0020broke."),
    ],
    ids=[
        "bare", "fenced", "in prose", "after thoughts", "thoughts half open", "second object",
        "wrapped", "byte order mark", "field added", "escaped",
    ],
)  # fmt: skip
def test_wrapping_is_forgiven(reply: str) -> None:
    """The same draft is read whatever stands around it."""
    assert parse_draft(reply, AnswerDraft) == DRAFT


def test_fields_left_out_are_empty_lists() -> None:
    """Lists left out or null are empty, a lone item is a list of one, and no text is invented."""
    reply = (
        '{"status": "partly_answered", "claims": {"text": "A.", "quotes": null}, "unanswered": "b"}'
    )

    draft = parse_draft(reply, AnswerDraft)

    assert draft.claims == (ClaimDraft(text="A.", quotes=()),)
    assert (draft.unanswered, draft.standalone_question) == (("b",), "")


def test_a_line_break_inside_a_string_is_read() -> None:
    """A raw control character in a string, wrong in JSON, does not lose the claim."""
    assert parse_object('{"text": "A\nb.", "quotes": []}', ClaimDraft) == ClaimDraft(
        text="A\nb.", quotes=()
    )


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        ("", "it is empty"),
        ("Sorry, I cannot.", "holds no whole JSON object: 'Sorry, I cannot.'"),
        ("<think>Let me see {", "no whole JSON object"),
        (JSON[:-5], "no whole JSON object"),
        (JSON.replace("answered", "perhaps"), "shape that was asked for (status: Input should be"),
        (JSON.replace('"text"', '"words"'), "claims.0.text: Field required"),
        ('{"status": 1}', "status: "),
        ("[" * 100_000, "no whole JSON object"),
        ('{"claims":' * 100_000, "no whole JSON object"),
        ('{"claims":' + "[" * 1_000_000 + "]" * 1_000_000 + "}", "no whole JSON object"),
        ("{" * 1_000_000, "no whole JSON object"),
        ('{"a": ' + "9" * 10_000 + "}", "no whole JSON object"),
    ],
    ids=[
        "empty", "prose", "thoughts only", "cut", "status unknown", "text missing", "wrong type",
        "arrays", "objects", "closed arrays", "braces", "endless number",
    ],
)  # fmt: skip
def test_an_unusable_reply_is_one_clear_line(reply: str, says: str) -> None:
    """A reply without the draft is an error of one short line, never an abstention or a crash."""
    with pytest.raises(ReplyError) as caught:
        parse_draft(reply, AnswerDraft)

    message = str(caught.value)
    assert says in message
    assert "\n" not in message
    assert len(message) < 450


def test_half_a_surrogate_pair_is_mended() -> None:
    """What a draft says can be written to a file, whatever escapes the model wrote."""
    reply = r"""{"status": "answered", "claims": [{"text": "A\ud800.", "quotes": []}],
        "unanswered": ["\udfff"], "standalone_question": "\ud83d\ude00"}"""

    draft = parse_draft(reply, AnswerDraft)

    assert draft.claims[0].text == "A\ufffd."
    assert draft.unanswered == ("\ufffd",)
    assert draft.standalone_question == "\U0001f600"
    assert draft.model_dump_json()


def test_a_part_of_a_draft_is_no_draft() -> None:
    """A claim inside a cut repair does not pass for a repair without claims."""
    with pytest.raises(ReplyError, match="no whole JSON object"):
        parse_draft('{"claims": [{"replaces": "c1", "text": "A.", "quotes": []}', RepairDraft)


@given(st.text(st.sampled_from('{}[]":,\\<>/ ab\nthink0'), max_size=300))
def test_any_text_is_a_draft_or_an_error(text: str) -> None:
    """No reply raises anything but a ReplyError."""
    try:
        parse_draft(text, SummaryDraft)
    except ReplyError:
        return


TEXTS = st.text(max_size=20)
QUOTES = st.lists(st.builds(QuoteDraft, passage=TEXTS, quote=TEXTS), max_size=2).map(tuple)
CLAIMS = st.builds(ClaimDraft, text=TEXTS, quotes=QUOTES)


@given(CLAIMS)
def test_a_written_claim_is_read_back(claim: ClaimDraft) -> None:
    """What a draft says is not touched by reading it."""
    assert parse_object(claim.model_dump_json(), ClaimDraft) == claim
    assert parse_draft(f"Well: {claim.model_dump_json()}", ClaimDraft) == claim
