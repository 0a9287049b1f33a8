"""What one played turn is worth: the question understood, the answer right, the form kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evals.scoring.checks import hits
from evals.scoring.plain import plain
from evals.scoring.questions import Given, QuestionScore, score_question
from evals.scoring.wording import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evals.labels import Labels
    from evals.talks.labels import Form, Talk, Turn
    from evals.talks.playing import Played

UNCLEAR = "unclear"
"""The status of an answer that asks back which of several things was meant."""
_ASKED_BACK = QuestionScore(1, 1, 1, 1, 1, 1)
_LANGUAGES = {
    "en": "the of and to in was is that it for on with by at from as a no he she they which had",
    "fr": "le la les de des du et un une est que qui dans pour sur par avec il elle ne pas on a en",
    "de": "der die das und ist ein eine seiner nicht von den dem zu mit laut war er im am beim in",
    "es": "el la los las de del y un una es que en por con se no al su fue ha a para como dijo son",
}
_FUNCTION_WORDS = {
    name: frozenset(words.split()).difference(
        *(other.split() for code, other in _LANGUAGES.items() if code != name)
    )
    for name, words in _LANGUAGES.items()
}
"""Words of each language that none of the others has."""
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 2
"""Words of a language without which a text is not taken to be in it."""


@dataclass(frozen=True, slots=True)
class TurnScore:
    """How good one turn is; every field counts from 0 to 1."""

    resolved: float
    """The question as it was understood names what was meant, and nothing else that could be."""
    answer: QuestionScore
    """As in the suite; a form that was asked for and not kept makes it wrong."""
    cited: float | None
    """Of a rewrite: the share of its claims with a citation; 0 without claims."""
    faults: tuple[str, ...]


def score_turn(talk: Talk, turn: Turn, played: Played) -> TurnScore:
    """Score a turn; one that was not answered counts 0 in everything and is never dropped."""
    given = _given(played)
    rewrite = turn.label.kind == "rewrite"
    cited = played.cited / len(played.item.statements) if played.item.statements else 0.0
    if turn.label.kind == "ambiguous" and played.item.status == UNCLEAR and played.asks:
        return TurnScore(1.0, _ASKED_BACK, None, ())
    misread = () if given.error else tuple(misreadings(talk.labels, turn, played.standalone))
    answer = score_question(talk.labels, turn.question, given)
    if turn.label.form is not None and not given.error:
        answer = _in_form(answer, tuple(form_faults(turn.label.form, played)))
    return TurnScore(
        resolved=float(not misread and given.error is None),
        answer=answer,
        cited=cited if rewrite else None,
        faults=(*misread, *answer.faults),
    )


def misreadings(labels: Labels, turn: Turn, standalone: str) -> Iterator[str]:
    """Yield what keeps a question from being the one that a turn means."""
    for check in turn.names:
        if not hits(check, standalone, labels.setting):
            yield f"understood without {told(check)}"
    for check in turn.strangers:
        if hits(check, standalone, labels.setting):
            yield f"understood with {told(check)}"


def form_faults(form: Form, played: Played) -> Iterator[str]:
    """Yield how an answer is not in the form that was asked for."""
    text = " ".join(played.item.statements)
    length = len(text.split())
    if form.words is not None and length > form.words:
        yield f"{length} words, not at most {form.words}"
    if form.claims is not None and len(played.item.statements) < form.claims:
        yield f"a list of {len(played.item.statements)}, not of {form.claims} or more"
    if form.language is not None and not is_in(text, form.language):
        yield f"not in the language {form.language!r}"


def is_in(text: str, language: str) -> bool:
    """Tell whether a text has more of a language's function words than of another's.

    >>> is_in("C'est le bureau de la protection civile qui l'a dit.", "fr")
    True
    >>> is_in("In der Nacht war er in Lincoln, beim Turnier.", "de")
    True
    >>> is_in("In the night he was in Lincoln.", "de")
    False
    """
    words = _WORD.findall(plain(text).casefold())
    counts = {name: sum(word in own for word in words) for name, own in _FUNCTION_WORDS.items()}
    return counts[language] >= _FEWEST and counts[language] == max(counts.values())


def _given(played: Played) -> Given:
    """Return the answer to score; one that asks back where nothing is unclear is an abstention."""
    given = played.item.given()
    if given.status != UNCLEAR:
        return given
    return Given("not_in_article", given.text, given.quotes, given.error)


def _in_form(answer: QuestionScore, faults: tuple[str, ...]) -> QuestionScore:
    if not faults:
        return answer
    return QuestionScore(
        correct=0.0,
        grounded=0.0,
        status_right=answer.status_right,
        quote_validity=answer.quote_validity,
        evidence_recall=answer.evidence_recall,
        evidence_precision=answer.evidence_precision,
        faults=(*answer.faults, *faults),
    )
