"""Edges: where words of a text may be cut out without cutting a word, a figure or a sign."""

from __future__ import annotations

import pytest

from assistant.text.edges import is_edge

WHOLE = (
    "a [part] of|[all]|x.[all].y|a [2]|[2] 3|a.[2]|v.[2]|..[2]|1;[2]|a-[4]|[4]-a|[4], 5|[4].|"
    "[we can]'s|[1]'t|canon-[nuclear]|encounter-[war]|super-[war]|[war]-freedom|[war]-like|[war]-|"
    "x-[5]|日[本]語|日[本]|日[b]|b[日]|🇫🇷[🇩🇪]|x[🇫🇷]|[🇫🇷]x|_[a]|a[ b]|[a ]b|[a] x|a.[ b]|"
    "[👩]👩|[a]👩|👩[a]|[war]-x-free|non [war]|-non[-war]"
).split("|")
CUT = (
    "a p[art] of|a [par]t of|a pa[r]t|a [b]c|a[b] c|a[1]|[1]a|1.[2]|1:[2]|1/[2]|1,[2]|3-[4]|-[2]| -[2]|"
    "1 -[5]|a\n-[5]|[4]-5|[4],5|[4]:5|[4]/5|[4].5|[we can]'t go|[we can]'T|non-[nuclear]|(non-[nuclear]|"
    "x non-[war]|Anti-[war]|re-[elect]|counter-[war]|[war]-free|[war]-Proof|[war]-less x|"
    "e[\u0301]|[e]\u0301|[日]\u0301|e\u0301[a]|\u0301[a]|[a]\u0301b|a[\u200d]b|👩\u200d[🚒]|"
    "[👩]\u200d🚒|[👍]\U0001f3fb|[❤]\ufe0f|🇫[🇷🇩]🇪|[🇫]🇷|🇫🇷[🇩]🇪|🇫[🇷]|[\U0001f3f4]\U000e0067"
).split("|")


def _is_edge(marked: str) -> bool:
    start, end = marked.index("["), marked.index("]") - 1
    return is_edge(marked.replace("[", "").replace("]", ""), start, end)


@pytest.mark.parametrize("marked", WHOLE)
def test_whole_words_may_be_cut_out(marked: str) -> None:
    """What stands between spaces, stops or other scripts is whole, also behind most hyphens."""
    assert _is_edge(marked)


@pytest.mark.parametrize("marked", CUT)
def test_nothing_is_cut_that_means_something_else_alone(marked: str) -> None:
    """Half a word, half a figure, "can" of "can't", "war" of "anti-war", half a flag: none may."""
    assert not _is_edge(marked)
