"""Style as a browser follows it: what of a page, a newsletter or a feed's entry is not shown.

``lengths``, ``values`` and ``variables`` reckon what values come to; ``looks``, ``effects`` and
``layers`` tell from declared properties whether words are seen. ``rules`` and ``queries`` read
sheets, ``selectors``, ``pseudo`` and ``matching`` which elements their rules are for, ``suspicion``
which of them may hide any. ``cascade`` gives the look of elements of a tree, ``tags`` follows one
tag after another where there is none.
"""
