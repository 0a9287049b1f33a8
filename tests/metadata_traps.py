"""Pages that lead astray: invented, each with one thing that is easily taken for another."""

from __future__ import annotations

from tests.metadata_cases import PROSE, Case, page

TRAPS = (
    Case(
        "two headings of the first rank: a teaser's before the article's",
        page(
            '<title>Otters back in the Loom - Vale Echo</title><meta property="og:site_name" content="Vale Echo">',
            f"""<div class="top-story"><h1>Win a holiday in Quillan</h1></div><main><h1>Otters back in the Loom</h1>
            <p>By ANN LEE | ann.lee@valeecho.example | May 3, 2021</p>{PROSE}</main>""",
        ),
        "https://valeecho.example/otters",
        {"title": "Otters back in the Loom", "authors": ["Ann Lee"], "published": "2021-05-03"},
    ),
    Case(
        "og:title is cut; the heading is whole",
        page(
            '<title>Council of Harwick votes after a long night to…</title><meta property="og:title" content="Council of Harwick votes after a long night to…">',
            f"<h1>Council of Harwick votes after a long night to rebuild the dam</h1>{PROSE}",
        ),
        None,
        {"title": "Council of Harwick votes after a long night to rebuild the dam"},
    ),
    Case(
        "og:title is cut and no heading is there; JSON-LD is whole",
        page(
            """<title>Council of Harwick votes after a long... | Vale Echo</title><meta property="og:title" content="Council of Harwick votes after a long..."><meta property="og:site_name" content="Vale Echo">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Council of Harwick votes after a long night"}</script>""",
            PROSE,
        ),
        None,
        {"title": "Council of Harwick votes after a long night"},
    ),
    Case(
        "a label stands in the heading",
        page(
            "<title>Ferry sinks off Loom Island</title><meta property=og:title content='Ferry sinks off Loom Island'>",
            f"<h1><span class=label>Breaking</span> <span>Ferry sinks off Loom Island</span><button>Share</button></h1>{PROSE}",
        ),
        None,
        {"title": "Ferry sinks off Loom Island"},
    ),
    Case(
        "the outlet's name holds a dash, the headline a colon",
        page(
            "<title>Floods: what we know so far - Stour-Valley Times</title><meta property=og:site_name content='Stour-Valley Times'>",
            PROSE,
        ),
        "https://svt.example/f",
        {"title": "Floods: what we know so far"},
    ),
    Case(
        "the heading is the section, the headline below it",
        page(
            "<title>Mayor resigns over mill | Harwick Post</title>",
            f"<h1>Local news</h1><article><h2>Mayor resigns over mill</h2><p class=date>12 October 2020</p>{PROSE}</article>",
        ),
        "https://www.harwickpost.com/n/1",
        {"title": "Mayor resigns over mill", "published": "2020-10-12"},
    ),
    Case(
        "the day is printed, the time element says how long ago",
        page(
            "<title>Snow</title>",
            f"<article><h1>Snow on the high road</h1><time datetime='2021-01-03T08:00:00Z'>2 hours ago</time>{PROSE}</article>",
        ),
        None,
        {"published": "2021-01-03T08:00:00Z"},
    ),
    Case(
        "the change is printed before the publication",
        page(
            "<title>Frost</title>",
            f"<h1>Frost kills the early pears</h1><p>Updated 5:30 PM, May 4, 2021</p><p>Published 7:00 AM, May 3, 2021</p>{PROSE}",
        ),
        None,
        {"published": "2021-05-03T07:00:00", "modified": "2021-05-04T17:30:00"},
    ),
    Case(
        "first published at the end, changed at the top",
        page(
            "<title>Hail</title>",
            f"<h1>Hail breaks greenhouse</h1><p>Updated: 8 May 2021</p>{PROSE}<p>This article was first published on 2 May 2021.</p>",
        ),
        None,
        {"published": "2021-05-02", "modified": "2021-05-08"},
    ),
    Case(
        "a correction has a date of its own",
        page(
            "<title>Rain</title>",
            f"<h1>Rain floods the underpass</h1><p>By Ann Lee</p><p>3 May 2021</p>{PROSE}<p>Correction, 9 May 2021: An earlier version named the wrong street.</p>",
        ),
        None,
        {"authors": ["Ann Lee"], "published": "2021-05-03"},
    ),
    Case(
        "an event with its own date in JSON-LD and beside the headline",
        page(
            """<title>Fair returns</title><script type="application/ld+json">{"@type":"Event","name":"Fair","startDate":"2022-08-01"}</script>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Fair returns to Harwick","datePublished":"2022-06-01T09:00:00+01:00"}</script>""",
            f"<h1>Fair returns to Harwick</h1><ul><li>Date: 1 August 2022</li><li>Place: the green</li></ul>{PROSE}",
        ),
        None,
        {"published": "2022-06-01T09:00:00+01:00"},
    ),
    Case(
        "the month and day are printed, the year is in the address",
        page(
            "<title>Wasps</title>",
            f"<h1>Wasps close the school</h1><p>By Ann Lee</p><p>Monday, May 3</p>{PROSE}",
        ),
        "https://x.example/2021/05/wasps-close-the-school/",
        {"published": "2021-05-03", "sure": "likely"},
    ),
    Case(
        "figures in the address are no day",
        page("<title>Bats</title>", f"<h1>Bats delay the bypass</h1>{PROSE}"),
        "https://x.example/news/2021/99/bats-20215-0312345",
        {"published": None},
    ),
    Case(
        "related articles stand between headline and text",
        page(
            "<title>Cows on the line</title>",
            f"""<article><h1>Cows stop the night train</h1><div class="related-articles"><a>Sheep stop it</a><time datetime="2010-01-01">1 January 2010</time></div>
            <span class="author">Ann Lee</span><span class="posted-on">3.5.2021</span>{PROSE}</article>
            <article class="teaser"><h2>Goats</h2><time datetime="2009-01-01">1 January 2009</time></article>""",
        ),
        None,
        {"authors": ["Ann Lee"], "published": "2021-05-03"},
    ),
    Case(
        "a page of a magazine: month and year alone are no day",
        page("<title>Moths</title>", f"<h1>Moths in the archive</h1><p>May 2021</p>{PROSE}"),
        None,
        {"published": None},
    ),
    Case(
        "the author is an address, an account or the outlet; the byline is a person",
        page(
            """<title>Eels</title><meta property="article:author" content="https://facebook.com/vale"><meta name="author" content="admin">
            <meta property=og:site_name content="Vale Echo"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Eels return to the weir","author":{"@type":"Person","name":"Vale Echo"}}</script>""",
            f"<h1>Eels return to the weir</h1><p>Words: Ann Lee</p><p>Pictures: Bob Ray</p>{PROSE}",
        ),
        None,
        {"authors": ["Ann Lee"]},
    ),
    Case(
        "nobody signs but the staff",
        page(
            '<title>Toads</title><meta name="author" content="Staff">',
            f"<h1>Toads cross the bypass</h1>{PROSE}",
        ),
        None,
        {"authors": ["Staff"]},
    ),
    Case(
        "names in capitals, with roles and places",
        page(
            "<title>Voles</title>",
            f"<h1>Voles eat the cricket pitch</h1><p>By ANN LEE in Harwick and BOB RAY, Chief Reporter</p>{PROSE}",
        ),
        None,
        {"authors": ["Ann Lee", "Bob Ray"]},
    ),
    Case(
        "three names from programs, in order, with an email among them",
        page(
            """<title>Ants</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ants march on the depot","author":[{"@type":"Person","name":"Ann Lee"},{"@type":"Person","name":"b.ray@x.example"},{"@type":"Person","name":"Cy Dee"}]}</script>""",
            f"<h1>Ants march on the depot</h1>{PROSE}",
        ),
        None,
        {"authors": ["Ann Lee", "Cy Dee"]},
    ),
    Case(
        "names joined in one string",
        page(
            """<title>Gulls</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Gulls take the chips","author":{"@type":"Person","name":"Ann Lee, Bob Ray and Cy Dee"}}</script>""",
            f"<h1>Gulls take the chips</h1>{PROSE}",
        ),
        None,
        {"authors": ["Ann Lee", "Bob Ray", "Cy Dee"]},
    ),
    Case(
        "canonical is the first page, og:url the page",
        page(
            '<title>Rats</title><link rel=canonical href="https://x.example/"><meta property=og:url content="https://x.example/rats">',
            f"<h1>Rats leave the ferry</h1>{PROSE}",
        ),
        "https://x.example/rats?ref=1",
        {"canonical": "https://x.example/rats"},
    ),
    Case(
        "canonical is no address of the web",
        page(
            '<title>Mice</title><link rel=canonical href="javascript:alert(1)">',
            f"<h1>Mice in the organ</h1>{PROSE}",
        ),
        "https://x.example/mice",
        {"canonical": None},
    ),
    Case(
        "an Italian page: publication, then change",
        page(
            "<title>Crolla la diga</title>",
            f"<h1>Crolla la diga di Harwick</h1><p>di Anna Leoni</p><p>Pubblicato il 3 maggio 2021 alle 10:30 - Ultimo aggiornamento: 4 maggio 2021</p>{PROSE}",
            '<html lang="it">',
        ),
        None,
        {"authors": ["Anna Leoni"], "published": "2021-05-03T10:30:00", "modified": "2021-05-04"},
    ),
    Case(
        "a Dutch page",
        page(
            "<title>Dam breekt</title>",
            f"<h1>Dam bij Harwick breekt</h1><p>Door Anna Leen</p><p>Gepubliceerd op 3 mei 2021 om 10:30</p>{PROSE}",
            '<html lang="nl">',
        ),
        None,
        {"authors": ["Anna Leen"], "published": "2021-05-03T10:30:00"},
    ),
    Case(
        "a Polish page",
        page(
            "<title>Tama</title>",
            f"<h1>Tama pod Harwick pękła</h1><p>3 maja 2021, 10:30</p>{PROSE}",
            '<html lang="pl">',
        ),
        None,
        {"published": "2021-05-03T10:30:00"},
    ),
    Case(
        "a German page without anything for programs",
        page(
            "<title>Damm gebrochen | Harwicker Bote</title>",
            f"<h1>Damm gebrochen</h1><p>Von Anna Lehmann und Bert Rau</p><p>Stand: 04.05.2021, 08:00 Uhr</p><p>Veröffentlicht am 03.05.2021 um 14:05 Uhr</p>{PROSE}",
            '<html lang="de">',
        ),
        None,
        {
            "authors": ["Anna Lehmann", "Bert Rau"],
            "published": "2021-05-03T14:05:00",
            "modified": "2021-05-04T08:00:00",
        },
    ),
    Case(
        "a Turkish page",
        page(
            "<title>Baraj</title>",
            f"<h1>Baraj çöktü ve köprü yıkıldı</h1><p>Giriş Tarihi: 3 Mayıs 2021 10:30</p><p>Güncelleme: 4 Mayıs 2021 11:00</p>{PROSE}",
            '<html lang="tr">',
        ),
        None,
        {"published": "2021-05-03T10:30:00", "modified": "2021-05-04T11:00:00"},
    ),
    Case(
        "WebPage tells the date, the article does not",
        page(
            """<title>Newts</title><script type="application/ld+json">{"@graph":[{"@type":"WebPage","url":"https://x.example/newts","datePublished":"2021-05-03T10:00:00+00:00"},{"@type":"Organization","name":"X"}]}</script>""",
            f"<h1>Newts halt the building of houses</h1>{PROSE}",
        ),
        "https://x.example/newts",
        {"published": "2021-05-03T10:00:00+00:00", "sure": "sure"},
    ),
    Case(
        "published and changed a minute before: a text that was planned",
        page(
            """<title>Larks</title><meta property="article:published_time" content="2021-05-03T10:00:00Z"><meta property="article:modified_time" content="2021-05-03T09:59:00Z">""",
            f"<h1>Larks sing over the bypass</h1>{PROSE}",
        ),
        None,
        {"published": "2021-05-03T10:00:00Z", "modified": None},
    ),
    Case(
        "a date in the masthead is today's",
        page(
            "<title>Swifts</title>",
            f"<header class=masthead><div>Thursday 26 November 2026</div></header><div class=page><h1>Swifts nest in the tower</h1><p>Ann Lee</p><p>3rd May 2021</p>{PROSE}</div>",
        ),
        None,
        {"published": "2021-05-03"},
    ),
    Case(
        "the headline says a day itself",
        page(
            '<title>News in brief, 3 May 2021</title><meta name="date" content="2021-05-04">',
            f"<h1>News in brief, 3 May 2021</h1>{PROSE}",
        ),
        None,
        {"title": "News in brief, 3 May 2021", "published": "2021-05-04"},
    ),
)
