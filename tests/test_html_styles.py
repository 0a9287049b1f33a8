"""What a page's style sheets hide is left out, and what they show again is kept."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from assistant.errors import ArticleError
from assistant.loading.style.rules import declarations, rules_of
from tests.html_bodies import PARAGRAPHS, TITLE, paragraphs, read, site, taken

SAID = "Forty volunteers filled sandbags until noon, and the mayor thanked them for it."
PLAIN = "<p class='a b' data-kind='old news'>{said}</p>"
INSIDE = "<div class=g><p class=a>{said}</p></div>"
HIDDEN = {
    "child": (".g > p{display:none}", INSIDE),
    "inside": ("article .g .a{display:none}", INSIDE),
    "beside": ("h1 ~ .a{display:none}", PLAIN),
    "attribute": ("p[data-kind^='old']{display:none}", PLAIN),
    "every child": ("p.a:nth-child(n){display:none}", PLAIN),
    "not": ("p.a:not(.other):not(:focus){display:none}", PLAIN),
    "one of": (":is(.q, .a){display:none}", PLAIN),
    "weightless": (":where(.a){display:none}", PLAIN),
    "nested": (".g{color:red; .a{display:none}}", INSIDE),
    "nested by name": (".g{color:red; & .a{display:none}}", INSIDE),
    "variable": (":root{--d:none}.a{display:var(--d)}", PLAIN),
    "every screen": ("@media only screen and (min-width:1px){.a{display:none}}", PLAIN),
    "supported": ("@supports (display:grid){.a{display:none}}", PLAIN),
    "layer": ("@layer base{.a{display:none}}", PLAIN),
    "last of two": (".a{display:block}.a{display:none}", PLAIN),
    "important": (".a{display:none!important}.a.b{display:block}", PLAIN),
    "until pointed at": (".g .a{display:none}.g:hover .a{display:block}", INSIDE),
    "shown in print": (".a{display:none}@media print{.a{display:block}}", PLAIN),
    "not shown by a child": (".g{display:none}.g p{display:block}", INSIDE),
    "share of nothing": (".g{font-size:0}.g p{font-size:2em}", INSIDE),
    "open at the end": (".a{display:none", PLAIN),
    "in a comment's marks": ("<!-- .a{display:none} -->", PLAIN),
    "behind a stray brace": (".z{color:red}}.y{}.a{display:none}", PLAIN),
    "after a brace in a string": (".z{content:'}'}.a{display:none}", PLAIN),
    "escaped name": (r".md\:gone{display:none}", "<p class='md:gone'>{said}</p>"),
    "for ears": (".a{position:absolute;width:1px;height:1px;overflow:hidden}", PLAIN),
    "colour of the paper": (".a{color:#fefefe}", PLAIN),
    "colour of what is behind": (".g{background:#101010}.a{color:#111}", INSIDE),
    "transparent": (".a{color:rgb(0 0 0 / 0)}", PLAIN),
    "pushed away": (".a{transform:translate(-9999px, 0)}", PLAIN),
    "pushed to the right": (".a{position:absolute;right:9999px}", PLAIN),
    "flat": (".a{transform:rotateY(90deg)}", PLAIN),
    "clipped to nothing": (".a{clip-path:circle(0)}", PLAIN),
    "no height": (".a{max-height:0;overflow:auto}", PLAIN),
    "shorthand": (".a{font:0/0 serif}", PLAIN),
}
SHOWN = {
    "again by a stronger rule": (".a{display:none}.a.b{display:block}", PLAIN),
    "again by a later rule": (".a{opacity:0}.a{opacity:1}", PLAIN),
    "out of a layer": (".a{display:block}@layer z{.a{display:none}}", PLAIN),
    "by itself": (".a{display:none}", "<p class=a style='display:block'>{said}</p>"),
    "on wide screens": (".a{display:none}@media (min-width:700px){.a{display:block}}", PLAIN),
    "but on narrow ones": ("@media (max-width:700px){.a{display:none}}", PLAIN),
    "but in print": ("@media print{.a{display:none}}", PLAIN),
    "but what is before it": (".a::before{display:none}", PLAIN),
    "visible inside": (".g{visibility:hidden}.g p{visibility:visible}", INSIDE),
    "large inside": (".g{font-size:0}.g p{font-size:16px}", INSIDE),
    "letters of a gradient": (".a{color:transparent;background-clip:text}", PLAIN),
    "moving in": (".a{opacity:0;animation:fade 1s forwards}", PLAIN),
    "white on black": (".g{background:#111}.g p{color:#fff}", INSIDE),
    "white on a picture": (".g{background:url(x.jpg)}.g p{color:#fff}", INSIDE),
    "on a page all dark": ("body{background:#000}.a{color:#fff}", PLAIN),
    "in the dark alone": (
        "body{background:#fff}p{color:#111}"
        "@media (prefers-color-scheme:dark){body{background:#111}p{color:#eee}}",
        PLAIN,
    ),
    "by day, on dark paper at night": (
        ".a{color:#111}@media (prefers-color-scheme:dark){body{background:#111}}",
        PLAIN,
    ),
    "in a row": (".a{flex:1;width:0;overflow:hidden}", PLAIN),
    "in a frame": (".a{height:0;overflow:hidden;padding-bottom:56%}", PLAIN),
    "one slide away": (".a{transform:translateX(-100%)}", PLAIN),
    "centred": (".a{position:absolute;left:50%;transform:translate(-50%,-50%)}", PLAIN),
    "small": (".a{font-size:.7em;opacity:.6;text-indent:-1em;max-height:900px}", PLAIN),
    "without scripts": (".no-js .a{display:none}", PLAIN),
}


def _page(css: str, element: str) -> str:
    inside = f"{paragraphs(PARAGRAPHS[:2])}{element.format(said=SAID)}{paragraphs(PARAGRAPHS[2:])}"
    return site(f"<article><h1>{TITLE}</h1>{inside}</article>", head=f"<style>{css}</style>")


@pytest.mark.parametrize("name", HIDDEN)
def test_what_a_sheet_hides_is_left_out(name: str) -> None:
    """Law: however a sheet names a part that it hides, its words are not in the article."""
    assert read(_page(*HIDDEN[name])) == "\n\n".join((TITLE, *PARAGRAPHS))


@pytest.mark.parametrize("name", SHOWN)
def test_what_a_sheet_shows_is_kept(name: str) -> None:
    """Law: the rule that counts on a wide screen decides, not the one that hides."""
    text, warnings = taken(_page(*SHOWN[name]))
    assert text == "\n\n".join((TITLE, *PARAGRAPHS[:2], SAID, *PARAGRAPHS[2:]))
    assert not warnings


@pytest.mark.parametrize(
    "head",
    [
        "<style media=print>.a{display:none}</style>",
        "<noscript><style>.a{display:none}</style></noscript>",
        "<template><style>.a{display:none}</style></template>",
        "<link rel=stylesheet href=dark.css><style>.a{color:#fff}</style>",
    ],
)
def test_sheets_that_are_not_for_the_reader_hide_nothing(head: str) -> None:
    """Law: sheets for print and for browsers without scripts hide nothing; unread ones may colour."""
    page = _page("", PLAIN).replace("<style></style>", head)
    assert SAID in read(page)


def test_words_of_a_hidden_box_go_and_what_it_shows_again_stays() -> None:
    """Law: letters without size are left out though a part inside of the same box has a size."""
    box = "<p style='font-size:0'>{said} <b style='font-size:16px'>It rained.</b> {said}</p>"
    text = read(_page("", box))
    assert SAID not in text
    assert "It rained." in text


def test_paragraphs_that_a_script_reveals_are_read() -> None:
    """Law: a rule that hides most of a page's paragraphs is undone by a script, and they are read."""
    inside = paragraphs(tag="p class=reveal").replace("</p class=reveal>", "</p>")
    head = "<style>.reveal{opacity:0}</style>"
    text = read(site(f"<article><h1>{TITLE}</h1>{inside}</article>", head=head))
    assert text == "\n\n".join((TITLE, *PARAGRAPHS))


