"""Commands of a chat that show the article, or look closer at what was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.errors import UsageError
from assistant.rendering.article_pages import passages_page
from assistant.rendering.check_pages import check_page
from assistant.rendering.looking_back import why_page, withheld_page
from assistant.rendering.page import block
from assistant.rendering.people_page import people_page
from assistant.rendering.readings import quotations_page, source_page, timeline_page
from assistant.rendering.talk_pages import number_sources

if TYPE_CHECKING:
    from assistant.answers import Citation, Claim
    from assistant.cli.talk.talking import Talk
    from assistant.conversations import Result

_MOST_DIGITS = 6
_OBJECTED = 1


def summary(talk: Talk, points: str) -> int:
    """Summarize the article."""
    if points and not _is_number(points):
        raise UsageError(f"{points[:80]!r} is no number of key points; write /summary 5")
    talk.set_apart()
    return talk.summarize(talk.chat.stream_summary(int(points) if points else None))


def quotes(talk: Talk, _: str) -> int:
    """Show who says what."""
    found = talk.chat.quotations()
    talk.show(quotations_page(found), quotations=[one.model_dump() for one in found])
    return 0


def timeline(talk: Talk, _: str) -> int:
    """Show the days the article speaks of."""
    found = talk.chat.timeline()
    talk.show(timeline_page(found), timeline=[one.model_dump() for one in found])
    return 0


def people(talk: Talk, _: str) -> int:
    """Show who is in the article."""
    found = talk.chat.people()
    talk.show(people_page(found), people=[one.model_dump() for one in found])
    return 0


def passages(talk: Talk, name: str) -> int:
    """Show the article, or one passage of it."""
    article = talk.chat.article
    chosen = [one for one in article.passages if name.lower() in ("", one.id)]
    if not chosen:
        raise UsageError(f"there is no passage {name[:80]!r}; /passages lists them")
    told = [{"id": one.id, "text": one.span.of(article.text)} for one in chosen]
    talk.show(passages_page(article, chosen), passages=told)
    return 0


def source(talk: Talk, name: str) -> int:
    """Show the passage of a source, the quote set off, between its neighbours."""
    citation, label = _cited(talk, name)
    page = source_page(talk.chat.article, citation, label)
    talk.show(page, source=citation.model_dump())
    return 0


def _cited(talk: Talk, name: str) -> tuple[Citation, str]:
    """Find a source by its number, as ``3`` or ``[3]``."""
    number = name.strip("[]")
    known = talk.sources.citations
    if not known:
        raise UsageError("nothing has been cited yet; ask something first")
    if not name:
        raise UsageError(f"which source? there are 1 to {len(known)}: /source 1")
    if not _is_number(number) or not 1 <= int(number) <= len(known):
        raise UsageError(
            f"there is no source {name[:80]!r}; there are 1 to {len(known)}: /source 1"
        )
    return known[int(number) - 1], f"[{int(number)}]"


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdecimal() and len(word) <= _MOST_DIGITS


def why(talk: Talk, number: str) -> int:
    """Show how a question was read and why each claim of its answer stands."""
    result = _result(talk, number)
    if result.kind == "check":
        talk.show(check_page(result, talk.sources.explaining()), why=result.model_dump())
    else:
        talk.show(why_page(result, talk.sources), why=result.model_dump())
    return 0


def withheld(talk: Talk, number: str) -> int:
    """Show what was not shown, and why."""
    result = _result(talk, number)
    claims = _withheld(result)
    others = "" if claims or number else _others(talk)
    page = (block("line", others),) if others else withheld_page(result)
    talk.show(page, withheld=[one.model_dump() for one in claims])
    return 0


def _withheld(result: Result) -> tuple[Claim, ...]:
    return () if result.kind == "check" else result.withheld


def _others(talk: Talk) -> str:
    """Say which turns have what the last one has not."""
    found = [str(one.number) for one in talk.chat.exchanges if _withheld(one.result)]
    if not found:
        return ""
    turns = f"turn {found[0]} was" if len(found) == 1 else f"turns {', '.join(found)} were"
    return f"Of the last answer nothing was withheld. Something of {turns}: /withheld {found[-1]}"


def _result(talk: Talk, number: str) -> Result:
    """Find a turn by its number, or the last."""
    if talk.last is None:
        raise UsageError("nothing has been answered yet; ask something first")
    if not number:
        return talk.last
    turns = {str(one.number): one.result for one in talk.chat.exchanges}
    if number not in turns:
        raise UsageError(f"there is no turn {number[:80]!r}; /history lists them")
    return turns[number]


def check(talk: Talk, text: str) -> int:
    """Check a text against the article."""
    if not text:
        raise UsageError("there is nothing to check; write /check and the text behind it")
    talk.set_apart()
    with talk.stopping(), talk.desk.waiting("checking"):
        report = talk.chat.check(text)
    talk.desk.show(report, lambda its: check_page(its, talk.sources.next_turn()))
    number_sources(report, talk.sources)
    objected = any(one.verdict in ("unsupported", "contradicted") for one in report.claims)
    return _OBJECTED if objected else 0
