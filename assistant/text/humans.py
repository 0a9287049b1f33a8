"""Which names of a text are surely people's: by their own words, those beside them, later use."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from assistant.text.gazetteer import DEMONYMS, GIVEN, PLACES
from assistant.text.human_nouns import honorific
from assistant.text.lexicon import lexicon
from assistant.text.name_kinds import is_speaking
from assistant.text.name_words import ORGANISATION_WORDS, OTHER_WORDS, PLACE_WORDS
from assistant.text.roles import HEADS, TITLES
from assistant.text.words import key

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from assistant.documents import Span
    from assistant.text.introductions import Introductions
    from assistant.text.names import Name

_NAMING = ORGANISATION_WORDS | PLACE_WORDS | OTHER_WORDS | frozenset(
    "saint st st. mount fort new old north south east west san santa los las great upper lower "
    "united athletic rovers wanderers albion rangers villa hotspur argyle harlequins saracens "
    "hms rms ss mv uss tropical meadows quay wharf mews terrace crescent low high".split()
)  # fmt: skip
"""Words of a place, a body, a team, a ship or a storm, lower case."""
_THINGS = re.compile(
    r"\b(?:ferry|ship|boat|yacht|vessel|trawler|tanker|freighter|schooner|frigate|tug|liner|barge|"
    r"submarine|lifeboat|horse|mare|stallion|racehorse|dog|storm|hurricane|cyclone|typhoon|film|"
    r"novel|opera|musical|album|song|asteroid|comet|variety|brand|pub|villages?|towns?|firms?|"
    r"company|companies|carmaker|retailer|insurer|airline|bank|broker|brewer|supplier|operator|"
    r"chain|group|publisher|builder|contractor)\s\Z",
    re.IGNORECASE,
)
_AGED = re.compile(r",\s(?:(?:aged\s)?\d{1,3}[,.;])")
_WHO = re.compile(r",\swho(?:se)?\s")
_PAIRED = re.compile(r"\s(?:and|&)\s[^\W\da-z_]\w+\s[^\W\da-z_]\w+")
_INITIAL = re.compile(r"(?:[^\W\d_]\.?){1,3}\Z")
_OWNS = ("’s", "'s")
_FAMILY_FIRST = frozenset(
    "Xi Kim Zhang Wang Li Chen Liu Yang Huang Zhao Wu Zhou Xu Zhu Hu Guo Gao Luo Lin Zheng "
    "Liang Xie Song Tang Deng Feng Cao Peng Xiao Pan Jiang Cai Ding Wei Mao Wen Choi Kang Cho "
    "Yoon Jang Lim Moon Shin Kwon Hwang Nguyen Tran Pham Phan Vu Dang Bui Ngo Duong".split()
)
"""Family names that stand first: the text goes on with these alone."""
_LOOK = 20
_MOST_WORDS = 5
_FULL = (2, 3)


class Humans:
    """The names of the body of one text, each with its sentence."""

    def __init__(
        self,
        text: str,
        placed: Sequence[tuple[Name, Span]],
        introductions: Introductions,
        labelled: Collection[str] = (),
    ) -> None:
        """Read them; ``labelled`` are the names that speak a transcript: ``PELLOW: It was old``."""
        self.text = text
        self._introductions = introductions
        self._labelled = {one.split()[-1].casefold() for one in labelled if one.split()}
        self._alone = Counter(n.text for n, _ in placed if " " not in n.text and not n.title)
        self._by_first: defaultdict[str, set[str]] = defaultdict(set)
        whole: defaultdict[str, list[tuple[Name, Span]]] = defaultdict(list)
        for name, sentence in placed:
            if self._may(name):
                whole[name.text].append((name, sentence))
        for name, _ in placed:
            if " " in name.text:
                self._by_first[name.text.split()[0]].add(name.text.split()[-1])
        self._people = {one for one, its in whole.items() if self._is_one(one, its)}
        parts = [one.split() for one in self._people if " " in one]
        self._parts = {part.casefold() for one in parts for part in (one[0], one[-1])}

    def has(self, name: Name) -> bool:
        """Tell whether a name, where it stands, is surely a person's."""
        known = name.text in self._people or name.text.casefold() in self._parts
        return known and self._may(name)

    def _may(self, name: Name) -> bool:
        """Tell whether nothing is against it, here and in its own words."""
        words, (start, end) = name.text.split(), name.span
        if not self._may_be_named_so(name):
            return False
        before = self.text[max(0, start - _LOOK - len(name.title)) : start]
        if name.title:
            # Not the Dean of Port Maddern, Saint Orrin's, or a ship, the Lady Amparo.
            last = name.title.split()[-1]
            ship = last in TITLES and re.search(rf"\b[Tt]he\s{re.escape(last)}\s\Z", before)
            return last[0].isupper() and last != "Saint" and not ship
        naming = (word.lower() for word in words[words[0] in GIVEN :])
        shouted = name.text.isupper() or not _NAMING.isdisjoint(naming)
        if shouted or before.lower().endswith(("the ", "the\n")) or _THINGS.search(before):
            return False
        return not (before[-1:] in tuple("\"“‘'") and self.text[end : end + 1] in tuple("\"”’'"))

    def _may_be_named_so(self, name: Name) -> bool:
        if len(name.text.split()) > _MOST_WORDS or len(name.text.rstrip(".")) == 1:
            return False
        if name.text in PLACES or name.text in DEMONYMS or name.kind == "organisation":
            return False
        return name.kind != "place" or self._is_meant(name)

    def _is_meant(self, name: Name) -> bool:
        """Tell a person of whom a preposition made a place: "according to Lee", "in Lee's"."""
        before = self.text[max(0, name.span.start - _LOOK) : name.span.start].split()
        owns = self.text.startswith(_OWNS, name.span.end)
        return owns or before[-1:] in (["to"], ["from"])

    def _is_one(self, whole: str, its: Sequence[tuple[Name, Span]]) -> bool:
        if any(_is_titled(name) for name, _ in its):
            return True
        words = whole.split()
        labelled = words[-1].casefold() in self._labelled and len(words) in _FULL
        if labelled or any(self._is_presented(name, sentence) for name, sentence in its):
            return True
        speaks = any(is_speaking(self.text, name.span) for name, _ in its)
        if len(words) == 1:
            pairs = (_PAIRED.match(self.text, name.span.end) for name, _ in its)
            return whole in GIVEN and (speaks or any(pairs))
        people = any(name.kind == "person" for name, _ in its)
        if people and (words[0] in GIVEN or _INITIAL.match(words[0])):
            return True
        thing = any(self._introductions.is_thing(name, sentence) for name, sentence in its)
        return not thing and self._is_used_so(words, speaks=speaks)

    def _is_used_so(self, words: Sequence[str], *, speaks: bool) -> bool:
        """Tell it by how the text goes on, or by a form that only foreign names have."""
        return self._is_called_by_its_last(words) or (speaks and _is_no_word(words))

    def _is_presented(self, name: Name, sentence: Span) -> bool:
        """Tell it by an age, an office, or a "who", which teams and villages have too."""
        signs = (_AGED, _WHO) if " " in name.text else (_AGED,)
        aged = any(sign.match(self.text, name.span.end, sentence.end) for sign in signs)
        return aged or self._introductions.proves(name, sentence)

    def _is_called_by_its_last(self, words: Sequence[str]) -> bool:
        """Tell whether the text goes on with the last word alone; of a firm that is the first."""
        first, last = words[0], words[-1]
        if len(words) not in _FULL or len(self._by_first[first]) > 1 or last in PLACES:
            return False
        if self._alone[first] and (
            first in _FAMILY_FIRST or (last in GIVEN and first not in GIVEN)
        ):
            return True
        return self._alone[last] > self._alone[first] or (self._alone[last] > 0 and first in GIVEN)


def _is_titled(name: Name) -> bool:
    if name.kind != "person":
        return False
    office = any(word.lower() in HEADS for word in name.title.split())
    return bool(honorific(name.title)) or office


def _is_no_word(words: Sequence[str]) -> bool:
    """Tell whether a name has the form of a person's and no word that English has."""
    return len(words) in _FULL and not any(lexicon().knows(key(word)) for word in words)
