"""Quotations and who spoke them: named rightly or left unnamed, never wrongly."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.quotations import quotations
from assistant.text.speech import speech

MEET = "Mayor Dora Quill met Tom Abara, the ferry’s manager, in Harwick on Monday.\n\n"

SETTLED = {
    # speaker behind, before, inside
    '"We are late," said Ann Lee.': ["Ann Lee"],
    '"We are late," Ann Lee said.': ["Ann Lee"],
    '"We are late," Ms Lee told reporters. Ann Lee runs the port.': ["Ann Lee"],
    'Ann Lee said: "We are late."': ["Ann Lee"],
    'Ann Lee, 54, said on Friday: "We are late."': ["Ann Lee"],
    'Ann Lee, the port’s head, said, "We are late."': ["Ann Lee"],
    '"We are late," said Ann Lee, who runs the port. "Very late."': ["Ann Lee", "Ann Lee"],
    '"We are," Ann Lee said, "very late."': ["Ann Lee", "Ann Lee"],
    '"Are we late?" asked Ann Lee.': ["Ann Lee"],
    "“We are late,” said Ann Lee, adding that “nobody” knew why.": ["Ann Lee", "Ann Lee"],
    "«We are late», said Ann Lee.": ["Ann Lee"],
    "‘We’re late, and it’s the union’s fault,’ said Ann Lee.": ["Ann Lee"],
    '"We are late," said the mayor, Ann Lee.': ["Ann Lee"],
    '"We are late," said Harwick mayor Ann Lee.': ["Ann Lee"],
    'According to Ann Lee, the port is "dead".': ["Ann Lee"],
    'The port is "dead", according to Ann Lee.': ["Ann Lee"],
    'Ann Lee called the port "dead".': ["Ann Lee"],
    'Ann Lee accused Bob Roy of "lying to the town".': ["Ann Lee"],
    'The port is "dead", Ann Lee said on Monday.': ["Ann Lee"],
    '"He said, \'Me, last minute,\'" said Ann Lee. "Me."': ["Ann Lee", "Ann Lee"],
    # pronouns and offices with one possible person
    'Ann Lee runs the port. "We are late," she said.': ["Ann Lee"],
    f'{MEET}"We are late," the mayor said.': ["Dora Quill"],
    f'{MEET}The mayor said: "We are late."': ["Dora Quill"],
    f'{MEET}"We are late," said the manager.': ["Tom Abara"],
    # organisations
    '"We are late," Harwick Council said in a statement.': ["Harwick Council"],
    'Harwick Police said they were "very concerned".': ["Harwick Police"],
    # paragraphs that go on
    'Ann Lee said: "We are late.\n\n"We were always late.\n\n"That ends."': ["Ann Lee"] * 3,
}
CAREFUL = {
    # right or unnamed
    "Ann Lee met Bob Roy. “We are late,” he said.": ["Bob Roy"],
    'Ann Lee resigned. Bob Roy takes over. "We are late," she said.': ["Ann Lee"],
    'Ann Lee said the port was late.\n\n"I am sorry about it, and I will mend it."': ["Ann Lee"],
    '"It is late," said a spokesman for Ann Lee.': [None],
    'A spokeswoman for the mayor, Ann Lee, said: "She is late."': [None],
    'A spokesman for Harwick Council said: "We are late."': ["Harwick Council"],
    'Ann Lee’s lawyer said: "She is late."': [None],
    'Ann Lee’s lawyer, Bob Roy, said: "She is late."': ["Bob Roy"],
    'Bob Roy, a lawyer for Ann Lee, said: "She is late."': ["Bob Roy"],
    '"She is late," said Bob Roy, Ann Lee’s lawyer.': ["Bob Roy"],
    '"She is late," Bob Roy, who advises Ann Lee, said.': ["Bob Roy"],
    '"We are late," Ann Lee’s husband said.': [None],
    '"We are late," said the brother of Ann Lee.': [None],
    'Speaking to Ann Lee, Bob Roy said: "We are late."': ["Bob Roy"],
    'Asked by Ann Lee, Bob Roy said he was "late".': ["Bob Roy"],
    'Ann Lee was told by Bob Roy that it was "late".': ["Bob Roy"],
    '"We are late," Ann Lee was told.': [None],
    'Ann Lee quoted Bob Roy as saying: "We are late."': ["Bob Roy"],
    '"We are late," Ann Lee quoted Bob Roy as saying.': ["Bob Roy"],
    'Ann Lee and Bob Roy said: "We are late."': [None],
    '"We are late," Ann Lee and Bob Roy said in a statement.': [None],
    '"We are late," said Ann Lee and Bob Roy.': [None],
    'Ann Lee told Bob Roy: "You are late."': ["Ann Lee"],
    '"You are late," Ann Lee told Bob Roy. He replied: "I am not."': ["Ann Lee", "Bob Roy"],
    'Tom Lee met Ann Lee. "We are late," Lee said.': [None],
    'Tom Lee met Ann Lee. "We are late," Mr Lee said.': ["Tom Lee"],
    '"He said ‘we are late’ and left," said Ann Lee.': ["Ann Lee"],
    'Ann Lee did not say "we are late".': [None],
    'Ann Lee never called him "a liar".': [None],
    'Ann Lee denied the port was "dead".': [None],
    'Ann Lee denied being "a thief".': [None],
    'Ann Lee denied saying "we are late".': [None],
    'Ann Lee said she had been called "a thief" by Bob Roy.': [None],
    'Bob Roy left. Ann Lee said he had warned of "doom".': ["Bob Roy"],
    'Ann Lee told fans that a film titled "Dead Port" was made.': [None],
    'Ann Lee said the so-called "ghost ferry" sank.': [None],
    '"Go home," a man told Bob Roy.': [None],
    '"Go home," they told Bob Roy.': [None],
    'According to a lawyer for Ann Lee, the port is "dead".': [None],
    '"She is late," said Ann Lee’s lawyer.': [None],
    '"She is late," said Ann Lee’s lawyer, Bob Roy.': ["Bob Roy"],
    '"We are late," a spokesman for Ann Lee said.': [None],
    '"We are late," the mother of Ann Lee said.': [None],
    '"We are late," said Harwick Council’s leader, Ann Lee.': ["Ann Lee"],
    'Bob Roy, who met Ann Lee, the mayor, said: "We are late."': ["Bob Roy"],
    'Bob Roy, a friend of Ann Lee, the mayor, said: "We are late."': ["Bob Roy"],
    '"We are late," Ann Lee said. Tom Abara nodded. He shrugged. "Very late."': ["Ann Lee", None],
    'Ann Lee praised the crew.\n\n"I was so scared that I could not see my hand."': [None],
    'Ann Lee said it was over. A driver wept.\n\n"I was so scared that I ran."': [None],
    'Ann Lee refused to say "sorry".': [None],
    'Ann Lee, responding to Bob Roy’s claim of "theft", left the room.': ["Bob Roy"],
    'Ann Lee rejected Bob Roy’s charge that she was "a thief".': ["Bob Roy"],
    'Ann Lee said Bob Roy had called her "a thief".': ["Bob Roy"],
    'Ann Lee dismissed as "nonsense" what Bob Roy said.': ["Ann Lee"],
    'Ann Lee won. Bob Roy lost.\n\n"We are late," he said.': ["Bob Roy"],
    'Ann Lee resigned after Bob Roy, her deputy, left. A driver saw it. "He is late," he said.': [None],
    'Bob Roy left. A passenger, who gave no name, said: "He is late."': [None],
    'Bob Roy spoke. One resident shouted: "Go home!"': [None],
    'Bob Roy arrived.\n\n"Go home, I am tired of you and your kind," a man shouted.': [None],
    'Judge Ann Lee jailed Bob Roy. "You are a danger," the judge told him.': ["Ann Lee"],
    'Judge Ann Lee jailed Bob Roy. "I am innocent," he told her.': ["Bob Roy"],
    '"I am late," she said. Ann Lee left the room. Bea Roy stayed.': [None],
    'Ann Lee and Bea Roy met. "I am late," she said.': [None],
    'Ann Lee said it was over.\n\nBea Roy disagreed.\n\n"I am sorry, and I will go on with it."': ["Bea Roy"],
    'Ann Lee won the vote. The mayor, who has none, was cross. "Please," she said.': [None],
    'Tarvian minister Luka Brandt left. Ostrelian President Mila Soren spoke. "I go," she said.': [
        "Mila Soren"
    ],
    'Kofi Obo sued Kwame Obo. Brewer Tom Abara left. Kofi shrugged. "It is late," he said.': [None],
    'The report said: "The port is dead." Ann Lee disagreed.': [None],
    'In "The Long Ferry", Ann Lee plays a captain.': [None],
    'Ann Lee wrote "The Long Ferry" in 2019.': [None],
    'Ann Lee won for "Best Port" on Monday.': [None],
    'The so-called "ghost ferry" sank. Ann Lee was aboard.': [None],
    'A sign reading "Closed" hung beside Ann Lee.': [None],
    'Bob Roy sang "My Way" and said goodnight.': [None],
    'The chant of "Roy out" rose. Bob Roy said nothing.': [None],
}  # fmt: skip


def told(text: str) -> list[str | None]:
    """Return the speakers of a text's quotations."""
    return [said.speaker for said in speech(text)]


