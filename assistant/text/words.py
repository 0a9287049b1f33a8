"""Words: where one ends and the next begins, which carry content, which mean the same."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.text.stems import stem

_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*[^\W\d_]*"  # figures, clock times, "28th"
    r"|(?:[A-Z]\.){2,}"  # initials
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|[$£€¥%]"
)

STOP = frozenset(
    "a an the of in on at to for from by with about as into onto over under between against "
    "during before after above below through off out up down again further then once and or but "
    "nor so if than too very s t can could will would shall should may might must do does did "
    "doing done have has had having be is am are was were been being i me my we us our you your "
    "he him his she her hers it its they them their theirs this that these those there here what "
    "which who whom whose when where why how all any both each few more most other some such no "
    "not only own same just now also n't don't didn't doesn't isn't wasn't aren't weren't won't "
    "according article story text passage happen happens happened happening news".split()
)
"""Lower-case words that say nothing of what a question is about."""

_SAME = """
accuse allege charge indict blame|admit acknowledge confess concede|agree accept approve consent
allow permit let|anger angry furious outrage|answer reply respond|appoint name nominate
arrest detain custody capture jail imprison prison|ask request urge demand call
assault attack raid strike|attempt try bid|author writer|automobile car vehicle|avoid prevent
baby infant newborn|ban forbid prohibit bar outlaw|battle fight combat clash
begin start launch open commence|believe think consider|big large huge great|blast explode bomb
boat ship vessel|body corpse remains|boss chief head leader|build construct|buy purchase acquire
cancel scrap|cause trigger prompt|cease stop halt end finish|choose select pick elect
claim say tell state announce declare reveal disclose|company firm corporation
conflict war|cop police officer|cost price worth|create found establish|criticize condemn denounce
cut reduce decrease decline drop fall|damage harm|defeat beat win victory triumph|deny reject refuse
die kill murder slay fatal|disease illness sickness|doctor physician|earn salary wage paid
enormous massive|escape flee|expect anticipate|explain describe|fan supporter|father dad
film movie|fire blaze|fix repair|get receive obtain|give donate provide|group organization
happen occur|help aid assist|hire employ|hope wish want|house home residence|hurt injure wound
increase rise grow raise climb|job position post career|join enter|judge justice|kid child
last continue|law legislation|lawyer attorney|lead top|lethal deadly|live reside|lose
marry wed|meet talk summit|mother mom|money cash fund|near close|new recent|oppose against
order command|own belong possess|part role|partner spouse|perform play|picture photo image
plan intend aim|plane aircraft airplane jet|poll survey|prize award|problem issue
protest demonstrate rally|publish release|purpose aim goal|quit resign retire|reason motive
remove withdraw|rescue save|return back|rule decide decision verdict|search seek hunt
send dispatch|sentence convict|shoot gun|sick ill|song music album|speak talk|spend
storm hurricane|student pupil|study research|suspect|teach educate|teenager teen
threat threaten warn|tie link connect|town city|travel visit trip tour|treat|trial court
use utilize|vote ballot election|weapon arm|woman female|work|world globe global|worry concern fear
worldwide|year annual|young youth
disappear miss vanish|survive survivor|evacuate displace|crash wreck collide collision
accident incident crash|investigate probe inquiry investigator|suspend halt pause
sue lawsuit suit
charity nonprofit|ceremony event|celebrate anniversary|birthday|adopt adoption
divorce split separate
discover find uncover|inform notify|damage destroy|rain flood|quake earthquake|collapse
nation country state|citizen resident inhabitant|foreign overseas abroad|troop soldier force army
base headquarter|rebel insurgent militant guerrilla fighter|terrorist extremist
bomber attacker gunman
kidnap abduct hostage|pirate hijack|drug narcotic cocaine heroin marijuana
steal theft rob robbery
charge accuse|guilty plead plea|innocent acquit|execute execution|jury juror|prosecute prosecutor
game match|player athlete|tournament championship cup|race|goal score|coach manager|club side
season campaign|final finale|medal gold|title championship|stadium venue arena
star celebrity actor actress|singer musician|band group|concert gig|director filmmaker
episode series show program programme|broadcast air|role character|debut premiere
book novel memoir|article column|magazine newspaper|website site online internet web
hospital clinic|patient|surgery operate operation|cancer tumor|virus flu|vaccine vaccination
diagnose diagnosis|drug medicine medication|pregnant pregnancy|weight fat obese
school university college|degree graduate|class lesson
price rate|profit revenue earn gross|debt loan|bankrupt bankruptcy|market stock|economy economic
tax levy|budget|trade commerce|customer client consumer|product goods|factory plant manufacture
import|fuel oil gas petrol|energy power electricity|mine miner|farm farmer agriculture
president leader|minister|premier|government administration regime|parliament congress lawmaker
candidate nominee contender|campaign|party|policy|senate senator|republican gop|democrat democratic
church religion religious|pope pontiff|muslim islam islamic|jew jewish
train rail railway|car|truck lorry|road highway street|airport terminal|flight plane|drive driver
fly pilot|passenger traveler traveller|tourist visitor|hotel resort|island
temperature heat hot|snow winter|wind gale|sea ocean|river|mountain peak|forest wood
animal creature|dog pet|bird|fish|zoo
gift present donate|honor honour award|famous renown|apology apologize sorry
cheat affair|love romance romantic|date relationship|husband spouse|daughter son child
parent father mother|sibling brother sister|relative family|neighbor neighbour
photograph picture photo|paint painting artist art|video footage tape film
computer laptop|phone telephone mobile cell|email mail letter|message text
lawyer|client|contract deal agreement pact treaty accord|negotiate negotiation talk
visit|refugee migrant immigrant|immigration|deport|border frontier
starve hunger famine food|poor poverty|homeless|shelter camp|water
cover conceal hide|reveal expose|spy intelligence espionage|secret classified
nuclear atomic|missile rocket|launch|satellite space|nasa|science scientist researcher
average typical|total sum|percent percentage proportion|double twice|quarter fourth|half
wealthy rich affluent|cheap inexpensive|popular favorite|important significant key vital
dangerous hazard risk|safe secure|difficult hard tough|easy simple|quick fast rapid speed
"""
_SENSES: dict[str, str] = {}
for _group in re.split(r"[|\n]", _SAME.strip()):
    for _word in _group.split():
        _SENSES.setdefault(stem(_word), stem(_group.split(maxsplit=1)[0]))

_OPPOSED = (
    "increase decrease|rise fall|grow shrink|win lose|accept reject|agree disagree|allow ban|"
    "permit forbid|large small|high low|long short|new old|more less|most least|first last|"
    "early late|north south|east west|northern southern|eastern western|before after|start end|"
    "begin end|open close|male female|man woman|public private|support oppose|before after|"
    "able unable|include exclude|import export|above below|major minor|strong weak|maximum minimum|"
    "best worst|highest lowest|largest smallest|many few|always never|left right|inside outside|"
    "likely unlikely|legal illegal|rich poor|buy sell|arrive leave|remember forget|"
    "upper lower|inner outer|native foreign|positive negative|advantage disadvantage|majority "
    "minority|married unmarried|success failure|past future|ancient modern|prohibit permit|"
    "increase reduce|guilty innocent|dead alive|former current|hot cold|hard soft|simple complex|"
    "attack defend|praise criticize|arrive flee|enter exit|join leave|arrive depart|create destroy|"
    "build demolish|save spend|lend borrow|pass fail|hire fire|live die|birth death|born died|"
    "increase fall|rise drop|gain lose|win defeat|victory defeat|love hate|trust distrust|"
    "confirm deny|admit deny|allow prevent|free arrest|release arrest|release detain|start stop|"
    "continue stop|continue cease|remain leave|stay leave|push pull|send receive|give take|"
    "raise cut|raise lower|expand shrink|teach learn|ask answer|question answer|lower higher|"
    "short tall|near far|day night|young old|younger older|thin thick|light heavy|light dark|"
    "slow fast|slowly quickly|rare common|easy difficult|safe dangerous|true false|wet dry|"
    "urban rural|local national|domestic foreign|single married|few most|fewest most|worse better|"
    "least greatest|top bottom|front back|inner outer|single multiple|same different|presence "
    "absence|peace war|friend enemy|ally enemy|profit loss|demand supply|employer employee|"
    "predator prey|cause effect|buyer seller|teacher student|doctor patient|king queen"
)
_RIVALS = (
    "north south east west|northern southern eastern western|spring summer autumn winter|"
    "january february march april june july august september october november december|"
    "monday tuesday wednesday thursday friday saturday sunday|first second third fourth fifth|"
    "father mother son daughter brother sister uncle aunt cousin nephew|red blue green yellow|"
    "daily weekly monthly yearly|hour day week month|million billion trillion"
)
"""Words of which one stands for the others' place: what is said of one is not said of another."""
OPPOSITES: dict[str, frozenset[str]] = {}
for _group in (*_OPPOSED.split("|"), *_RIVALS.split("|")):
    _stems = frozenset(map(stem, _group.split()))
    for _one in _stems:
        OPPOSITES[_one] = OPPOSITES.get(_one, frozenset()) | (_stems - {_one})

