"""Web pages to the text of their article; runs in a child process.

``extracting`` is the door. The steps:

1. ``charset`` and ``loading.decoding`` decode, ``prescan`` refuses what would hold up a parser.
2. ``metadata`` reads the whole page, and ``header_lines`` the printed lines below the headline,
   before anything is dropped. Then ``reading`` goes on with the tree:
3. ``signals`` notes what the page says of itself, ``titles`` what it calls its article.
4. ``hidden`` drops elements that are not shown: on the word of their tag, style, class or sheet.
5. ``blocks`` lays out ``boxes`` and the blocks of text in them.
6. ``article_box`` marks what stands beside the article (``names``: on the word of a class or an id;
   ``consent``: of what it asks), lets ``voting`` ask trafilatura, and chooses the smallest box that
   holds nearly all prose.
7. ``trimming`` drops blocks of that box. Nothing else does, and each for one reason: it stands
   before the title's or behind the closing line (``edges``), before or behind all that trafilatura
   takes (``edges``), in a part full of links that trafilatura leaves out; or by what it says:
   ``furniture`` (links elsewhere, controls, bylines above the text, credits below), ``paywalls``,
   ``consent``. What ``corrections`` knows for a correction is kept against all of them. A
   standfirst above the text is taken back.
8. ``liveblog`` puts entries in order; ``walls`` refuses a page without an article, ``paywalls``
   warns of one that is cut off. Where a page shows no text, what its JSON-LD holds is taken.
9. ``rendering`` writes the blocks, ``characters`` takes out what nobody sees. ``extracting`` sets
   title and header lines before the text and drops these where the text begins with them.
"""