@pytest.mark.parametrize(("text", "speakers"), SETTLED.items(), ids=list(SETTLED))
def test_a_settled_speaker_is_named(text: str, speakers: list[str | None]) -> None:
    """Where the words settle it, each quotation has its speaker."""
    assert told(text) == speakers


@pytest.mark.parametrize(("text", "speakers"), CAREFUL.items(), ids=list(CAREFUL))
def test_a_speaker_is_never_named_wrongly(text: str, speakers: list[str | None]) -> None:
    """Where the words are hard, the right one is named or nobody."""
    found = told(text)

    assert len(found) == len(speakers)
    for name, right in zip(found, speakers, strict=True):
        assert name in (right, None)


@given(st.text(st.sampled_from("ABeé he,said. Lee“”\"'‘’:\n\ufffc"), max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    """Quotations lie in the text in order, none inside another; each has a speaker or a reason."""
    spans = quotations(text)

    assert all(one.end <= other.start for one, other in pairwise(spans))
    for said in speech(text):
        assert said.span in spans
        assert said.rule


MARKED = {
    'He saw "no way out" and “left”.': ["no way out", "left"],
    'The 27" screen and the 5\'10" man.': [],
    "„Ja“ is yes, «oui» too.": ["Ja", "oui"],
    "It’s the players’ union’s fault, the ’90s were kinder.": [],
    "‘It’s our fault, and the players’ too,’ he said.": ["It’s our fault, and the players’ too,"],
    "“He told me ‘never’ twice,” she said.": ["He told me ‘never’ twice,"],
    "She said: “One.\n\n“Two.\n\n“Three.”": ["One.", "Two.", "Three."],
    'A stray " mark.\n\nAnother paragraph.': [],
}


@pytest.mark.parametrize(("text", "quoted"), MARKED.items(), ids=list(MARKED))
def test_marks_are_paired(text: str, quoted: list[str]) -> None:
    """Apostrophes and inches are no quotation marks; a quotation may go on over paragraphs."""
    assert [span.of(text) for span in quotations(text)] == quoted
