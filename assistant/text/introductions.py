"""How a text introduces somebody: its own words beside a name for who that is.

``US Secretary of State Antony Blinken``, ``the director, Emil Havstad,``, ``Ann Lee, 54, the chair
of the fishers' union,``, ``Odile Fenner, who chairs the board``, ``Lee is the mayor.`` Only words
with a noun for a human being count; where they may be another's ("a lawyer for the mayor, Ann
Lee,") or the next clause's ("according to Ann Lee, the mayor left"), nothing is read.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.text.human_nouns import (
    BARRED,
    MOST_BEFORE,
    OF,
    OWNER,
    THE,
    is_human,
    is_role,
    may_be_body,
)
from assistant.text.roles import FORMER, HEADS, MODIFIERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assistant.text.names import Name

_STOPS = ',.;:!?—–()“”"\n\r\ufffc'
_TOKEN = re.compile(r"[^\W_](?:[\w’'&-]|\.(?=\w))*")
_LAST = re.compile(r"[\w’'-]+\Z")
_ADJOINING = HEADS | MODIFIERS | FORMER
_PRONOUNS = frozenset("i we you they who whose to".split())
_POINTING = frozenset("it them him her this that".split())
_ANYBODY = frozenset("man woman boy girl guy person child official member".split())
"""Who somebody is, these alone do not say."""
_FRONTED = re.compile(
    r"(?:according|after|before|for|with|without|like|unlike|to|under|since|as|by|in|at|on|from|"
    r"during|despite|when|if|while|although|though|because|until|once|where|besides|\w+ing)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",\s(?:(?:aged\s)?\d{1,3},\s)?(?:(?:then|now|still|formerly|once|until\s\w+\s\w+)\s)?"
)
_IS = re.compile(r"\s(?:is|was|became|remains)\s(?=(?:the|an?|its|their|his|her)\s)")
_AS = re.compile(r",\s(?:an?|the)\s")
_WHO = re.compile(
    r",\s(who\s(?:now\s|also\s)?(?:chairs|chaired|runs|ran|heads|headed|leads|led|owns|represents|"
    r"represented|manages|founded|directs|edits|commands|coaches)\s"
    rf"[^{re.escape(_STOPS)}]{{2,70}}?)(?=\s(?:and|but|said|says|told)\s|[{re.escape(_STOPS)}]|\Z)"
)
_BODY = re.compile(r"\sof\s(?:(?:the|an?)\s(?:[a-z][\w’'-]*\s){0,3})?")
_LOOK = 130
_AGAIN = re.compile(r"\s(?:who|whose)\b")


class Introductions:
    """The words beside the names of one text; ``names`` are all of them, in order."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self.text = text
        self._ends: Mapping[int, Name] = {name.span.end: name for name in names}
        self._starts: Mapping[int, Name] = {name.span.start: name for name in names}

    def of(self, name: Name, sentence: Span) -> Span | None:
        """Return the words that say who ``name`` is in its ``sentence``, if some surely do."""
        ways = (
            self._close, self._ahead, self._behind, self._relative, self._copula, self._body
        )  # fmt: skip
        found = [span for way in ways if (span := way(name, sentence)) and self._tells(span)]
        # "General" says less than "the army's chief of staff" behind the same name.
        longer = (span for span in found if " " in span.of(self.text))
        return next(longer, next(iter(found), None))

    def _tells(self, words: Span) -> bool:
        told = _tokens(self.text, *words)
        return told[-1][1] not in _ANYBODY or len(told) > 2  # noqa: PLR2004 - "the man"

    def proves(self, name: Name, sentence: Span) -> bool:
        """Tell whether the words beside a name can only be a person's: no ``owner, Merrow,``."""
        words = self.of(name, sentence)
        if words is None:
            return False
        told = (word for _, word in _tokens(self.text, *words))
        return any(is_human(word) and not may_be_body(word) for word in told)

    def is_thing(self, name: Name, sentence: Span) -> bool:
        """Tell whether words behind a name have it as no person: ``Kestrel Row, a hedge fund,``."""
        match = _AS.match(self.text, name.span.end, sentence.end)
        if match is None:
            return False
        words = _tokens(self.text, match.end(), self._stop(match.end(), sentence.end))
        until = next((i for i, (_, word) in enumerate(words) if word in BARRED), len(words))
        return 0 < until <= MOST_BEFORE and not any(is_human(word) for _, word in words[:until])

    def _close(self, name: Name, sentence: Span) -> Span | None:
        """Read ``US Secretary of State`` and ``the goldsmith``, right before a name."""
        end = _titled(self.text, name)
        role = name.title and any(word.lower() in HEADS for word in name.title.split())
        start = self._walk(end, sentence.start, first=not role)
        stop = name.span.start if role else end
        while stop > start and self.text[stop - 1].isspace():
            stop -= 1
        words = _tokens(self.text, start, stop)
        if words and words[0][1] == "then":
            start, words = (words[1][0] if len(words) > 1 else stop), words[1:]
        if not words or not any(is_human(word) for _, word in words):
            return None
        before = self.text[max(sentence.start, start - 8) : start].lower().split()
        bare = len(words) == 1 and self.text[start].islower()
        return None if bare and before and before[-1] in _PRONOUNS else Span(start, stop)

    def _walk(self, at: int, low: int, *, first: bool) -> int:
        """Return where the words of an office begin that end at ``at``."""
        while at - 1 > low and self.text[at - 1] in " \xa0":
            stop = at - 1
            owner = next((mark for mark in OWNER[:2] if self.text.endswith(mark, low, stop)), "")
            name = self._ends.get(stop - len(owner)) or self._ends.get(stop)
            if name is not None and (owner or name.kind != "person"):
                at, first = max(low, _titled(self.text, name)), False
                continue
            word = _LAST.search(self.text[max(low, stop - 30) : stop])
            plain = word[0].lower() if word else ""
            if not plain:
                break
            before = stop - len(plain)
            if plain in THE:
                return before
            trade = first and is_human(plain) and self._determined(before, low)
            if not (trade or plain in _ADJOINING or plain.endswith(OWNER[:2])):
                break
            at, first = before, False
        return at

    def _determined(self, at: int, low: int) -> bool:
        before = self.text[max(low, at - 7) : at].split()
        return bool(before) and before[-1].lower() in THE

    def _ahead(self, name: Name, sentence: Span) -> Span | None:
        """Read ``the director, Emil Havstad,``: an office, a comma and a name that ends there."""
        text, comma = self.text, _titled(self.text, name) - 2
        closed = text[name.span.end : name.span.end + 1]
        if comma <= sentence.start or text[comma] != "," or closed not in ("", *_STOPS):
            return None
        low = max(sentence.start, comma - _LOOK)
        low = max([low, *(text.rfind(sign, low, comma) + 1 for sign in _STOPS)])
        words = _tokens(text, low, comma)
        for at in range(len(words) - 2, -1, -1):
            word = words[at][1]
            owned = word.endswith(OWNER)
            if (word in THE or owned) and is_role([w for _, w in words[at + 1 :]]):
                first = self._owner(words, at) if owned else at
                if first > 1 and words[first - 1][1] in OF and is_human(words[first - 2][1]):
                    return None
                return Span(words[first][0], comma)
        return None

    def _owner(self, words: Sequence[tuple[int, str]], at: int) -> int:
        """Return where the owner of an office begins: ``the teachers' union's``."""
        capital = self.text[words[at][0]].isupper()
        for back in range(at - 1, max(-1, at - 4), -1):
            if words[back][1] in THE:
                return back
            if words[back][1] in BARRED or (capital and self.text[words[back][0]].islower()):
                return back + 1 if capital else at
        return max(0, at - 3) if capital else at

    def _behind(self, name: Name, sentence: Span) -> Span | None:
        """Read ``, 54, the chair of the fishers' union,`` behind a name."""
        match = _ASIDE.match(self.text, name.span.end, sentence.end)
        if match is None:
            return None
        stop = self._stop(match.end(), sentence.end)
        closed = self.text[stop : stop + 1] in (",", " ", "—", "–")
        # A name far inside its sentence has something else before it than a fronted clause.
        lead = self.text[sentence.start : min(name.span.start, sentence.start + _LOOK)]
        if not closed and "," not in lead and _FRONTED.match(lead.lstrip("\"“‘'")):
            return None
        return self._role(match.end(), stop)

    def _copula(self, name: Name, sentence: Span) -> Span | None:
        match = _IS.match(self.text, name.span.end, sentence.end)
        return self._role(match.end(), self._stop(match.end(), sentence.end)) if match else None

    def _relative(self, name: Name, sentence: Span) -> Span | None:
        match = _WHO.match(self.text, name.span.end, sentence.end)
        return Span(*match.span(1)) if match and match[1].split()[-1] not in _POINTING else None

    def _body(self, name: Name, sentence: Span) -> Span | None:
        """Read ``of the broker Vane & Tully``."""
        match = _BODY.match(self.text, name.span.end, sentence.end)
        body = self._starts.get(match.end()) if match else None
        if match is None or body is None or body.kind != "organisation":
            return None
        return Span(match.start() + 1, body.span.end)

    def _role(self, start: int, stop: int) -> Span | None:
        words = _tokens(self.text, start, stop)
        if not words:
            return None
        plain = [word for _, word in words]
        given = plain[1:] if plain[0] in THE else plain
        if len(given) == len(plain) and not (
            is_human(given[0]) or given[0] in _ADJOINING or given[0].endswith(OWNER)
        ):
            return None
        for (_, one), (at, _) in pairwise(words):
            other = self._starts.get(at)
            if one in ("and", "or") and other is not None and other.kind == "person":
                return None
        return Span(start, start + len(self.text[start:stop].rstrip())) if is_role(given) else None

    def _stop(self, start: int, end: int) -> int:
        """Return where the words from ``start`` end: at a sign, or before "who"."""
        end = min(end, start + _LOOK)
        signs = (self.text.find(sign, start, end) for sign in _STOPS)
        stop = min([end, *(at for at in signs if at >= 0)])
        again = _AGAIN.search(self.text, start, stop)
        return again.start() if again else stop


def _tokens(text: str, start: int, stop: int) -> list[tuple[int, str]]:
    return [(match.start(), match[0].lower()) for match in _TOKEN.finditer(text, start, stop)]


def _titled(text: str, name: Name) -> int:
    """Return where a name begins, its titles with it."""
    at = name.span.start
    for word in reversed(name.title.split()):
        before = text.rfind(word, max(0, at - len(word) - 3), at)
        if before < 0:
            return name.span.start
        at = before
    return at
