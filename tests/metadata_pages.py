"""Pages of all kinds, and what they say of themselves."""

from __future__ import annotations

from tests.metadata_cases import PROSE, Case, page

LOCAL_2008 = Case(
    "a local paper of 2008: tables, today's date above, nothing for programs",
    """<HTML><HEAD><TITLE>Tillman Gazette - Fire destroys feed store</TITLE></HEAD><BODY>
    <TABLE><TR><TD><IMG SRC=logo.gif></TD><TD>Thursday, November 26, 2026</TD></TR></TABLE>
    <TABLE><TR><TD><A HREF=/>Home</A></TD><TD><A HREF=/sports>Sports</A></TD></TR></TABLE>
    <TABLE><TR><TD><FONT SIZE=5><B>Fire destroys feed store</B></FONT><BR><FONT SIZE=2>By ANN LEE<BR>Staff Writer<BR>March 14, 2008</FONT>
    """ + PROSE + """</TD></TR></TABLE><P>Copyright 2026 Tillman Gazette</P></BODY></HTML>""",
    "http://www.tillmangazette.example/story.asp?id=4711",
    {"title": "Fire destroys feed store", "authors": ["Ann Lee"], "published": "2008-03-14", "sure": "likely"},
)  # fmt: skip

PRESS_RELEASE = Case(
    "a government's press release: the day above the headline",
    page(
        "<title>New rules for ferries | Department of Transport</title>",
        f"""<header><a href="/">Department of Transport</a></header><main><p class="type">Press release</p><p>14 September 2022</p>
        <h1>New rules for ferries</h1>{PROSE}<p>Page last updated: 30 January 2023</p></main><footer>© 2024</footer>""",
    ),
    "https://transport.gov.example/press/new-rules",
    {"title": "New rules for ferries", "authors": [], "published": "2022-09-14", "modified": "2023-01-30", "sure": "likely"},
)  # fmt: skip

AGENCY = Case(
    "a press agency: the agency signs",
    page(
        """<title>Oil rises as storm nears | Vantage Wire</title><meta property="og:site_name" content="Vantage Wire"><meta name="author" content="Reuters">
        <meta property="article:published_time" content="2021-08-28T09:10:11Z">""",
        f"""<article><h1>Oil rises as storm nears</h1><div>Reuters</div><time>August 28, 20219:10 AM UTC</time>{PROSE}</article>""",
    ),
    None,
    {"title": "Oil rises as storm nears", "authors": ["Reuters"], "published": "2021-08-28T09:10:11Z", "sure": "sure"},
)  # fmt: skip

LIVE_BLOG = Case(
    "a live blog: its posts are no articles of the page",
    page(
        """<title>Live: Vote on the dam – as it happened | The Beacon</title><script type="application/ld+json">{"@type":"LiveBlogPosting",
        "headline":"Live: Vote on the dam – as it happened","datePublished":"2021-05-03T06:00:00+01:00","dateModified":"2021-05-03T22:30:00+01:00",
        "author":{"@type":"Person","name":"Ann Lee"},"publisher":{"@type":"Organization","name":"The Beacon"},"liveBlogUpdate":[
        {"@type":"BlogPosting","headline":"That's all","datePublished":"2021-05-03T22:30:00+01:00","author":{"@type":"Person","name":"Eve Night"}},
        {"@type":"BlogPosting","headline":"Vote on the dam","datePublished":"2021-05-03T12:30:00+01:00"}]}</script>""",
        f"""<h1>Live: Vote on the dam – as it happened</h1><article class="post"><h2>That's all</h2><time datetime="2021-05-03T22:30:00+01:00">22:30</time>{PROSE}</article>""",
    ),
    "https://www.beacon.example/live",
    {
        "title": "Live: Vote on the dam – as it happened", "authors": ["Ann Lee"],
        "published": "2021-05-03T06:00:00+01:00", "modified": "2021-05-03T22:30:00+01:00", "sure": "sure",
    },
)  # fmt: skip

