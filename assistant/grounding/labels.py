"""What of a draft is shown without being a claim: missing parts, a rewritten question, a reason.

Nobody looks for these words in the article. So they may only be labels, made of what the reader has
before him: the question, what was said, the article. A name, a figure or an address from elsewhere,
or mostly words from elsewhere, and the whole is not shown: it could be a claim in disguise. A
verifier's reason, which is told as the model's own words, may have others' words but none of those.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.grounding.facts import words
from assistant.grounding.names.knowing import is_background
from assistant.text.addresses import addresses, markup
from assistant.text.legible import legible
from assistant.text.words import STOP, key, split

if TYPE_CHECKING:
    from assistant.grounding.facts import Facts

LONGEST = 240
"""Code points of a missing part or of a rewritten question."""
OWN = 2
"""Words of content that a label may have of its own: "her age" for "how old"."""
_MARKS = re.compile(
    '["“”„‟″«»‹›「」『』《》⟪⟫≪≫＂〝〞〟❝❞❛❜⹂‴⁗🙶🙷🙸]|'
    "(?<!\\w)['‘’‚‛`ʺˮ״]|(?<![sS])['‘’`](?!\\w)|[ʺˮ״](?!\\w)"
)
"""Every mark in which ``quotes.check`` sees a quotation; some stand inside of words as well."""
_OPENS = re.compile(r"(?<!\w)['‘’‚‛`](?=\w)")
_BEHIND_S = re.compile(r"(?<=[sS])['‘’`](?!\w)")
"""Closes a quotation where one was opened; else it is the genitive of "the fishers' union"."""
_SENTENCE_END = re.compile(r"[.!?:]\s+\Z")


def in_a_line(text: str, facts: Facts) -> str:
    """Return a draft's words as they are read and without quotation marks: they quote nothing."""
    line = legible(text, facts.characters, facts.article.text)
    line = _BEHIND_S.sub("", line) if _OPENS.search(line) else line
    return " ".join(_MARKS.sub("", line).split())


def label(text: str, facts: Facts, *told: str) -> str:
    """Return a label fit to be shown, or nothing.

    Args:
        text: What a draft says.
        facts: The article.
        told: What else a reader has before him: the question, the answers so far.
    """
    line = in_a_line(text, facts)
    if len(line) > LONGEST or has_foreign(line, facts, *told):
        return ""
    known = _keys(*told)
    content = [word for word in split(line) if word.lower() not in STOP]
    own = {key(word) for word in content} - known - facts.vocabulary
    return line if len(own) <= OWN and 2 * len(own) <= len(content) else ""


def has_foreign(line: str, facts: Facts, *told: str) -> bool:
    """Tell whether a line has an address, a name or a figure that nobody has told of.

    Not the name of a language or a nation: "in German" for "auf Deutsch".
    """
    if markup(line) or addresses(line):
        return True
    known = facts.words.union(*(words(one) for one in told))
    return any(
        word not in known
        for match in re.finditer(r"[^\W_]+(?:[’'.,-][^\W_]+)*", line)
        if _tells(match[0], line[: match.start()]) and not is_background(match[0])
        for word in words(match[0])
        if not word.isalpha() or word not in STOP
    )


def _tells(word: str, before: str) -> bool:
    """Tell a figure, and a name as far as its capital shows it: not behind a full stop."""
    if any(map(str.isdigit, word)):
        return True
    opens = not before.strip() or _SENTENCE_END.search(before)
    return word[0].isupper() and (not opens or not word[1:].islower())


def _keys(*told: str) -> set[str]:
    return {key(word) for one in told for word in split(one)}
