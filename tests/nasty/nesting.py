"""Pages of too much: nested, repeated, unclosed, or one tag as long as a book."""

from __future__ import annotations

from functools import partial

from tests.nasty.cases import BEGUN, PARAGRAPHS, TITLE, WORDS, Case, page, paragraphs

STORY = f"<article><h1>{TITLE}</h1>{paragraphs(*PARAGRAPHS)}</article>"
MIDDLE = f"<article><h1>{TITLE}</h1>{paragraphs(*PARAGRAPHS[:2])}%s{paragraphs(*PARAGRAPHS[2:])}</article>"


def _nested(opening: str, closing: str, times: int, around: str = STORY) -> bytes:
    return page(opening * times + around + closing * times)


def _attributes(one: str, times: int = 200_000) -> str:
    return "".join(one % number for number in range(times))


def _refused(name: str, words: str, before: str, times: int = 1) -> Case:
    return Case(name, "page.html", lambda: page(before=before * times), refused=words)


def _loaded(
    name: str,
    before: str = "",
    times: int = 1,
    head: str = "",
    after: str = "",
    *,
    costly: bool = False,
) -> Case:
    return Case(
        name, "page.html", lambda: page(None, head, before * times, after), loaded=WORDS,
        costly=costly,
    )  # fmt: skip


_DEEP = "elements within one another"
_BOMBS = {
    "div": "<div>",
    "blockquote": "<blockquote>",
    "font": "<font size=2>",
    "b": "<b>",
    "span": "<span class=a>",
    "table": "<table><tr><td>",
    "ul": "<ul><li>",
    "dl": "<dl><dd>",
    "svg": "<svg>",
    "math": "<math><mrow>",
    "custom": "<x-y>",
}
_KILO, _MEGA = 1_000, 1_000_000

