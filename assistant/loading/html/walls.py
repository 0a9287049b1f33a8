"""Pages that hold no article, or only the beginning of one: what they are, and what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.loading.html.blocks import Block, Box, Layout
    from assistant.loading.html.signals import Signals

_CONSENT = re.compile(
    r"""\b(?:we|our\ (?:\w+\ )?(?:site|website|partners|vendors|services)|this\ (?:site|website|page)|(?:the|this)\ publisher)\b[^.]{0,80}
        \b(?:us(?:e|es|ing)|sets?|store|access|process|collect|share|place|need|ask)\b[^.]{0,100}
        \b(?:cookies|personal\ (?:data|information)|information\ on\ (?:a|your)\ device|tracking\ technolog|your\ consent)|
      \b(?:accept|reject|allow|manage|refuse)\b.{0,40}\bcookies?\b|\bcookies?\ (?:policy|settings|preferences|notice)\b|
      \b(?:manage|withdraw|change|give)\b.{0,20}\b(?:your\ )?(?:consent|privacy\ (?:settings|choices|preferences))|
      \blegitimate\ interests?\b|\bwir\ (?:und\ unsere\ partner\ )?(?:verwenden|nutzen|setzen|verarbeiten)\b.{0,80}\b(?:cookies?|daten)|
      \bnous\ (?:et\ nos\ partenaires\ )?(?:utilisons|d[ée]posons)\b.{0,80}\bcookies?|\b(?:utilizamos|usamos)\b.{0,60}\bcookies?""",
    re.IGNORECASE | re.VERBOSE,
)
_HINT = re.compile(
    r"cookie|consent|personal data|device|tracking|privacy|legitimate interest|daten", re.IGNORECASE
)
_TERM = re.compile(
    r"\b(?:cookies|consent|partners|vendors|personal data|device|identifiers|privacy|preferences|"
    r"legitimate interests?|advertising|ads|geolocation|settings|website|opt out|accept|reject|"
    r"daten|einwilligung|donn[ée]es|partenaires|datos)\b",
    re.IGNORECASE,
)
_TALK = re.compile(r"\b(?:you|your|we|our|sie|ihre?|wir|vous|vos|nous|su|sus)\b", re.IGNORECASE)
_PAY = re.compile(
    r"""\b(?:subscribe|log\ ?in|sign\ (?:in|up)|register|become\ a\ (?:member|subscriber)|(?:create|open)\ (?:a\ free|an)\ account|start\ your\ (?:free\ )?trial)\b.{0,60}\b
        (?:to\ (?:continue|keep|read|finish|unlock|access|view|see)|for\ (?:full|unlimited)\ access)|
      \bto\ (?:continue|keep)\ reading\b.{0,80}\b(?:subscri|log|sign|register|account|member|trial)|
      \b(?:continue|keep)\ reading\b.{0,60}\b(?:subscri\w+|free\ trial|with\ a\b.{0,30}account)|
      \bthis\ (?:article|story|content|post|page)\ is\ (?:only\ )?(?:available\ (?:only\ )?(?:to|for)|for|reserved\ for|exclusive(?:ly)?\ (?:to|for))\b.{0,30}\b(?:subscribers?|members?|subscription|registered)|
      \b(?:subscriber|member)s?[-\ ]only\b|\balready\ a\ (?:subscriber|member)\b|\balready\ have\ an\ account\b|
      \byou(?:['’]ve|\ have)\ (?:reached|read|used)\b.{0,60}\b(?:free|limit|articles)|\bthe\ rest\ of\ this\ (?:article|story|post)\ is\b|
      \bunlock\ (?:this|the\ full)\ (?:article|story)|\breserv[ée]\ aux\ abonn[ée]s|\bsolo\ para\ suscriptores|\bweiterlesen\ mit\b|\bjetzt\ (?:abonnieren|weiterlesen)|
      \bil\ (?:vous\ )?reste\b.{0,30}%\ de\ cet\ article""",
    re.IGNORECASE | re.VERBOSE,
)
_ERROR = re.compile(
    r"""\b(?:40[0134]|410|429|50[0-4])\b.{0,40}\b(?:error|not\ found|forbidden|unavailable|page|gone|unauthorized|timeout|bad\ gateway|denied)|
      \berror\b.{0,12}\b(?:40[0134]|410|429|50[0-4])\b|^\W*(?:40[0134]|410|50[0-4])\W*$|
      \bpage\b.{0,30}\b(?:not\ (?:be\ )?found|(?:no\ longer|doesn['’]?t|does\ not)\ exist|cannot\ be\ found|can['’]?t\ be\ found)|\bnot\ found\b\W*$|
      \baccess\ denied\b|\bforbidden\b\W*$|\b(?:service|temporarily|site|page)\ (?:is\ )?(?:temporarily\ )?unavailable\b|\binternal\ server\ error\b|\bbad\ gateway\b|
      \bseite\ (?:wurde\ )?nicht\ gefunden\b|\bpage\ (?:introuvable|non\ trouv)|\bp[aá]gina\ no\ (?:encontrada|existe)""",
    re.IGNORECASE | re.VERBOSE,
)
_ROBOT = re.compile(
    r"""\bjust\ a\ moment\b|\bchecking\ your\ browser\b|\b(?:verify|confirm)\b.{0,30}\b(?:you\ are|you['’]re)\b.{0,20}\b(?:human|robot)|\bare\ you\ a\ (?:human|robot)\b|
      \bunusual\ (?:traffic|activity)\b|\bcaptcha\b|\battention\ required\b|\bddos\ protection\b|\bpardon\ our\ interruption\b|\bpress\ (?:&|and)\ hold\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SCRIPT = re.compile(
    r"(?:enable|turn on|activate|requires?|without)\s+java\s?script|java\s?script\s+(?:is|to be|has been)?\s*(?:disabled|required|enabled|switched)", re.IGNORECASE
)
_LOGIN = re.compile(r"\b(?:log|sign)\s?in\b|\bpassword\b|\banmelden\b|\bse connecter\b|\biniciar sesi[oó]n\b", re.IGNORECASE)
_LEAST = 140
"""Characters of prose that an article has at least."""
_ERRORS = 600
"""The same that the longest message of an error has."""
_WHOLE = 3_000
"""Characters from which on an article is taken to be whole, though its page asks for money."""
_HEADLINES = 12
"""Links of some length that a page of headlines has at least."""
_HEADLINE = 25
_PROSE = 40
_CARD = 6
"""Blocks of the largest box that holds one headline and its teaser."""
_TEASERS = 3
_MOSTLY = 0.6


def is_consent(text: str) -> bool:
    """Tell whether a paragraph asks a reader to agree to cookies, in the outlet's name."""
    text = text[:2_000]
    return bool(_HINT.search(text)) and bool(_CONSENT.search(text))


def is_about_consent(text: str) -> bool:
    """Tell whether a paragraph may belong to such a request: it has two of its words, and "you"."""
    text = text[:2_000]
    return bool(_TALK.search(text)) and len({word.lower() for word in _TERM.findall(text)}) > 1


def is_payment(text: str) -> bool:
    """Tell whether a line asks for a subscription or an account before one may read on."""
    return len(text) < 500 and bool(_PAY.search(text))


def no_article(signals: Signals, layout: Layout, body: Sequence[Block]) -> str | None:
    """Say what a page looks like that holds no article, and what to do; None where it may."""
    prose = [block.text for block in body if len(block.text) >= _PROSE]
    size = sum(map(len, prose))
    headings = [block.text for block in layout.blocks if block.kind == "heading"]
    head = [signals.title, *headings[:5], *(block.text for block in body[:2])]
    shown = " ".join(block.text for block in layout.blocks)[:20_000]
    if size < _ERRORS and any(_ERROR.search(line[:200]) for line in head):
        return "an error page; check the address, or save the page again"
    if size < _ERRORS and _ROBOT.search(f"{head[0]} {shown[:1_500]}"):
        return "a check whether its reader is human; open it in a browser and save the page"
    consent = sum(len(block.text) for block in layout.blocks if is_consent(block.text))
    if size < _LEAST and consent > 80:
        return "a cookie wall alone; agree or refuse in a browser, then save the page"
    if size < _LEAST and _SCRIPT.search(shown[:2_000]) or (size < _LEAST and signals.wants_script and len(shown) < 1_500):
        return "a page that JavaScript fills; open it in a browser and save the page as it is shown"
    if (size < _LEAST and signals.password) or (
        size < _LEAST and len(shown) < 1_500 and len(_LOGIN.findall(shown)) > 1
    ):
        return "a page to log in; log in with a browser and save the page"
    if size < _LEAST and signals.scripts > 2 and len(shown) < 200:
        return "a page that JavaScript fills; open it in a browser and save the page as it is shown"
    if _is_index(layout, body, size):
        return "a page of headlines; give one of its articles"
    return None


def _is_index(layout: Layout, body: Sequence[Block], size: int) -> bool:
    headlines = [
        block for block in layout.blocks if block.all_linked and len(block.text) >= _HEADLINE
    ]
    if len(headlines) < _HEADLINES:
        return False
    if size < _LEAST:
        return True
    cards = {around for block in headlines for around in _around(block)}
    teasers = [block for block in body if len(block.text) >= _PROSE and cards.intersection(_around(block))]
    return len(teasers) >= _TEASERS and sum(len(one.text) for one in teasers) > _MOSTLY * size


def _around(block: Block) -> list[Box]:
    """Return the boxes that a teaser may share with its headline."""
    found = []
    box = block.box
    for _ in range(3):
        if box.parent is None or box.end - box.begin > _CARD:
            break
        found.append(box)
        box = box.parent
    return found


def only_beginning(signals: Signals, layout: Layout, body: Sequence[Block]) -> str | None:
    """Say why only the beginning of an article is there; None where all of it may be."""
    size = sum(len(block.text) for block in body)
    words = sum(len(block.text.split()) for block in body)
    if signals.words and signals.words > 2.2 * words + 50 and size < _WHOLE:
        return f"the page says that it has {signals.words:,} words, and {words:,} are there"
    if size >= _WHOLE:
        return None
    asks = next((block.text for block in layout.blocks if is_payment(block.text)), None)
    if signals.closed and (asks or size < _WHOLE / 2):
        return "the page says that it is not free to read"
    if asks and size < _WHOLE / 2:
        return f"the page says {asks[:120]!r}"
    return None
