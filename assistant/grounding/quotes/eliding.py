"""Quotes that leave words out or put an editor's words in, and say so: ``…`` and ``[he]``.

Only what stands around an ellipsis or a bracket is looked for; a bracket's own words are the
editor's and never cited. Honest is what a reader of the pieces cannot be misled by. An ellipsis may
leave out anything inside one paragraph but a "not" beside the words kept. A bracket may explain,
or stand for a pronoun, a short "the ..." or another form of the same verb: not for a name, a figure
or a negation, and it may not bring one of those two.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from assistant.grounding.quotes.brevity import WORD

MOST_PIECES = 20
NEGATIONS = frozenset(
    "not no never neither nor without cannot none nobody nothing nowhere hardly".split()
)
_ADVERBS = frozenset("not never cannot hardly".split())
"""They turn a verb that stands a word away; "nobody" is of its own clause."""
_DOTS = r"(?:\.(?:\s?\.){2,}|[…⋯]+)"
_JOINT = re.compile(rf"\[\s*{_DOTS}\s*\]|\(\s*{_DOTS}\s*\)|{_DOTS}|\[(?P<edit>[^\[\]]*)\]")
_MARKS = "\"'“”„‟‘’‚‛«»‹›"
_STOP = re.compile(r"[.!?]")
_ENDINGS = frozenset("d ed s es n en ing 's ’s ly".split())
_REFERRING = frozenset(
    "i me my mine myself we us our ours ourselves you your yours he him his himself she her hers "
    "herself it its itself they them their theirs themselves this that these those there here then "
    "now today yesterday tomorrow".split()
)
_DETERMINERS = frozenset("the this that these those my our your his her its their".split())
_BE_HAVE_DO = (
    frozenset("am is are was were be been being".split()),
    frozenset("has have had having".split()),
    frozenset("do does did done doing".split()),
    frozenset("will would".split()),
    frozenset("can could".split()),
    frozenset("shall should".split()),
)
_WEIGHTY = NEGATIONS | frozenset(
    "all every each both some most many few several half only one two three four five six seven "
    "eight nine ten dozen hundred thousand million billion will would can could may might must "
    "shall should".split()
)
_NOUNS_IN_LY = frozenset(
    "family supply assembly reply ally monopoly july italy anomaly bully fly rally tally".split()
)
_LONGEST_REPLACED = 3
_BESIDE = 2
"""Words beside those kept in which a "not" turns them."""


@dataclass(frozen=True, slots=True)
class Joint:
    """What stands between two pieces: an ellipsis (``edit`` None), or an editor's words."""

    edit: str | None
    stem: bool = False
    """Whether the bracket follows its word without a space: "want[ed]"."""
    glued: bool = False
    """Whether a word follows the bracket without a space: "[un]likely"."""

    def may_stand(self, between: str, *, strict: bool) -> bool:
        """Tell whether what the article has between the pieces may be left out or replaced.

        >>> Joint(None).may_stand(" as expected ", strict=False)
        True
        >>> Joint("Mr Pell").may_stand(" he ", strict=False)
        True
        >>> Joint("Mr Pell").may_stand(" nobody ", strict=False)
        False
        """
        words = [word.lower() for word in WORD.findall(between)]
        if self.edit is None:
            return not _hides_a_turn(words, between, strict=strict)
        return self.is_honest and self._replaces(words, between)

    @property
    def is_honest(self) -> bool:
        """Tell whether the bracket's own words can change nothing but who or what is meant."""
        if self.edit is None:
            return True
        words = [word.lower() for word in WORD.findall(self.edit)]
        if self.glued or any(map(str.isdigit, self.edit)):
            return False
        if self.stem:
            return self.edit in _ENDINGS
        modal = len(words) == 1 and any(words[0] in forms for forms in _BE_HAVE_DO)
        return modal or not any(map(_weighs, words))

    def _replaces(self, words: list[str], between: str) -> bool:
        own = [word.lower() for word in WORD.findall(self.edit or "")]
        if not words:
            # "[would]" added to nothing is more than a form of a verb.
            return not any(map(_weighs, own))
        if self.stem or len(words) > _LONGEST_REPLACED or any(map(str.isdigit, between)):
            return False
        if any(is_negation(word) for word in words):
            return False
        if len(words) == len(own) == 1 and _same_verb(words[0], own[0]):
            return True
        if any(map(_weighs, (*words, *own))):
            return False
        return all(word in _REFERRING for word in words) or words[0] in _DETERMINERS


