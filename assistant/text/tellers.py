"""The subject of a verb of speech where no person's name stands right beside it.

``Subjects`` settles who is named; this goes on to what the words have besides: any name before the
verb or before an aside, "said the reviewer Ann Lee", a second verb that shares its subject, and the
noun phrase that nobody is named by ("the company", "officials").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.text.cues import BETWEEN, CUES, PARTICIPLES, PASSIVE, SPOKEN
from assistant.text.rules import NAMED
from assistant.text.subjects import Subject, may_be_person

if TYPE_CHECKING:
    from assistant.text.names import Name
    from assistant.text.speakers import Cue, Scene

UNCLEAR = Subject(None, None, None, "")
"""Somebody speaks, and the words do not tell who."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LAST = re.compile(r"[\w’'-]+\Z")
_PART_OF = re.compile(r"\s+(?:of|for|from|at)\s+(?:the\s+)?\Z")
_TO_SOMEONE = frozenset(
    "told tells asked asks accused accuses warned warns urged urges blamed".split()
)
"""What stands behind these is not their subject: "Lee, the mayor, asked Roy"."""
_LEFT = re.compile(r"(?:\A|[,;:.!?—–(]\s*|\s(?:and|but|while|whereas|which|that|as|though)\s)")
_ASIDE = 120
_LOOK = 200
"""Code points before a verb in which its subject is looked for."""
_BEHIND = re.compile(
    r"\s+((?:the|an?|its|his|her|their|[^\W\d_]+[’']s)\s[^,.;:!?\"“”\n\ufffc]{2,80})"
)
_ROLE_WORDS = 5
_AFTER_NOUN = frozenset(
    "on in after before during at when as while that of to with by from".split()
)
_GOVERNED = re.compile(r"\s(?:and|for|of|to|by|in)\s+(?:the\s+)?\Z")
"""Behind these a name is not the subject: "a lawyer for Lee said"."""
_LONGEST = 9
"""Words of a noun phrase; what is longer is more than a subject."""
_JOINING = frozenset("and but or".split())
_ASKING = frozenset("who whom what how".split())
_NOUNS = frozenset(
    "states reports calls claims demands notes answers urges tweets counters thought focused "
    "comments promises complains called described posted spoke dwelt".split()
)
"""Cues that are as often no verb of speech: without a clear subject they are nobody's."""


class Tellers:
    """The verbs of speech of a text, each with its subject of any form."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.frame = scene, scene.frame
        self._ends = {name.span.end: name for name in scene.subjects.names}

    def of(self, cue: Cue, sentence: Span, last: Subject | None) -> Subject | None:
        """Return who speaks, with the words of the subject as its span; None when nobody does.

        ``last`` is the subject of the verb before it in the sentence.
        """
        own, low = cue.subject, max(sentence.start, cue.span.start - _LOOK)
        if own is not None and own.span is not None and (own.name or own.pronoun):
            return self._head(own, low)
        inverted = self._is_inverted(cue, sentence)
        after = self.scene.subjects.after(cue.span, sentence.end) if inverted else None
        if after is not None and after.name:
            return after
        if cue.word.lower() in PARTICIPLES:
            return last
        behind = after or (self._behind(cue, sentence) if inverted else None)
        return self._named_before(cue, low) or behind or self._unnamed(cue, low, last)

    def _is_inverted(self, cue: Cue, sentence: Span) -> bool:
        """Tell whether the subject may stand behind its verb: after a quotation or a comma."""
        lead = self.frame[max(sentence.start, cue.span.start - 3) : cue.span.start].rstrip()[-1:]
        if lead == ",":
            return cue.word.lower() not in _TO_SOMEONE
        return cue.span.start == sentence.start or lead in tuple('\ufffc"”’»—–')

    def _head(self, subject: Subject, low: int) -> Subject:
        """Return Ann Lee of "Ann Lee of the union said"."""
        start = subject.span.start if subject.span else low
        match = _PART_OF.search(self.frame, max(low, start - len(" from  the ")), start)
        name = self._ends.get(match.start()) if match else None
        return self._of(name) if name is not None and name.kind == "person" else subject

    def _of(self, name: Name) -> Subject:
        full = self.scene.cast.full(name.text, name.title)
        return Subject(full or name.text, name.span, None, NAMED)

    def _named_before(self, cue: Cue, low: int) -> Subject | None:
        """Return a name of any kind that stands right before, or before an aside in commas."""
        stop = self._stop(cue, low)
        stops = [stop]
        if self.frame[stop - 1 : stop] == ",":
            stops = [stop - 1, self.frame.rfind(",", max(low, stop - _ASIDE), stop - 1)]
        for end in stops:
            name = self._ends.get(end)
            if name is not None and name.span.start >= low:
                start = name.span.start
                subject = self._head(self._of(name), low)
                if subject.span != name.span:
                    return subject
                if not _GOVERNED.search(self.frame, max(low, start - 10), start):
                    return subject
        return None

    def _behind(self, cue: Cue, sentence: Span) -> Subject | None:
        """Read "said the reviewer Ann Lee" and "said the coast guard's spokesman"."""
        match = _BEHIND.match(self.frame, cue.span.end, sentence.end)
        if match is None:
            return None
        phrase = Span(*match.span(1))
        for name in self.scene.subjects.between(phrase.start, phrase.end):
            if phrase.covers(name.span) and (name.kind == "person" or may_be_person(name)):
                lead = self.frame[phrase.start : name.span.start]
                return self._of(name) if len(lead.split()) <= _ROLE_WORDS else None
        words = match[1].split()
        at = next((i for i, word in enumerate(words) if word in _AFTER_NOUN), len(words))
        end = phrase.start + len(" ".join(words[:at]))
        return Subject(None, Span(phrase.start, end), None, "") if at else None

    def _unnamed(self, cue: Cue, low: int, last: Subject | None) -> Subject | None:
        stop = self._stop(cue, low)
        if last is not None and self.frame[max(low, stop - 5) : stop].endswith((" and", " but")):
            # "Lee said it sank and warned of rain": the second verb shares its subject.
            return last
        phrase = self._phrase(low, stop)
        if phrase is not None:
            return Subject(None, phrase, None, "")
        word = cue.word.lower()
        return UNCLEAR if word in SPOKEN and word not in _NOUNS else None

    def _stop(self, cue: Cue, low: int) -> int:
        """Return where the subject ends, auxiliaries and adverbs aside."""
        end = cue.span.start
        while True:
            head = self.frame[low:end].rstrip()
            word = _LAST.search(head[-30:])
            if word is None or word[0].lower() not in BETWEEN:
                return low + len(head)
            end = low + len(head) - len(word[0])

    def _phrase(self, low: int, stop: int) -> Span | None:
        """Return the noun phrase before a verb that has no name for its head."""
        head = self.frame[low:stop]
        start = max((match.end() for match in _LEFT.finditer(head)), default=0)
        words = [word.lower() for word in _WORD.findall(head[start:])]
        if not words or len(words) > _LONGEST or words[0] in _ASKING or head.endswith(","):
            return None
        if words[-1] in BETWEEN | _JOINING or not (PASSIVE | CUES).isdisjoint(words[:-1]):
            return None
        start += len(head[start:]) - len(head[start:].lstrip())
        return Span(low + start, stop)
