"""Pages as the great systems of publishers write them."""

from __future__ import annotations

from tests.metadata_cases import PROSE, Case, page

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
