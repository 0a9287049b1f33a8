"""Each voice of a text: its form, its name, its words and verb, and where what is said may stand."""

from __future__ import annotations

import pytest

from assistant.text.quotations import quotations
from assistant.text.segmenting import sentences
from assistant.text.speakers import Scene
from assistant.text.voices import voices

HEARD = {
    'Ann Lee said it sank.': ['named Ann Lee / Ann Lee / said / it sank.'],
    'It sank, Ann Lee said.': ['named Ann Lee / Ann Lee / said / It sank,; .'],
    'It sank, Ann Lee said on Monday.': ['named Ann Lee / Ann Lee / said / It sank,; on Monday.'],
    'It sank, Ann Lee said on the very last rainy cold Monday.': ['named Ann Lee / Ann Lee / said / on the very last rainy cold Monday.'],
    'It sank, Ann Lee said here, and left.': ['named Ann Lee / Ann Lee / said / here, and left.'],
    'It sank, said Ann Lee.': ['named Ann Lee / Ann Lee / said / It sank,; .'],
    'Ann Lee said it sank, while Bob Roy said it broke.': ['named Ann Lee / Ann Lee / said / it sank, while', 'named Bob Roy / Bob Roy / said / it broke.'],
    'Ann Lee said Bob Roy said it broke.': ['named Ann Lee / Ann Lee / said / Bob Roy said it broke.', 'named Bob Roy / Bob Roy / said / it broke.'],
    'The union wants it, which Ann Lee disputed.': ['named Ann Lee / Ann Lee / disputed / .'],
    'The union wants it, Ann Lee disputed.': ['named Ann Lee / Ann Lee / disputed / .'],
    'It was old, as President Ann Lee said.': ['unclear Ann Lee / Ann Lee / said / It was old, as President; .'],
    'It is what Ann Lee said.': ['unclear Ann Lee / Ann Lee / said / It is what; .'],
    'It is here what the mayor said.': ['unclear - /  / said / It is here what the mayor; .'],
    'The ferry that Ann Lee said sank was old.': ['named Ann Lee / Ann Lee / said / sank was old. / nested'],
    'The ferry, that Ann Lee said sank was old.': ['named Ann Lee / Ann Lee / said / sank was old.'],
    'The company said it sank.': ['office - / the company / said / it sank.'],
    'The business said it sank.': ['office - / the business / said / it sank.'],
    'The campus said it sank.': ['office - / the campus / said / it sank.'],
    'Residents said it sank.': ['unnamed - / residents / said / it sank.'],
    'Police said it sank.': ['unnamed - / police / said / it sank.'],
    'A union said it sank.': ['unnamed - / a union / said / it sank.'],
    'Some rain said it sank.': ['unnamed - / some rain / said / it sank.'],
    'Bo Fox, the mayor, left.\n\nHe said it sank.': ['pronoun Bo Fox / he / said / it sank.'],
    'Ann Lee left. She said it sank.': ['pronoun Ann Lee / she / said / it sank.'],
    'Ann Lee left.\n\nShe said it sank.': ['pronoun Ann Lee / she / said / it sank.'],
    'Ann Lee left.\n\nIt rained.\n\nShe said it sank.': ['pronoun - / she / said / it sank.'],
    'He said it sank.': ['pronoun - / he / said / it sank.'],
    'They said it sank.': ['pronoun - / they / said / it sank.'],
    'It sank, according to Ann Lee.': ['named Ann Lee / Ann Lee / according to / It sank, according to Ann Lee.'],
    'According to the Zed Union, it sank.': ['named Zed Union / Zed Union / according to / According to the Zed Union, it sank.'],
    'According to a letter, it sank.': ['unnamed - / a letter / according to / According to a letter, it sank.'],
    'According to the union, it sank.': ['office - / union / according to / According to the union, it sank.'],
    'According to residents, it sank.': ['unnamed - / residents / according to / According to residents, it sank.'],
    'According to 5 of us, it sank.': ['unclear - /  / according to / According to 5 of us, it sank.'],
    'It sank, according to Ann Lee, and it rained, according to a letter.': ['named Ann Lee / Ann Lee / according to / It sank, according to Ann Lee, and it rained, according to a letter.', 'unnamed - / a letter / according to / It sank, according to Ann Lee, and it rained, according to a letter.'],
    'PELLOW: It was old. It sank.\n\nIt rained.': ['named Pellow / Pellow / : / PELLOW: It was old.', 'named Pellow / Pellow / : / It sank.'],
    'PELLOW, MAYOR: It was old.': ['named Pellow / Pellow / : / PELLOW, MAYOR: It was old.'],
    'ANN PELLOW: It was old.': ['named Ann Pellow / Ann Pellow / : / ANN PELLOW: It was old.'],
    'Ann Pellow, 45, left.\n\nPELLOW: It was old.\n\nAP: It sank.': ['named Ann Pellow / Ann Pellow / : / PELLOW: It was old.', 'named Ann Pellow / Ann Pellow / : / AP: It sank.'],
    'Ann Pellow, 45, met Al Poe, 46, here.\n\nAP: It sank.': ['unclear - /  / : / AP: It sank.'],
    'AP: It sank.': ['unclear - /  / : / AP: It sank.'],
    'A.P.: It sank.': ['named A.P. / A.P. / : / A.P.: It sank.'],
    'Ann Pellow, 45, left.\n\nA.P.: It sank.': ['named A.P. / A.P. / : / A.P.: It sank.'],
    'ABCD: It sank.': ['named Abcd / Abcd / : / ABCD: It sank.'],
    'UPDATE: It sank.': [],
    'READ: It sank.': [],
    'LONDON: It sank.': [],
    'Pellow: It was old.': [],
    'PELLOW:It was old.': [],
    'X: It was old.': [],
    'Told of it, Ann Lee said it sank.': ['unclear - /  / told / of it,', 'named Ann Lee / Ann Lee / said / it sank.'],
    '"We are," Ann Lee said.': ['named Ann Lee / Ann Lee / said / "We are,"; .'],
    'Ann Lee said.': ['named Ann Lee / Ann Lee / said / .'],
    'It was old, the union said. It sank, officials said.': ['office - / the union / said / It was old,; .', 'unnamed - / officials / said / It sank,; .'],
    'Mr Ann Lee said it sank.': ['named Ann Lee / Ann Lee / said / it sank.'],
    'ABC: It sank.': ['unclear - /  / : / ABC: It sank.'],
    'Ann Pellow, 45, left.\n\nA P: It sank.': ['named Ann Pellow / Ann Pellow / : / A P: It sank.'],
    'Ann Pellow, 45, left.\n\nP A: It sank.': ['unclear - /  / : / P A: It sank.'],
    'It sank, the mayor said.': ['office - / the mayor / said / It sank,; .'],
    'Ann Lee said it sank; Bob Roy said it broke; officials said no.': ['named Ann Lee / Ann Lee / said / it sank;', 'named Bob Roy / Bob Roy / said / it broke;', 'unnamed - / officials / said / no.'],
    'The ferry sank, Ann Lee said, and the bridge broke, Bob Roy said.': ['named Ann Lee / Ann Lee / said / The ferry sank,; , and the bridge broke,', 'named Bob Roy / Bob Roy / said / , and the bridge broke,; .'],
    'It sank, as the board’s Ann Lee said.': ['named Ann Lee / Ann Lee / said / It sank, as the board’s; .'],
    'It sank, Ann Lee denied.': ['named Ann Lee / Ann Lee / denied / .'],
}  # fmt: skip


