"""What a drafted claim says that its own evidence does not: more than other words would explain.

A true claim in other words shares some content with the sentences that it quotes, or names what the
article names. One that has most of its many content words from neither, in any word of their
meaning, is likely made up. On true claims that happens to about one in 200 (a headline's pun, an
answer worked out): a doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.grounding.collating import LIGHT, alike, read

if TYPE_CHECKING:
    from assistant.grounding.statement import Statement

SHARE = 0.7
"""Share of a claim's content words, figures aside, that its evidence lacks."""
LEAST = 6
"""So many must be lacking: a short claim may use other words throughout."""


def lacking(statement: Statement) -> list[str]:
    """Return the words that neither evidence nor article has, where they tell; else none."""
    content = [word for word in read(statement.text) if word.content and word.text[0].isalpha()]
    if not statement.evidence or len(content) < LEAST:
        return []
    text = statement.facts.article.text
    its = {w.key for span in statement.evidence for w in read(span.of(text)) if w.content}
    missing = [word for word in content if word.key not in its]
    least = max(LEAST, SHARE * len(content))
    if len(missing) < least:
        return []
    missing = [word for word in missing if not any(alike(word.key, key) for key in its)]
    if len(missing) < least:
        return []
    telling = [word for word in missing if word.key not in LIGHT]
    return [word.text for word in telling if not statement.facts.mentions(word.key)]
