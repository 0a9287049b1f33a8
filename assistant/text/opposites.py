"""Words that exclude each other: opposites, and the members of closed classes (weekdays, kin)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.text.lexicon import lexicon
from assistant.text.words import key

if TYPE_CHECKING:
    from collections.abc import Iterable

_PAIRS = """
rise fall|rise drop|rise decline|rise decrease|increase decrease|increase fall|increase drop
increase decline|increase reduce|increase cut|gain lose|gain loss|climb fall|climb drop|grow shrink
grow decline|raise lower|raise cut|raise reduce|expand shrink|strengthen weaken|improve worsen
accelerate slow|up down|upward downward|higher lower|high low|highest lowest|more less|more fewer
most least|most fewest|largest smallest|biggest smallest|longest shortest|best worst|better worse
oldest youngest|older younger|maximum minimum|majority minority|first last|earlier later
earliest latest|former current|former new|previous next|before after|prior following|above below
over under|inside outside|inner outer|upper lower|top bottom|front back|north south|east west
northern southern|eastern western|win lose|win defeat|victory defeat|victory loss|beat lose
success failure|succeed fail|pass fail|accept reject|accept refuse|approve reject|approve deny
allow ban|allow prevent|allow block|allow forbid|permit ban|legal illegal|lawful unlawful
legalise ban|legalize ban|support oppose|back oppose|favour oppose|favor oppose|for against
endorse ban|endorse reject|agree disagree|agree refuse|confirm deny|admit deny|guilty innocent
convict acquit|arrest release|detain release|jail free|imprison free|buy sell|purchase sell
lend borrow|import export|arrive leave|arrive depart|enter leave|enter exit|join leave|stay leave
remain leave|start end|start stop|begin end|open close|open shut|opening closing|hire fire
appoint dismiss|include exclude|add remove|install remove|keep remove|save destroy|build demolish
create destroy|remember forget|love hate|trust distrust|praise criticise|praise criticize
praise condemn|welcome condemn|welcome criticise|welcome criticize|attack defend|war peace
friend enemy|ally enemy|ally rival|profit loss|surplus deficit|rich poor|strong weak|hot cold
warm cool|wet dry|early late|fast slow|safe dangerous|likely unlikely|able unable|easy difficult
public private|official unofficial|temporary permanent|partial total|voluntary mandatory
voluntary compulsory|optional mandatory|domestic foreign|urban rural|urban remote|alive dead
survive die|born die|birth death|married single|male female|men women|man woman|boy girl
husband wife|father mother|son daughter|brother sister|uncle aunt|always never|often rarely
often seldom|everyone nobody|all none|many few|with without|positive negative|optimistic pessimistic
hopeful hopeless|major minor|simple complex|common rare|popular unpopular|known unknown
advantage disadvantage|demand supply|employer employee|buyer seller|plaintiff defendant
prosecution defence|prosecution defense|prosecutor defender|liberal conservative|left right
federal provincial|federal local|national local|morning evening|morning afternoon|day night
summer winter|spring autumn|tighten loosen|tighten ease|ease worsen|delay hasten|advance retreat
attack retreat|promote demote|upgrade downgrade|encourage discourage|found lost|find lose
inflate deflate|elevated deflated|forbid require|require ban|refuse agree|withdraw submit
deploy withdraw|despite because|despite following|despite due|distant nearby|new old
"""
_CLASSES = """
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december
spring summer autumn winter
north south east west northeast northwest southeast southwest
northern southern eastern western central
red blue green yellow black white orange purple brown grey pink
father mother son daughter brother sister uncle aunt cousin nephew niece grandfather grandmother
husband wife
daily weekly monthly yearly
hour day week month year decade century
first second third fourth fifth sixth seventh eighth ninth tenth
morning afternoon evening
federal provincial municipal
elementary secondary
knee shoulder hip ankle wrist elbow leg arm
gold silver bronze
dog cat horse
breakfast lunch dinner
desk chair
knife gun
car bus train plane ship
"""
_NEGATING = ("un", "in", "im", "ir", "dis", "non", "il")
_SHORTEST = 3


def _table(groups: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in map(str.split, groups):
        stems = frozenset(key(word) for word in group)
        for stem in stems:
            found[stem] = found.get(stem, frozenset()) | (stems - {stem})
    return found


_OPPOSITE = _table(_PAIRS.strip().replace("\n", "|").split("|"))
_RIVAL = _table(_CLASSES.strip().split("\n"))


@lru_cache(maxsize=1 << 12)
def opposed(one: str, other: str) -> bool:
    """Tell whether two stems exclude each other in one place of a sentence.

    >>> opposed(key("rose"), key("fell")), opposed(key("Monday"), key("Friday"))
    (True, True)
    >>> opposed(key("unpopular"), key("popular")), opposed(key("rose"), key("climbed"))
    (True, False)
    """
    if one == other:
        return False
    if plainly_opposed(one, other) or other in _RIVAL.get(one, ()):
        return True
    return other in lexicon().opposites(one) or negates(one, other) or negates(other, one)


def plainly_opposed(one: str, other: str) -> bool:
    """Tell whether two stems are one of the pairs of opposites that news is full of."""
    return other in _OPPOSITE.get(one, ())


def negates(one: str, other: str) -> bool:
    """Tell whether the first stem is the second with a prefix that says no."""
    return len(other) > _SHORTEST and any(one == prefix + other for prefix in _NEGATING)
