"""Lists of words by which a sentence shows what it offers: people, places, times, numbers."""

from __future__ import annotations

from assistant.text.gazetteer import DEMONYMS, GIVEN, PLACES
from assistant.text.name_words import ORGANISATION_WORDS, OTHER_WORDS, PLACE_WORDS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


MONTHS = _set(
    "january february march april june july august september october november december jan feb aug "
    "sept oct nov dec"
)
DAYS = _set("monday tuesday wednesday thursday friday saturday sunday")
TIMES = _set(
    "yesterday today tomorrow tonight noon midnight morning afternoon evening night summer winter "
    "spring autumn weekend week month year decade ago earlier later century annual christmas easter"
)
WHICH_YEAR = [["last", "year"], ["this", "year"], ["next", "year"]]
RELATIVE = _set("after before when during until since while once following last next")
UNITS = _set(
    "second minute hour day week month year decade century season night weekend seconds minutes "
    "hours days weeks months years decades centuries seasons nights weekends"
)
NUMBERS = _set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands million millions billion billions trillion dozen dozens "
    "half no none nobody both several few twice once first second third single couple"
)
VAGUE = _set("no none both few one first second once single half several twice third couple")
MONEY = _set("$ £ € ¥ dollar dollars euro euros pound pounds cent cents yen yuan rupees free")
PLACE_PREPOSITIONS = _set(
    "in at near from to outside across inside into off around through toward towards between "
    "throughout north south east west over"
)
PLACE_NOUNS = _set(
    "city town village country state county province district region area street road airport "
    "hospital school university hotel church park border coast island river lake mountain sea "
    "ocean beach stadium court prison jail home house building center centre capital base camp "
    "station port forest desert valley bridge room office restaurant store museum farm ship"
)
PEOPLE = _set(
    "man woman boy girl people person police officer official officials men women children "
    "residents students voters investigators prosecutors authorities soldiers troops father mother "
    "brother sister wife husband son daughter friend friends family parents couple player coach "
    "doctor teacher lawyer judge suspect gunman president minister leader director chief secretary "
    "spokesman spokeswoman spokesperson senator congressman mayor governor king queen prince actor "
    "actress singer author"
)
SAYS = _set(
    "said says told added announced warned wrote asked replied insisted claimed stated argued "
    "explained declared noted reported called described according urged demanded tells"
)
REASONS = _set("because due since caused cause reason reasons amid thanks owing prompted prompting")
SOME_REASON = _set("to after for as over following so with by")
MANNERS = _set("by using through via with without")
GROUPS = _set(
    "company group team party agency university school firm network airline bank club department "
    "government military army police court council committee association union organization"
)
GIVEN_NAMES = frozenset(name.lower() for name in GIVEN)
FOLK = frozenset(name.lower() for name in DEMONYMS) - frozenset(
    "america uk u.k. us u.s. usa britain".split()
)
LAND = (
    frozenset(word.lower() for place in PLACES for word in place.split())
    | frozenset("america uk u.k. us u.s. usa britain".split())
    | FOLK
)
THINGS = ORGANISATION_WORDS | OTHER_WORDS | PLACE_WORDS


def is_figure(word: str) -> bool:
    """Tell whether a lower-case word is a number, in digits or letters."""
    return word[0].isdigit() or word in NUMBERS


def is_year(word: str) -> bool:
    """Tell whether digits look like a year or a decade: 1848, 2021, 1990s."""
    digits = word.removesuffix("s")
    return len(digits) == 4 and digits.isdigit() and digits[0] in "12" and digits < "2100"  # noqa: PLR2004


def is_time(word: str) -> bool:
    """Tell whether a lower-case word is a month or a weekday."""
    return word in MONTHS or word in DAYS
