"""Style as a browser follows it: what of a page, a newsletter or a feed's entry is not shown.

``values`` reads colours, ``looks`` tells from declared properties whether words are seen, ``rules``
and ``selectors`` read style sheets. ``cascade`` gives the look of elements of a tree, ``tags``
follows one tag after another where there is none.
"""