KIN = 5
"""Two long words that begin with so many of the same letters are often of one family."""


def split(text: str) -> list[str]:
    """Return the words of ``text`` as written; currency and percent signs are words of their own.

    >>> split("The U.S. paid $3.5m, Lavrov’s re-election said")
    ['The', 'U.S.', 'paid', '$', '3.5m', 'Lavrov’s', 're', 'election', 'said']
    """
    return _WORD.findall(text)


@lru_cache(maxsize=1 << 14)
def key(word: str) -> str:
    """Return what a word as written is matched by: its stem, in lower case, without stops.

    >>> key("U.S."), key("Lavrov’s"), key("Announced")
    ('us.', 'lavrov', 'announc')
    """
    if word[-1] == ".":
        # "U.S." must not meet the pronoun "us".
        return word.replace(".", "").lower() + "."
    if word.isupper() and len(word) == 2:  # noqa: PLR2004 - "US", "UK"
        return word.lower() + "."
    return stem(word.lower())


def sense(stem_: str) -> str:
    """Return the stem that stands for all the words of about one meaning, in a short list."""
    return _SENSES.get(stem_, stem_)


def kin(stem_: str) -> str | None:
    """Return the beginning that words of one family share (Sweden, Swedish), if it is long."""
    return stem_[:KIN] if len(stem_) >= KIN and stem_.isalpha() else None


FILLERS = frozenset(
    map(
        key,
        "kind type sort name call thing way use one many much some people year day month date time "
        "century place country city state location area number amount percentage percent example "
        "term word describe refer consider think know believe say make take get give become go "
        "come do serve happen occur cause reason purpose result role part form group member event "
        "something someone somebody man woman long old main major famous certain different "
        "specific various particular also like according other another else".split(),
    )
)
"""Words of many questions, of little weight: a text which answers need not have them."""