MICRODATA = Case(
    "microdata, of the article and of its comments",
    page(
        "<title>Gold ring found in field</title>",
        f"""<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Gold ring found in field</h1>
        <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Ann Lee</span></span>
        <meta itemprop="datePublished" content="2017-03-05T10:00:00Z"><meta itemprop="dateModified" content="2017-03-06T11:00:00Z">
        <div itemprop="articleBody">{PROSE}</div><div itemprop="comment" itemscope itemtype="http://schema.org/Comment">
        <span itemprop="author">Grumpy Old Man</span><meta itemprop="datePublished" content="2017-04-01T10:00:00Z"></div></div>""",
    ),
    "https://x.example/ring",
    {"title": "Gold ring found in field", "authors": ["Ann Lee"], "published": "2017-03-05T10:00:00Z", "modified": "2017-03-06T11:00:00Z", "sure": "sure"},
)  # fmt: skip

CITATION = Case(
    "a journal: citation tags, family names first",
    page(
        """<title>Rain and dams: a review</title><meta name="citation_title" content="Rain and dams: a review">
        <meta name="citation_author" content="Lee, Ann"><meta name="citation_author" content="Ray, Bob">
        <meta name="citation_publication_date" content="2020/11/05"><meta name="citation_journal_title" content="Journal of Dams">""",
        f"<h1>Rain and dams: a review</h1>{PROSE}",
    ),
    None,
    {"title": "Rain and dams: a review", "authors": ["Ann Lee", "Bob Ray"], "published": "2020-11-05", "site": "Journal of Dams", "sure": "sure"},
)  # fmt: skip

PARSELY = Case(
    "parsely and sailthru tags",
    page(
        """<title>Mall to reopen</title><meta name="parsely-title" content="Mall to reopen"><meta name="parsely-pub-date" content="2018-09-21T12:00:00Z">
        <meta name="parsely-author" content="Ann Lee"><meta name="parsely-author" content="Bob Ray"><meta name="sailthru.date" content="Fri, 21 Sep 2018 08:00:00 -0400">""",
        f"<h1>Mall to reopen</h1>{PROSE}",
    ),
    None,
    {"authors": ["Ann Lee", "Bob Ray"], "published": "2018-09-21T12:00:00Z", "sure": "sure"},
)  # fmt: skip

UPDATED_ONLY = Case(
    "only the last change is told: that is no date of publication",
    page(
        '<title>Visiting the mill</title><meta property="og:updated_time" content="2022-02-02T10:00:00Z">',
        f"<h1>Visiting the mill</h1><p>Last updated: 2 February 2022</p>{PROSE}<p>© 2019–2022</p>",
    ),
    "https://x.example/mill",
    {"title": "Visiting the mill", "published": None, "modified": "2022-02-02T10:00:00Z"},
)  # fmt: skip

TEMPLATE_DATE = Case(
    "JSON-LD holds the day the template was made; all else says another",
    page(
        """<title>Swan returns to lake - The Vale Echo</title><meta property="og:site_name" content="The Vale Echo">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Swan returns to lake","datePublished":"2012-01-01T00:00:00Z","dateModified":"2012-01-01T00:00:00Z"}</script>""",
        f"<h1>Swan returns to lake</h1><p class=date>Published: 3rd May 2021</p>{PROSE}",
    ),
    "https://www.valeecho.example/2021/05/03/swan",
    {"title": "Swan returns to lake", "published": "2021-05-03", "modified": None},
)  # fmt: skip

FETCHED = Case(
    "both dates of JSON-LD are when the page was fetched",
    page(
        """<title>Clock stops</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Clock stops",
        "datePublished":"2024-11-26T10:00:00+00:00","dateModified":"2024-11-26T10:00:00+00:00"}</script>""",
        f"<article><h1>Clock stops</h1><div class=meta>3 May 2011 | Ann Lee</div>{PROSE}</article>",
    ),
    "https://x.example/clock",
    {"title": "Clock stops", "published": "2011-05-03"},
)  # fmt: skip

NONSENSE = Case(
    "nonsense where dates should be",
    page(
        """<title>Bells ring</title><meta property="article:published_time" content="1970-01-01T00:00:00Z"><meta name="pubdate" content="0000-00-00">
        <meta name="date" content="Invalid Date"><script type="application/ld+json">{"@type":"Article","headline":"Bells ring","datePublished":"0001-01-01T00:00:00Z","dateModified":{"a":[]},"author":17}</script>""",
        f"<h1>Bells ring</h1>{PROSE}",
    ),
    "https://x.example/bells",
    {"title": "Bells ring", "published": None, "modified": None, "authors": []},
)  # fmt: skip

