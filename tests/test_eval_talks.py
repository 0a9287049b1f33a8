"""Conversations of the suite: their labels, their lint, what a turn is worth, who plays them."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from evals.__main__ import main
from evals.marked import with_table
from evals.running import Case, CitedWords, Item
from evals.scoring.plain import plain, sentences
from evals.scoring.spans import places
from evals.strict_yaml import LabelError
from evals.talks.labels import ALONE, CONVERSATIONS, read_talks
from evals.talks.lint import counts, lint_talks
from evals.talks.playing import Played
from evals.talks.scoring import score_turn
from evals.talks.tables import brief, scored, table
from tests.labelled import small, suite, write
from tests.scripted_server import Fails, Says, ScriptedServer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from evals.talks.labels import Talk, Turn
    from evals.talks.scoring import TurnScore

TALK = """format: 1
article: mill-lane
turns:
  - id: t1
    kind: standalone
    ask: For how long will the bridge be closed?
    resolved: For how long will the bridge be closed?
    must_name: [[bridge], [closed, shut]]
    same_as: q-length
  - id: t2
    kind: pronoun
    ask: Who said that it will cut the village in half?
    resolved: Who said that the closure of the bridge will cut the village in half?
    must_name: [[bridge, closure], [half]]
    must_not_name: [council]
    same_as: q-half
  - id: t3
    kind: ellipsis
    ask: At what cost?
    resolved: What does the repair of the bridge cost?
    must_name: [[bridge, repair], [cost]]
    expects:
      type: number
      answer: [cost]
      good:
        - The repair costs £1.2 million, the council said.
        - It costs £1.2 million.
      bad:
        - It costs £2.1 million.
        - Nothing.
  - id: t4
    kind: rewrite
    ask: Shorter, please.
    resolved: What does the repair of the bridge cost, said shorter?
    must_name: [[bridge, repair], [cost]]
    form: {words: 5}
  - id: t5
    kind: not in article
    ask: And who designed it?
    resolved: Who designed the bridge?
    must_name: [[bridge], [designed, designer]]
    same_as: q-architect
  - id: t6
    kind: ambiguous
    ask: What did they say about it?
    resolved: What did Dana Osei and Peter Holm say about the closure of the bridge?
    must_name: [[Osei], [Holm]]
    expects:
      type: list
      answer:
        - text: [half]
        - text: [no bus]
      evidence:
        - It will cut the village in half
        - said that no bus would run
      good:
        - Dana Osei said that it will cut the village in half. Peter Holm said that no bus would run.
        - Osei said that it cuts the village in half, Holm that no bus would run.
      bad:
        - Osei said that it will cut the village in half.
        - Holm said that no bus would run.
"""
FAULTS = {
    "a resolved question without what it must name": (
        "resolved: Who designed the bridge?",
        "resolved: Who designed it?",
        "t5: its own resolved question is understood without a mention of “bridge”",
    ),
    "a resolved question with what it must not name": (
        "must_not_name: [council]",
        "must_not_name: [closure]",
        "t2: its own resolved question is understood with a mention of “closure”",
    ),
    "a follow-up that stands alone": (
        "must_name: [[bridge, closure], [half]]",
        "must_name: [[village], [half]]",
        "t2: it is of the kind 'pronoun' and names everything already",
    ),
    "a standalone question that does not stand alone": (
        "ask: For how long will the bridge be closed?",
        "ask: For how long will it be closed?",
        "t1: it is of the kind 'standalone' and does not name what it must",
    ),
    "an answer where there is to be none": (
        "same_as: q-architect",
        "same_as: q-length",
        "t5: it is of the kind 'not in article' and expects an answer",
    ),
    "evidence that is not there": (
        "- said that no bus would run",
        "- said that no train would run",
        "t6: evidence: evidence stands 0 times",
    ),
    "a good answer that fails": (
        "- It costs £1.2 million.",
        "- It costs £1.3 million.",
        "t3: a good answer fails",
    ),
    "a bad answer that passes": (
        "- It costs £2.1 million.",
        "- The cost is £1.2 million.",
        "t3: a bad answer passes",
    ),
    "a form that no good answer has": (
        "form: {words: 5}",
        "form: {words: 3}",
        "t4: none of its good answers has at most 3 words",
    ),
    "a list that no good answer is": (
        "form: {words: 5}",
        "form: {claims: 2}",
        "t4: none of its good answers has 2 sentences or more",
    ),
    "a language that no good answer is in": (
        "form: {words: 5}",
        "form: {language: fr}",
        "t4: none of its good answers is in the language 'fr'",
    ),
}
REFUSED = {
    "an unknown kind": ("kind: ellipsis", "kind: short", "turns.2.kind"),
    "an unknown key": ("must_name: [[Osei], [Holm]]", "must_say: [[Osei]]", "turns.5.must_name"),
    "an id that stands twice": ("id: t5", "id: t4", "'t4' stands twice"),
    "a question that is not there": ("same_as: q-length", "same_as: q-width", "no question 'q-w"),
    "two answers": ("same_as: q-half", "same_as: q-half\n    expects: {}", "same_as or expects"),
    "no answer": ("    same_as: q-half\n", "", "same_as or expects"),
    "a form that is none": ("form: {words: 5}", "form: {words: 5, claims: 2}", "exactly one"),
    "a form of a question": ("same_as: q-half", "same_as: q-half\n    form: {words: 5}", "rewrite"),
    "a beginning that leans on nothing": ("kind: standalone", "kind: pronoun", "first turn"),
    "an answer of no type": ("type: list", "type: lists", "Question: type"),
    "another article": ("article: mill-lane", "article: mill-land", "'mill-land'"),
}


def conversation(folder: Path, yaml: str = TALK) -> Talk:
    """Return the small article's conversation."""
    labels = small(folder)
    (folder / "conversations").mkdir(exist_ok=True)
    (folder / "conversations" / "mill-lane.yaml").write_text(yaml, "utf-8")
    (talk,) = read_talks(folder / "conversations", [labels])
    return talk


