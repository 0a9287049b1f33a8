"""The quote check: were the claim's quotes found, and the words it sets in quotation marks?

Fails when no quote was found, or when words that the claim shows inside quotation marks are not
the article's: a reader takes those for the article's own. Two or three words that the claim gives
as nobody's ("scare quotes") may be its own and are a doubt, as are quotes of which only some were
found, and words that an editor's square brackets put in. One speaker's words run together over the
"she said" between them, and other quotation marks among the same words, alter nothing and pass.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.quotes.eliding import take_apart
from assistant.text.addresses import without_addresses
from assistant.text.cues import CUES
from assistant.text.folding import fold

if TYPE_CHECKING:
    from assistant.grounding.statement import Statement

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_SIGNS = " \"'“”‘’«»„‚‹›"
_FEW = 3
"""Words at most that may be the claim's own, set in marks only to be held at arm's length."""
_ASIDE = 80
"""Code points between two parts of a quotation at most: "she told the council on Monday"."""
_MARKED = re.compile(
    r"“([^“”]+)(?:”|\Z)|«([^«»]+)»|»([^«»]+)«|\"([^\"]+)\"|(?<![^\s(])\"(?=\w)([^\"]+)\Z|„([^„“”]+)[“”]|‹([^‹›]+)›|"
    r"「([^「」]+)」|『([^『』]+)』|[《⟪≪]([^《》⟪⟫≪≫]+)[》⟫≫]|(?:''|``)([^'`]+)(?:''|``)|"
    r"[″‟＂〝❝⹂ʺ״ˮ‴⁗🙶🙸]([^″‟＂〝〞〟❝❞⹂ʺ״ˮ‴⁗🙶🙷🙸”]+)[″‟＂〞〟❞ʺ״ˮ‴⁗🙷🙶”]"
)
"""Words in the marks of any writing."""
_SPOKEN = r"(?:[^'’‘❜]|(?<=\w)['’](?=\w))"
# Words with a mark before them, as in "the '90s", are few in one quotation: each such mark may
# begin another, and is looked at from few others.
_INSIDE = rf"({_SPOKEN}*(?:(?<!\w)['’](?=\w){_SPOKEN}+){{0,3}})"
_SINGLE = re.compile(
    rf"(?:\A|(?<=[:,] ))['‘‛❛](?!['’‘❜](?!\w)){_INSIDE}['’❜](?!\w)|"
    r"(?<![^\s(])(?:[‘‛❛]|'(?!(?:bout|cause|cos|em|n|round|til|tis|twas)\b))"
    rf"(?=[^\W\d_]){_INSIDE}['’❜](?!\w)"
)
"""Words in single marks, as apostrophes are: where speech begins, and elsewhere."""
_LONGEST = 120
"""Code points of a quote that a reason repeats."""


def marked(text: str) -> list[str]:
    """Return the words that stand inside quotation marks; single ones where they can be no others.

    >>> marked('He spoke of "severe costs" and “no war”.')
    ['severe costs', 'no war']
    """
    double = [next(filter(None, match.groups())).strip() for match in _MARKED.finditer(text)]
    single = [match[1] or match[2] for match in _SINGLE.finditer(text) if _is_closed(match)]
    return [*double, *map(str.strip, single)]


def _is_closed(single: re.Match[str]) -> bool:
    """Tell words in single marks from those between the apostrophes of a sentence.

    Three words, and no plural before the end unless the mark that begins them can be nothing else:
    not "told 'twas the fishers' boats".
    """
    words = single[2]
    if words is None:
        return True
    sure = single[0][0] != "'" or not words.endswith("s")
    return sure and (len(words.split()) >= _FEW or words[-1] in ".,!?")


def _is_edited(words: str, statement: Statement) -> bool:
    """Tell the article's words with an insertion in brackets."""
    if not _BRACKETS.search(words):
        return False
    find = statement.facts.aligner.find
    ways = (_BRACKETS.sub(way, words) for way in (r"\1", " … ", " "))
    return any(isinstance(find(" ".join(way.split()).strip("… ")), tuple) for way in ways)


def _is_joined(words: str, statement: Statement) -> bool:
    """Tell one speaker's words run together over the "she said" between them."""
    article = statement.facts.article.text
    wanted = _plain(words)
    for one, other in pairwise(statement.facts.speech):
        apart = article[one.span.end : other.span.start]
        joined = _plain(f"{one.span.of(article)} {other.span.of(article)}")
        if len(apart) <= _ASIDE and "\n\n" not in apart and wanted and wanted in joined:
            return True
    return False


def _is_found(words: str, statement: Statement) -> bool:
    """Tell words that all stand in the article; what brackets put in does not.

    So do those that are too few to prove anything, and those with other quotation marks among them:
    “racist figures” for ‘racist’ figures.
    """
    found = statement.facts.aligner.find(words)
    if isinstance(found, tuple):
        pieces = take_apart(words) if found[0].fidelity == "elided" else None
        return pieces is None or not pieces.is_edited
    changed = "".join(one.written + one.article for one in found.changes)
    if found.changes and not changed.strip(_SIGNS):
        return True
    return _is_few(words) and f" {_plain(words)} " in f" {_plain(statement.facts.article.text)} "


def _is_few(words: str) -> bool:
    return len(_plain(words).split()) <= _FEW


def _is_said(claim: str) -> bool:
    """Tell whether the claim has a verb with which it gives somebody's words."""
    return not CUES.isdisjoint(_plain(claim).split())


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[\w’']+", fold(words).text.casefold()))


def check_quotes(statement: Statement) -> Check:
    """Check that what is shown as the article's words was found in it."""
    foreign = [words for words in marked(statement.text) if _is_foreign(words, statement)]
    edited = [words for words in foreign if _is_edited(words, statement)]
    absent = [words for words in foreign if words not in edited]
    absent.sort(key=_is_few)
    if absent:
        own = _is_few(absent[0]) and not _is_said(statement.text)
        detail = f"it quotes “{_shortened(absent[0])}”, and the article has no such words"
        return _said("doubt" if own and statement.citations else "fail", detail)
    if not statement.citations:
        detail = "none of its quotes was found" if statement.rejected else "it has no quote"
        return _said("fail", f"{detail} in the article")
    if edited:
        return _said("doubt", f"“{_shortened(edited[0])}” adds to the article's words")
    shown = [words for words in marked(statement.text) if _is_found(words, statement)]
    rejected = [quote for quote in statement.rejected if quote.written not in shown]
    if rejected:
        return _said("doubt", f"{len(rejected)} of its quotes could not be found in the article")
    return _said("pass", "every quote was found in the article")


def _is_foreign(words: str, statement: Statement) -> bool:
    """Tell whether words in marks are not the article's."""
    if not any(char.isalnum() for char in words) or _is_found(words, statement):
        return False
    return not _is_joined(words, statement)


def _said(outcome: str, detail: str) -> Check:
    return Check.model_validate({"name": "quote", "outcome": outcome, "detail": detail})


def _shortened(words: str) -> str:
    """Return words, a long quote's end left out behind a whole one and said to be.

    So is an address: repeated in a reason, it would lead elsewhere as well.
    """
    words = without_addresses(words)
    if len(words) <= _LONGEST:
        return words
    return f"{words[:_LONGEST].rsplit(maxsplit=1)[0]} …"
