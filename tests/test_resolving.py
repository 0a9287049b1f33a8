"""Follow-up questions made whole, left alone or asked back, case by case."""

from __future__ import annotations

import pytest

from assistant.text.followups.exchanges import Said
from assistant.text.followups.people import People
from assistant.text.followups.places import whereabouts
from assistant.text.followups.resolving import Resolved, Unclear, resolve
from assistant.text.followups.shapes import LONGEST

ARTICLE = """Ann Lee met Dan Orr in Stockholm. The ferry sank. The old ferry was safe, Ann Lee said. She left. Dan Orr spoke. He left. The union of Harwick left. The firm closed. The council met in Stockholm. The workers left. The library in Leeds opened. The mayor spoke. The bridge fell. Quill left."""
LEE = Said("What did Ann Lee say?", "Ann Lee said that the ferry was safe.")
ORR = Said("What did Dan Orr say?", "")
TOLD = Said("What did Ann Lee tell Dan Orr?", "Ann Lee told Dan Orr that it sank.")
LEFT = Said("Who left?", "Ann Lee left.")
SANK = Said("What sank?", "The ferry sank.")
MAYOR = Said("Who is the mayor?", "The mayor is Dan Orr.")
FIRMS = Said("What did the union tell the firm?", "The union told the firm so.")


@pytest.mark.parametrize(
    ("question", "said", "whole"),
    [
        ("When did she leave?", [LEE], "When did Ann Lee leave?"),
        ("When did it sink?", [LEE], "When did the ferry sink?"),
        ("Where was her ferry?", [LEE], "Where was Ann Lee's ferry?"),
        ("When did she leave?", [LEE, SANK, SANK], "When did Ann Lee leave?"),
        ("What did he do?", [TOLD], "What did Dan Orr do?"),
        ("What did they do?", [TOLD], "What did Ann Lee and Dan Orr do?"),
        ("What did she say of her?", [TOLD], "What did Ann Lee say of her?"),
        ("Where did they meet?", [LEE, ORR], "Where did Ann Lee and Dan Orr meet?"),
        ("When?", [LEE], "What did Ann Lee say, and when?"),
        ("And Dan Orr?", [LEE], "What did Dan Orr say?"),
        ("No, I meant the union.", [LEE], "What did the union say?"),
        ("No, I meant Dan Orr.", [LEE], "What did Dan Orr say?"),
        ("Sorry, when did she leave?", [LEE], "When did Ann Lee leave?"),
        ("Who is he?", [MAYOR], "Who is Dan Orr?"),
        ("When did he speak?", [MAYOR], "When did Dan Orr speak?"),
        (
            "When did he speak?",
            [Said("What did the mayor do?", "Dan Orr spoke.")],
            "When did the mayor speak?",
        ),
        (
            "When did he speak?",
            [Said("Who spoke?", "Quill Faro spoke.")],
            "When did Quill Faro speak?",
        ),
        (
            "When did it open?",
            [Said("Where is the library?", "The library is in Leeds.")],
            "When did the library open?",
        ),
        (
            "When did it open?",
            [Said("Who left?", "Ann Lee left.", ("The library in Leeds opened.",))],
            "When did the library in Leeds open?",
        ),
        (
            "Who wrote about it?",
            [Said("What opened?", "The library opened.")],
            "Who wrote about the library?",
        ),
        (
            "Who lives there?",
            [Said("Who met in Stockholm?", "The council met.")],
            "Who lives in Stockholm?",
        ),
        (
            "Who lives there?",
            [Said("Where did they meet?", "They met in Stockholm.")],
            "Who lives in Stockholm?",
        ),
        (
            "Who works there?",
            [Said("Where did the library open?", "It opened in Leeds.")],
            "Who works in Leeds?",
        ),
    ],
)
def test_a_question_is_made_whole_by_what_was_said(
    question: str, said: list[Said], whole: str
) -> None:
    """The one that fits in the last exchanges takes the place of the word that points to it."""
    found = resolve(question, said, ARTICLE)

    assert isinstance(found, Resolved)
    assert found.question == whole
    assert found.replaced


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What did he say?", []),
        ("What did they write?", []),
        ("What did it mean?", []),
        ("Does that matter?", []),
        ("What did they say about the dam and the bridge and rain?", [LEFT]),
        ("What is it about?", []),
        ("Did they meet?", []),
        ("Where was it sold?", []),
        ("Who lives there?", []),
        ("What came after that?", []),
        ("What matters?", []),
        ("What did Quill say?", [LEE]),
        ("What did he say about the dam and the bridge and the workers?", [SANK]),
        ("When did she leave?", [SANK]),
        ("When did she leave?", [LEE, SANK, SANK, SANK]),
        ("When did he speak?", [SANK]),
        ("What is it about?", [Said("Who left?", "Ann Lee left.")]),
        ("???", [LEE]),
        ("When did she leave?".ljust(LONGEST + 1), [LEE]),
    ],
)
def test_a_question_that_can_be_answered_as_it_is_stays(question: str, said: list[Said]) -> None:
    """It says enough, or only one "he" or "she" is in the article, or it is about the article."""
    assert resolve(question, said, ARTICLE) == Resolved(question)


