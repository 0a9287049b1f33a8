"""Characters that nobody sees, which could hide words from readers and from checks.

Soft hyphens, joiners, and what some forms of file use for other things are not among them: each
reader says what it does with these.
"""

from __future__ import annotations

UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Controls, zero-width and bidi controls, tags, variation selectors, fillers: a regular
expression's ranges."""