@dataclass(frozen=True, slots=True)
class Pieces:
    """A quote taken apart at its ellipses and brackets."""

    texts: tuple[str, ...]
    joints: tuple[Joint, ...]
    """Between the pieces, one less than those."""
    leading: tuple[Joint, ...]
    """Before the first piece."""
    trailing: tuple[Joint, ...]
    """After the last."""
    every: tuple[Joint, ...]

    @property
    def stretches(self) -> tuple[str, ...]:
        """The words between two ellipses; a bracket parts none."""
        found = [self.texts[0]]
        for text, joint in zip(self.texts[1:], self.joints, strict=True):
            if joint.edit is None:
                found.append(text)
            else:
                found[-1] += f" {text}"
        return tuple(found)

    @property
    def is_edited(self) -> bool:
        """Tell whether a bracket puts words in."""
        return any(joint.edit and WORD.search(joint.edit) for joint in self.every)

    @property
    def is_honest(self) -> bool:
        """Tell whether no bracket brings a negation or a figure."""
        return all(joint.is_honest for joint in self.every)


def take_apart(written: str) -> Pieces | None:
    """Return the pieces of a quote; None when it has no ellipsis and no bracket, or pictures alone.

    >>> take_apart("[He] will not ... agree").texts
    ('will not', 'agree')
    """
    found = list(_JOINT.finditer(written))
    if not found:
        return None
    starts = [0, *(match.end() for match in found)]
    ends = [*(match.start() for match in found), len(written)]
    texts: list[str] = []
    gaps: list[list[Joint]] = [[]]
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        text = written[start:end].strip().strip(_MARKS + " ")
        if WORD.search(text):
            texts.append(text)
            gaps.append([])
        elif any(unicodedata.category(sign) == "So" for sign in text):
            return None  # it has no words by which its place could be found
        if index < len(found):
            gaps[-1].append(_joint(found[index]))
    every = tuple(joint for gap in gaps for joint in gap)
    # Where both stand in one gap, the ellipsis says that words were left out.
    joints = (min(gap, key=lambda joint: joint.edit is not None) for gap in gaps[1:-1])
    return Pieces(
        tuple(texts), tuple(joints), tuple(gaps[0]), tuple(gaps[-1] if texts else ()), every
    )


def _joint(match: re.Match[str]) -> Joint:
    text, start, end = match.string, match.start(), match.end()
    stem, glued = text[max(0, start - 1) : start], text[end : end + 1]
    return Joint(match["edit"], stem=stem.isalnum(), glued=glued.isalnum())


def is_negation(word: str) -> bool:
    """Tell a negation among words in small letters.

    >>> is_negation("won’t"), is_negation("want")
    (True, False)
    """
    return word in NEGATIONS or word.endswith(("n't", "n’t"))


def turns(sentence: str, *, at_end: bool) -> bool:
    """Tell whether a "not" stands at one end of some text, before any end of a sentence.

    >>> turns("It was late. Nobody ", at_end=True), turns("Nobody came. He ", at_end=True)
    (True, False)
    """
    if at_end:
        words = WORD.findall(_STOP.split(sentence)[-1])[-_BESIDE:]
    else:
        words = WORD.findall(_STOP.split(sentence)[0])[:_BESIDE]
    return any(is_negation(word.lower()) for word in words)


def _weighs(word: str) -> bool:
    """Tell a word that says more than who or what is meant: "all", "may", "allegedly"."""
    adverb = word.endswith("ly") and word not in _NOUNS_IN_LY
    return adverb or word in _WEIGHTY or is_negation(word)


def _hides_a_turn(words: list[str], between: str, *, strict: bool) -> bool:
    """Tell whether a "not" that belongs to the words kept was left out.

    Strictly, for a piece of small words that stand everywhere, no "not" and no end of a sentence
    may be left out at all.
    """
    if strict:
        return any(map(is_negation, words)) or _STOP.search(between) is not None
    beside = [*words[:_BESIDE], *words[-_BESIDE:]]
    next_to = [*words[:1], *words[-1:]]
    return any(map(_turns_a_verb, beside)) or any(map(is_negation, next_to))


def _turns_a_verb(word: str) -> bool:
    return word in _ADVERBS or word.endswith(("n't", "n’t"))


def _same_verb(one: str, other: str) -> bool:
    if any(one in forms and other in forms for forms in _BE_HAVE_DO):
        return True
    if _weighs(one) or _weighs(other):
        return False
    shared = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    endings = {one[shared:], other[shared:]}
    return shared > 2 and endings <= {"", "e", "d", "ed", "s", "es", "ing", "ied", "y", "ies"}  # noqa: PLR2004 - a stem