@pytest.mark.parametrize(
    ("question", "said", "asks"),
    [
        ("When did he leave?", [LEE], 'Whom do you mean by "he"? Ask again with the name.'),
        ("Did she and he meet?", [LEE], 'Whom do you mean by "he"? Ask again with the name.'),
        ("And his brother?", [LEE], 'Whom do you mean by "his"? Ask again with the name.'),
        (
            "What did they say?",
            [LEE, ORR],
            'Whom or what do you mean by "they"? Ask again with the name.',
        ),
        ("Who came after that?", [LEE], 'What do you mean by "that"? Ask again with its name.'),
        (
            "Who works there?",
            [Said("When did the library open?", "It opened in Leeds.")],
            'Which place do you mean by "there"? Ask again with its name.',
        ),
        (
            "Who lives there?",
            [Said("Who met in Stockholm or in Leeds?", "")],
            'Which place do you mean by "there": in Stockholm or in Leeds? Ask again with its name.',
        ),
        (
            "When did it close?",
            [FIRMS],
            'What do you mean by "it": the union or the firm? Ask again with its name.',
        ),
        (
            "When did they close?",
            [FIRMS],
            'Whom or what do you mean by "they": the union or the firm? Ask again with the name.',
        ),
        (
            "And when?",
            [],
            '"And when" is a part of a question, and nothing was asked before: '
            "ask the whole question.",
        ),
        (
            "No, I meant the union.",
            [],
            '"the union" is a part of a question, and nothing was asked before: '
            "ask the whole question.",
        ),
        (
            "Why don't they?",
            [LEE],
            'What does "Why don\'t they" ask about? Ask the whole question.',
        ),
        (
            "What did they say about the dam and rain?",
            [LEFT],
            'Whom or what do you mean by "they"? Ask again with the name.',
        ),
        (
            "What did they say?",
            [],
            'Whom or what do you mean by "they"? Nothing was asked before; ask with the name.',
        ),
        (
            "Did it tell?",
            [],
            'What do you mean by "it"? Nothing was asked before; ask with its name.',
        ),
        ("Did she?", [LEE], 'What does "Did she" ask about? Ask the whole question.'),
        ("Why did she?", [], 'What does "Why did she" ask about? Ask the whole question.'),
        (
            "And her brother?",
            [LEE],
            'What do you want to know about "Ann Lee\'s brother"? Ask the whole question.',
        ),
        (
            "And the old ferry?",
            [LEE],
            'What do you want to know about "the old ferry"? Ask the whole question.',
        ),
        (
            f"And {'y' * 80}?",
            [LEE],
            f'What do you want to know about "{"y" * 80}"? Ask the whole question.',
        ),
        (
            f"No, I meant {'y' * 81}.",
            [LEE],
            f'What does "{"y" * 79}…" ask about? Ask the whole question.',
        ),
    ],
)
def test_what_nothing_settles_is_asked_back(question: str, said: list[Said], asks: str) -> None:
    """The word that is not clear is told, and those whom it may mean."""
    found = resolve(question, said, ARTICLE)

    assert isinstance(found, Unclear)
    assert found.asks == asks


def test_at_most_four_candidates_are_named() -> None:
    """The first ones in the order in which they were named."""
    question = "Who met in Leeds, in London, in Paris, in Berlin, in Madrid or in Rome?"
    found = resolve("Who lives there?", [Said(question, "")], ARTICLE)

    assert isinstance(found, Unclear)
    assert found.candidates == ("in Leeds", "in London", "in Paris", "in Berlin")
    assert ": in Leeds, in London, in Paris or in Berlin?" in found.asks


@pytest.mark.parametrize(
    ("asked", "answer", "where"),
    [
        ("Who met in Stockholm?", "", "in Stockholm"),
        ("Who met at the Stockholm?", "", "at the Stockholm"),
        ("Who went to Stockholm?", "", "in Stockholm"),
        ("Who came from Stockholm?", "", "in Stockholm"),
        ("Near Stockholm who met?", "", "near Stockholm"),
        ("Who met in Stockholm and in Stockholm?", "In Leeds.", "in Stockholm"),
        ("Who left?", "They left in Leeds.", "in Leeds"),
        ("Where did the library open?", "In Leeds.", "in Leeds"),
        ("When did the library open?", "It opened in Leeds.", None),
        ("Who met in Stockholm and in Leeds?", "", None),
        ("Who met of Stockholm?", "", None),
        ("Stockholm met?", "", None),
        ("Who came from Ann Lee?", "", None),
        ("Who came in May?", "", None),
        ("Who came on Mondays?", "", None),
    ],
)
def test_there_is_the_one_place_that_was_named(asked: str, answer: str, where: str | None) -> None:
    """A place has its preposition; the answer counts where the question names no thing."""
    assert whereabouts([Said(asked, answer)], People(ARTICLE)).text == where
    assert whereabouts([SANK, Said(asked, answer)], People(ARTICLE)).text == where
    assert whereabouts([], People(ARTICLE)).text is None
