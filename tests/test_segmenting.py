"""Segmenting: where sentences, paragraphs and passages begin and end."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.segmenting import LONG_PASSAGE, paragraphs, passages, sentences
from evals.benchmarks.splitting import Case, cases

# One case a line; | stands where a sentence ends.
HARD = """
Mr. Hall met Dr. J.K. Rowling at 3 p.m.|The U.S. Senate voted.|He left the U.S.|He won.
“We won.”|He left.
"No war," she said.|He left.
“Why?” he asked.|Nobody knew.
“Stop!” they cried.|It stopped.
It cost $1.2 million.|No. 10 said so.
Acme Inc. rose 3.4 percent.|On Jan. 5 it fell.
He lives in Washington, D.C.|The dam broke...|Then it rained.
Yahoo! said it would close.|Nobody minded.
George W. Bush spoke.|He smiled.
The match began at 7 a.m. on Sunday.|It ended late.
He works for Smith & Co. in Leeds.|She does not.
See Fig. 3 for the count.|It is small.
Sen. Ann Lee voted no.|Rep. Bo Hart did not.
They met on St. James Street.|It was cold.
He said it (twice.)|Then he left.
It is 5.5 km away.|We walked.
The vote was 7-2.|Two abstained.
Prices rose, e.g. for bread.|Wages did not.
Visit www.example.org for more.|It is free.
She wrote to a.b@example.org.|Nobody replied.
“It is over,” he said.|“Go home.”
Was it safe?|No.
He was tired…|So he slept.
The firm, Hill Ltd., closed.|It owed money.
Gen. Ray Poe resigned.|His deputy stayed.
J. R. Moss won.|He wept.
In the U.K. prices rose.|In the U.S. they fell.
It happened on Sept. 9.|The trial is in Oct. 2030.
The E.U. Commission agreed.|It took years.
‘I saw it.’|He pointed.
He came vs. the odds.|He left early.
Army Lt. Col. Dan Roe spoke.|He was brief.
The temperature was -4.|Snow fell.
Who?|What?|When?
Police said 3.|Witnesses said 5.
[Laughs.]|That is true.
He has a Ph.D. in law.|She has none.
Am 3. Mai brach der Damm.|Es war z.B. kalt.
هل كان آمنا؟|نعم كان آمنا.
She told Cllr. Ann Lee so.|Cllr. Lee agreed.
The T.S. Eliot prize went to her.|She was glad.
Prof. Amy Wu of St. Mary's Univ. disagreed.|Others did too.
""".strip().splitlines()


@pytest.mark.parametrize("case", HARD, ids=lambda case: case[:30])
def test_hard_sentences(case: str) -> None:
    """Abbreviations, initials, decimals and closing quotes do not mislead."""
    wanted = case.split("|")
    text = " ".join(wanted)

    assert [span.of(text) for span in sentences(text)] == wanted


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text[:30])
def test_hard_sentences_of_news(case: Case) -> None:
    """The benchmark's cases are right, all of them."""
    assert [span.of(case.text) for span in sentences(case.text)] == [*case.sentences]


@pytest.mark.parametrize("unit", [". ", ".“ ", "a.B", "x!\né", ".) ", "J. ", "1. ", "…", "? “"])
def test_long_runs_of_stops_are_split_into_all_ink(unit: str) -> None:
    """Text of nothing but what may end a sentence keeps its characters, whatever its length."""
    text = unit * 20_000

    assert sum(len(span.of(text).split()) for span in sentences(text)) >= len(text.split())


def test_scripts_without_spaces() -> None:
    """Full width stops end a sentence though no space follows."""
    text = "大坝周一决堤。“没有人受伤。”市长说！修复需要一年。"
    wanted = ["大坝周一决堤。", "“没有人受伤。”", "市长说！", "修复需要一年。"]

    assert [span.of(text) for span in sentences(text)] == wanted


@given(st.text(st.sampled_from("aB. ?!\n\"”…'1é😀\u2028"), max_size=200))
def test_every_visible_character_is_kept(text: str) -> None:
    """Sentences, paragraphs and passages each hold all ink, in order, at true offsets."""
    ink = "".join(text.split())

    for spans in (sentences(text), paragraphs(text), [p.span for p in passages(text)]):
        assert "".join("".join(span.of(text).split()) for span in spans) == ink
        assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


@given(st.text(st.sampled_from("aB. ?\n"), max_size=200))
def test_no_sentence_crosses_a_paragraph(text: str) -> None:
    """Each sentence lies inside one paragraph."""
    blocks = paragraphs(text)

    assert all(any(block.covers(span) for block in blocks) for span in sentences(text))


def test_a_long_paragraph_becomes_passages_between_sentences() -> None:
    """No passage is longer than the limit unless one sentence is."""
    text = "The dam broke on Monday. " * 200

    found = passages(text)

    assert len(found) > 1
    assert all(p.end - p.start <= LONG_PASSAGE for p in found)
    assert all(p.span.of(text).endswith("Monday.") for p in found)


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """Lines broken to a width are joined; lines that are paragraphs are not."""
    wrapped = (
        "The council voted nine to four on Tuesday to close the\n"
        "bridge for eight weeks from the third of June, which is\n"
        "later than it had planned."
    )
    lines = "The council voted on Tuesday.\nThe bridge closes in June.\nNobody objected."

    assert len(paragraphs(wrapped)) == 1
    assert len(paragraphs(lines)) == 3


def test_bullets_of_one_length_are_not_a_wrapped_paragraph() -> None:
    """Each bullet stands alone, also where all are as long as wrapped lines."""
    text = "\n".join(f"* THE BANK SAYS IT WILL ADD {n}00 BRANCHES NEXT YEAR" for n in range(1, 5))

    assert len(paragraphs(text)) == 4


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Talks are held behind closed doors in Harwick\n20:35, 02 December 2021", 2),
        ("Talks are held behind closed doors in Harwick\nBy Jane Doe, Correspondent in Leeds", 2),
        (
            "The talks between the Norwegian minister and the\nRussian minister lasted for an hour.",
            1,
        ),
        ("Talks of the ministers are held behind closed\ndoors at the summit in Harwick", 1),
    ],
)
def test_lines_under_a_title_stand_alone(text: str, count: int) -> None:
    """Long open lines are one wrapped paragraph only if they end or go on as prose does."""
    assert len(paragraphs(text)) == count
