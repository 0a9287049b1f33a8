"""Lines of a page that belong to no sentence: credits, bylines, buttons, links to elsewhere.

Every pattern describes a whole line; a line that goes on as a sentence does is not furniture.
"""

from __future__ import annotations

import re

_LONGEST = 250
_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔][\"'”’»)\]]*\Z")
_EMPHASIS = re.compile(r"([*_]{1,3})([^*_\s][^*_\n]*)\1")
_AGENCY = (
    r"(?:Getty(?: Images)?|AFP|AP|AP Photo|Associated Press|Reuters|REUTERS|EPA(?:-EFE)?|EFE|PA"
    r"(?: Media| Wire)?|Shutterstock|Alamy|Sopa(?: Images)?|Anadolu(?: Agency)?|TASS|Xinhua|"
    r"Bloomberg|NurPhoto|iStock|Rex|Zuma(?: Press)?|DPA|dpa|UPI|Unsplash|Flickr|Handout)"
)
_OUTLET = (
    r"(?:BBC(?: News| Sport)?|CNN|Sky News|ITV News|Al Jazeera|NPR|Fox News|NBC News|CBS News|"
    r"ABC News|The Guardian|The New York Times|The Washington Post)"
)
_PICTURE = (
    r"(?:file photo|(?:media |image |photo |picture )?caption|"
    r"photo(?:graph)?|pic(?:ture)?|image|video|graphic|illustration)s?"
)
_CREDIT = re.compile(
    rf"[(\[*_]*(?:{_PICTURE}(?: credits?| source| courtesy)?(?: by)?[ ]?[:：©]|"
    rf"(?:image|media|photo|picture|video) (?:source|caption|credit)s?[,/ ]|"
    rf"{_PICTURE}(?:[ ]?/[ ]?| by | courtesy(?: of)? )(?-i:[A-Z@])|credits?[ ]?:|"
    r"©|(?:\(c\)|copyright)[ ]?(?:©|\(c\)|\d{4}|by )|all rights reserved|(?-i:FILE) ?[–—-] )",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    rf"[(\[]?(?:(?:[^.!?()\n]|(?<=\b[A-Z])\.){{0,80}}/ ?{_AGENCY}\b[^.!?\n]{{0,40}}|"
    rf"{_AGENCY} ?/[^!?\n]{{1,80}})\)?\Z"
)
_UNSLASHED = re.compile(rf"[(\[]?(?:{_AGENCY}|{_OUTLET})\)?\Z")
_TAIL = re.compile(
    rf"[(\[]?(?:\b(?:{_PICTURE}|Credit)(?: credits?| source)?(?: by)?[ ]?:[ ]?|"
    rf"\b{_PICTURE} by |©[ ]?)(?-i:[A-Z@])(?:[^.!?\n]|(?<=\b[A-Z])\.){{1,90}}\.?\Z|"
    rf"\([^()\n]{{0,60}}/ ?{_AGENCY}[^()\n]{{0,20}}\)\Z|"
    rf"\({_AGENCY}[^()\n]{{0,10}}/[^()\n]{{1,60}}\)\Z|"
    r"\b(?:REUTERS|AP Photo|AFP|EPA)/[^.!?\n]{1,60}\Z",
    re.IGNORECASE,
)
_CREDITED = frozenset(":/©")
_PICTURED = re.compile(rf"{_PICTURE} by ", re.IGNORECASE)
"""One of these signs, or these words, is in every credit at a line's end."""
_LINK = re.compile(
    r"[>*\-–—▶►→ ]*(?:read (?:more|also|next|the full story)|(?:also|must) read|read(?= ?\|)|"
    r"more on this(?: story)?|related(?: articles?| stor(?:y|ies)| content| coverage| topics?"
    r"| links?| reading)?|see also|you (?:may|might) also like|recommended(?: for you)?|"
    r"most (?:read|popular)|top stories|don['’]t miss|more from [\w .&]{2,40}|watch(?: now| live| "
    r"more)?|listen(?: now)?|trending(?: now)?|up next|in other news|story highlights)"
    r"[ ]?(?:[:：»>→|].{0,200})?\Z",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"[\[(]?(?:advert(?:isement|isment|ising)?s?|ad(?: feedback)?|sponsored(?: content)?|promoted|"
    r"share(?: this(?: article| story| page| post)?| on \w{1,20}| via \w{1,20}| full article)?|"
    r"tweet|email(?: this)?|print(?: this)?|copy link|save(?: article| for later)?|comments?|"
    r"\d{1,6} (?:comments?|shares?|likes|views)|leave a comment|subscribe(?: now)?|sign in|log in|"
    r"register|facebook|twitter|whatsapp|linkedin|skip to [\w ]{2,30}|back to (?:top|home)|loading|"
    r"close|menu|play video|show more|next article|print article|audio version|(?:photo )?gallery|"
    r"comments \(\d{1,6}\)|duration:? [\d:]{1,8}|support our journalism|join the conversation|"
    r"(?:last |first )?(?:published|updated|posted)|listen to this article|"
    r"interview|opinion|analysis|comment|explainer|editorial|continue reading|"
    r"scroll (?:down )?(?:for|to) [\w ]{2,40}|"
    r"(?:article|story) continues(?: below| after)?[\w ]{0,40}|"
    r"media playback is [\w ]{2,60}|"
    r"(?:about )?\d{1,3}[ -]?min(?:ute)?s?(?: read(?:ing time)?| listen)?|"
    r"reading time:? [\w ]{1,20}|(?:this article is )?more than \d+ (?:months?|years?) old|"
    r"follow (?:us|the [\w ]{2,30}|@?\w{2,30}) on (?:twitter|facebook|instagram|x|telegram|youtube"
    r"|google news|whatsapp)\b.{0,80}|https?://\S{4,200}|www\.\S{4,200}|pic\.twitter\.com/\S{4,30}|"
    r"!\[[^\]\n]{0,200}\]\([^)\n]{0,200}\))\W{0,4}\Z",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"(?:(?:sign up|subscribe)\b|click (?:here|for)\b|(?:want|like) (?:more|this)\b|"
    r"get (?:the|our)\b|read more (?:about|on|at|from|here)\b|download (?:the|our)\b)",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\b(?:newsletters?|inbox|alerts|breaking news|our (?:app|podcast|channel|coverage|daily|free)|"
    r"(?-i:CLICK)|click here|read more|unsubscribe)\b",
    re.IGNORECASE,
)
_FILED = re.compile(
    r"(?:(?:topics?|tags?|categor(?:y|ies)|keywords|filed under)[ ]?:[ ]?[^.!?\n]{2,150}|"
    r"sources?[ ]?: ?[\w.&'’-]+(?: [\w.&'’-]+){0,3}|"
    r"this (?:article|story|post|page) (?:has been|was|is being) (?:(?:last|first|originally) )?"
    r"(?:updated|amended|corrected|edited|published|modified)\b[^.!?\n]{0,200}\.?|"
    r"[–—-]{1,2} ?(?:reuters|ap|afp|cnn|bbc|30 ?-)|-30-|ends)\Z",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"(?-i:FOR IMMEDIATE RELEASE)\b.{0,40}|(?:press|news|media) release|"
    r"embargoed (?:until|for)\b.{0,60}|"
    r"(?:(?:press|media|investor|public|sales) (?:contacts?|inquiries|enquiries|relations|office)"
    r"|contacts?(?: information)?|notes? (?:to|for) editors?)[ ]?:?|"
    r"(?-i:SOURCE) [^.!?\n]{2,80}\.?|"
    r"(?:e-?mail|tel(?:ephone)?|phone|mobile|fax|web(?:site)?|t|e|m)?[ ]?[:.]?[ ]?"
    r"(?:[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|\+?\(?\d[\d ().-]{6,20})|"
    r"contact the (?:reporter|author|writer|editor)s?\b.{0,80}|"
    r"[\w .'’-]{3,60} can be (?:reached|contacted) (?:at|on) \S+@\S+|"
    r"for (?:more|further) information,? (?:please )?(?:visit|contact|see|go to)\b.{0,150}",
    re.IGNORECASE,
)
_POSTED = re.compile(r"[—–-]+[ ]?[^\n@]{0,60}\(@\w{1,20}\).{0,30}\Z")
_DESK = re.compile(
    r"[(\[]?(?:additional |with |further )?(?:reporting|writing|editing|compiled|translated|"
    r"edited|written|contributed)(?: and (?:writing|editing|reporting))?(?: by |: ?)(?-i:[A-Z])",
    re.IGNORECASE,
)


def unmarked(line: str) -> str:
    """Return a line without Markdown's emphasis around the whole of it.

    >>> unmarked("*By Jane Doe*"), unmarked("**Dam** breaks")
    ('By Jane Doe', '**Dam** breaks')
    """
    if line[:1] not in ("*", "_"):
        return line
    match = _EMPHASIS.fullmatch(line)
    return match[2] if match else line


def ends_sentence(line: str) -> bool:
    """Tell whether a line ends as a sentence does, behind closing quotes and brackets.

    >>> ends_sentence("“We won.”"), ends_sentence("Hall: ‘We won’")
    (True, False)
    """
    return _SENTENCE_END.search(line[-12:]) is not None


def is_furniture(line: str) -> bool:
    """Tell whether a whole line is a credit, a button, or a link to something else.

    >>> is_furniture("Photo: Jane Doe/Harwick Press"), is_furniture("Share prices fell.")
    (True, False)
    """
    if len(line) > _LONGEST:
        return False
    patterns = (_CREDIT, _LINK, _FILED, _POSTED, _DESK)
    if any(pattern.match(line) for pattern in patterns) or _RELEASE.fullmatch(line):
        return True
    if is_button(line):
        return True
    return _OFFER.match(line) is not None and _OFFERED.search(line) is not None


def is_button(line: str) -> bool:
    """Tell whether a whole line is a control of the page, or an agency's name alone.

    >>> is_button("Share this article"), is_button("REUTERS/Ann Lee"), is_button("Shares fell")
    (True, True, False)
    """
    return len(line) <= _LONGEST and (
        _BUTTON.match(line) is not None
        or _UNSLASHED.match(line) is not None
        or ("/" in line and _SLASHED.match(line) is not None)
    )


def credit_start(line: str) -> int | None:
    """Return where a photo credit at the end of a line begins, None when there is none.

    >>> line = "Rescuers on Monday. Photo: Jane Doe/AP"
    >>> line[credit_start(line) :]
    'Photo: Jane Doe/AP'
    """
    tail = line[-160:]
    signed = not _CREDITED.isdisjoint(tail) or (" by " in tail and _PICTURED.search(tail))
    match = _TAIL.search(line, max(0, len(line) - 160)) if signed else None
    if match is None or match.start() == 0:
        return None
    ahead = line[: match.start()].rstrip()
    # "He shared a video: Me at sea": in mid-sentence the word has no capital and no bracket.
    return match.start() if not match[0][0].islower() or ends_sentence(ahead) else None
