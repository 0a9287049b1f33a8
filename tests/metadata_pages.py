"""Pages as the newsroom systems of the world write them, invented, and what they say of themselves.

A page's expectations are a few of: title, authors, published, modified, site, language, canonical
(None: nothing is said), and ``sure``, how sure its date of publication is.
"""

from __future__ import annotations

from typing import Any, NamedTuple

PROSE = (
    "<p>The dam above Harwick broke on Monday after a week of rain, and the water took two bridges "
    "and the old mill with it before anyone in the valley had been told to leave their houses.</p>"
    "<p>Nobody was hurt, said the mayor, who had asked for money for the dam on 12 June 2009 and "
    "again in every year since then, and who said that she would now ask for it once more.</p>"
)


class Case(NamedTuple):
    """A page, its address, and what is found."""

    name: str
    html: str
    url: str | None
    found: dict[str, Any]


def page(head: str, body: str, html: str = '<html lang="en">') -> str:
    return f"<!DOCTYPE html>{html}<head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


YOAST = Case(
    "WordPress with Yoast: a graph whose author is named elsewhere",
    page(
        """<title>Dam breaks in Harwick - Harwick Post</title>
        <link rel="canonical" href="https://harwickpost.example/2021/05/dam-breaks/" />
        <meta property="og:locale" content="en_GB" /><meta property="og:type" content="article" />
        <meta property="og:title" content="Dam breaks in Harwick - Harwick Post" />
        <meta property="og:url" content="https://harwickpost.example/2021/05/dam-breaks/" />
        <meta property="og:site_name" content="Harwick Post" />
        <meta property="article:published_time" content="2021-05-03T08:15:00+00:00" />
        <meta property="article:modified_time" content="2021-05-04T10:00:00+00:00" />
        <meta name="author" content="ann" />
        <meta name="twitter:label1" content="Written by" /><meta name="twitter:data1" content="Ann Lee" />
        <script type="application/ld+json" class="yoast-schema-graph">{"@context":"https://schema.org","@graph":[
        {"@type":"Article","@id":"https://harwickpost.example/2021/05/dam-breaks/#article",
        "isPartOf":{"@id":"https://harwickpost.example/2021/05/dam-breaks/"},
        "author":{"name":"Ann Lee","@id":"https://harwickpost.example/#/schema/person/1"},
        "headline":"Dam breaks in Harwick","datePublished":"2021-05-03T08:15:00+00:00",
        "dateModified":"2021-05-04T10:00:00+00:00","publisher":{"@id":"https://harwickpost.example/#organization"},"inLanguage":"en-GB"},
        {"@type":"WebPage","@id":"https://harwickpost.example/2021/05/dam-breaks/","name":"Dam breaks in Harwick - Harwick Post"},
        {"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home"}]},
        {"@type":"Organization","@id":"https://harwickpost.example/#organization","name":"Harwick Post"},
        {"@type":"Person","@id":"https://harwickpost.example/#/schema/person/1","name":"Ann Lee"}]}</script>""",
        f"""<header id="masthead"><h1 class="site-title"><a href="/">Harwick Post</a></h1></header>
        <article class="post"><header class="entry-header"><h1 class="entry-title">Dam breaks in Harwick</h1>
        <div class="entry-meta">Posted on <time class="entry-date published" datetime="2021-05-03T08:15:00+00:00">May 3, 2021</time>
        <time class="updated" datetime="2021-05-04T10:00:00+00:00">May 4, 2021</time> by <span class="author vcard"><a class="fn n">Ann Lee</a></span></div></header>
        <div class="entry-content">{PROSE}</div></article>
        <aside class="widget-area"><h2>Recent posts</h2><time datetime="2022-01-01T00:00:00+00:00">January 1, 2022</time></aside>
        <div id="comments"><article class="comment"><time datetime="2021-05-09T08:00:00+00:00">May 9, 2021</time></article></div>""",
        '<html lang="en-GB">',
    ),
    "https://harwickpost.example/2021/05/dam-breaks/?utm_source=x",
    {
        "title": "Dam breaks in Harwick", "authors": ["Ann Lee"], "published": "2021-05-03T08:15:00+00:00",
        "modified": "2021-05-04T10:00:00+00:00", "site": "Harwick Post", "language": "en-GB",
        "canonical": "https://harwickpost.example/2021/05/dam-breaks/", "sure": "sure",
    },
)  # fmt: skip

