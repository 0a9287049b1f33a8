"""Units and currencies as news writes them, and the noun that a number counts."""

from __future__ import annotations

import re

_FORMS = {
    "second": "seconds second secs sec", "minute": "minutes minute mins min",
    "hour": "hours hour hrs hr", "day": "days day", "week": "weeks week",
    "month": "months month", "year": "years year", "decade": "decades decade",
    "km": "kilometres kilometers kilometre kilometer kms km", "mile": "miles mile",
    "metre": "metres meters metre meter", "yard": "yards yard", "cm": "centimetres centimeters cm",
    "mm": "millimetres millimeters mm", "foot": "feet foot ft", "inch": "inches inch",
    "kg": "kilograms kilogrammes kilos kilo kg", "gram": "grams gram",
    "tonne": "tonnes tonne", "ton": "tons ton", "pound_weight": "lbs lb", "ounce": "ounces ounce",
    "litre": "litres liters litre liter", "gallon": "gallons gallon", "barrel": "barrels barrel",
    "hectare": "hectares hectare", "acre": "acres acre", "mph": "mph", "kph": "kph kmh km/h",
    "knot": "knots", "megawatt": "megawatts megawatt MW", "gigawatt": "gigawatts gigawatt GW",
    "kilowatt": "kilowatts kilowatt kW", "degree_celsius": "°C ºC C", "degree_fahrenheit": "°F F",
    "degree": "degrees", "percent": "% percent pc",
}  # fmt: skip
_TWO_WORDS = {
    "per cent": "percent", "percentage points": "percentage_point",
    "percentage point": "percentage_point", "degrees celsius": "degree_celsius",
    "degrees fahrenheit": "degree_fahrenheit", "degrees Celsius": "degree_celsius",
    "degrees Fahrenheit": "degree_fahrenheit", "miles an hour": "mph",
    "kilometres an hour": "kph", "kilometers an hour": "kph", "square kilometres": "square_km",
    "square kilometers": "square_km", "square miles": "square_mile",
    "square metres": "square_metre", "square meters": "square_metre", "square feet": "square_foot",
    "metric tons": "tonne", "miles per hour": "mph", "kilometres per hour": "kph",
    "kilometers per hour": "kph",
}  # fmt: skip
UNITS = {form: unit for unit, forms in _FORMS.items() for form in forms.split()}
UNITS |= dict(_TWO_WORDS.items())
SYMBOLS = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "$": "USD", "£": "GBP",
    "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
    "USD ": "USD", "GBP ": "GBP", "EUR ": "EUR", "Rs ": "INR", "Rs. ": "INR",
}  # fmt: skip
"""What stands before an amount. A bare ``$`` is taken for the US dollar."""
_CURRENCY_FORMS = {
    "USD": "dollars dollar USD", "GBP": "pounds GBP sterling", "EUR": "euros euro EUR €",
    "JPY": "yen", "RUB": "rubles roubles ruble rouble", "CNY": "yuan renminbi",
    "INR": "rupees rupee", "CHF": "francs francs", "SEK": "kronor", "DKK": "kroner",
    "PLN": "zlotys zloty", "TRY": "lira", "KRW": "won", "UAH": "hryvnia hryvnias",
    "MXN": "pesos", "cent": "cents", "penny": "pence",
}  # fmt: skip
CURRENCIES = {form: code for code, forms in _CURRENCY_FORMS.items() for form in forms.split()}
_NATIONAL = re.compile(r"\s+(?:US|U\.S\.|American|Australian|Canadian|Hong Kong|Swiss)\s+")

_UNIT = re.compile(
    r"(?P<gap>\s?-?)(?P<unit>"
    + "|".join(re.escape(f).replace(r"\ ", r"\s") for f in sorted(UNITS, key=len, reverse=True))
    + r")(?![\w°])"
)
_CURRENCY = re.compile(
    r"(?:\s(?:US|U\.S\.|American|Australian|Canadian|Hong\sKong|Swiss))?\s?(?P<unit>"
    + "|".join(re.escape(f) for f in sorted(CURRENCIES, key=len, reverse=True))
    + r")(?!\w)"
)
_MONEY = frozenset((*CURRENCIES.values(), *SYMBOLS.values()))
_PENCE = re.compile(r"(?<=\d)p(?!\w)")
_SYMBOL = re.compile(rf"(?:{'|'.join(map(re.escape, SYMBOLS))})\s?\Z")
_SIGN_ENDS = frozenset(sign[-1] for sign in SYMBOLS) | {" ", "\u00a0"}
_AFTER = re.compile(r"[\s-]+(?!dates\s+(?:from|to|back)\b)([A-Za-z][A-Za-z'’-]*)")
_STOP = frozenset(
    "of in on at to from by for with and or but as than that which who is are was were be been "
    "has have had will would could can may might should must last this next since per a an the "
    "after before during when while until not said says did do does ago later earlier old each "
    "against over under into out up down off away more fewer less between among around about "
    "would lose won lost died it he she they we you i within without through because if via "
    "makes comes leaves gives means equals becomes goes stands one two three four five six seven "
    "eight nine ten eleven twelve".split()
)
_COUNTED = frozenset(
    "people men women children police dead injured wounded missing hurt staff crew cattle sheep "
    "fish aircraft personnel others votes troops".split()
)
_SINGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child"}
_NOUN_WORDS = 4


def unit_after(text: str, at: int) -> tuple[str, int] | None:
    """Return the unit or currency that begins at ``at``, canonical, and where it ends."""
    currency = _CURRENCY.match(text, at)
    if currency:
        return CURRENCIES[currency["unit"]], currency.end()
    if _PENCE.match(text, at):
        return "penny", at + 1
    unit = _UNIT.match(text, at)
    if unit is None or (unit["unit"] in ("C", "F") and unit["gap"] not in ("", " ")):
        return None
    return UNITS[" ".join(unit["unit"].split())], unit.end()


def currency_before(text: str, at: int) -> tuple[str, int] | None:
    """Return the currency whose sign ends at ``at``, and where the sign begins."""
    if not at or (text[at - 1] not in _SIGN_ENDS):
        return None
    found = _SYMBOL.search(text, max(0, at - 5), at)
    if found is None:
        return None
    start = found.start()
    sign = found[0]
    beside = text[start - 1] if start else " "
    if beside.isdigit() or (beside.isalpha() and sign[0].isalpha()):
        return None
    key = sign if sign in SYMBOLS else sign.rstrip()
    return (SYMBOLS.get(key) or SYMBOLS[key + " "]), start


def is_currency(unit: str | None) -> bool:
    """Tell whether a canonical unit is money."""
    return unit in _MONEY


def noun_after(text: str, at: int) -> str | None:
    """Return the thing counted, lower case and singular; None when the words do not say.

    >>> noun_after("90,000 Russian troops near the border", 6)
    'troop'
    """
    words: list[str] = []
    while len(words) < _NOUN_WORDS:
        match = _AFTER.match(text, at)
        if match is None or match[1].lower() in _STOP:
            break
        words.append(match[1])
        at = match.end()
    for word in words:
        plain = word.lower()
        if plain in _COUNTED or (
            plain.endswith("s") and not plain.endswith(("ss", "us", "'s", "’s"))
        ):
            return _singular(plain)
    return None


def _singular(word: str) -> str:
    if word in _SINGULAR:
        return _SINGULAR[word]
    if word.endswith("ies") and len(word) > len("dies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word.removesuffix("s")