CASES = (
    *(_refused(f"100k deep {name}", _DEEP, tag, 100 * _KILO) for name, tag in _BOMBS.items()),
    _refused("300k open links", "tags", "<a href=x>", 300 * _KILO),
    _refused("300k forms", "tags", "<form>", 300 * _KILO),
    Case("divs closed, 5k deep", "page.html", partial(_nested, "<div>", "</div>", 5_000), refused=_DEEP),
    Case("divs 200 deep", "page.html", partial(_nested, "<div>", "</div>", 200), loaded=WORDS),
    Case("divs 700 deep", "page.html", partial(_nested, "<div>", "</div>", 700), loaded=WORDS),
    Case("tables 40 deep", "page.html", partial(_nested, "<table><tr><td>", "</td></tr></table>", 40), loaded=WORDS),
    _loaded("deep divs beside", "<div>" * 300 + "</div>" * 300),
    _refused("60k open <a", "attributes", "<a ", 60 * _KILO),
    _refused("200k attributes", "attributes", "<div " + _attributes("a%d=1 ") + ">"),
    _refused("200k quoted attributes", "attributes", "<div " + _attributes("a%d='>' ") + ">"),
    _loaded("400 attributes", "<div " + _attributes("data-a%d=1 ", 400) + "></div>"),
    _loaded("tag of 2 MB", f"<{'x' * 2 * _MEGA}></div>"),
    _loaded("attribute of 2 MB", f"<div class='{'x ' * _MEGA}'></div>"),
    _loaded("1 MB of style", f"<div style='{'color:red;' * 100 * _KILO}'>a</div>"),
    _loaded("1 MB in an id", f"<div id='{'comment-' * 125 * _KILO}'>a</div>"),
    _loaded("picture of 4 MB in the page", f"<img alt='' src='data:image/png;base64,{'A' * 4 * _MEGA}'>"),
    _loaded("handler of 1 MB", f"<a href='#' onclick='{'f(1);' * 200 * _KILO}'>a</a>"),
    _loaded("comment of 4 MB", f"<!-- {'words ' * 700 * _KILO} -->"),
    _loaded("50k comments", "<!-- a -->", 50 * _KILO),
    _refused("300k comments", "tags", "<!-- a -->", 300 * _KILO),
    _refused("300k paragraphs", "tags", "<p>", 300 * _KILO),
    _refused("300k line breaks", "tags", "<br>", 300 * _KILO),
    _loaded("40k line breaks", "<br>", 40 * _KILO, costly=True),
    _loaded("20k empty paragraphs", "<p></p>\n", 20 * _KILO),
    _loaded("20k links", "<li><a href='/x'>Other story of the day</a></li>", 20 * _KILO, costly=True),
    _loaded("180k ends", "</div></span>", 90 * _KILO),
    _loaded("1M <", "<", _MEGA),
    _loaded("500k <! >", "<!>", 50 * _KILO),
    _loaded("CDATA never closed", "<![CDATA[ words", 100),
    _loaded("declarations", "<?php echo 1 ?>", 10 * _KILO),
    _loaded("a comment never closed, behind", after="<!-- words " + "-- > " * 100 * _KILO),
    _loaded("a script never closed, behind", after="<script>" + "</scrip " * 100 * _KILO),
    _loaded("a quote never closed, behind", after="<a href='x " + "a b=c " * 100 * _KILO),
    _loaded("style of 2 MB", head="<style>" + "p.a{color:red}\n" * 130 * _KILO + "</style>"),
    _loaded("script of 4 MB", head="<script>" + "var a='<div>';\n" * 270 * _KILO + "</script>"),
    _loaded("50k meta", head="<meta name='a' content='b'>" * 50 * _KILO),
    _loaded("2 MB of JSON-LD", head=f"<script type='application/ld+json'>{{\"a\":\"{'x' * 2 * _MEGA}\"}}</script>"),
    _loaded("100k brackets of JSON-LD", head="<script type='application/ld+json'>" + "[" * 100 * _KILO + "</script>"),
    _loaded("100k objects of JSON-LD", head="<script type='application/ld+json'>" + '{"a":' * 100 * _KILO + "</script>"),
    _loaded("title of 1 MB", before=f"<div title='{'a ' * 500 * _KILO}'></div>"),
    Case("a comment never closed, before", "page.html", lambda: page(before="<!-- "), refused="page.html"),
    Case("a script never closed, before", "page.html", lambda: page(before="<script>"), refused="page.html"),
    Case("a style never closed, before", "page.html", lambda: page(before="<style>"), refused="page.html"),
    Case("a title never closed, before", "page.html", lambda: b"<html><head><title>Dam" + page().partition(b"</title>")[2].replace(b"</title", b"</titl"), refused="page.html"),
    Case("a textarea never closed, before", "page.html", lambda: page(before="<textarea>"), refused="page.html"),
    Case("200k entities", "page.html", lambda: page(MIDDLE % f"<p>{'&amp;' * 200 * _KILO}</p>"), loaded=WORDS),
    Case("NUL entities", "page.html", lambda: page(MIDDLE % f"<p>Rain{'&#x0;&#0;' * 10}</p>"), loaded=WORDS, without=("\0",)),
    Case("bad entities", "page.html", lambda: page(MIDDLE % "<p>a &foo; &#xFFFFFFFF; &#99999999999999999999; &#xD800; &; &# &#x; &#27; &#155; b</p>"), loaded=WORDS, without=("\0", "\ud800", "\x1b", "\x9b")),
    Case("one paragraph of 1 MB", "page.html", lambda: page(MIDDLE % f"<p>{'It rained on and on. ' * 48 * _KILO}</p>"), loaded=("It rained on and on.",)),
    Case("table of 5k rows", "page.html", lambda: page(MIDDLE % f"<table>{'<tr><td>a<td>b' * 5 * _KILO}</table>"), loaded=WORDS, costly=True),
    Case("list of 5k items", "page.html", lambda: page(MIDDLE % f"<ul>{'<li>Rain fell' * 5 * _KILO}</ul>"), loaded=(BEGUN,)),
    Case("10k headings", "page.html", lambda: page(MIDDLE % ("<h1>Rain</h1>" * 10 * _KILO)), loaded=(BEGUN,)),
    Case("10k spans in a paragraph", "page.html", lambda: page(MIDDLE % f"<p>{'<span>It</span> <b>rained</b> ' * 5 * _KILO}</p>"), loaded=("It rained It rained",), costly=True),
    Case("no white space", "page.html", lambda: page(MIDDLE % f"<p>{'x' * 2 * _MEGA}</p>"), loaded=("xxxx",)),
    Case("every tag wrong", "page.html", lambda: page(f"<b><i><p></b></i><article><h1>{TITLE}</p>{paragraphs(*PARAGRAPHS).replace('</p>', '</b></div>')}"), loaded=WORDS),
)  # fmt: skip
"""Pages of up to 5 MB."""