DRUPAL = Case(
    "Drupal: Dublin Core, numbers in its dates, no JSON-LD",
    page(
        """<title>Minister opens bridge | Ministry of Roads</title>
        <meta name="dcterms.title" content="Minister opens bridge" /><meta name="dcterms.date" content="2019-10-07T09:12+02:00" />
        <meta name="dcterms.modified" content="2019-11-30T12:00+01:00" /><meta name="dcterms.creator" content="webmaster" />
        <link rel="canonical" href="/news/minister-opens-bridge" />""",
        f"""<div class="region-header"><div class="site-name"><a href="/">Ministry of Roads</a></div></div>
        <main><h1 class="page-header">Minister opens bridge</h1>
        <div class="field field--name-field-date">07/10/2019</div><div class="field--name-body">{PROSE}</div></main>""",
        '<html lang="en" dir="ltr">',
    ),
    "https://www.roads.gov.uk/news/minister-opens-bridge",
    {
        "title": "Minister opens bridge", "authors": [], "published": "2019-10-07", "sure": "sure",
        "modified": "2019-11-30T12:00:00+01:00",
        "canonical": "https://www.roads.gov.uk/news/minister-opens-bridge",
    },
)  # fmt: skip

ARC = Case(
    "Arc: UTC for programs, the newsroom's own day for readers",
    page(
        """<title>Council votes to close pool - The Quillan Courier</title>
        <meta property="og:title" content="They closed the pool. You won't believe who voted for it"/>
        <meta property="og:site_name" content="The Quillan Courier"/><meta property="og:type" content="article"/>
        <script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle",
        "mainEntityOfPage":{"@type":"WebPage","@id":"https://quillancourier.example/news/2021/05/03/council-votes/"},
        "headline":"Council votes to close pool","datePublished":"2021-05-04T03:05:00Z","dateModified":"2021-05-04T03:10:22Z",
        "author":[{"@type":"Person","name":"Bob Ray"},{"@type":"Person","name":"Cy Dee"}],
        "publisher":{"@type":"NewsMediaOrganization","name":"The Quillan Courier","logo":{"@type":"ImageObject","url":"x.png"}}}</script>""",
        f"""<nav><time datetime="2021-06-01">June 1, 2021</time></nav><article><header><h1>Council votes to close pool</h1>
        <div class="byline">By <a href="/b">Bob Ray</a> and <a href="/c">Cy Dee</a></div>
        <div class="date">May 3, 2021 at 11:05 p.m. EDT</div></header>{PROSE}</article>""",
        '<html lang="en-US">',
    ),
    "https://quillancourier.example/news/2021/05/03/council-votes/",
    {
        "title": "Council votes to close pool", "authors": ["Bob Ray", "Cy Dee"],
        "published": "2021-05-03T23:05:00-04:00", "site": "The Quillan Courier", "sure": "sure",
    },
)  # fmt: skip

BRIGHTSPOT = Case(
    "Brightspot: a stamp in milliseconds, related articles in JSON-LD before its own",
    page(
        """<title>Ferry runs aground off Loom Island | WQXZ</title><meta property="og:title" content="Ferry runs aground off Loom Island">
        <meta property="og:url" content="https://www.wqxz.example/local/ferry-aground"><meta property="og:site_name" content="WQXZ">
        <meta property="article:published_time" content="1620032700000">
        <script type="application/ld+json">[{"@type":"NewsArticle","headline":"Ten ferries we love","url":"https://www.wqxz.example/travel/ten-ferries","datePublished":"2018-01-01T00:00:00Z","author":{"@type":"Person","name":"Eve Old"}},
        {"@type":"NewsArticle","headline":"Ferry runs aground off Loom Island","url":"https://www.wqxz.example/local/ferry-aground","datePublished":"2021-05-03T05:05:00-04:00","dateModified":"2021-05-03T06:05:00-04:00","author":{"@type":"Person","name":"Dee Fox"}}]</script>""",
        f"""<h1 class="ArticlePage-headline">Ferry runs aground off Loom Island</h1><div class="ArticlePage-byline">By Dee Fox</div>
        <div class="ArticlePage-datePublished">Published May 3, 2021 at 5:05 AM EDT</div>{PROSE}
        <div class="RelatedList"><h2>Related</h2><h3>Ten ferries we love</h3><div>Published January 1, 2018</div></div>""",
    ),
    "https://www.wqxz.example/local/ferry-aground",
    {
        "title": "Ferry runs aground off Loom Island", "authors": ["Dee Fox"],
        "published": "2021-05-03T05:05:00-04:00", "site": "WQXZ", "sure": "sure",
    },
)  # fmt: skip

