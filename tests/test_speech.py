"""Who speaks each quotation, by which verb and which words, and how much of it is quoted.

``direct``: a whole sentence; ``mixed``: a phrase in the outlet's own. ``-``: nobody is named.
"""

from __future__ import annotations

import pytest

from assistant.text.quotations import quotations
from assistant.text.speech import speech

TOLD = {
    '"We are late," said Ann Lee.': ['direct Ann Lee / said'],
    '"late," said Ann Lee.': ['mixed -'],
    '"We are late" said Ann Lee.': ['mixed -'],
    '"We are late." Ann Lee said so.': ['direct -'],
    '"We are late." said Ann Lee.': ['direct Ann Lee / said'],
    '"We are late", said Ann Lee.': ['direct Ann Lee / said'],
    '"We are late…" said Ann Lee.': ['mixed -'],
    '"We are late for it all and so are they" Ann Lee said.': ['direct -'],
    '"We are late for it all and so are" Ann Lee said.': ['direct -'],
    '"we are late for it all and so are they," Ann Lee said.': ['mixed -'],
    '"We are," Ann Lee said, "late."': ['direct Ann Lee / said', 'direct Ann Lee / said'],
    '"We are," Ann Lee said; "late."': ['direct Ann Lee / said', 'mixed Ann Lee / said'],
    '"We are." Ann Lee said. "late."': ['direct -', 'mixed -'],
    '"We are," Ann Lee said, "late"': ['direct Ann Lee / said', 'mixed Ann Lee / said'],
    '"We are," Ann Lee left, according to Bob Roy.': ['direct Bob Roy'],
    '"We are," according to Bob Roy.': ['direct Bob Roy'],
    '"We are," a man told Bob Roy.': ['direct - / told'],
    '"We are," shouted a man.': ['direct - / shouted'],
    '"We are," was heard by Ann Lee.': ['direct -'],
    '"We are," Ann Lee said and "we" was all, said Bob Roy.': ['direct Ann Lee / said', 'mixed Ann Lee / said'],
    '"We are," he said. Ann Lee left.': ['direct - / said / he'],
    'Ann Lee left. "We are," he said.': ['direct - / said / he'],
    'Ann Lee said: "We are."': ['direct Ann Lee / said'],
    'Ann Lee spoke. "We are."': ['direct -'],
    'Ann Lee spoke: "We are."': ['direct Ann Lee / spoke'],
    'Ann Lee spoke of "gloom".': ['mixed Ann Lee / spoke'],
    'Ann Lee said, "We are."': ['direct Ann Lee / said'],
    'Ann Lee said "We are."': ['direct Ann Lee / said'],
    'According to Ann Lee, "We are late."': ['direct -'],
    'According to Ann Lee, it is "dead".': ['mixed Ann Lee'],
    'Ann Lee said it was called "dead".': ['mixed - / said'],
    'Ann Lee denied it was "dead".': ['mixed - / denied'],
    'Ann Lee denied it and said it was "dead".': ['mixed - / said'],
    'Ann Lee denied it, describing it as "dead".': ['mixed Ann Lee / describing'],
    'Ann Lee denied what she wrote: "We are dead."': ['direct Ann Lee / wrote / she'],
    'Said Ann Lee: "We are late."': ['direct - / Said'],
    'Says Ann Lee it is "dead".': ['mixed - / Says'],
    'Ann Lee said it rained, adding that it was "dead".': ['mixed Ann Lee / adding'],
    'Ann Lee said it rained adding that it was "dead".': ['mixed - / adding'],
    'Ann Lee said it rained, warned, adding that it was "dead".': ['mixed - / adding'],
    'Ann Lee said she had warned of "doom".': ['mixed Ann Lee / warned / she'],
    'Ann Lee said he had warned of "doom".': ['mixed - / warned / he'],
    'Ann Lee said Tom Roy left and he had warned of "doom".': ['mixed Tom Roy / warned / he'],
    'Ann Lee said Eva Roy left and she had warned of "doom".': ['mixed - / warned / she'],
    'Zed Union says that Ann Lee spoke of "doom".': ['mixed Ann Lee / spoke / via Zed Union'],
    'Zed Union thinks that Ann Lee spoke of "doom".': ['mixed Ann Lee / spoke'],
    'Zed Union says that Zed Union warned of "doom".': ['mixed Zed Union / warned'],
    'Zed Union says that they warned of "doom".': ['mixed - / warned / they'],
    'The "port" is dead, Ann Lee said.': ['mixed Ann Lee / said'],
    'The "port" is dead, Ann Lee said on Monday.': ['mixed Ann Lee / said'],
    'The "port" is dead, Ann Lee said on last Monday night.': ['mixed -'],
    'The "port" is dead, Ann Lee said on last night.': ['mixed Ann Lee / said'],
    'The "port" is dead Ann Lee said.': ['mixed -'],
    'The "port" is dead, according to Ann Lee.': ['mixed Ann Lee'],
    'The "port" is dead according to rain.': ['mixed -'],
    'Bob Roy said the "port" is dead, Ann Lee said.': ['mixed Bob Roy / said'],
    'The "port" is dead, said Ann Lee.': ['mixed -'],
    '"We are," Ann Lee said. "We go."': ['direct Ann Lee / said', 'direct Ann Lee / said'],
    '"We are," Ann Lee said. Then "We go."': ['direct Ann Lee / said', 'direct -'],
    '"We are," Ann Lee said.\n\n"We go."': ['direct Ann Lee / said', 'direct Ann Lee / said'],
    '"We are," Ann Lee said. It rained. "We go."': ['direct Ann Lee / said', 'direct -'],
    '"We are," Ann Lee said. It rained. It poured. "We go."': ['direct Ann Lee / said', 'direct -'],
    '"We are," Ann Lee said. A man left. "We go."': ['direct Ann Lee / said', 'direct -'],
    '"We are," Ann Lee said. Bob Roy left. "We go."': ['direct Ann Lee / said', 'direct -'],
    '"We are," Ann Lee said of Ann Lee. "We go."': ['direct Ann Lee / said', 'direct Ann Lee / said'],
    '"We are," he said. "We go."': ['direct - / said / he', 'direct -'],
    '"We are late." "We go."': ['direct -', 'direct -'],
    '"We are," said the Zed Union. "We go."': ['direct Zed Union / said', 'direct Zed Union / said'],
    'Ann Lee posted: "We are."': ['direct Ann Lee / posted'],
    'Ann Lee posted:"We are."': ['direct Ann Lee / posted'],
    'Ann Lee posted "We are."': ['direct -'],
    '"We are late for it all and so" said Ann Lee.': ['direct Ann Lee / said'],
    '"We are late for it all and" said Ann Lee.': ['mixed -'],
    '"we are late for it all and so" said Ann Lee.': ['mixed -'],
    '"他们来了," said Ann Lee.': ['direct Ann Lee / said'],
    '"5 are late," said Ann Lee.': ['mixed -'],
    '"‘We are late,’" said Ann Lee.': ['mixed -'],
    '"We are late."\nsaid Ann Lee.': ['direct -'],
    '"port," Ann Lee said, "late."': ['mixed -', 'mixed Ann Lee / said'],
    '"We are," Ann Lee said,\n\n"late." She left.': ['direct Ann Lee / said', 'mixed -'],
    '"We are," said Ann Lee, "late."': ['direct Ann Lee / said', 'direct Ann Lee / said'],
    '"We are," it is true, said Ann Lee.': ['direct - / said'],
    'Ann Lee said: "We are," it rained.': ['direct Ann Lee / said'],
    '– said Ann Lee: "We are late."': ['direct Ann Lee / said'],
    '"Go," said Bob Roy. The "port" is dead, Ann Lee said.': ['direct Bob Roy / said', 'mixed Ann Lee / said'],
    'The "port" is dead, and so it was for all of us here too Ann Lee said.': ['mixed Ann Lee / said'],
    'The "port" is dead, and so it was for all of us today Ann Lee said.': ['mixed Ann Lee / said'],
    'The "port" is dead, he said.': ['mixed - / said / he'],
    'Ann Lee left. The "port" is dead, she said.': ['mixed Ann Lee / said / she'],
    'The "port" is dead, and officials said.': ['mixed -'],
    'The "port" Ann Lee said.': ['mixed -'],
    '"We are late."': ['direct -'],
    'Ann Lee said:\n\n"We are late."': ['direct Ann Lee / said'],
    'It rained:\n\n"We are late."': ['direct -'],
    'Bob Roy left. Ann Lee said:\n\n"We are late."': ['direct Ann Lee / said'],
    'Ann Lee said so.\n\n"I am late."': ['direct Ann Lee / said'],
    'Ann Lee said so.\n\n"It is late."': ['direct -'],
    'Ann Lee thought so.\n\n"I am late."': ['direct -'],
    'Ann Lee met Bob Roy and said so.\n\n"I am late."': ['direct -'],
    'Ann Lee said so to Bob Roy.\n\n"I am late."': ['direct -'],
    'Ann Lee said so. A man left.\n\n"I am late."': ['direct -'],
    'Zed Union said Ann Lee left.\n\n"I am late."': ['direct -'],
    'Zed Union said so.\n\n"I am late."': ['direct -'],
    'Ann Lee left.\n\n"I am late."': ['direct -'],
    'It rained.\n\nAnn Lee said so.\n\n"I am late."': ['direct Ann Lee / said'],
    'Ann Lee said so.\n\nIt rained.\n\n"I am late."': ['direct -'],
    'Ann Lee said: "We are late.\n\n"It is late."': ['direct Ann Lee / said', 'direct Ann Lee / said'],
    'Ann Lee said: "We are late."\n\n"It is late."': ['direct Ann Lee / said', 'direct -'],
    'Ann Lee said: "We are late."\n\n"I am late."\n\n"I am old."': ['direct Ann Lee / said', 'direct Ann Lee / said', 'direct -'],
    'Ann Lee said "late.\n\n"It is late." he said.': ['mixed Ann Lee / said', 'direct - / said / he'],
    'Ann Lee said so. She was late.\n\n"I am late."': ['direct Ann Lee / said'],
    'Ann Lee said so.\n\n"I am late." "I am old."': ['direct Ann Lee / said', 'direct Ann Lee / said'],
    'Zed Union reports that Ann Lee said: "We are late.\n\n"It is late."': ['direct Ann Lee / said / via Zed Union', 'direct Ann Lee / said / via Zed Union'],
    'Bob Roy left.\n\n"We are," Ann Lee said. Bob Roy left. "It rains."': ['direct Ann Lee / said', 'direct -'],
    'Ann Lee said that "it" was "dead".': ['mixed Ann Lee / said', 'mixed Ann Lee / said'],
    'Ann Lee won "Best Port" there.': ['mixed -'],
    'Ann Lee praised the film "ghost" there.': ['mixed -'],
    'Ann Lee said, "We go," and left. She said it was "dead".': ['direct Ann Lee / said', 'mixed Ann Lee / said / She'],
    'Ann Lee met Bob Roy. "We go," said Lee.': ['direct Ann Lee / said / Lee'],
    'Tom Lee met Ann Lee. "We go," said Lee. "We stay."': ['direct - / said / Lee', 'direct -'],
    'It was Ann Lee who was called "a thief".': ['mixed -'],
    'Bob Roy said Ann Lee was "a thief".': ['mixed Bob Roy / said'],
    'Ann Lee said he and she warned of "doom".': ['mixed Ann Lee / warned / she'],
    'Ann Lee said she met Bob Roy and he warned of "doom".': ['mixed Bob Roy / warned / he'],
    'Ann Lee said Bob Roy told her she had warned of "doom".': ['mixed Ann Lee / warned / she'],
    'The mayor warned that he said it was "dead".': ['mixed - / said / he'],
    'Ann Lee said so.\n\n"I hear Lee is late."': ['direct -'],
    'Bob Roy said no. Ann Lee said:\n\n"We are late."': ["direct Ann Lee / said"],
    'Ann Lee denied it as "a lie".': ["mixed Ann Lee / denied"],
    '"We are,"said Ann Lee.': ["direct Ann Lee / said"],
    'Ann Lee said"it is late".': ["mixed Ann Lee / said"],
    'The "port"said Ann Lee.': ["mixed -"],
    'Eva Roy left. Ann Lee said it was all Lee’s fault and she had warned of "doom".': [
        "mixed Ann Lee / warned / she"
    ],
    'Eva Roy left. Ann Lee said it was all over and she had warned of "doom".': [
        "mixed Ann Lee / warned / she"
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD.items(), ids=list(TOLD))
def test_who_speaks_by_which_words(text: str, told: list[str]) -> None:
    """A speaker where the words settle one, with the verb and the words that say so."""
    found = []
    for said in speech(text):
        parts = [f"{said.kind} {said.speaker or '-'}"]
        if said.cue is not None:
            parts.append(said.cue.of(text))
        if said.speaker_span is not None and said.speaker_span.of(text) != said.speaker:
            parts.append(said.speaker_span.of(text))
        if said.via is not None:
            parts.append(f"via {said.via}")
        found.append(" / ".join(parts))
    assert found == told
    assert [said.span for said in speech(text)] == list(quotations(text))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('"We are," Ann Lee said. "We go."', "goes on after the same speaker's words before it"),
        (
            'Ann Lee said: "We are.\n\n"We go."',
            "goes on with the quotation of the paragraph before",
        ),
        ('Tom Lee met Ann Lee. "We are," Lee said.', "two people have this name"),
        ('It was "dead".', "nobody is said to speak these words"),
        ('He wrote "The Long Ferry".', "a title or a name, which nobody speaks"),
        ('"We are late."', "it stands alone: the text names nobody"),
    ],
)
def test_the_rule_says_what_settled_it(text: str, rule: str) -> None:
    """Or why nobody is named; of the last quotation of a text."""
    assert speech(text)[-1].rule == rule


def test_how_far_before_a_speaker_the_comma_stands() -> None:
    """Within forty characters: further off it parts something else."""
    for words, speaker in (("x" * 37, "Ann Lee"), ("x" * 38, None)):
        (said,) = speech(f'The "port" is dead, {words} Ann Lee said.')
        assert said.speaker == speaker


def test_a_long_paragraph_is_not_read_to_its_beginning() -> None:
    """Of the paragraph before a quotation that stands alone, its last three thousand characters."""
    for gap, speaker in ((2_980, "Ann Lee"), (2_990, None)):
        text = f'{"It rained. " * 3}Ann Lee said so{" " * gap}.\n\n"I am late."'
        (said,) = speech(text)
        assert said.speaker == speaker


def test_a_verb_that_only_a_colon_or_comma_leads_in() -> None:
    """What somebody posted or thought is quoted where a colon or a comma leads the words in."""
    assert speech('Ann Lee posted: "We are."')[0].speaker == "Ann Lee"
    assert speech('Ann Lee posted:"We are."')[0].speaker == "Ann Lee"
    assert speech('Ann Lee thought, "We are late."')[0].speaker == "Ann Lee"
    assert speech('Ann Lee posted. "We are."')[0].speaker is None
