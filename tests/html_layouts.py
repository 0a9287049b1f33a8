"""One invented article in the layouts of many publishing systems, by the layout's name."""

from __future__ import annotations

from tests.html_bodies import ELSEWHERE, PARAGRAPHS, TITLE, links, page, paragraphs, site

_ART = paragraphs()
_SHARE = links(("Twitter", "Facebook", "Copy link"))
_COMMENTS = (
    "<p>I live there and I can tell you that this is the worst that has happened in years.</p>"
    "<p>Another comment that is long enough to be taken for prose, and it ends like a sentence.</p>"
)
_CARDS = "".join(
    f"<article class='post-card'><h2><a href='/x'>{title}</a></h2>"
    f"<p>{title}, and what it means for the valley and its people now.</p></article>"
    for title in ELSEWHERE
)

LAYOUTS = {
    "plain": site(f"<article><h1>{TITLE}</h1><p class='byline'>By Cy Dee</p>{_ART}</article>"),
    "wordpress": site(f"""<article class="post-12 post type-post hentry tag-dams category-news">
        <header class="entry-header"><h1 class="entry-title">{TITLE}</h1><div class="entry-meta">
        <span class="posted-on">Posted on <time>May 3, 2021</time></span> by Cy Dee</div></header>
        <figure class="wp-block-image"><img src=a><figcaption>The dam. Photo: Cy</figcaption></figure>
        <div class="entry-content">{_ART}<div class="sharedaddy"><h3>Share this:</h3>{_SHARE}</div>
        <div class="jp-relatedposts"><h3>Related</h3>{links()}</div></div>
        <footer class="entry-footer">Posted in <a href=x>News</a></footer></article>
        <nav class="post-navigation">{links()}</nav>
        <div id="comments" class="comments-area"><h2>3 thoughts on dams</h2>{_COMMENTS}</div>"""),
    "wordpress caption": site(f"""<article class="hentry"><h1>{TITLE}</h1><div class="entry-content">
        <div class="wp-caption alignright"><img src=a><p class="wp-caption-text">Water in Mill Street
        on Monday morning.</p></div>{_ART}</div></article>"""),
    "drupal": site(f"""<div class="node node--type-article"><h1 class="page-title">{TITLE}</h1>
        <div class="field field--name-body">{_ART}</div><div class="field field--name-field-tags">
        <div>Tags</div>{links(("dam", "flood"))}</div></div>"""),
    "advertisements between": site(f"""<div id="app"><article class="article-body-wrapper">
        <h1>{TITLE}</h1><div class="b-byline">By <a href=x>Cy Dee</a> May 3, 2021 at 5:04 p.m.</div>
        {_ART.replace("</p>", "</p><div class='slot'>Advertisement</div>", 2)}
        <p><a href="/x">READ MORE: Striker leaves Harwick Town</a></p></article></div>"""),
    "related inside": site(f"""<x-page class="Page"><h1>{TITLE}</h1><div class="Page-storyBody">
        {paragraphs(PARAGRAPHS[:2])}<x-list class="PageListEnhancement"><div>Related stories</div>
        {links()}</x-list>{paragraphs(PARAGRAPHS[2:4])}<p>Related: <a href=x>Two libraries close</a>
        </p>{paragraphs(PARAGRAPHS[4:])}</div></x-page>"""),
    "newsletter": site(f"""<article class="gh-article post"><h1>{TITLE}</h1>
        <section class="gh-content">{paragraphs(PARAGRAPHS[:2])}<div><p>Sign up for our newsletter
        and get the best of Harwick in <a href=x>your inbox</a>.</p></div>
        {paragraphs(PARAGRAPHS[2:])}</section></article><aside>{_CARDS}</aside>"""),
    "cards below": site(f"<article><h1>{TITLE}</h1>{_ART}</article><section>{_CARDS}</section>"),
    "class names of a build": site(f"""<article><div class="l"><section><div class="ab cd">
        <h1 class="pw">{TITLE}</h1><div>5 min read · May 3, 2021</div>{_ART}</div></section></div>
        </article><div class="zz"><p>Written by Cy Dee</p><p>12K followers</p></div>"""),
    "amp": page(f"""<amp-consent><div>We and our partners use cookies to store information on a
        device.</div></amp-consent><article class="amp-wp-article"><header><h1>{TITLE}</h1></header>
        <div class="amp-wp-article-content">{_ART}<amp-ad>Ad</amp-ad></div></article>"""),
    "tables and line breaks": page(
        f"<table><tr><td><a href=a>News</a> | <a href=b>Sport</a></td></tr><tr><td><font><b>{TITLE}"
        f"</b></font><br><br>{'<br><br>'.join(PARAGRAPHS)}<br><br><a href=x>Back to top</a></td>"
        "<td><a href=c>One</a><br><a href=d>Two</a></td></tr></table>"
    ),
    "divisions": site(f"<div class='a1'><h1>{TITLE}</h1><div>{paragraphs(tag='div')}</div></div>"),
    "in pieces": site(f"""<article><h1>{TITLE}</h1><div class="chunk">{paragraphs(PARAGRAPHS[:2])}
        </div><div class="slot">Advertisement</div><div class="chunk">{paragraphs(PARAGRAPHS[2:4])}
        </div><aside>{links()}</aside><div class="chunk">{paragraphs(PARAGRAPHS[4:])}</div>
        </article>"""),
    "another article below": site(f"""<article class="story"><h1>{TITLE}</h1><div class="body">{_ART}
        </div></article><article class="story"><h1>{ELSEWHERE[0]}</h1><div class="body"><p>The council
        voted on Tuesday to close two of its five libraries, in a session that lasted until midnight.
        </p><p>The vote was 21 to 19. Three members of the ruling group voted against, said the clerk.
        </p></div></article>"""),
    "in a form": page(
        f"<form id=f><div><h1>{TITLE}</h1><div class='txt'>{_ART}</div></div></form>"
    ),
    "author below": site(f"""<article><h1>{TITLE}</h1>{_ART}<p><i>Follow her on Twitter @cydee.</i>
        </p><div class="author-bio"><p>Cy Dee has written about the valley since 2009 and lives in
        Harwick with two cats.</p></div></article>"""),
    "a box a paragraph": site(
        f"<article><header><h1>{TITLE}</h1></header>"
        + "".join(
            f"<div data-block=text class=a><div class=b><p>{one}</p></div></div>"
            for one in PARAGRAPHS
        )
        + f"</article><section><h2>More on this story</h2>{links()}</section>"
    ),
    "kicker in the title": site(f"""<article><header><h2><span>Floods</span><span>{TITLE}</span></h2>
        </header><section class="RichText">{_ART}</section></article>"""),
    "read also, in French": site(f"""<section><h1>{TITLE}</h1><span class="meta__date">Publié le 3 mai
        2021</span><article class="article__content">{paragraphs(PARAGRAPHS[:2])}<section><p>Lire aussi
        <a href=x>Le conseil ferme deux bibliothèques</a></p></section>{paragraphs(PARAGRAPHS[2:])}
        </article></section>"""),
}