GHOST = Case(
    "Ghost: a blog, its JSON-LD with entities",
    page(
        """<title>Tom &amp; Jerry&#x27;s caf&eacute; to close</title><meta property="og:site_name" content="Corner Notes">
        <meta property="og:title" content="Tom &amp;amp; Jerry&amp;#39;s café to close"><meta property="article:published_time" content="2023-02-10T07:00:00.000Z">
        <script type="application/ld+json">{"@type": "Article","publisher": {"@type": "Organization","name": "Corner Notes"},
        "author": {"@type": "Person","name": "Jo March"},"headline": "Tom &amp; Jerry&#x27;s café to close","datePublished": "2023-02-10T07:00:00.000Z","dateModified": "2023-02-10T07:00:00.000Z"}</script>""",
        f"""<article><h1>Tom &amp; Jerry's café to close</h1><section>by <a>Jo March</a> <time datetime="2023-02-10">Feb 10, 2023</time></section>{PROSE}</article>""",
    ),
    "https://cornernotes.example/tom-and-jerry/",
    {"title": "Tom & Jerry's café to close", "authors": ["Jo March"], "published": "2023-02-10T07:00:00Z", "sure": "sure"},
)  # fmt: skip

AMP = Case(
    "AMP: JSON-LD with comments and a comma too many",
    page(
        """<title>Storm closes schools</title><link rel="canonical" href="https://m.vale.example/storm">
        <script type="application/ld+json">
        /* article */ {"@context": "http://schema.org", // vocabulary
        "@type": "NewsArticle", "mainEntityOfPage": "https://m.vale.example/storm",
        "headline": "Storm closes
schools", "datePublished": "2020-02-09 17:20:00 +0000", "author": [{"@type": "Person", "name": "Ann Lee",},],
        }
        </script>""",
        f"<article><h1>Storm closes schools</h1>{PROSE}</article>",
        "<html ⚡ lang=en-GB>",
    ),
    "https://m.vale.example/amp/storm",
    {"title": "Storm closes schools", "authors": ["Ann Lee"], "published": "2020-02-09T17:20:00+00:00", "sure": "sure"},
)  # fmt: skip

PUBLIC_BROADCASTER = Case(
    "a public broadcaster: days without a label, an outlet as author",
    page(
        """<title>Lorry crash closes the coast road - Meridia News</title><meta property="og:title" content="Lorry crash closes coast road">
        <meta property="og:site_name" content="Meridia News"><script type="application/ld+json">
        {"@context":"http://schema.org","@type":"ReportageNewsArticle","url":"https://www.meridia.example/news/uk-57",
        "publisher":{"@type":"NewsMediaOrganization","name":"Meridia News"},"datePublished":"2021-05-03T17:42:40.000Z",
        "dateModified":"2021-05-03T17:42:40.000Z","author":{"@type":"NewsMediaOrganization","name":"Meridia News"}}</script>""",
        f"""<header role="banner"><time datetime="2024-01-01">1 January 2024</time></header><main><article>
        <h1>Lorry crash closes the coast road</h1><ul><li><time datetime="2021-05-03T17:42:40.000Z">3 May 2021</time></li></ul>
        <div class="byline">By Ann Lee, Transport correspondent, Meridia News</div>{PROSE}</article></main>""",
        '<html lang="en-GB">',
    ),
    "https://www.meridia.example/news/uk-57",
    {"title": "Lorry crash closes the coast road", "authors": ["Ann Lee"], "published": "2021-05-03T17:42:40Z", "sure": "sure"},
)  # fmt: skip

