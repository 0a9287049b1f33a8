"""Pages with rarer ways to say who, when and what; invented."""

from __future__ import annotations

from tests.metadata_cases import PROSE, Case, page

ODDITIES = (
    Case(
        "a headline of one word, and the window's title with the outlet's name",
        page("<title>War | The Herald</title>", f"<main><h1>War</h1>{PROSE}</main>"),
        None,
        {"title": "War"},
    ),
    Case(
        "the outlet's sign before the window's title",
        page(
            "<title>Echo: Kites over the weir</title>",
            f"<header><h1>Echo</h1></header><main>{PROSE}</main>",
        ),
        None,
        {"title": "Echo: Kites over the weir"},
    ),
    Case(
        "Blogger: an abbr's title is for programs",
        page(
            "<title>Corner Notes: Kites over the weir</title>",
            f"""<div id=header><h1 class=title>Corner Notes</h1></div><h2 class="date-header"><span>Monday, 3 May 2021</span></h2>
            <div class=post><h3 class="post-title entry-title">Kites over the weir</h3>{PROSE}
            <div class=post-footer>Posted by <span class=fn>Ann Lee</span> at <a class=timestamp-link><abbr class=published title="2021-05-03T10:15:00+01:00">10:15</abbr></a></div></div>""",
        ),
        "https://cornernotes.blogspot.example/2021/05/kites.html",
        {"title": "Kites over the weir", "published": "2021-05-03T10:15:00+01:00"},
    ),
    Case(
        "a release whose dateline alone has the day",
        page(
            "<title>Acme opens a mill</title>",
            f"<h1>Acme opens a mill in Harwick</h1><p>HARWICK, May 3, 2021 /WireService/ -- Acme said on Monday that it had opened a mill, its third, on the site of the old one.</p>{PROSE}",
        ),
        None,
        {"published": "2021-05-03", "sure": "likely"},
    ),
    Case(
        "an agency's dateline without a year, the year in the address",
        page(
            "<title>Oil falls</title>",
            f"<h1>Oil falls as the strait opens</h1><p>LONDON, May 3 (Reuters) - Oil fell on Monday after ships began to pass through the strait again, traders in three cities said.</p>{PROSE}",
        ),
        "https://x.example/markets/2021/05/oil-falls",
        {"published": "2021-05-03"},
    ),
    Case(
        "a station: posted and last updated in one sentence",
        page(
            "<title>Crash on I-9</title>",
            f"<h1>Crash closes I-9 at Harwick</h1><div>By: Ann Lee</div><div>Posted at 10:15 AM, May 03, 2021 and last updated 11:20 AM, May 04, 2021</div>{PROSE}",
            '<html lang="en-US">',
        ),
        None,
        {"authors": ["Ann Lee"], "published": "2021-05-03T10:15:00", "modified": "2021-05-04T11:20:00"},
    ),
    Case(
        "a network: clock, zone, weekday, day",
        page(
            "<title>Senate votes | WQX News</title>",
            f"<h1>Senate votes on the dam bill</h1><div class=byline__names>By <a>Ann Lee</a> and <a>Bob B. Ray</a>, WQX</div><div class=timestamp>Updated 1:05 PM EDT, Tue May 4, 2021</div><div class=timestamp>Published 5:01 PM EDT, Mon May 3, 2021</div>{PROSE}",
        ),
        "https://www.wqx.com/2021/05/03/politics/senate",
        {"authors": ["Ann Lee", "Bob B. Ray"], "published": "2021-05-03T17:01:00-04:00", "modified": "2021-05-04T13:05:00-04:00", "sure": "sure"},
    ),
    Case(
        "capital labels with bars",
        page(
            "<title>Deer</title>",
            f"<h1>Deer swim to the island</h1><p>By ANN LEE | alee@x.example | The Vale Echo</p><p>PUBLISHED: May 3, 2021 at 10:00 a.m. | UPDATED: May 4, 2021 at 11:00 a.m.</p>{PROSE}",
        ),
        None,
        {"authors": ["Ann Lee"], "published": "2021-05-03T10:00:00", "modified": "2021-05-04T11:00:00"},
    ),
    Case(
        "the headline in a table cell's font, no h1, a class for it",
        page(
            "<title>The Tillman Gazette</title>",
            f"<table><tr><td class=headline>Library saved by a bake sale</td></tr><tr><td>Posted: 03/14/2008</td></tr><tr><td>{PROSE}</td></tr></table>",
        ),
        None,
        {"published": "2008-03-14"},
    ),
    Case(
        "given and family name, and a publisher with the outlet's name",
        page(
            """<title>Elk</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Article","headline":"Elk walk into the mall","datePublished":"2021-05-03T10:00:00+0200",
            "author":[{"@type":"Person","givenName":"Ann","familyName":"Lee"}],"publisher":{"@type":"Organization","name":"Nordposten"}}]}</script>""",
            f"<h1>Elk walk into the mall</h1>{PROSE}",
        ),
        None,
        {"authors": ["Ann Lee"], "published": "2021-05-03T10:00:00+02:00", "site": "Nordposten"},
    ),
    Case(
        "mainEntity within WebPage, types with their vocabulary",
        page(
            """<title>Lynx</title><script type="application/ld+json">{"@type":"http://schema.org/WebPage","mainEntity":{"@type":"schema:NewsArticle","headline":"Lynx seen at the quarry","datePublished":{"@type":"Date","@value":"2021-05-03"}}}</script>""",
            f"<h1>Lynx seen at the quarry</h1>{PROSE}",
        ),
        None,
        {"published": "2021-05-03", "sure": "sure"},
    ),
    Case(
        "comments in the same article, dates without classes of theirs",
        page(
            "<title>Bus route cut</title>",
            f"<article><h1>Bus route cut in the valley</h1><p>Ann Lee, 3 May 2021</p>{PROSE}{PROSE}<h3>2 comments</h3><p>Posted by Bob on 7 May 2021</p><p>I miss it.</p></article>",
        ),
        None,
        {"published": "2021-05-03"},
    ),
    Case(
        "expiry, deadline and opening days are no publication",
        page(
            "<title>Grants</title>",
            f"<h1>Grants for village halls</h1><p>Deadline: 30 June 2021</p><p>Open from 1 May 2021</p><p>Printed 26 November 2026</p>{PROSE}",
        ),
        None,
        {"published": None},
    ),
    Case(
        "a Spanish agency with its dateline",
        page(
            "<title>Cae el petróleo</title>",
            f"<h1>Cae el petróleo tras abrirse el estrecho</h1><p>Madrid, 3 may. 2021 (EFE).- El petróleo cayó el lunes después de que los barcos volvieran a pasar por el estrecho.</p>{PROSE}",
            '<html lang="es">',
        ),
        None,
        {"title": "Cae el petróleo tras abrirse el estrecho"},
    ),
    Case(
        "the headline's own colon beside the outlet's bar",
        page(
            "<title>Opinion: Why the dam must go | The Beacon</title><meta property='og:title' content='Why the dam must go | Ann Lee'><meta property='og:site_name' content='The Beacon'>",
            f"<article><p class=kicker>Opinion</p><h1>Why the dam must go</h1><a rel=author href=/ann>Ann Lee</a><time datetime='2021-05-03T06:00:00+0100' data-timestamp=1620018000000>Mon 3 May 2021 06.00 BST</time>{PROSE}</article>",
        ),
        "https://beacon.example/opinion",
        {"title": "Why the dam must go", "authors": ["Ann Lee"], "published": "2021-05-03T06:00:00+01:00"},
    ),
    Case(
        "the system's account in the fields, the writer in the byline",
        page(
            """<title>Fish ladder opens</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Fish ladder opens at the weir","datePublished":"2021-05-03","author":{"@type":"Person","name":"Paul Producer"}}</script>""",
            f"<h1>Fish ladder opens at the weir</h1><p class=byline>By Ann Lee, special to the Echo</p>{PROSE}",
        ),
        None,
        {"authors": ["Ann Lee"]},
    ),
    Case(
        "both a picture's credit and a byline",
        page(
            "<title>Heron</title>",
            f"<h1>Heron lands on the council</h1><figure><img><figcaption>A heron. Photograph: Cam Man/Picture Desk, 1 April 2015</figcaption></figure><p>By Ann Lee and Bob Ray</p><p>3 May 2021</p>{PROSE}",
        ),
        None,
        {"authors": ["Ann Lee", "Bob Ray"], "published": "2021-05-03"},
    ),
    Case(
        "a list of teasers with dates below a short text",
        page(
            "<title>Brief</title>",
            "<main><h1>Road closed at Loom bridge</h1><p>The road will open on Friday.</p></main><section><h2>Latest</h2><ul><li><a>Swan found</a> <time datetime=2019-01-01>1 January 2019</time></li><li><a>Duck found</a> 2 January 2019</li></ul></section>",
        ),
        None,
        {"title": "Road closed at Loom bridge", "published": None},
    ),
    Case(
        "a Swedish page: numbers with the year first",
        page(
            "<title>Dammen brast - Nordposten</title>",
            f"<h1>Dammen brast vid Harwick</h1><p>Publicerad: 2021-05-03 14:05</p><p>Uppdaterad: 2021-05-04 08:00</p>{PROSE}",
            '<html lang="sv">',
        ),
        None,
        {"published": "2021-05-03T14:05:00", "modified": "2021-05-04T08:00:00"},
    ),
    Case(
        "a Chinese page",
        page(
            "<title>大坝决堤_谷日报</title><meta name=author content=李安>",
            f"<h1>大坝决堤</h1><div>2021-05-03 14:05:11 来源：谷日报</div>{PROSE}",
            '<html lang="zh-CN">',
        ),
        None,
        {"title": "大坝决堤", "authors": ["李安"], "published": "2021-05-03T14:05:11", "language": "zh-CN"},
    ),
    Case(
        "programs say the day after for a page of the west coast",
        page(
            """<title>Fire</title><meta property="article:published_time" content="2021-05-04T05:30:00+00:00">""",
            f"<article><h1>Fire on the ridge is out</h1><p>By Ann Lee</p><p>May 3, 2021</p>{PROSE}</article>",
        ),
        None,
        {"published": "2021-05-03", "sure": "sure"},
    ),
    Case(
        "the wrong century, a day that is none, a month that is none",
        page(
            """<title>Snail</title><meta name="date" content="1899-12-30T00:00:00"><meta name=pubdate content="2021-02-31"><meta property=article:published_time content="2021-13-01">""",
            f"<h1>Snail wins the race again</h1>{PROSE}",
        ),
        None,
        {"published": None},
    ),
    Case(
        "Drupal 7: RDFa, submitted by an account",
        page(
            "<title>Well dug | Ministry of Water</title>",
            f"""<h1 id=page-title>Well dug in the east</h1><div class=submitted><span property="dc:date dc:created" content="2021-05-03T10:15:00+02:00" datatype="xsd:dateTime">Submitted by <span class=username>webmaster</span> on Mon, 05/03/2021 - 10:15</span></div>{PROSE}""",
        ),
        None,
        {"title": "Well dug in the east", "authors": [], "published": "2021-05-03T10:15:00+02:00"},
    ),
    Case(
        "a byline's class and no By, a link to follow beside it",
        page(
            "<title>Toll</title>",
            f"<h1>Toll bridge to be free</h1><div class='c-byline'><span class='c-byline__author'>Ann Lee</span><a>Follow Ann Lee</a></div><p>For immediate release: May 3, 2021</p>{PROSE}",
        ),
        None,
        {"authors": ["Ann Lee"], "published": "2021-05-03"},
    ),
    Case(
        "one of two authors is told, both are printed; the agency is no third",
        page(
            """<title>Gas</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Gas leak empties the street","author":{"@type":"Person","name":"Ann Lee"}}</script>""",
            f"<h1>Gas leak empties the street</h1><p>By Ann Lee and Bob Ray, Associated Press</p>{PROSE}",
        ),
        None,
        {"authors": ["Ann Lee", "Bob Ray"]},
    ),
    Case(
        "a page builder: all is a widget, and only looks part date and name",
        page(
            "<title>Pier</title>",
            f"<div class='elementor-widget elementor-widget-heading'><h1>Pier reopens after the storm</h1></div><div class='elementor-widget elementor-widget-post-info'><span>May 3, 2021</span><span>Ann Lee</span></div>{PROSE}",
        ),
        None,
        {"title": "Pier reopens after the storm", "published": "2021-05-03"},
    ),
    Case(
        "the only title is the outlet's name, the headline an h2",
        page("<title>Harwick Post</title>", f"<h1>Harwick Post</h1><h2>Tram jumps the rails</h2><p>3 May 2021</p>{PROSE}"),
        "https://harwickpost.co.uk/1",
        {"title": "Tram jumps the rails", "published": "2021-05-03"},
    ),
    Case(
        "titles before names and behind them",
        page(
            "<title>Lichen</title>",
            f"<h1>Lichen tells the age of walls</h1><p>By Dr. Ann Lee, PhD, and Prof. Bob Ray</p><p>Published online: 03 May 2021</p>{PROSE}",
        ),
        None,
        {"authors": ["Dr. Ann Lee", "Prof. Bob Ray"], "published": "2021-05-03"},
    ),
    Case(
        "a French page with bars and hours without minutes",
        page(
            "<title>Le pont</title>",
            f"<h1>Le pont de Harwick rouvre</h1><p>Par <b>Anne Lefort</b> (avec AFP)</p><p>Publié le 02/05/2021 à 14h05 • Mis à jour le 03/05/2021 à 9h</p>{PROSE}",
            '<html lang="fr-FR">',
        ),
        None,
        {"authors": ["Anne Lefort"], "published": "2021-05-02T14:05:00", "modified": "2021-05-03T09:00:00"},
    ),
    Case(
        "a British daily: the clock first",
        page(
            "<title>Jetty</title>",
            f"<h1>Jetty sinks at high tide</h1><p>By Ann Lee For The Vale Echo</p><p>Published: 21:03 BST, 3 May 2021 | Updated: 08:05 BST, 4 May 2021</p>{PROSE}",
        ),
        None,
        {"authors": ["Ann Lee"], "published": "2021-05-03T21:03:00+01:00", "modified": "2021-05-04T08:05:00+01:00"},
    ),
    Case(
        "a publication in the future of its own change gives way to what is printed",
        page(
            "<title>Quay</title><meta property=article:published_time content=2031-01-01T00:00:00Z><meta property=article:modified_time content=2021-05-04T00:00:00Z>",
            f"<h1>Quay wall is mended</h1><p>3 May 2021</p>{PROSE}",
        ),
        None,
        {"published": "2021-05-03", "modified": "2021-05-04T00:00:00Z"},
    ),
    Case(
        "a German ministry's release: number and day in one line",
        page("<title>Deich</title>", f"<h1>Deich wird erhöht</h1><p>Pressemitteilung Nr. 12/2021 vom 03.05.2021</p>{PROSE}", '<html lang="de">'),
        None,
        {"published": "2021-05-03"},
    ),
    Case(
        "a blog: the day, then by whom",
        page("<title>Fern</title>", f"<h1>Ferns grow in the tunnel</h1><p class=entry-meta>May 3, 2021 By Ann Lee</p>{PROSE}"),
        None,
        {"authors": ["Ann Lee"], "published": "2021-05-03"},
    ),
)  # fmt: skip
