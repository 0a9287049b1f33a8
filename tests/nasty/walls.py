"""Pages that show something else than an article, or something else before it."""

from __future__ import annotations

from tests.nasty.cases import BEGUN, PARAGRAPHS, TITLE, WORDS, Case, page, paragraphs

_CONSENT = (
    "<h2>We value your privacy</h2><p>We and our 842 partners store and access information on your device, such as cookies, and process personal data, such as unique identifiers, for personalised advertising and content.</p>"
    "<p>You may accept or manage your choices by clicking below, including your right to object where legitimate interest is used, or at any time in the privacy policy page.</p>"
    "<p>We and our partners process data to provide precise geolocation, to scan device characteristics for identification, and to measure advertising performance.</p>"
)
_BUTTONS = "<button>Accept all</button><button>Reject all</button><button>Manage options</button>"
_NAMES = (
    "<div id='onetrust-consent-sdk'><div class='ot-sdk-container' role='dialog'>{}</div></div>",
    "<div class='cookie-banner'>{}</div>",
    "<div role='dialog' aria-modal='true' aria-label='privacy'>{}</div>",
    "<section id='gdpr-notice'>{}</section>",
)
_LOGIN = "<form><h1>Log in</h1><label>E-mail<input name=email></label><label>Password<input type=password></label><button>Log in</button><p>No account? <a href='/r'>Register</a></p></form>"
_APP = "<div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript>"
_LINKS = "".join(
    f"<li><a href='/{n}'>Story number {n} of the day about the town</a></li>" for n in range(60)
)
_WALL = "<div class='paywall'><h2>Subscribe to continue reading</h2><p>Only 1 euro for four weeks. Already a subscriber? Log in.</p></div>"


def _bare(body: str, title: str = "Harwick Post") -> bytes:
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>".encode()


CASES = (
    *(
        Case(
            f"cookie wall {number} before the article", "page.html",
            lambda wall=wall: page(before=wall.format(_CONSENT * 3 + _BUTTONS)),  # type: ignore[misc] # mypy infers no lambda with a default
            loaded=WORDS, without=("842 partners", "Accept all"),
        )
        for number, wall in enumerate(_NAMES, 1)
    ),
    Case("cookie wall behind the article", "page.html", lambda: page(after=_NAMES[0].format(_CONSENT * 4)), loaded=WORDS, without=("842 partners",)),
    Case("cookie wall alone", "page.html", lambda: _bare(_NAMES[0].format(_CONSENT + _BUTTONS)), refused="page.html"),
    Case("cookie wall alone without a name", "page.html", lambda: _bare(f"<div>{_CONSENT}{_BUTTONS}</div>", "Before you continue"), refused="page.html"),
    Case("log-in page", "page.html", lambda: _bare(_LOGIN), refused="page.html"),
    Case("needs JavaScript", "page.html", lambda: _bare(_APP + "<script src='/a.js'></script>"), refused="page.html"),
    Case("needs JavaScript, data in a script", "page.html", lambda: _bare(_APP + "<script>window.__DATA__={\"a\":\"" + "words " * 2000 + "\"}</script>"), refused="page.html"),
    Case("list of links alone", "page.html", lambda: _bare(f"<nav><ul>{_LINKS}</ul></nav>"), refused="page.html"),
    Case("error page", "page.html", lambda: _bare("<h1>404 Not Found</h1><p>nginx</p>", "404 Not Found"), refused="page.html"),
    Case("empty body", "page.html", lambda: _bare(""), refused="page.html"),
    Case("no tags closed, no words", "page.html", lambda: b"<html><body><div><p>", refused="page.html"),
    Case("pictures alone", "page.html", lambda: _bare("<img src=a.png>" * 50), refused="page.html"),
    Case("frameset", "page.html", lambda: b"<html><head><title>Dam</title></head><frameset cols='20%,80%'><frame src=a.html><frame src=b.html></frameset></html>", refused="page.html"),
    Case("sent on by meta", "page.html", lambda: b"<html><head><meta http-equiv=refresh content='0;url=https://post.example/'></head><body></body></html>", refused="page.html"),
    Case("paywall behind a teaser", "page.html", lambda: page(f"<article><h1>{TITLE}</h1>{paragraphs(*PARAGRAPHS[:2])}{_WALL}</article>"), loaded=(BEGUN, "Nobody was hurt")),
    Case("paywall, article hidden behind", "page.html", lambda: page(f"<article><h1>{TITLE}</h1>{paragraphs(*PARAGRAPHS[:2])}{_WALL}<div style='display:none'>{paragraphs(*PARAGRAPHS[2:])}</div></article>"), loaded=(BEGUN,), without=("never published",)),
    Case("captcha", "page.html", lambda: _bare("<h1>Are you a robot?</h1><p>Please complete the check below to go on to the Harwick Post.</p><div class='g-recaptcha'></div>"), refused="page.html"),
    Case("related stories around", "page.html", lambda: page(before=f"<aside class='related'><ul>{_LINKS}</ul></aside>", after=f"<section class='most-read'><ol>{_LINKS}</ol></section>"), loaded=WORDS, without=("Story number 7",)),
    Case("comments behind", "page.html", lambda: page(after="<section id='comments' class='comments'><h2>2 comments</h2><div class='comment'><p>I think the mayor is a liar and zorblax should be the mayor now, honestly.</p></div></section>"), loaded=WORDS, without=("zorblax",)),
)  # fmt: skip
