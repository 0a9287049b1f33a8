"""Whether a sentence looks back or ahead from the day it was written, as far as its verbs say.

A date such as "on Monday" is either of two days; the verbs of its sentence tell which. Where they
are of the present ("Rovers travel to Ashby on Monday") nothing tells.
"""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["back", "ahead", "open"]

_SAME = (
    "met won held left lost made sent built found struck hit cut put shot brought caught paid sold "
    "led fought set shut heard kept stood spent hurt let beat quit felt dealt bought taught "
    "thought sought bound fled hung laid lent slept swept split spread cast bet burst rid sat slid"
)
_PRETERITES = (
    "was were had did said told fell rose took went came gave began broke flew spoke wrote drove "
    "saw became grew knew drew threw chose swore sank rang shook stole froze wore tore ate ran "
    "swam sang sprang arose forgot hid rode woke withdrew overthrew undertook"
)
_ED = (
    r"(?!(?:hundred|need|indeed|speed|feed|exceed|proceed|succeed|seed|breed|red|bed|shed|sacred|"
    r"naked|wicked|kindred|weed|deed|bleed|creed|greed|unprecedented|embed)\b)[a-z]{2,}ed"
)
_OPENS = (
    r"(?:be|open|reopen|begin|start|end|meet|visit|take|arrive|leave|appear|vote|speak|play|travel|"
    r"resume|close|go|return|expire|launch|publish|hold|face|decide|announce|run|last|finish|fly|"
    r"stand|give|make|release|report|come|hear|sign|become|present|retire|move|land|join|attend)\b"
)
_SIGNS = re.compile(
    r"\b(?:"
    rf"(?P<strong>(?:will|shall|would|['’]ll|won['’]t)\b|(?:is|are)\s+to\s+(?=[a-z])|set\s+to\s+"
    rf"(?={_OPENS})|due\s+to\s+(?={_OPENS})|plans?\s+to\b|(?:is|are)\s+going\s+to\b)"
    r"|(?P<weak>(?:expected|planned|scheduled|slated|supposed|hoped|meant|invited|likely|hoping|"
    r"hopes?|expects?|aims?|intends?|forecast|promised|pledged|vowed|agreed|wants?)\s+(?:to|for)\b"
    r"(?:\s+be\s+(?:[a-z]+ly\s+)?[a-z]+)?|to\s+be\s+(?:[a-z]+ly\s+)?[a-z]+|scheduled|due\b(?!\s+to)|"
    r"until|(?:ends?|starts?)(?!\s+of\b)|begins?|expires?|upcoming|opens?|reopens?|closes|kicks?\s+off|runs\s+until|takes?\s+place|take\s+effect|"
    r"takes\s+effect)"
    rf"|(?P<finite>{'|'.join(_PRETERITES.split())}|since)"
    rf"|(?P<participle>{_ED}|{'|'.join(_SAME.split())}|been)"
    r")\b"
)
_SAID = re.compile(
    r"\b(?:said|told|announced|reported|added|wrote|ruled|voted|confirmed)\s+(?:on\s+)?\Z"
)
_JOINED = re.compile(r";|,?\s+(?:and|but|while|whereas|though|although)\s")
_BY = re.compile(r"\b(?:by|before)\s+(?:the\s+(?:end|start|middle)\s+of\s+)?\Z")
_COUNTED = re.compile(
    r"\b(?:days?|weeks?|months?|years?|night|morning|afternoon|evening)\s+before\s+\Z"
)
"""The day before another is no day by which something will be done."""
_HAD = re.compile(
    r"\bhad\s+(?:\w+\s+)?" + rf"(?:{_ED}|been|{'|'.join(_SAME.split())})\b[^,;]*\bbefore\s+\Z"
)
"""Had been done before a day: that day is over too."""


_SUPPOSED = re.compile(
    r"\b(?:could|may|might|would|should|will|can)\b[^;]*\b(?:if|unless|provided|once|as\s+long\s+as)\b"
)
"""What is to come on a condition tells the condition as if it had happened."""


def tense(before: str, after: str) -> Tense:
    """Read what stands before and after a date in its sentence; what is nearest before it decides.

    >>> tense("They will meet on ", "."), tense("They met on ", "."), tense("They meet on ", ".")
    ('ahead', 'back', 'open')
    >>> tense("On ", " they will meet."), tense("It was signed by the mayor on ", ".")
    ('ahead', 'back')
    >>> tense("They will leave by ", "."), tense("The day before ", " it was hot.")
    ('ahead', 'back')
    """
    if _SAID.search(before):
        return "back"
    if _BY.search(before) and not _COUNTED.search(before):
        return "back" if _HAD.search(before) else "ahead"
    if _SUPPOSED.search(before):
        return "open"
    state = ""
    for match in _SIGNS.finditer(before):
        kind = match.lastgroup or ""
        # "will meet men accused of fraud on Monday": a participle does not end it.
        if not (kind == "participle" and state == "strong"):
            state = kind
    if not state:
        found = _SIGNS.search(_JOINED.split(after, maxsplit=1)[0])
        state = (found.lastgroup or "") if found else ""
    if not state:
        return "open"
    return "ahead" if state in ("strong", "weak") else "back"