ADDRESS_ONLY = Case(
    "nothing but the address tells the day",
    page("<title>Bees</title>", f"<h1>Bees swarm over market</h1>{PROSE}"),
    "https://x.example/2016/07/08/bees-swarm-over-market",
    {"title": "Bees swarm over market", "published": "2016-07-08", "sure": "guess"},
)  # fmt: skip

EVENT = Case(
    "the day of an event in the body is not when it was published",
    page(
        "<title>Concert at the mill</title>",
        f"<h1>Concert at the mill</h1><p>A choir will sing.</p>{PROSE}<p>12 June 2023</p><p>7 p.m.</p><div>Copyright 3 May 2020</div>",
    ),
    "https://x.example/concert",
    {"title": "Concert at the mill", "published": None},
)  # fmt: skip

DASH = Case(
    "a dash within the headline is no outlet's name",
    page(
        '<title>Sea wall fails - again</title><meta property="og:title" content="Sea wall fails - again"><meta property="og:site_name" content="Coast Daily">',
        f"<div class=hero>{PROSE}</div>",
    ),
    "https://coastdaily.example/wall",
    {"title": "Sea wall fails - again"},
)  # fmt: skip

NO_HEADING = Case(
    "the outlet is in front of the title, and no heading shows it",
    page("<title>Harwick Post: Dam breaks</title>", PROSE),
    "https://www.harwickpost.com/dam",
    {"title": "Dam breaks"},
)  # fmt: skip

LOGO_HEADING = Case(
    "the outlet's sign is the h1, the headline an h2",
    page(
        "<title>Goats on roof of town hall :: Vale Echo</title>",
        f"""<div id=logo><h1><a href="/"><span>Vale Echo</span></a></h1></div><h2 class=title>Goats on roof of town hall</h2>
        <p>Posted by Ann Lee on 4 April 2019</p>{PROSE}<h2>More stories</h2>""",
    ),
    "https://vale-echo.example/goats",
    {"title": "Goats on roof of town hall", "authors": ["Ann Lee"], "published": "2019-04-04"},
)  # fmt: skip

SOCIAL_TITLE = Case(
    "a title for social media, another for search, the heading for readers",
    page(
        """<title>Chasing whales, people turn into grocers | Wanderer</title><meta property="og:title" content="You won't believe what whales do">
        <meta property="og:site_name" content="Wanderer">""",
        f"<article><h1>Why my neighbour sells plankton</h1>{PROSE}</article>",
    ),
    "https://wanderer.example/p",
    {"title": "Why my neighbour sells plankton"},
)  # fmt: skip

SPANISH = Case(
    "a Spanish daily",
    page(
        '<title>Se rompe la presa - El Faro</title><meta property="og:site_name" content="El Faro">',
        f"""<h1>Se rompe la presa</h1><div class=autor>Por Ana Leal y Blas Rey</div><div>3 de mayo de 2021 - 10:30</div>
        <div>Actualizado: 04/05/2021 09:15h</div>{PROSE}""",
        '<html lang="es">',
    ),
    "https://www.elfaro.example/presa",
    {"title": "Se rompe la presa", "authors": ["Ana Leal", "Blas Rey"], "published": "2021-05-03T10:30:00", "modified": "2021-05-04T09:15:00", "language": "es"},
)  # fmt: skip

RUSSIAN = Case(
    "a Russian page",
    page("<title>Плотина прорвана</title>", f"<h1>Плотина прорвана</h1><div class=date>5 мая 2021, 10:05</div>{PROSE}", '<html lang="ru">'),
    None,
    {"title": "Плотина прорвана", "published": "2021-05-05T10:05:00", "language": "ru"},
)  # fmt: skip

PORTUGUESE = Case(
    "a Brazilian portal: day first by its language",
    page(
        "<title>Barragem se rompe</title>",
        f"<h1>Barragem se rompe</h1><p>Por João Dias, Harwick</p><p>03/05/2021 10h30 &nbsp; Atualizado 03/05/2021 12h00</p>{PROSE}",
        '<html lang="pt-br">',
    ),
    "https://g.example.br/b",
    {"authors": ["João Dias"], "published": "2021-05-03T10:30:00", "modified": "2021-05-03T12:00:00", "language": "pt-BR"},
)  # fmt: skip

