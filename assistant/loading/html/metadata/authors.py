"""Who wrote a page: persons in their order, else whoever signs it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.documents import Found
from assistant.loading.html.metadata.cleaning import clean, squash
from assistant.loading.html.metadata.flow import framed, said
from assistant.loading.html.metadata.jsonld import types
from assistant.loading.html.metadata.markup import ancestors, seen
from assistant.loading.html.metadata.stamped import SEPARATOR, only_moment
from assistant.text.stamps import split_signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from assistant.documents import Sureness, Where
    from assistant.loading.html.metadata.flow import Flow, Piece
    from assistant.loading.html.metadata.jsonld import Node
    from assistant.loading.html.metadata.markup import Markup
    from assistant.loading.html.metadata.sites import Names

_MOST = 20
_LONGEST_NAME, _MOST_WORDS = 60, 6
_LONGEST_LINE = 200
_METAS = ("parsely-author", "sailthru.author", "byl", "cxenseparse:author", "dc.creator", "dcterms.creator",
          "dc.contributor", "citation_author", "author", "article.author", "article:author", "og:article:author",
          "dcsext.author", "authors", "byline", "article:author_name", "article:author:name", "twitter:data1")  # fmt: skip
_BY = re.compile(
    r"(?:(?:(?:written|reported|researched|posted|published|story|article|report|submitted|analysis|"
    r"opinion|geschrieben|publiziert|verfasst|publié|écrit|publicado|escrito|postado|pubblicato|"
    r"scritto|opublikowane) )?(?:by|von|par|por|di|door|av|af|przez)(?:[ ]?[:：]\s*|\s+|\Z)"
    r"|(?:words|text|texte|texto|author|authors|autore?n?|autorin|auteur|reporter|автор|kirjoittaja|"
    r"yazar|skribent)[ ]?[:：]\s*)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|journalist|staff|columnist|redakt\w+|korrespondent\w*|journaliste|"
    r"redacci[oó]n|redactora?|corresponsal|contributor|producer|analyst|photographer|bureau|desk|"
    r"press release|special to|for the|chief|newsroom|reporting|team|redazione|rédaction|envoyée?)\b",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    "admin administrator webmaster editor user root author unknown none null undefined anonymous guest "
    "wordpress test wpadmin siteadmin superuser adminuser".split()
)
_ON = re.compile(r"\s+(?:on|am|le|el|em|il|op|at)\Z")
_AND = re.compile(
    r"\s*(?:[;&|•·/]|,?\s+(?:and|und|et|y|e|en|och|og|i|ja|и|with)\s+)\s*", re.IGNORECASE
)
_NAME = re.compile(r"[^\W\d_][^\d@<>{}\[\]=*_|]*\Z")
_PARTICLES = frozenset(
    "de da di del della der den van von la le el al bin ibn ben dos do das du y e zu ter ten af av".split()
)
_AGENCIES = frozenset(
    "reuters ap afp dpa efe ansa upi pa tass xinhua associatedpress theassociatedpress bloomberg".split()
)


def find_authors(
    markup: Markup, article: Node | None, page: Flow, names: Names, headline: HtmlElement | None
) -> tuple[Found, ...]:
    """Find who wrote it: from the first place that names persons, else the first that names any."""
    places: list[tuple[list[str], Where, Sureness]] = [
        (_from_graph(article), "json-ld", "sure"),
        (_from_metas(markup), "meta", "sure"),
        (_from_properties(markup, headline), "microdata", "sure"),
        (_from_marks(page), "visible text", "likely"),
        (_from_lines(page), "visible text", "likely"),
    ]
    places = [(_sorted_out(held, names), where, sure) for held, where, sure in places]
    persons = [(kept, where, sure) for held, where, sure in places
               if (kept := [name for name in held if is_person(name, names)])]  # fmt: skip
    if persons:
        return _agreed(persons)
    for held, where, sure in places:
        if signed := [name for name in held if squash(name) not in _NOBODY]:
            return tuple(Found(value=name, where=where, sure=sure) for name in signed[:_MOST])
    return ()


def _agreed(places: list[tuple[list[str], Where, Sureness]]) -> tuple[Found, ...]:
    """Return the authors of the first place, or of one that names them and others too."""
    held, where, sure = places[0]
    for other, place, surety in places[1:]:
        if len(other) > len(held) and {squash(name) for name in held} <= {
            squash(name) for name in other
        }:
            held, where, sure = other, place, surety

    def sureness(name: str) -> Sureness:
        count = sum(squash(name) in map(squash, other) for other, _, _ in places)
        return "sure" if count > 1 else sure

    return tuple(Found(value=name, where=where, sure=sureness(name)) for name in held[:_MOST])


def _from_graph(article: Node | None) -> list[str]:
    held = (article or {}).get("author") or (article or {}).get("creator")
    found: list[str] = []
    for one in held if isinstance(held, list) else [held]:
        if isinstance(one, dict):
            value = one.get("name")
            for name in value if isinstance(value, list) else [value]:
                text = clean(name)
                found += (
                    [text]
                    if "person" in types(one) and _AND.search(text) is None
                    else split_names(text)
                )
        else:
            found += split_names(clean(one))
    return found


def _from_metas(markup: Markup) -> list[str]:
    for name in _METAS:
        if name == "twitter:data1" and "written" not in markup.first("twitter:label1").casefold():
            continue
        found: list[str] = []
        for value in markup.metas.get(name, ()):
            inverted = name.startswith(("citation", "dc"))
            found += [_turned(value)] if inverted else split_names(value)
        if found := [one for one in found if is_name(one)]:
            return found
    return []


def _turned(value: str) -> str:
    """Return a name of a catalogue as it is spoken: "Lee, Ann" is Ann Lee."""
    last, comma, first = value.partition(", ")
    return f"{first} {last}" if comma and len(last.split()) <= 2 and "," not in first else value  # noqa: PLR2004 - words


def _from_properties(markup: Markup, headline: HtmlElement | None) -> list[str]:
    kept = set() if headline is None else {headline, *ancestors(headline)}
    found: list[str] = []
    for element in markup.properties:
        if "author" not in (element.get("itemprop") or "").lower().split() or framed(element, kept):
            continue
        scopes = (one for one in ancestors(element) if one.get("itemscope") is not None)
        scope = next(scopes, None)
        if scope is not None and kept and scope not in kept:
            continue
        inner = next(
            (one for one in element.iterfind(".//*[@itemprop]") if one.get("itemprop") == "name"),
            element,
        )
        found += split_names(clean(inner.get("content")) or seen(inner))
    return found


def _from_marks(page: Flow) -> list[str]:
    return [name for number in page.near() for piece in page.lines[number] if piece.author
            for name in split_names(piece.text)]  # fmt: skip


def _from_lines(page: Flow) -> list[str]:
    """Read the lines beside the headline that say by whom."""
    near = page.near(before=3, after=16)
    for at, number in enumerate(near):
        parts = _parts(page.lines[number])
        for place, part in enumerate(parts):
            match = _BY.match(part)
            if match is None or number == page.headline or len(part) > _LONGEST_LINE:
                continue
            following = parts[place + 1 :]
            if not following and at + 1 < len(near):
                following = _parts(page.lines[near[at + 1]])
            rest = part[match.end() :] or (following[0] if following else "")
            if found := [name for name in split_names(rest) if is_name(name)]:
                return found
    return []


def _parts(line: list[Piece]) -> list[str]:
    """Return what stands for itself in a line: what bars and its date part off."""
    until = next((at for at, piece in enumerate(line) if piece.time or _dated(piece)), len(line))
    held = said(line[:until]) if until else ""
    rest = [piece.text for piece in line[until:]]
    return [part for text in (held, *rest) for part in SEPARATOR.split(text) if part]


def _dated(piece: Piece) -> bool:
    return any(map(str.isdigit, piece.text)) and not _BY.match(piece.text)


def split_names(text: str) -> list[str]:
    """Split a byline into names, without its By, roles, places and dates.

    >>> split_names("By Ann Lee, Bob Ray and Cy Dee"), split_names("Lee, Ann")
    (['Ann Lee', 'Bob Ray', 'Cy Dee'], ['Ann Lee'])
    """
    if signed := split_signature(text):
        text = signed[0]
    text = _ON.sub("", text[:_LONGEST_LINE])
    if match := _BY.match(text):
        text = text[match.end() :]
    found: list[str] = []
    for part in _AND.split(text):
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        if len(pieces) == 2 and all(len(piece.split()) == 1 for piece in pieces):  # noqa: PLR2004 - last, first
            pieces = [f"{pieces[1]} {pieces[0]}"]
        found += list(_without_roles(pieces))
    return [name for name in found if name]


def _without_roles(pieces: Iterable[str]) -> Iterator[str]:
    for at, piece in enumerate(pieces):
        name = (
            re.sub(
                r"\s+(?:in|at|for|of|aus|à)\s+[A-Z].*\Z|\s*\(.*\Z|\.\s.*\Z"
                if at == 0
                else r"\s*\(.*\Z",
                "",
                piece,
            )
            if len(piece.split()) > 3
            else re.sub(r"\s*\([^()]*\)?\Z", "", piece)
        )
        if at and (_ROLE.search(name) or len(name.split()) == 1):
            continue
        if only_moment(name, None):
            continue
        yield name.strip(" .,:;|-–—")


def is_name(name: str) -> bool:
    """Tell whether words may be whoever signs: no address, no account, no sentence."""
    return (
        0 < len(name) <= _LONGEST_NAME
        and len(name.split()) <= _MOST_WORDS
        and _NAME.match(name) is not None
        and not name.lower().startswith(("http", "www."))
        and not re.search(r"\.(?:com|org|net|co|de|fr)\b|//", name)
    )


def is_person(name: str, names: Names) -> bool:
    """Tell a person's name from an outlet, an agency, a desk or an account."""
    words = name.split()
    return (
        len(words) >= 2  # noqa: PLR2004 - a given and a family name
        and not names.has(name)
        and not _ROLE.search(name)
        and squash(name) not in _AGENCIES
        and all(
            word[0].isupper() or word.lower() in _PARTICLES or not word[0].isalpha()
            for word in words
        )
    ) or (len(words) == 1 and not name.isascii() and not names.has(name) and len(name) >= 2)  # noqa: PLR2004


def _sorted_out(held: list[str], names: Names) -> list[str]:
    """Return names once each, without those that are none."""
    found: dict[str, str] = {}
    for name in held:
        if is_name(name) and squash(name) not in _NOBODY:
            found.setdefault(squash(name), _cased(name))
    return list(found.values())


def _cased(name: str) -> str:
    """Return a name that is all in capitals as names are written.

    >>> _cased("ANN MACLEOD-O'NEIL"), _cased("AFP"), _cased("Ann Lee")
    ("Ann Macleod-O'Neil", 'AFP', 'Ann Lee')
    """
    return name.title() if name.isupper() and len(name.split()) > 1 else name
