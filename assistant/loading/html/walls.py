"""Pages that hold no article: what they look like, and what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.loading.html.consent import is_about_consent, is_consent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.loading.html.boxes import Block, Box, Layout
    from assistant.loading.html.signals import Signals

_ERROR = re.compile(
    r"""\b(?:40[0134]|410|429|50[0-4])\b.{0,40}\b(?:error|not\ found|forbidden|unavailable|page|
      gone|unauthorized|timeout|bad\ gateway|denied)|
      \berror\b.{0,12}\b(?:40[0134]|410|429|50[0-4])\b|^\W*(?:40[0134]|410|50[0-4])\W*$|
      \bpage\b.{0,30}\b(?:not\ (?:be\ )?found|(?:no\ longer|doesn['’]?t|does\ not)\ exist|
        cannot\ be\ found|can['’]?t\ be\ found)|\bnot\ found\b\W*$|
      \baccess\ denied\b|\bforbidden\b\W*$|\b(?:service|temporarily|site|
        page)\ (?:is\ )?(?:temporarily\ )?unavailable\b|\binternal\ server\ error\b|
        \bbad\ gateway\b|
      \bseite\ (?:wurde\ )?nicht\ gefunden\b|\bpage\ (?:introuvable|non\ trouv)|
        \bp[aá]gina\ no\ (?:encontrada|existe)""",
    re.IGNORECASE | re.VERBOSE,
)
_ROBOT = re.compile(
    r"""\bjust\ a\ moment\b|\bchecking\ your\ browser\b|\b(?:verify|
      confirm)\b.{0,30}\b(?:you\ are|you['’]re)\b.{0,20}\b(?:human|robot)|\bare\ you\ a\ (?:human|
      robot)\b|
      \bunusual\ (?:traffic|activity)\b|\bcaptcha\b|\battention\ required\b|\bddos\ protection\b|
        \bpardon\ our\ interruption\b|\bpress\ (?:&|and)\ hold\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SCRIPT = re.compile(
    r"(?:enable|turn on|activate|requires?|without)\s+java\s?script|"
    r"java\s?script\s+(?:is|to be|has been)?\s*(?:disabled|required|enabled|switched)",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"\b(?:log|sign)\s?in\b|\bpassword\b|\banmelden\b|\bse connecter\b|\biniciar sesi[oó]n\b",
    re.IGNORECASE,
)
_LEAST = 140
"""Characters of prose that an article has at least."""
_ERRORS = 600
"""The same that the longest message of an error has."""
_ASKED = 80
"""Characters that ask for consent on a cookie wall."""
_BARE, _EMPTY = 1_500, 200
"""Characters that a page to log in, or one that a script fills, shows at most."""
_READ = 20_000
_SCRIPTS = 2
"""Scripts that a page may have and be no more than a short text."""
_HEADLINES = 12
"""Links of some length that a page of headlines has at least."""
_HEADLINE = 25
_PROSE = 40
_CARD = 6
"""Blocks of the largest box that holds one headline and its teaser."""
_TEASERS = 3
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a reader of a page sees of it."""

    signals: Signals
    layout: Layout
    body: Sequence[Block]
    size: int
    """Characters of prose in what was taken for the article."""
    head: Sequence[str]
    """The window's title, headings, first lines."""
    shown: str
    unlinked: str
    """The same without what is a link as a whole."""

    @property
    def no_prose(self) -> bool:
        return self.size < _LEAST


def no_article(signals: Signals, layout: Layout, body: Sequence[Block]) -> str | None:
    """Say what a page looks like that holds no article, and what to do; None where it may."""
    headings = [block.text for block in layout.blocks if block.kind == "heading"]
    seen = _Seen(
        signals,
        layout,
        body,
        size=sum(len(block.text) for block in body if len(block.text) >= _PROSE),
        head=[signals.title, *headings[:5], *(block.text for block in body[:2])],
        shown=" ".join(block.text for block in layout.blocks)[:_READ],
        unlinked=" ".join(block.text for block in layout.blocks if not block.all_linked)[:_READ],
    )
    return next((says for is_such, says in _LOOKS if is_such(seen)), None)


def _is_error(seen: _Seen) -> bool:
    return seen.size < _ERRORS and any(_ERROR.search(line[:200]) for line in seen.head)


def _is_check(seen: _Seen) -> bool:
    if seen.size >= _ERRORS:
        return False
    # A link beside a short report is an advertisement, or bait; alone it is the check's button.
    shown = seen.shown if seen.no_prose else seen.unlinked
    return bool(_ROBOT.search(f"{seen.signals.title[:200]} {shown[:_BARE]}"))


def _is_cookie_wall(seen: _Seen) -> bool:
    asking = sum(len(block.text) for block in seen.layout.blocks if is_consent(block.text))
    about = sum(len(block.text) for block in seen.body if is_about_consent(block.text))
    return asking > _ASKED and (seen.no_prose or about > _MOSTLY * seen.size)


def _is_script(seen: _Seen) -> bool:
    bare = len(seen.shown) < _BARE
    told = bool(_SCRIPT.search(seen.shown[:_BARE])) or (seen.signals.wants_script and bare)
    empty = seen.signals.scripts > _SCRIPTS and len(seen.shown) < _EMPTY
    return seen.no_prose and (told or (empty and not seen.signals.password))


def _is_login(seen: _Seen) -> bool:
    asked = len(seen.shown) < _BARE and len(_LOGIN.findall(seen.shown)) > 1
    return seen.no_prose and (seen.signals.password or asked)


def _is_index(seen: _Seen) -> bool:
    headlines = [
        block for block in seen.layout.blocks if block.all_linked and len(block.text) >= _HEADLINE
    ]
    if len(headlines) < _HEADLINES:
        return False
    if seen.no_prose:
        return True
    cards = {around for block in headlines for around in _around(block)}
    teasers = [
        block
        for block in seen.body
        if len(block.text) >= _PROSE and cards.intersection(_around(block))
    ]
    return len(teasers) >= _TEASERS and sum(len(one.text) for one in teasers) > _MOSTLY * seen.size


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


_LOOKS = (
    (_is_error, "an error page; check the address, or save the page again"),
    (_is_check, "a check whether its reader is human; open it in a browser and save the page"),
    (_is_cookie_wall, "a cookie wall alone; agree or refuse in a browser, then save the page"),
    (
        _is_script,
        "a page that JavaScript fills; open it in a browser and save it as it is shown",
    ),
    (_is_login, "a page to log in; log in with a browser and save the page"),
    (_is_index, "a page of headlines; give one of its articles"),
)
"""In the order in which they are tried."""