AMBIGUOUS = Case(
    "03/05/2021 in English of nowhere says no day",
    page("<title>Kiln opens</title>", f"<h1>Kiln opens today</h1><p>03/05/2021</p>{PROSE}"),
    "https://kiln.example/opens",
    {"published": None},
)  # fmt: skip

AMERICAN = Case(
    "03/05/2021 in an American page is in March",
    page("<title>Kiln opens</title>", f"<h1>Kiln opens today</h1><p>03/05/2021 4:30 PM EST</p>{PROSE}", '<html lang="en-US">'),
    "https://kiln.example/opens",
    {"published": "2021-03-05T16:30:00-05:00", "sure": "likely"},
)  # fmt: skip

JAPANESE = Case(
    "a Japanese page",
    page("<title>ダムが決壊 | 谷新聞</title><meta property=og:site_name content=谷新聞>", f"<h1>ダムが決壊</h1><p>2021年5月3日 10:05</p>{PROSE}", '<html lang="ja">'),
    None,
    {"title": "ダムが決壊", "published": "2021-05-03T10:05:00", "language": "ja"},
)  # fmt: skip

ONLY_RELATED = Case(
    "the only article of JSON-LD is a related one",
    page(
        """<title>Owl rescued from chimney</title><link rel=canonical href="https://x.example/owl"><script type="application/ld+json">
        {"@type":"NewsArticle","url":"https://x.example/cat","headline":"Cat elected mayor","datePublished":"2015-05-05","author":{"@type":"Person","name":"Tom Cat"}}</script>""",
        f"<h1>Owl rescued from chimney</h1><p>By Ann Lee</p><p>Published 6 June 2016</p>{PROSE}",
    ),
    "https://x.example/owl",
    {"title": "Owl rescued from chimney", "authors": ["Ann Lee"], "published": "2016-06-06", "sure": "likely"},
)  # fmt: skip

VIDEO = Case(
    "a video's upload is not the article's publication",
    page(
        """<title>Boat sinks</title><script type="application/ld+json">{"@type":"VideoObject","name":"Boat sinks","uploadDate":"2014-01-01","author":{"name":"Cam Man"}}</script>
        <script type="application/ld+json">{"@type":["NewsArticle","Article"],"headline":["Boat sinks"],"datePublished":["2021-05-03"],"author":["Ann Lee","Bob Ray"]}</script>""",
        f"<h1>Boat sinks</h1>{PROSE}",
    ),
    None,
    {"authors": ["Ann Lee", "Bob Ray"], "published": "2021-05-03", "sure": "sure"},
)  # fmt: skip

LINES_APART = Case(
    "label and date in elements of their own",
    page(
        "<title>Well runs dry</title>",
        f"""<h1>Well runs dry</h1><dl><dt>Updated</dt><dd>4 May 2021</dd><dt>Published</dt><dd>3 May 2021</dd></dl>
        <div><span class=label>By</span> <span class=author-name>Ann Lee</span>, <span class=role>Water editor</span></div>{PROSE}""",
    ),
    None,
    {"authors": ["Ann Lee"], "published": "2021-05-03", "modified": "2021-05-04"},
)  # fmt: skip

BROKEN = Case(
    "JSON-LD that no parser mends still tells its dates",
    page(
        """<title>He said "no"</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"He said "no" to it","datePublished":"2021-05-03T10:00:00Z",
        "author":{"@type":"Person","name":"Ann Lee"}}</script>""",
        f"<h1>He said “no” to it</h1>{PROSE}",
    ),
    None,
    {"title": "He said “no” to it", "published": "2021-05-03T10:00:00Z"},
)  # fmt: skip

ESCAPED = Case(
    "JSON-LD whose quotation marks are entities",
    page(
        """<title>Fog</title><script type="application/ld+json">{&quot;@type&quot;:&quot;BlogPosting&quot;,&quot;headline&quot;:&quot;Fog on the coast&quot;,&quot;datePublished&quot;:&quot;2021-05-03&quot;}</script>""",
        f"<h1>Fog on the coast</h1>{PROSE}",
    ),
    None,
    {"title": "Fog on the coast", "published": "2021-05-03", "sure": "sure"},
)  # fmt: skip

CASES = [value for value in list(globals().values()) if isinstance(value, Case)]
