"""What was said before in a conversation makes no claim lighter to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant import Assistant, make_article
from tests.commands import GOOD, HARBOUR, answer, claim

if TYPE_CHECKING:
    from assistant import Answer
    from tests.scripted_server import Says, ScriptedServer

FERRY = """Ferry line plans new route

12 March 2024

The ferry line will buy two ships if the council agrees, its director Ann Lee said on Tuesday.

The union alleged that the captain was drunk on the bridge. The captain denied it.
"""
SHIPS = "p3 The ferry line will buy two ships if the council agrees, its director Ann Lee said"
CAPTAIN = "p4 The union alleged that the captain was drunk on the bridge."
FIRMER = {
    "condition": claim("The ferry line will buy two ships.", SHIPS),
    "source": claim("The captain was drunk on the bridge.", CAPTAIN),
}
FAITHFUL = {
    "condition": claim("The ferry line will buy two ships if the council agrees.", SHIPS),
    "source": claim("The union alleged that the captain was drunk on the bridge.", CAPTAIN),
}


def asked(server: ScriptedServer, text: str, *turns: tuple[str, Says]) -> Answer:
    """Return the last answer of a conversation."""
    server.script += [says for _, says in turns]
    chat = Assistant("openai", base_url=server.url).chat(make_article(text))
    return [chat.ask(question) for question, _ in turns][-1]


@pytest.mark.parametrize("what", FIRMER)
@pytest.mark.parametrize("asks", ["shorter", "And in one sentence?"])
def test_an_answer_before_excuses_no_firmer_one(
    server: ScriptedServer, what: str, asks: str
) -> None:
    """Said again without its "if" or its source, a claim is marked as it is the first time."""
    first = asked(server, FERRY, ("What happens?", answer(FIRMER[what])))

    before = ("What happens?", answer(FAITHFUL[what]))
    again = asked(server, FERRY, before, (asks, answer(FIRMER[what])))

    assert first.claims[0].standing == "doubtful"
    assert again.claims[0].reason == first.claims[0].reason
    assert again.claims[0].standing == "doubtful"


@pytest.mark.parametrize("what", FIRMER)
def test_nor_does_how_a_model_read_the_question_before(server: ScriptedServer, what: str) -> None:
    """The words that a model put into its reader's mouth are no question of the reader's."""
    posed = "According to whom was the captain drunk, and what if the council agrees?"
    turns = [
        ("What happens?", answer(FAITHFUL[what])),
        ("What else?", answer(FAITHFUL[what], standalone_question=posed)),
        ("shorter", answer(FIRMER[what])),
    ]

    assert asked(server, FERRY, *turns).claims[0].standing == "doubtful"


def test_a_claim_in_another_language_is_noted(server: ScriptedServer) -> None:
    """A lost "no" is not seen there: the answer says that less of it was checked."""
    lost = claim(
        "Le syndicat a dit qu'un bateau avait été endommagé dans la tempête du 9 mars.",
        "p5 no boat had been damaged in the storm of 9 March",
    )

    told = asked(server, HARBOUR, ("Cost?", answer(GOOD)), ("in French", answer(lost)))

    assert told.claims[0].standing == "cited"
    (note,) = told.notes
    assert "in another language than the article" in note


def test_a_claim_in_the_articles_language_is_not(server: ScriptedServer) -> None:
    """Nothing is said of languages where there is one."""
    assert asked(server, HARBOUR, ("Cost?", answer(GOOD))).notes == ()