@pytest.mark.parametrize(
    "sheet",
    [
        "a{" * 100_000,
        '"\\' * 200_000,
        "url(" * 100_000,
        ":not(" * 80_000 + "{display:none}",
        "*{display:none}" * 25_000,
        "div div div div div p{display:none}" * 10_000,
        ".a{clip-path:polygon(" + "0 0 " * 90_000 + "}",
        "div:has(" * 40_000 + "{display:none}",
        ".a{left:" + "calc(" * 40_000 + "1px" + ")" * 40_000 + "}",
        ".a{left:" + "calc(1px) " * 30_000 + "}",
        ".a{filter:" + "blur(0) " * 40_000 + "}",
        "@media " + "(" * 200_000 + "{.a{display:none}}",
        "@scope (.a){" * 20_000 + ".a{opacity:0}",
        ".abcdefgh{" + "&" * 200_000 + "{display:none}}",
        "".join(f"*{{--v{n}:var(--v{n + 1}) var(--v{n + 1})}}" for n in range(99))
        + ".a{left:var(--v0)}",
    ],
)
def test_sheets_that_are_made_to_hang_do_not(sheet: str) -> None:
    """Law: reading a sheet takes time by its length alone."""
    assert "1,200 people" in read(_page(sheet, PLAIN))


@pytest.mark.parametrize(
    "sheet",
    [
        ".a ~ .a ~ .a{opacity:.9}.a ~ .z{opacity:0}",
        ".a:nth-child(2n+1 of .a):nth-last-of-type(3n).z{opacity:0}",
        "div:has(div div p.z) p{opacity:0}",
        ".a:lang(de):dir(rtl){opacity:0}",
        "div{background:#fff}.z{position:relative;z-index:-1}",
        "*{--a:var(--b, 1)}.a{opacity:var(--a)}",
    ],
)
def test_selectors_of_many_elements_take_time_by_their_number(sheet: str) -> None:
    """Law: what a selector asks of the elements around one is found once for all of them."""
    many = "<div>" * 100 + PLAIN * 5_000 + "</div>" * 100
    assert SAID in read(_page(sheet, many))


def test_a_scope_that_names_nothing_is_for_nothing() -> None:
    """A scope without a selector, or with one that is none, has no rule for it."""
    for scope in ("@scope", "@scope ()", "@scope (", "@scope ((p)", "@scope (p) white (min "):
        tree = document_fromstring(f"<html><style>{scope} {{display:none}}</style><p>a</p></html>")

        assert all(one.strip() for rule in rules_of(tree) for one in rule.selectors)


def test_a_page_whose_style_cannot_be_followed_is_refused() -> None:
    """Law: where following all rules is too much work, nothing is taken for shown."""
    within = "div " * 5
    rules = "".join(f"{within}b.a:not(.x{n}){{left:{n}px;opacity:0}}" for n in range(1_500))
    with pytest.raises(ArticleError, match="more style rules than can be followed"):
        read(_page(rules, PLAIN * 1_000))


def test_declarations_are_told_apart() -> None:
    """Law: names are small, variables are not, and what is important says so."""
    assert [*declarations("Color: RED; --Up: 1;bad;left:0 !important")] == [
        ("color", "red", False),
        ("--Up", "1", False),
        ("left", "0", True),
    ]
