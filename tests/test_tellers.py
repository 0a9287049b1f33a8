"""Who speaks, with subjects of any form: names, bodies, and nouns that nobody is named by."""

from __future__ import annotations

import pytest

from assistant.text.quotations import quotations
from assistant.text.segmenting import sentences
from assistant.text.speakers import Scene
from assistant.text.tellers import UNCLEAR, Tellers

# A text; then for each verb of speech the words of its subject, with = and a name where one is
# settled; "?" where somebody speaks and the words do not tell who, "-" where nobody does.
TOLD = [
    ("Ann Lee said it sank.", "Ann Lee = Ann Lee"),
    ("Ann Lee of the union said it sank.", "Ann Lee of the union"),
    ("Ann Lee, of the union, said it sank.", "Ann Lee = Ann Lee"),
    ("The union said it sank.", "The union"),
    ("The union of Harwick said it sank.", "The union of Harwick"),
    ("It sank, said Ann Lee.", "Ann Lee = Ann Lee"),
    ("It sank, said the reviewer Ann Lee.", "Ann Lee = Ann Lee"),
    ("It sank, said the coast guard's spokesman on Monday.", "the coast guard's spokesman"),
    ("It sank, said the very old grey big harbour reviewer Ann Lee.", "?"),
    ("It sank, said the union.", "the union"),
    ("It sank, said officials.", "?"),
    ("“It sank,” said the union.", "the union"),
    ("Lee, the mayor, told Roy so.", "?"),
    ("Ann Lee, the mayor, asked Bo Roy.", "Ann Lee = Ann Lee"),
    ("A lawyer for Ann Lee said so.", "A lawyer for Ann Lee"),
    ("The brother of Ann Lee said so.", "The brother of Ann Lee"),
    ("Ann Lee said it sank and warned of rain.", "Ann Lee = Ann Lee; Ann Lee = Ann Lee"),
    ("Ann Lee said it sank but added more.", "Ann Lee = Ann Lee; Ann Lee = Ann Lee"),
    ("The firm said it sank and warned of rain.", "The firm; The firm"),
    ("Officials said so.", "Officials"),
    ("Ann Lee also said so.", "Ann Lee = Ann Lee"),
    ("Acme Union, the firm, said so.", "Acme Union = Acme Union"),
    ("Who said so?", "?"),
    ("And said so.", "?"),
    ("States left.", "-"),
    ("Said so.", "?"),
    (
        "The old grey and very big wet firm of the wet town said so.",
        "very big wet firm of the wet town",
    ),
    ("The boat, the firm said, sank.", "the firm"),
    ("Ann Lee, adding that it sank, left.", "-"),
    ("It was late: the firm said so.", "the firm"),
    ("He said so.", "He = he"),
    ("She of the union said so.", "She of the union"),
    ("They told Ann Lee so.", "They = they"),
    ("According to it, warned the firm's old boss of the union.", "?"),
    ("It sank, warned Ann Lee.", "?"),
    ("It sank, warned the firm.", "?"),
    ("It sank, told the firm.", "?"),
    ("Wick said so.", "Wick = Wick"),
    ("Ann Lee of Acme Union said so.", "Ann Lee = Ann Lee"),
    ("Ann Lee of the Acme Union said so.", "Ann Lee = Ann Lee"),
    ("Ann Lee of Bo Roy said so.", "Ann Lee = Ann Lee"),
    ("The head of Acme Union said so.", "The head of Acme Union"),
    ("A lawyer for Acme Union said so.", "A lawyer for Acme Union"),
    ("Acme Union, said Ann Lee, left.", "Ann Lee = Ann Lee"),
    ("“It sank,” said Ann Lee.", "Ann Lee = Ann Lee"),
    ("“It sank” — said the firm.", "the firm"),
    ("It sank, said the firm when it left.", "the firm"),
    ("It sank, said the firm with a nod.", "the firm"),
    ("It sank, said the man on the old pier Ann Lee.", "?"),
    ("Acme Union and Ann Lee said so.", "Ann Lee"),
    ("The firm left and told of rain.", "?"),
    ("The mayor of Wick said so.", "The mayor of Wick"),
    ("Ann Lee and the firm said so.", "the firm"),
    ("Lee for Wick said so.", "Lee for Wick"),
    ("It sank, reports the firm.", "the firm"),
    ("The firm reports it.", "The firm"),
    ("It sank, said the very old harbour reviewer Ann Lee.", "Ann Lee = Ann Lee"),
    ("It sank, said the very old grey harbour reviewer Ann Lee.", "?"),
    ("The big b c d e f g h said so.", "The big b c d e f g h"),
    ("The big b c d e f g h h said so.", "?"),
    (f"Ann Lee, {'y ' * 40}z, said so.", "Ann Lee = Ann Lee"),
    (f"Ann Lee, {'y ' * 60}z, said so.", "?"),
    ("It rained. The firm and said so.", "?"),
    ("The firm was called off and said so.", "?"),
    ("It rained (the firm said so).", "the firm"),
    ("It sank as the firm said so.", "the firm"),
    ("The town’s firm said so.", "The town’s firm"),
    ("Ann Lee said it sank, adding more.", "Ann Lee = Ann Lee; Ann Lee = Ann Lee"),
    ("It sank, adding more.", "-"),
]


@pytest.mark.parametrize(("text", "subjects"), TOLD)
def test_a_verb_of_speech_has_its_subject(text: str, subjects: str) -> None:
    """It stands before the verb, behind it after a comma, or is that of the verb before."""
    scene = Scene(text, quotations(text))
    tellers, told = Tellers(scene), []
    for sentence in sentences(text):
        last = None
        for cue in scene.cues(sentence.start, sentence.end):
            last = tellers.of(cue, sentence, last)
            if last is None or last.span is None:
                told.append("-" if last is None else "?")
                assert last in (None, UNCLEAR)
                continue
            who = last.name or last.pronoun
            told.append(last.span.of(text) + (f" = {who}" if who else ""))

    assert "; ".join(told) == subjects