GUARDIAN = Case(
    "a national daily: section behind a bar, times in a folded list",
    page(
        """<title>Heat kills salmon in northern rivers | Environment | The Beacon</title>
        <meta property="og:title" content="Heat kills salmon in northern rivers"><meta property="og:site_name" content="the Beacon">
        <meta property="article:published_time" content="2022-07-19T14:00:05.000Z"><meta property="article:modified_time" content="2022-07-19T18:22:11.000Z">
        <meta property="article:author" content="https://www.beacon.example/profile/ann-lee"><meta name="author" content="Ann Lee">""",
        f"""<main><h1>Heat kills salmon in northern rivers</h1><p>Thousands of fish died in a day</p>
        <aside data-gu-name="meta"><address aria-label="Contributor info"><a rel="author">Ann Lee</a> in Vale</address>
        <details><summary>Tue 19 Jul 2022 15.00 BST</summary>Last modified on Tue 19 Jul 2022 19.22 BST</details></aside>{PROSE}</main>""",
        '<html lang="en">',
    ),
    "https://www.beacon.example/environment/2022/jul/19/heat-kills-salmon",
    {
        "title": "Heat kills salmon in northern rivers", "authors": ["Ann Lee"],
        "published": "2022-07-19T14:00:05Z", "modified": "2022-07-19T18:22:11Z", "sure": "sure",
    },
)  # fmt: skip

SPIEGEL = Case(
    "a German weekly: kicker and headline in one heading",
    page(
        """<title>Unwetter: Damm bei Harwick gebrochen - DER BOTE</title><meta property="og:title" content="Unwetter: Damm bei Harwick gebrochen">
        <meta property="og:site_name" content="DER BOTE"><meta name="date" content="2021-05-03T14:05:00+02:00"><meta name="last-modified" content="2021-05-03T15:40:00+02:00">
        <script type="application/ld+json">[{"@context":"https://schema.org","@type":"NewsArticle","headline":"Unwetter: Damm bei Harwick gebrochen",
        "datePublished":"2021-05-03T14:05:00+02:00","dateModified":"2021-05-03T15:40:00+02:00","author":[{"@type":"Organization","name":"DER BOTE"}]}]</script>""",
        f"""<article><header><h2><span class="kicker">Unwetter</span><span class="align-middle">Damm bei Harwick gebrochen</span></h2>
        <div>Von <a>Anna Lehmann</a> und <a>Bert Rau</a></div><time class="timeformat" datetime="2021-05-03 14:05:00">03.05.2021, 14.05 Uhr</time></header>
        {PROSE}</article>""",
        '<html lang="de">',
    ),
    "https://www.bote.example/panorama/damm-a-1",
    {
        "title": "Unwetter: Damm bei Harwick gebrochen", "authors": ["Anna Lehmann", "Bert Rau"],
        "published": "2021-05-03T14:05:00+02:00", "modified": "2021-05-03T15:40:00+02:00", "language": "de",
    },
)  # fmt: skip

LE_MONDE = Case(
    "a French daily: publié and mis à jour in one line",
    page(
        """<title>Le barrage de Harwick a cédé</title><meta property="og:site_name" content="Le Courant">
        <meta property="og:title" content="Le barrage de Harwick a cédé"><meta property="og:locale" content="fr_FR">""",
        f"""<header class="article__header"><h1>Le barrage de Harwick a cédé</h1><span class="meta__author">Par Anne Lefort et Benoît Rey</span>
        <span class="meta__date">Publié le 2 mai 2021 à 14h05, mis à jour le 3 mai 2021 à 10h02</span></header>{PROSE}""",
        '<html lang="fr">',
    ),
    "https://www.lecourant.example/article/barrage_1.html",
    {
        "title": "Le barrage de Harwick a cédé", "authors": ["Anne Lefort", "Benoît Rey"],
        "published": "2021-05-02T14:05:00", "modified": "2021-05-03T10:02:00", "language": "fr", "sure": "likely",
    },
)  # fmt: skip

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