def heard(text: str) -> list[str]:
    """Return the voices of a text, what is said behind the last slash."""
    found = []
    for one in voices(Scene(text, quotations(text)), sentences(text)):
        content = "; ".join(span.of(text).strip() for span in one.content)
        parts = [f"{one.form} {one.speaker or '-'}", one.words, one.cue, content]
        found.append(" / ".join([*parts, "nested"] if one.nested else parts))
    return found


@pytest.mark.parametrize(("text", "told"), HEARD.items(), ids=list(HEARD))
def test_each_voice_with_what_it_says(text: str, told: list[str]) -> None:
    """What stands before a voice is said only where the sentence ends soon behind it."""
    assert heard(text) == told


def test_an_empty_text_has_no_voice() -> None:
    """Nobody speaks where nothing is written."""
    assert heard("") == []
    assert heard("\n\n") == []


def test_how_far_before_a_subject_its_clause_is_read() -> None:
    """Sixty characters: what begins further off is another clause."""
    assert heard(f"It sank, as{' ' * 58}Ann Lee said.")[0].startswith("unclear ")
    assert heard(f"It sank, as{' ' * 59}Ann Lee said.")[0].startswith("named ")


def test_how_many_voices_are_looked_at_for_an_end() -> None:
    """Words end where one of the next four speaks apart; behind those with the sentence."""
    four = "Ann Lee said Bob Roy said Tom Roy said Eva Roy said no, while Dan Roy said yes."
    five = four.replace("Bob Roy said", "Bob Roy said Al Roy said")
    assert heard(four)[0].endswith("Eva Roy said no, while")
    assert heard(five)[0].endswith("while Dan Roy said yes.")
