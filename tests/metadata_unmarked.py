"""Pages that tell programs little or nothing: what their readers see is all there is; invented."""

from __future__ import annotations

from tests.metadata_cases import PROSE, Case, page

_RUN = PROSE.replace("<p>", "").replace("</p>", "<br><br>")
_US = '<html lang="en-US">'


def _titled(
    name: str,
    body: str,
    found: dict[str, object],
    url: str | None = None,
    *,
    head: str = "",
    html: str = '<html lang="en">',
) -> Case:
    """Return a page with a great heading above what the case is about."""
    markup = page(
        f"<title>Mill floods twice</title>{head}", f"<h1>Mill floods twice</h1>{body}", html
    )
    return Case(name, markup, url, found)  # fmt: skip


HEADLINES = (
    Case(
        "tables and fonts: the section is in the title, the headline is the largest",
        page(
            "<title>The Vale Gazette :: Local News</title>",
            f"""<table><tr><td><img src="images/masthead.gif" alt="The Vale Gazette"></td></tr><tr><td><font size=1>Saturday, 21 November 2009 | <a href="index.asp">Front page</a></font></td></tr>
            <tr><td><font size=1><b>LOCAL NEWS</b></font><br><font size=5><b>Bakers strike over a new oven</b></font><br><font size=2><i>By our own reporter, Ann Lee</i><br>Published: Thursday, 19 November 2009</font>
            <p><font size=3>The bakers of Harwick put down their peels on Monday and said that they would not take them up.</font></p>{PROSE}</td></tr></table>""",
            "<html>",
        ),
        None,
        {
            "title": "Bakers strike over a new oven",
            "authors": ["Ann Lee"],
            "published": "2009-11-19",
            "site": "The Vale Gazette",
        },
    ),
    Case(
        "a title of the outlet's name, the headline in a large style",
        page(
            "<title>Welcome to Harwick Weekly</title>",
            f"""<div style="font-size: 11px">Harwick Weekly</div><div style="font-family:Georgia; font-size:24px">Ferry to run on Sundays after all</div><div>April 12, 2006</div>{_RUN}""",
        ),
        None,
        {"title": "Ferry to run on Sundays after all", "published": "2006-04-12"},
    ),
    Case(
        "a headline in big and bold, the title says Untitled Document",
        page(
            "<title>Untitled Document</title>",
            f"<p><big><b>Choir wins a cup in Quillan</b></big></p><p>By Bob Ray</p>{PROSE}",
        ),
        None,
        {"title": "Choir wins a cup in Quillan", "authors": ["Bob Ray"]},
    ),
    Case(
        "a headline in a bold line of its own, no title at all",
        page(
            "",
            f"<p><strong>Pump room to be sold to a brewer</strong></p><p>Posted: 7 June 2004</p>{PROSE}",
        ),
        None,
        {"title": "Pump room to be sold to a brewer", "published": "2004-06-07"},
    ),
    Case(
        "nothing but div elements: the title's middle is what a line shows",
        page(
            "<title>News &gt; Rowers find a bell in the Loom &gt; Loom Chronicle</title>",
            f"<div class=a1>Loom Chronicle</div><div class=a2>Rowers find a bell in the Loom</div><div>5 May 2014</div><div>{_RUN}</div>",
        ),
        None,
        {
            "title": "Rowers find a bell in the Loom",
            "published": "2014-05-05",
            "site": "Loom Chronicle",
        },
    ),
    Case(
        "a section behind a dash, the headline printed without it",
        page(
            "<title>Kites ground the balloon - Outdoors - Vale Echo</title><meta property=og:site_name content='Vale Echo'>",
            f"<div class=hl-x>Kites ground the balloon</div>{_RUN}",
        ),
        None,
        {"title": "Kites ground the balloon"},
    ),
    Case(
        "a blog: the sign is the h1, the day an h2, the post's title an h3",
        page(
            "<title>Loom Watch: Weir to be mended at last</title><link rel=alternate type=application/rss+xml title='Loom Watch - RSS' href=/feeds>",
            f"""<h1 class=title><a href="http://loomwatch.example/">Loom Watch</a></h1><h2 class=date-header>Friday, 4 May 2012</h2><h3 class="post-title entry-title">Weir to be mended at last</h3>
            <div class=post-body>{PROSE}</div><div class=post-footer>Posted by <span class=fn>Ann Lee</span> at <abbr class=published title="2012-05-04T09:14:00Z">09:14</abbr></div><div id=comments><h4>1 comment:</h4><dt>Bob said...</dt></div>""",
            "<html>",
        ),
        None,
        {
            "title": "Weir to be mended at last",
            "authors": ["Ann Lee"],
            "published": "2012-05-04T09:14:00Z",
            "site": "Loom Watch",
        },
    ),
    Case(
        "a class says which div is the headline; og:title is for social media",
        page(
            "<title>What the eels did next | Vale Echo</title><meta property=og:title content='You will not believe these eels'><meta property=og:site_name content='Vale Echo'>",
            f"<div class='article-headline'>What the eels did next to the weir</div><div class=x>{_RUN}</div>",
        ),
        None,
        {"title": "What the eels did next to the weir"},
    ),
    Case(
        "three teasers' titles are no headline",
        page(
            "<title>Owl found in organ | Vale Echo</title><meta property=og:site_name content='Vale Echo'>",
            f"<div>{_RUN}</div><div class=entry-title>Cat found in a tree</div><div class=entry-title>Dog found in a well</div>",
        ),
        None,
        {"title": "Owl found in organ"},
    ),
)
DATES = (
    _titled("day first, as another date on the page shows", "<div>04/11/2015</div>" + PROSE + "<p>The hearing is on 28/11/2015.</p>", {"published": "2015-11-04"}),
    _titled("month first, as another date on the page shows", "<div>Posted 04/11/2015</div>" + PROSE + "<p>The hearing is on 04/28/2015.</p>", {"published": "2015-04-11"}),
    _titled("day first by its own dates, though a template says en-US", "<div>04/11/2015</div>" + PROSE + "<p>It closes on 28/11/2015.</p>", {"published": "2015-11-04"}, html=_US),
    _titled("the weekday tells the month", "<div>Thursday 03/04/2021</div>" + PROSE, {"published": "2021-03-04"}),
    _titled("the weekday behind tells the day", "<div>03/04/2021 (Sat)</div>" + PROSE, {"published": "2021-04-03"}),
    _titled("pounds are paid where days stand first", "<div>04/11/2015</div>" + PROSE + "<p>It cost £40.</p>", {"published": "2015-11-04"}),
    _titled("the page's own country", "<div>04/11/2015</div>" + PROSE, {"published": "2015-11-04"}, head="<link rel=canonical href='https://echo.co.uk/mill'>"),
    _titled("numbers that contradict each other say no order", "<div>04/11/2015</div>" + PROSE + "<p>28/11/2015</p><p>11/28/2015</p>", {"published": None}),
    _titled("date, clock and by whom in one line", "<div class=info>Posted 03/14/2021 8:15 AM EST by <a href=/hank>Hank Lee</a></div>" + PROSE, {"published": "2021-03-14T08:15:00-05:00", "authors": ["Hank Lee"]}, html=_US),
    _titled("spans with blanks between them", "<div><span>4 May 2015</span> <span>Words: Ann Lee</span> <span>Pictures: Bob Ray</span></div>" + PROSE, {"published": "2015-05-04", "authors": ["Ann Lee"]}),
    _titled("day, month and year in elements of their own", "<div class=cal><span class=d>4</span> <span class=m>May</span> <span class=y>2015</span></div>" + PROSE, {"published": "2015-05-04"}),
    _titled("a table beside the headline", "<table><tr><td>Date:</td><td>4 May 2015</td></tr><tr><td>Author:</td><td>Ann Lee</td></tr></table>" + PROSE, {"published": "2015-05-04", "authors": ["Ann Lee"]}),
    _titled("a label behind a dash", "<p>Published - 4 May 2015</p>" + PROSE, {"published": "2015-05-04"}),
    _titled("posted on a day, in a section, by someone", "<p>Posted on May 4, 2015 in <a>Town</a> by <a>Ann Lee</a></p>" + PROSE, {"published": "2015-05-04", "authors": ["Ann Lee"]}),
    _titled("posted by someone on a day, with comments", "<p>Posted by Ann Lee on May 4th, 2015 at 10:20 am | 12 comments</p>" + PROSE, {"published": "2015-05-04T10:20:00", "authors": ["Ann Lee"]}),
    _titled("a short year behind hyphens", "<p>Posted: 04-May-15</p>" + PROSE, {"published": "2015-05-04"}),
    _titled("the month first, with slashes and its name", "<p>May/04/2015</p>" + PROSE, {"published": "2015-05-04"}),
    _titled("the year first, the month by name", "<p>2015-May-04</p>" + PROSE, {"published": "2015-05-04"}),
    _titled("place and day before the text", "<p>Harwick, 4 May 2015</p>" + PROSE, {"published": "2015-05-04"}),
    _titled("name, place and day in German", "<p>Anna Lehmann, Harwick, 4. Mai 2015</p>" + PROSE, {"published": "2015-05-04"}, html='<html lang="de">'),
    _titled("Japanese, with hours and minutes", "<p>2013年9月26日 06時15分</p>" + PROSE, {"published": "2013-09-26T06:15:00"}, html='<html lang="ja">'),
    _titled("Japanese, by the era, in full width", "<p>掲載：平成２５年９月２６日（木）午後６時１５分</p>" + PROSE, {"published": "2013-09-26T18:15:00"}, html='<html lang="ja">'),
    _titled("Japanese: published and changed", "<p>公開日：2013年9月26日　更新日：2013年9月27日</p>" + PROSE, {"published": "2013-09-26", "modified": "2013-09-27"}, html='<html lang="ja">'),
    _titled("Chinese: published, its source behind it", "<p>发布时间：2013-09-26 08:15 来源：谷日报</p>" + PROSE, {"published": "2013-09-26T08:15:00"}, html='<html lang="zh">'),
    _titled("Korean: entered and changed", "<p>입력 2013.09.26 오후 06:15 수정 2013.09.27 09:00</p>" + PROSE, {"published": "2013-09-26T18:15:00", "modified": "2013-09-27T09:00:00"}, html='<html lang="ko">'),
    _titled("Arabic", "<p>26 سبتمبر 2013</p>" + PROSE, {"published": "2013-09-26"}, html='<html lang="ar">'),
    _titled("Indonesian", "<p>Kamis, 26 Agustus 2013</p>" + PROSE, {"published": "2013-08-26"}, html='<html lang="id">'),
    _titled("Vietnamese", "<p>Ngày 26 tháng 9 năm 2013</p>" + PROSE, {"published": "2013-09-26"}, html='<html lang="vi">'),
    _titled("Czech, with blanks behind the stops", "<p>26. 9. 2013</p>" + PROSE, {"published": "2013-09-26"}, html='<html lang="cs">'),
    _titled("Portuguese, months in words", "<p>Publicado em 26 de setembro de 2013 às 10h15</p>" + PROSE, {"published": "2013-09-26T10:15:00"}, html='<html lang="pt">'),
    _titled("today's date at the top, the page's below", "<p>4 May 2015</p>" + PROSE, {"published": "2015-05-04"}, head="<div id=today>26 November 2026</div>"),
    _titled("only the canonical address has the day", PROSE, {"published": "2011-05-27"}, head="<link rel=canonical href='http://x.example/2011/05/27/nature/mill.html'>"),
    _titled("an element's title says when, its words how long ago", "<p><span title='May 4, 2015 10:20 AM'>3 hours ago</span></p>" + PROSE, {"published": "2015-05-04T10:20:00"}),
    _titled("milliseconds in an attribute", "<p><span class=ago data-time=1430735400000>yesterday</span></p>" + PROSE, {"published": "2015-05-04T10:30:00Z"}),
    _titled("a time element without an attribute", "<time>May 4, 2015</time>" + PROSE, {"published": "2015-05-04"}),
    _titled("signed and dated at the end", PROSE + "<p>First published in the Vale Echo on 4 May 2015</p>", {"published": "2015-05-04"}),
    _titled("a tag of another system", PROSE, {"published": "2015-05-04T10:00:00Z", "modified": "2015-05-06T10:00:00Z"}, head="<meta name='analyticsAttributes.articleDate' content='2015-05-04T10:00:00Z'><meta name='vnd.revisionDate' content='2015-05-06T10:00:00Z'>"),
    _titled("in a script's data, once", PROSE, {"published": "2015-05-04T10:00:00Z"}, head="<script>window.dataLayer=[{'pageType':'article','publishDate':'2015-05-04T10:00:00Z','author':'x'}]</script>"),
    _titled("in a script's data, of several articles", PROSE, {"published": None}, head="<script>var s={\"items\":[{\"publishedAt\":\"2015-05-04\"},{\"publishedAt\":\"2016-05-04\"}]}</script>"),
    _titled("related dates are not its own", PROSE + "<div>See also</div><div><a>Duck race</a> <span>13/11/2015</span></div>", {"published": None}),
    _titled("opening days of a fair", "<p>Fair opens 1 August 2022</p><p>Closes 3 August 2022</p>" + PROSE, {"published": None}),
    _titled("how long ago is no date", "<p>Ann Lee · 3 hours ago · 2 min read</p>" + PROSE, {"published": None, "authors": ["Ann Lee"]}),
)  # fmt: skip
NAMES = (
    _titled("a name above its role", "<div>Torvald Inness</div><div>Nature Correspondent</div>" + PROSE, {"authors": ["Torvald Inness"]}),
    _titled("a name, a comma, a role in bold", "<b>Torvald Inness, Nature Correspondent</b><br><br>" + _RUN, {"authors": ["Torvald Inness"]}),
    _titled("a role before a name", "<p>Chief Reporter Torvald Inness</p>" + PROSE, {"authors": ["Torvald Inness"]}),
    _titled("By, name and role in spans that touch", "<p><span>By</span><span>Ann Lee</span><span>Chief Reporter</span></p>" + PROSE, {"authors": ["Ann Lee"]}),
    _titled("By and name, the role in its own span", "<p>By <b>Ann Lee</b> <em>Health Editor</em></p>" + PROSE, {"authors": ["Ann Lee"]}),
    _titled("By, name and role without a mark between", "<p>By Ann Lee Staff Writer</p>" + PROSE, {"authors": ["Ann Lee"]}),
    _titled("two names with roles, one line each", "<p>By Ann Lee, Health Editor, and Bob Ray, Chief Reporter</p>" + PROSE, {"authors": ["Ann Lee", "Bob Ray"]}),
    _titled("Text and pictures", "<p>Text: Ann Lee</p><p>Fotos: Bob Ray</p>" + PROSE, {"authors": ["Ann Lee"]}, html='<html lang="de">'),
    _titled("reporting and editing at the end", PROSE + "<p>(Reporting by Ann Lee and Bob Ray in Harwick; Editing by Cy Dee)</p>", {"authors": ["Ann Lee", "Bob Ray"]}),
    _titled("who she is, at the end", PROSE + "<p>Ann Lee is the Echo’s nature writer.</p>", {"authors": ["Ann Lee"]}),
    _titled("a dash and a name at the end", PROSE + "<p>— Ann Lee</p>", {"authors": ["Ann Lee"]}),
    _titled("from a correspondent", "<p>From our correspondent Ann Lee in Quillan</p>" + PROSE, {"authors": ["Ann Lee"]}),
    _titled("a name beside a day", "<p>Vesna Moreau | 4 May 2015</p>" + PROSE, {"authors": ["Vesna Moreau"], "published": "2015-05-04"}),
    _titled("a name in the line above the day", "<div>Vesna Moreau</div><div>4 May 2015, 10:15</div>" + PROSE, {"authors": ["Vesna Moreau"], "published": "2015-05-04T10:15:00"}),
    _titled("a section beside a day is nobody", "<p>Local News | 4 May 2015</p>" + PROSE, {"authors": []}),
    _titled("a place beside a day is nobody", "<p>Harwick Town Council | 4 May 2015</p>" + PROSE, {"authors": []}),
    _titled("who the headline is about is not its author", "<p>Mill Floods</p><p>4 May 2015</p>" + PROSE, {"authors": []}),
    _titled("two creators in one tag", PROSE, {"authors": ["Wynn Paquette", "Noor Sadiq"]}, head="<meta name=dc.creator content='Wynn Paquette; Noor Sadiq'>"),
    _titled("two creators in one tag, family names first", PROSE, {"authors": ["Wynn Paquette", "Noor Sadiq"]}, head="<meta name=dc.creator content='Paquette, Wynn; Sadiq, Noor'>"),
    _titled("two creators with a comma", PROSE, {"authors": ["Wynn Paquette", "Noor Sadiq"]}, head="<meta name=dc.creator content='Wynn Paquette, Noor Sadiq'>"),
    _titled("a Japanese writer", "<p>文：山田太郎</p><p>2013年9月26日</p>" + PROSE, {"authors": ["山田太郎"]}, html='<html lang="ja">'),
    _titled("an Arabic writer", "<p>كتب: أحمد منصور</p>" + PROSE, {"authors": ["أحمد منصور"]}, html='<html lang="ar">'),
    _titled("a Spanish name, no Por", "<p>Nuria Albendea / Chema Orduño</p><p>Harwick - 4 may 2015 - 10:30 CEST</p>" + PROSE, {"authors": ["Nuria Albendea", "Chema Orduño"], "published": "2015-05-04T10:30:00+02:00"}, html='<html lang="es">'),
)  # fmt: skip
TRAPPED = (
    _titled("today above the headline, the text's day below the byline", "<div>By Ann Lee</div><div>May 3, 2021</div>" + PROSE, {"published": "2021-05-03", "authors": ["Ann Lee"]}, head="<div>Friday, November 27, 2026</div><div>Vale Echo</div>"),
    _titled("when the site was updated stands above its menu", "<div>May 3, 2021</div>" + PROSE, {"published": "2021-05-03", "modified": None}, head="<div>Last updated: Friday, November 27, 2026</div><ul><li>Home</li><li>News</li><li>Sport</li></ul>"),
    _titled("who comments is no author, and when is no date", "<div>Ann Lee</div>" + PROSE + "<h3>2 Comments</h3><p>Posted by Bob Ray on May 9, 2021</p><p>Nice.</p>", {"published": None, "authors": ["Ann Lee"]}),
    _titled("received, accepted, published", "<p>Ann Lee and Bob Ray</p><p>Received 3 March 2013; Accepted 4 May 2013; Published online 5 June 2013</p>" + PROSE, {"published": "2013-06-05", "authors": ["Ann Lee", "Bob Ray"]}),
    _titled("labels without marks between them", "<p>Category: Town Date: 3 May 2021 Author: Ann Lee</p>" + PROSE, {"published": "2021-05-03", "authors": ["Ann Lee"]}),
    _titled("how many commented stands behind the name", "<p>3 May 2021 by Ann Lee 12 Comments</p>" + PROSE, {"published": "2021-05-03", "authors": ["Ann Lee"]}),
    _titled("as computers write it", "<p>Mon May  3 23:48:02 UTC 2021</p>" + PROSE, {"published": "2021-05-03"}),
    _titled("where it first appeared", PROSE + "<p>This article originally appeared in the Vale Echo on 3 May 2001.</p>", {"published": "2001-05-03", "site": None}),
    _titled("a print view's source", "<div>Source URL: http://echo.example/2001/05/03/mill</div>" + PROSE, {"published": "2001-05-03"}),
    _titled("reading time, words, name, with dots", "<p>March 3, 2014&nbsp;·&nbsp;5 minutes&nbsp;·&nbsp;1000 words&nbsp;·&nbsp;Ann Lee</p>" + PROSE, {"published": "2014-03-03", "authors": ["Ann Lee"]}),
    _titled("a name to follow, in a line of its own", "<div><a>Ann Lee</a></div><div><a>Follow</a></div><div><span>5 min read</span><span>·</span><span>Mar 3, 2014</span></div>" + PROSE, {"published": "2014-03-03", "authors": ["Ann Lee"]}),
    _titled("By and Posted below the text", PROSE + "<p>By Ann Lee</p><p>Posted 3 May 2021</p>", {"published": "2021-05-03", "authors": ["Ann Lee"]}),
    _titled("about the author", "<div>3 May 2021</div>" + PROSE + "<h4>About the author</h4><p>Ann Lee writes about water.</p>", {"authors": ["Ann Lee"]}),
    _titled("an agency's writer", "<p>By Ann Lee Associated Press Writer</p>" + PROSE, {"authors": ["Ann Lee"]}),
)  # fmt: skip
TITLES = (
    Case("a section that all papers have, the outlet's name told", page("<title>Mill floods twice in a night - Local News - Vale Echo</title><meta property=og:site_name content='Vale Echo'>", PROSE), None, {"title": "Mill floods twice in a night"}),
    Case("a print version's title, the headline a lower heading", page("<title>Vale Echo - Print Version</title>", f"<p>Printed on 26 November 2026</p><h3>Mill floods twice in a night</h3><p>Vale Echo, 3 May 2001</p>{PROSE}"), None, {"title": "Mill floods twice in a night", "published": "2001-05-03", "site": "Vale Echo"}),
    Case("the paper's name is told, and shown, without a link", page("<title>The Vale Echo Online Edition</title>", f"<h2>Mill floods twice in a night</h2><p>3 May 2021</p>{PROSE}<h2>More stories from the valley</h2>"), None, {"title": "Mill floods twice in a night"}),
    Case("the outlet's h1, the headline's h1, another title for social media", page("<title>Vale Echo</title><meta property=og:title content='Water in the mill again, miller says'>", f"<h1>Vale Echo</h1><h1>Mill floods twice in a night</h1>{PROSE}"), None, {"title": "Mill floods twice in a night"}),
    Case("a kicker in the heading, another word in the title", page("<title>Mill floods twice in a night</title>", f"<h1><small>Politics</small> Mill floods twice in a night</h1>{PROSE}"), None, {"title": "Mill floods twice in a night"}),
    Case("the sign is drawn, its link names it", page("<title>Mill floods twice in a night</title>", f"<a href='/' aria-label='Vale Echo'><svg></svg></a><h1>Mill floods twice in a night</h1>{PROSE}"), None, {"site": "Vale Echo"}),
)  # fmt: skip
TOLD = (
    _titled("a ministry is no person", "<dl><dt>From:</dt><dd><a>Department for Land and Rivers</a> and <a>Ann Lee MP</a></dd><dt>Published</dt><dd>12 June 2024</dd></dl>" + PROSE, {"authors": [], "published": "2024-06-12"}, head='<script type="application/ld+json">{"@type":"NewsArticle","headline":"Mill floods twice","author":{"@type":"GovernmentOrganization","name":"Department for Land and Rivers"}}</script>'),
    _titled("a profile's address is nobody's name", PROSE, {"authors": []}, head="<meta property=article:author content='https://social.example/echonews'>"),
    _titled("both names are marked in a heading below a summary", "<p>Why the water came back so soon.</p><h4 class=meta-author-name><a>Ann Lee</a>, <a>Bob Ray</a></h4>" + PROSE, {"authors": ["Ann Lee", "Bob Ray"]}, head='<script type="application/ld+json">{"@type":"Article","headline":"Mill floods twice","author":{"@type":"Person","name":"Ann Lee"}}</script>'),
    _titled("the outlet's name has a capital elsewhere", PROSE, {"site": "The Echo"}, head='<meta property=og:site_name content="the Echo"><script type="application/ld+json">{"@type":"Article","headline":"Mill floods twice","publisher":{"name":"The Echo"}}</script>'),
)  # fmt: skip
SITES = (
    Case(
        "a print view: its title begins with Print, its sign is a picture",
        page("<title>Print: Herring return to the sound</title>", f"<img src=/img/print_logo.gif alt='The Aske Post'><h2>Herring return to the sound</h2>{_RUN}<small>Printed from The Aske Post. All rights reserved.</small>"),
        None,
        {"title": "Herring return to the sound", "site": "The Aske Post"},
    ),
    _titled("the sign is a link to the first page", PROSE, {"site": "Aske Post"}, head="<div class=logo><a href='/'>Aske Post</a></div>"),
    _titled("the first page's link says Home, the picture in it who", PROSE, {"site": "Aske Post"}, head="<a href='/'><img src=l.png alt='Aske Post logo'></a><a href='/'>Home</a>"),
    _titled("a feed's title", PROSE, {"site": "Aske Post"}, head="<link rel=alternate type=application/atom+xml title='Aske Post - Atom' href=/f>"),
    _titled("only who holds the copyright", PROSE + "<footer><p>© 2001-2015 Aske Post. All rights reserved.</p></footer>", {"site": "Aske Post"}),
    _titled("nothing says", PROSE + "<p>© 2015</p><a href='/'>Home</a>", {"site": None}),
    Case(
        "a colon of full width",
        page("<title>温泉の湯量回復：谷新聞</title>", f"<h1>温泉の湯量回復</h1>{PROSE}"),
        None,
        {"title": "温泉の湯量回復", "site": "谷新聞"},
    ),
    _titled("relative canonical, a base behind it", PROSE, {"canonical": "https://x.example/news/mill"}, head="<link rel=canonical href=/news/mill><base href=https://x.example/>"),
    _titled("relative canonical, the site in another tag", PROSE, {"canonical": "https://x.example/news/mill"}, head="<link rel=canonical href=/news/mill><meta property=og:url content=https://x.example/amp/mill>"),
)  # fmt: skip
CHANGES = (
    _titled(
        "both are told in UTC, one is printed the evening before",
        "<span class=date>Published: Dec. 31, 2022 at 10:55 PM CST</span>" + PROSE,
        {"published": "2022-12-31T22:55:00-06:00", "modified": "2022-12-31T22:55:00-06:00"},
        head='<script type="application/ld+json">{"@type":"NewsArticle","headline":"Mill floods twice","datePublished":"2023-01-01T04:55:00Z","dateModified":"2023-01-01T04:55:00Z"}</script>',
    ),
    _titled(
        "both are told in UTC, only a day is printed",
        "<span>May 3, 2021</span>" + PROSE,
        {"published": "2021-05-03", "modified": "2021-05-03"},
        head="<meta property=article:published_time content=2021-05-04T05:30:00Z><meta property=article:modified_time content=2021-05-04T05:30:00Z>",
    ),
)
UNMARKED = (*HEADLINES, *DATES, *TRAPPED, *TITLES, *TOLD, *NAMES, *SITES, *CHANGES)