@cache
def talks() -> tuple[Talk, ...]:
    """Return the suite's."""
    return read_talks(CONVERSATIONS, suite())


def quoted(talk: Talk, turn: Turn) -> tuple[CitedWords, ...]:
    """Return all evidence that a turn requires, cited."""
    article = talk.labels.text
    spans = [places(quote, article)[0] for quote in talk.labels.evidence(turn.question)]
    return tuple(CitedWords(words=article[a:b], start=a, end=b) for a, b in spans)


def statements(turn: Turn) -> tuple[str, ...]:
    """Return a good answer in the form that was asked for."""
    form, good = turn.label.form, turn.question.good
    if form is not None and form.words is not None:
        return (min(good, key=lambda one: len(one.split())),)
    if form is not None and form.claims is not None:
        return max(map(sentences, good), key=len)
    return good[:1]


def right(talk: Talk, turn: Turn) -> Played:
    """Return what a system plays that knows everything."""
    said = statements(turn)
    return Played(
        item=Item(
            case=Case(article=talk.id, question=turn.id, epoch=1),
            status=turn.question.allowed[0],
            statements=said,
            quotes=quoted(talk, turn) if said else (),
        ),
        standalone=turn.label.resolved,
        cited=len(said),
    )


def changed(played: Played, **fields: object) -> Played:
    """Return a played turn with other words, status or quotes."""
    return played.model_copy(update={"item": played.item.model_copy(update=fields)})


def echo(talk: Talk, turn: Turn) -> Played:
    """Return the right answer to the question as it was asked."""
    return right(talk, turn).model_copy(update={"standalone": turn.label.ask})


def abstain(talk: Talk, turn: Turn) -> Played:
    """Return no answer to anything."""
    none = {"status": "not_in_article", "statements": (), "quotes": ()}
    return changed(right(talk, turn), **none).model_copy(update={"cited": 0})


def judged(system: Callable[[Talk, Turn], Played]) -> list[tuple[Turn, TurnScore]]:
    """Score what a system plays on the whole suite."""
    return [
        (turn, score_turn(talk, turn, system(talk, turn)))
        for talk in talks()
        for turn in talk.turns
    ]


def test_the_suite_has_twenty_conversations_of_sixty_turns_without_a_fault() -> None:
    """What the labels say holds in their articles, for every kind of turn and both splits."""
    found = talks()

    assert lint_talks(found) == []
    assert (len(found), counts(found).total()) == (20, 60)
    assert {talk.labels.article.split for talk in found} == {"tune", "report"}
    assert any(turn.after_none for talk in found for turn in talk.turns)


@pytest.mark.parametrize(("old", "new", "fault"), FAULTS.values(), ids=FAULTS)
def test_each_fault_is_found(tmp_path: Path, old: str, new: str, fault: str) -> None:
    """A label that contradicts itself or its article is told in a line that names its turn."""
    assert lint_talks([conversation(tmp_path)]) == []
    assert TALK.count(old) == 1
    faults = lint_talks([conversation(tmp_path, TALK.replace(old, new))])

    assert [one for one in faults if one.startswith(f"mill-lane: {fault}")], faults


@pytest.mark.parametrize(("old", "new", "complaint"), REFUSED.values(), ids=REFUSED)
def test_a_file_of_another_shape_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    """What is no conversation is refused in one line that names the file and the place."""
    assert TALK.count(old) == 1
    with pytest.raises(LabelError) as error:
        conversation(tmp_path, TALK.replace(old, new))

    assert complaint in str(error.value)
    assert "mill-lane" in str(error.value)
    assert "\n" not in str(error.value)


