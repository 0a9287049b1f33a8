"""Web pages: what is shown of them, what they say of themselves, their styles."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING

from lxml.html import document_fromstring

from assistant.loading.html.extracting import extract
from assistant.loading.html.extracting import parse as parse_page
from assistant.loading.html.metadata import read_metadata
from assistant.loading.style.cascade import Cascade
from assistant.loading.style.looks import unseen
from assistant.loading.style.rules import hiding_names, rules_of
from assistant.loading.style.values import colour, is_transparent
from assistant.loading.wire import Task
from assistant.replies import mended
from tests.hard.fuzzing.choices import Choices, as_raw, by_chance, small
from tests.hard.fuzzing.laws import assembled, described, plain
from tests.hard.fuzzing.target import Target
from tests.metadata_oddities import ODDITIES
from tests.metadata_pages import CASES
from tests.nasty import hidden, walls
from tests.nasty.cases import CANARY, PARAGRAPHS, page, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

TASK = Task(
    parser="html", name="it", charset=None, url="https://news.example/2021/05/03/dam",
    megabytes=560, seconds=8,
)  # fmt: skip
_TAGS = (
    "p div span article section main aside header footer nav h1 h2 h3 ul ol li table tr td th "
    "blockquote figure figcaption a b em strong time address br hr img q cite dl dt dd pre code "
    "details summary label button form input sup sub small del ins center font article body html"
).split()
_NAMES = (
    "class id style hidden role itemprop itemscope itemtype datetime href rel aria-hidden dir lang "
    "data-testid title alt start value type align colspan width height"
).split()
_VALUES = (
    "", "article-body", "byline", "author", "headline", "share", "related", "comments", "paywall",
    "display:none", "color:#fff;background:white", "position:absolute;left:-9999px", "opacity:0",
    "2021-05-03T10:00:00Z", "https://news.example/a", "javascript:x", "true", "false", "0", "9" * 30,
    "articleBody", "datePublished", "https://schema.org/NewsArticle", "rtl", "-1", "caption", "a b",
)  # fmt: skip
_WORDS = (
    *PARAGRAPHS, "Read more", "Advertisement", "By Ann Lee", "3 May 2021", "Sign up", "12:30",
    "Photo: AP", "Correction: it was Monday.", "&amp;", "&#0;", "&#x202e;", "&nbsp;", "&#xd800;",
    "Share", "We use cookies", "Subscribe to read", "Update 14:05 GMT",
)  # fmt: skip
_HIDING = (
    '<div style="display:none!important">{}</div>', "<script>{}</script>", "<!-- {} -->",
    "<template><p>{}</p></template>", "<style>/* {} */</style>",
    '<p style="display : none !important">{}</p>', "<script type='text/plain'>{}</script>",
)  # fmt: skip
_SOUP = (
    "</p>", "</div>", "<p>", "<", ">", "</", "<!", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "'",
    '"', "=", "<svg>", "<math>", "<title>", "</title>", "<textarea>", "<plaintext>", "<select>",
    "<noscript>", "</noscript>", "<base href=x>", "<frameset>", "<body>", "</body>", "</html>",
)  # fmt: skip


def _page(choices: Choices) -> tuple[str, bool]:
    """Return a page, and whether all that it hides is hidden for sure."""
    soup = choices.maybe(3)
    body = "".join(choices.of(lambda: _element(choices, 4, soup=soup), 6))
    story = f"<article>{paragraphs(*PARAGRAPHS)}</article>" if choices.maybe() else ""
    head = "".join(choices.of(lambda: _head(choices), 4))
    return page(mended(story + body), head=mended(head)).decode(), not soup


def _element(choices: Choices, depth: int, *, soup: bool) -> str:
    if choices.maybe(8):
        return choices.one(_HIDING).format(CANARY)
    if soup and choices.maybe(4):
        return choices.one(_SOUP)
    if depth == 0 or choices.maybe(3):
        return choices.words(_WORDS, 6) if soup else html.escape(choices.text()) + _line(choices)
    name = choices.one(_TAGS)
    inside = "".join(choices.of(lambda: _element(choices, depth - 1, soup=soup), 5))
    told = "".join(choices.of(lambda: _attribute(choices), 3))
    return f"<{name}{told}>{inside}" + ("" if soup and choices.maybe(4) else f"</{name}>")


def _line(choices: Choices) -> str:
    return choices.one(_WORDS) + " "


def _attribute(choices: Choices) -> str:
    value = choices.text(12) if choices.maybe(6) else choices.one(_VALUES)
    return f' {choices.one(_NAMES)}="{html.escape(value)}"'


def _html(choices: Choices) -> None:
    raw = choices.raw()
    sure = False
    if raw is None:
        text, sure = _page(choices)
        raw = text.encode("utf-8", "replace")
    extracted = extract(raw, TASK)
    plain(extracted.text)
    assert not sure or CANARY not in extracted.text, "hidden words are shown"
    assembled(extracted)


def _html_seeds() -> Iterator[bytes]:
    yield from small((*hidden.CASES, *walls.CASES), HTML.longest)
    yield from by_chance(60)


_META = (
    "og:title og:site_name og:locale og:url article:published_time article:modified_time author "
    "date dc.date dc.title dc.creator citation_title citation_author citation_date twitter:title "
    "parsely-pub-date parsely-author sailthru.date description last-modified pubdate language "
    "news_keywords article:author og:type viewport robots"
).split()
_SAID = (
    "2021-05-03", "2021-05-03T10:00:00+02:00", "Mon, 3 May 2021 09:05:00 +0200", "3/5/2021",
    "1620036000", "1620036000000", "yesterday", "3 hours ago", "31 February 2021", "0000-00-00",
    "May 3rd, 2021", "3. Mai 2021", "2021年5月3日", "9999-12-31T23:59:60Z", "2021-05-03T24:00:00Z",
    "Dam breaks | The Tern", "The Tern", "By Ann Lee and Bo Ek", "Ann Lee, Reuters", "Staff", "",
    "https://news.example/dam", "/dam", "javascript:x", "//x", "en_US", "de-DE", "x-none", "EN",
    "Ann Lee <ann@news.example>", "http://[", "https://news.example/ a b", "19700101", "-1", "1e999",
)  # fmt: skip
_KEYS = (
    "@type @context @graph @id headline name author datePublished dateModified dateCreated "
    "publisher url mainEntityOfPage articleBody inLanguage isPartOf alternateName image creator "
    "liveBlogUpdate uploadDate isAccessibleForFree hasPart cssSelector"
).split()
_TYPES = ("NewsArticle", "Article", "Person", "Organization", "WebPage", "LiveBlogPosting", "x")


def _json(choices: Choices, depth: int = 4) -> object:
    kind = choices.number(9)
    if kind < 3 and depth:
        return {choices.one(_KEYS): _json(choices, depth - 1) for _ in choices.some(7)}
    if kind == 3 and depth:
        return choices.of(lambda: _json(choices, depth - 1), 4)
    if kind == 4:
        return choices.one([None, True, 0, -1, 1.5, 10**30, 1620036000, float("inf")])
    return choices.one(_TYPES) if kind == 5 else _said(choices)


def _said(choices: Choices) -> str:
    return choices.text(20) if choices.maybe(4) else choices.one(_SAID)


def _head(choices: Choices) -> str:
    said = html.escape(_said(choices))
    match choices.number(5):
        case 0:
            told = json.dumps(_json(choices))
            return f'<script type="application/ld+json">{told}</script>'
        case 1:
            return f'<link rel="{choices.one(("canonical", "author", "amphtml"))}" href="{said}">'
        case 2:
            return f"<title>{said}</title>"
        case 3:
            return f'<script>{{"datePublished":"{said}"}}</script>'
        case _:
            name = choices.one(("name", "property", "itemprop", "http-equiv"))
            return f'<meta {name}="{choices.one(_META)}" content="{said}">'


def _metadata(choices: Choices) -> None:
    raw = choices.raw()
    if raw is None:
        head = "".join(choices.of(lambda: _head(choices), 8))
        lines = "".join(
            f"<{tag}>{html.escape(_said(choices))}</{tag}>"
            for tag in choices.of(lambda: choices.one(("p", "time", "h1", "span", "address")), 8)
        )
        body = f"<article>{lines}{paragraphs(*PARAGRAPHS[:2])}</article>"
        raw = page(mended(body), head=mended(head))
    text = raw.decode("utf-8", "replace").replace("\0", "\ufffd")
    described(read_metadata(parse_page(text, "it"), TASK.url))


def _metadata_seeds() -> Iterator[bytes]:
    yield from as_raw(
        *(case.html for case in (*CASES, *ODDITIES) if len(case.html) < METADATA.longest)
    )
    yield from by_chance(60)


_CSS = (
    "{", "}", ";", ":", ",", "(", ")", "[", "]", "*", ">", "+", "~", "/*", "*/", "\\", "'", '"', "@",
    "@media", "@supports", "@import", "@layer", "@container", "screen", "print", "not", "and",
    "(min-width:1px)", ".note", "#a", "p", "div", "p.note", ":not(.b)", ":is(p,div)", ":where(*)",
    ":has(p)", "::before", ":nth-child(2n+1)", ":root", "[hidden]", "[class~=note]", "[id='a' i]",
    "display", "none", "block", "visibility", "hidden", "visible", "opacity", "0", "color", "white",
    "#fff", "#0000", "rgb(255,255,255)", "hsl(0 0% 100%)", "rgba(1,2,3,.0)", "currentColor",
    "background", "background-color", "!important", "font", "0/0 a", "font-size", "0px", "1e9em",
    "position", "absolute", "left", "-9999px", "clip", "rect(0,0,0,0)", "clip-path", "inset(50%)",
    "text-indent", "height", "width", "overflow", "var(--a)", "--a", "var(--a,var(--a))", "calc(1px",
    ":lang(en)", ":nth-child(1 of p)", "@scope (p)", "@property --a", "calc(1px - 1px)", "zoom", "mask",
    "linear-gradient(#0000,#0000)", "color-mix(in srgb,#fff,#000)", "filter", "blur(9px)", "z-index",
    "contain", "strict", "line-height", "letter-spacing", "-1em", "inset", "100%", "min(", "fixed",
    "transform", "scale(0)", "all", "unset", "inherit", "initial", "content-visibility", "\n", " ",
)  # fmt: skip
_BODY = (
    '<p class="note b" id="a">One note.</p><div class="note"><p>Two.</p></div>'
    '<div hidden id="c"><span style="{}">Three.</span></div>'
)


def _style(choices: Choices) -> None:
    raw = choices.raw()
    sheet = (
        raw.decode("utf-8", "replace") if raw is not None else choices.words(_CSS, 60, ("", " "))
    )
    inline = choices.words(_CSS, 12, ("", ":", ";"))
    sheet = sheet.replace("\0", "").replace("</", "<")
    tree = document_fromstring(
        f"<html><head><style>{sheet}</style></head><body>"
        f"{_BODY.format(html.escape(inline))}</body></html>".encode("utf-8", "replace")
    )
    hiding_names(sheet)
    for rule in rules_of(tree):
        assert all(one.strip() for one in rule.selectors)
    colour(inline)
    is_transparent(inline)
    cascade = Cascade(tree, "it")
    for element in tree.iter():
        looked = cascade.look(element)
        hides = looked.hides()
        assert hides == unseen(looked.values)
        assert not hides or hides in looked.values
        cascade.may_hide(element)
        cascade.is_on_paper(element, looked)


def _style_seeds() -> Iterator[bytes]:
    yield from as_raw(
        ".note{display:none}", "@media print{p{color:#fff}} p:not(.b)>a{opacity:0!important}",
        "@media (min-width:1px){#a{position:absolute;left:-9999px}}:root{--a:none}p{display:var(--a)}",
    )  # fmt: skip
    yield from by_chance(80)


HTML = Target("html", "web pages: what is shown", _html, _html_seeds, apart=True, longest=6000)
METADATA = Target(
    "metadata", "web pages: title, date, authors", _metadata, _metadata_seeds, apart=True
)
STYLE = Target("style", "style sheets", _style, _style_seeds, apart=True, longest=2000)