def test_who_knows_everything_scores_full() -> None:
    """The meant question with a good answer and its evidence is right in everything."""
    for turn, score in judged(right):
        assert score.faults == (), turn.label.ask
        assert (score.resolved, score.answer.grounded, score.cited or 1.0) == (1.0, 1.0, 1.0)


def test_an_echo_understands_no_follow_up() -> None:
    """A question given back as it was asked is understood where it stands alone, nowhere else."""
    for turn, score in judged(echo):
        assert score.resolved == float(turn.label.kind in ALONE), turn.label.ask


def test_who_always_abstains_is_right_only_where_there_is_no_answer() -> None:
    """An abstention answers no pronoun; it keeps no citation of a rewrite either."""
    for turn, score in judged(abstain):
        assert score.answer.grounded == float(not turn.question.answerable), turn.label.ask
        assert not score.cited


def test_a_wrong_answer_is_never_right() -> None:
    """A bad answer of the label, with all evidence cited, is not right."""
    for talk in talks():
        for turn in talk.turns:
            for bad in turn.question.bad:
                status = "answered" if not turn.question.answerable else turn.question.allowed[0]
                played = changed(right(talk, turn), statements=(bad,), status=status)
                assert score_turn(talk, turn, played).answer.grounded == 0, bad


def test_a_wrong_antecedent_is_not_understood() -> None:
    """A question that names somebody else who could be meant is another question."""
    tried = 0
    for talk in talks():
        for turn in talk.turns:
            for stranger in turn.label.must_not_name:
                named = f"{turn.label.resolved} What of {stranger}?"
                played = right(talk, turn).model_copy(update={"standalone": named})
                assert score_turn(talk, turn, played).resolved == 0
                tried += 1
    assert tried


def test_a_rewrite_without_its_citations_or_its_form_is_wrong(tmp_path: Path) -> None:
    """Lost quotes, more words than were asked for, another language: each counts."""
    talk = conversation(tmp_path)
    turn = talk.turns[3]
    bare = changed(right(talk, turn), quotes=()).model_copy(update={"cited": 0})
    long = changed(right(talk, turn), statements=talk.turns[2].question.good[:1])

    assert score_turn(talk, turn, bare).answer.grounded == 0
    assert score_turn(talk, turn, bare).cited == 0
    assert score_turn(talk, turn, long).answer.grounded == 0
    assert "8 words, not at most 5" in score_turn(talk, turn, long).faults


def test_rewrites_are_in_the_language_and_the_list_that_was_asked_for() -> None:
    """English words for a French wish, or one claim for a list of four, are wrong."""
    for talk in talks():
        for before, turn in zip(talk.turns, talk.turns[1:], strict=False):
            form = turn.label.form
            if form is not None and form.words is None:
                said = (" ".join(before.question.good[:1]),)
                score = score_turn(talk, turn, changed(right(talk, turn), statements=said))
                assert score.answer.grounded == 0


def test_asking_back_is_right_where_the_question_is_unclear_and_nowhere_else(
    tmp_path: Path,
) -> None:
    """Who cannot tell what is meant may ask; elsewhere that is an abstention, and it must ask."""
    talk = conversation(tmp_path)
    for turn in talk.turns:
        unclear = changed(abstain(talk, turn), status="unclear")
        asking = unclear.model_copy(update={"asks": "Whom do you mean, Osei or Holm?"})
        expected = turn.label.kind in ("ambiguous", "not in article")
        assert score_turn(talk, turn, asking).answer.grounded == float(expected)
        silent = score_turn(talk, turn, unclear).answer.grounded
        assert silent == float(turn.label.kind == "not in article")


def test_a_turn_without_a_reply_counts_as_wrong(tmp_path: Path) -> None:
    """What failed is counted, not dropped."""
    talk = conversation(tmp_path)
    failed = Item(
        case=Case(article=talk.id, question="t1", epoch=1), trouble="service failed", error="down"
    )
    played = (Played(item=failed), *(right(talk, turn) for turn in talk.turns[1:]))
    turns = scored([talk], {talk.id: played})

    assert "6 turns, understood 0.833, right 0.833, 1 service failed" in brief("model", turns)
    assert "| **all** | 6 | 1 | 0.833 | 0.833 |" in table({"model": turns})


def test_the_table_goes_between_its_marks_and_nowhere_else() -> None:
    """Figures are put where the marks are; a file without marks is refused."""
    text = "before\n<!-- talk -->\nold\n<!-- /talk -->\nafter\n"

    assert with_table(text, "talk", "new") == text.replace("old", "new")
    assert with_table(with_table(text, "talk", "new"), "talk", "new") == text.replace("old", "new")
    with pytest.raises(LabelError, match="talk"):
        with_table("no marks", "talk", "new")


def replies(talk: Talk) -> list[Says]:
    """Return what a model says that knows everything."""
    found = []
    for turn in talk.turns:
        played = right(talk, turn)
        quotes = [{"passage": "", "quote": quote.words} for quote in played.item.quotes]
        said = [{"text": one, "quotes": quotes} for one in played.item.statements]
        draft = {
            "standalone_question": turn.label.resolved,
            "status": turn.question.allowed[0],
            "claims": said,
            "unanswered": [],
        }
        found.append(Says(json.dumps(draft)))
    return found


def completions(server: ScriptedServer) -> int:
    """Count the replies that were asked for."""
    return sum(one.path.endswith("/completions") for one in server.asked)


def evals(folder: Path, *words: str) -> tuple[int, str, str]:
    """Call ``python -m evals talk`` on the small article; return exit code, figures and notes."""
    ran = CliRunner().invoke(main, ["talk", "--articles", str(folder), *words])
    assert ran.exception is None or isinstance(ran.exception, SystemExit)
    return ran.exit_code, ran.stdout, ran.stderr


def test_a_recorded_conversation_is_played_again_without_the_model(
    tmp_path: Path, server: ScriptedServer
) -> None:
    """The replies that were recorded give the same figures, asked of nobody."""
    talk = conversation(tmp_path)
    server.script = list(replies(talk))
    asked = ("--record", "--base-url", server.url, "--model", "scripted-1")
    code, recorded, notes = evals(tmp_path, *asked)

    assert (code, completions(server)) == (0, 6), recorded + notes
    assert "mill-lane/t6: answered" in notes
    assert "| **all** | 6 | 1 | 1.000 | 1.000 |" in recorded
    assert evals(tmp_path, "--replay") == (0, recorded, "")
    assert evals(tmp_path, *asked)[1] == recorded
    assert completions(server) == 6


def test_a_recording_that_broke_off_goes_on_where_it_was(
    tmp_path: Path, server: ScriptedServer
) -> None:
    """After a failed turn nothing more is asked in its conversation; the next run asks the rest."""
    talk = conversation(tmp_path)
    good = replies(talk)
    server.script = [*good[:2], Fails(400)]
    asked = ("--record", "--base-url", server.url, "--model", "scripted-1")
    code, _, notes = evals(tmp_path, *asked)

    assert (code, completions(server)) == (3, 3)
    assert "4 service failed" in notes
    assert evals(tmp_path, "--replay", "--brief")[0] == 3
    server.script = list(good[2:])
    assert evals(tmp_path, *asked, "--brief")[0] == 0
    assert completions(server) == 3 + 4


def test_the_figures_of_both_engines_are_written_and_held(
    tmp_path: Path, server: ScriptedServer
) -> None:
    """``--write`` fills the place of a file, ``--check`` fails when it holds another table."""
    talk = conversation(tmp_path)
    page = tmp_path / "page.md"
    page.write_text("<!-- talk -->\n<!-- /talk -->\n", "utf-8")

    assert evals(tmp_path, "--write", str(page))[0] == 0
    assert "recorded model" not in page.read_text("utf-8")
    server.script = list(replies(talk))
    evals(tmp_path, "--record", "--base-url", server.url, "--model", "scripted-1")
    code, _, notes = evals(tmp_path, "--check", str(page))
    assert (code, "holds another table" in notes) == (1, True)
    assert evals(tmp_path, "--write", str(page))[0] == 0
    assert evals(tmp_path, "--check", str(page))[0] == 0
    assert "understood, recorded model" in page.read_text("utf-8")


def test_what_is_wrong_is_listed_of_the_split_for_tuning_only(tmp_path: Path) -> None:
    """``--show`` tells of each turn what was meant and understood, never of split report."""
    conversation(tmp_path)
    shown = evals(tmp_path, "--show")[1]
    write(tmp_path, (tmp_path / "mill-lane.yaml").read_text("utf-8").replace("tune", "report"))

    assert "mill-lane/t3 (ellipsis): At what cost?" in shown
    assert "meant:      What does the repair of the bridge cost?" in shown
    assert "mill-lane/t3" not in evals(tmp_path, "--show")[1]


def test_a_part_of_the_conversations_can_be_played(tmp_path: Path) -> None:
    """An article, its kind or a split is played alone; an unknown word is refused."""
    conversation(tmp_path)

    assert evals(tmp_path, "--only", "mill-lane", "--brief")[0] == 0
    ran = CliRunner().invoke(main, ["talk", "--articles", str(tmp_path), "--only", "mill-street"])
    assert isinstance(ran.exception, LabelError)
    assert "mill-street" in str(ran.exception)
    assert plain(str(ran.exception)).count("\n") == 0
