"""Texts and pages in many encodings: marked, unmarked, mislabelled, damaged."""

from __future__ import annotations

import html

from tests.nasty.cases import BEGUN, PARAGRAPHS, STORY, WORDS, Case, page, paragraphs

_FOREIGN = {
    "shift_jis": ("ja", "ハーウィックのダムは三日間の雨のあと、月曜日に決壊したと町長が発表した。", "下流の町の住民は二時間以内に避難し、けが人はいなかったという。修理には千四百万ユーロがかかる見通しだ。"),
    "euc_jp": ("ja", "ハーウィックのダムは三日間の雨のあと、月曜日に決壊したと町長が発表した。", "下流の町の住民は二時間以内に避難し、けが人はいなかったという。修理には千四百万ユーロがかかる見通しだ。"),
    "euc_kr": ("ko", "하윅의 댐이 사흘간 내린 비로 월요일에 무너졌다고 시장이 밝혔다.", "아랫마을 주민들은 두 시간 안에 대피했으며 다친 사람은 없었다. 수리에는 천사백만 유로가 들 것으로 보인다."),
    "gb18030": ("zh", "哈威克大坝在连续三天降雨之后于星期一决堤，市长在记者会上说。", "下游城镇的居民在两小时之内撤离，没有人受伤。修复工程预计需要一千四百万欧元，县政府说。"),
    "koi8_r": ("ru", "Плотина в Харвике прорвалась в понедельник после трёх дней дождя, сообщил мэр города.", "Жители нижней части города были выведены за два часа, никто не пострадал. Ремонт обойдётся в четырнадцать миллионов евро."),
    "cp1251": ("ru", "Плотина в Харвике прорвалась в понедельник после трёх дней дождя, сообщил мэр города.", "Жители нижней части города были выведены за два часа, никто не пострадал. Ремонт обойдётся в четырнадцать миллионов евро."),
    "iso8859_7": ("el", "Το φράγμα του Χάργουικ έσπασε τη Δευτέρα μετά από τρεις ημέρες βροχής, είπε ο δήμαρχος.", "Οι κάτοικοι της κάτω πόλης απομακρύνθηκαν μέσα σε δύο ώρες και κανείς δεν τραυματίστηκε, είπε ο δήμαρχος στους δημοσιογράφους."),
    "cp1250": ("pl", "Zapora w Harwicku pękła w poniedziałek po trzech dniach deszczu, powiedziała burmistrz.", "Mieszkańcy dolnego miasta zostali ewakuowani w ciągu dwóch godzin, nikt nie został ranny. Naprawa będzie kosztować czternaście milionów złotych."),
}  # fmt: skip
_LABELS = {
    "shift_jis": "Shift_JIS", "euc_jp": "EUC-JP", "euc_kr": "EUC-KR", "gb18030": "GB18030",
    "koi8_r": "KOI8-R", "cp1251": "windows-1251", "iso8859_7": "ISO-8859-7", "cp1250": "windows-1250",
}  # fmt: skip


def _foreign(encoding: str, label: str | None) -> bytes:
    language, *texts = _FOREIGN[encoding]
    declared = f"<meta charset='{label}'>" if label else ""
    return (
        f"<!DOCTYPE html><html lang={language}><head>{declared}<title>{texts[0][:12]}</title></head>"
        f"<body><article>{paragraphs(*texts * 2)}</article></body></html>"
    ).encode(encoding)


def _page(encoding: str, label: str, story: str = STORY) -> bytes:
    texts = story.split("\n\n")
    return (
        f"<!DOCTYPE html><html><head><meta http-equiv='Content-Type' content='text/html; charset={label}'>"
        f"<title>{html.escape(texts[0])}</title></head><body><article>{paragraphs(*texts)}</article></body></html>"
    ).encode(encoding, "xmlcharrefreplace")


_QUOTES = ("“We have waited too long", "fishers’ union")
_UTF8 = STORY.encode()
_AT = _UTF8.index(b"Lind told")
_OVERLONG = b"\xc0\xbcscript\xc0\xbe \xe0\x80\xaf"
_SURROGATES = b"\xed\xa0\xbd\xed\xb8\x80"

CASES = (
    *(
        Case(f"text in {encoding}", "dam.txt", lambda encoding=encoding: STORY.encode(encoding), loaded=(*WORDS, *_QUOTES))  # type: ignore[misc] # mypy infers no lambda with a default
        for encoding in ("utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252")
    ),
    Case("UTF-16 big-endian with a mark", "dam.txt", lambda: b"\xfe\xff" + STORY.encode("utf-16-be"), loaded=(*WORDS, *_QUOTES)),
    Case("UTF-32 big-endian with a mark", "dam.txt", lambda: b"\0\0\xfe\xff" + STORY.encode("utf-32-be"), loaded=(*WORDS, *_QUOTES)),
    Case("page in UTF-16 with a mark", "dam.html", lambda: page().decode().encode("utf-16"), loaded=(*WORDS, *_QUOTES)),
    Case("page in UTF-16 without a mark", "dam.html", lambda: page().decode().encode("utf-16-le"), loaded=(*WORDS, *_QUOTES)),
    Case("page in UTF-8 that says UTF-16", "dam.html", lambda: _page("utf-8", "UTF-16"), loaded=(*WORDS, *_QUOTES)),
    *(
        Case(f"page that says it is {label}", "dam.html", lambda encoding=encoding, label=label: _foreign(encoding, label), loaded=_FOREIGN[encoding][1:])  # type: ignore[misc] # mypy infers no lambda with a default
        for encoding, label in _LABELS.items()
    ),
    *(
        Case(f"page in {encoding} without a label", "dam.html", lambda encoding=encoding: _foreign(encoding, None), loaded=_FOREIGN[encoding][1:])  # type: ignore[misc] # mypy infers no lambda with a default
        for encoding in ("shift_jis", "euc_kr", "gb18030", "koi8_r", "cp1251")
    ),
    Case("ISO-8859-1 that means Windows-1252", "dam.html", lambda: _page("cp1252", "ISO-8859-1"), loaded=(*WORDS, *_QUOTES), without=("\x93",)),
    Case("ascii that means Windows-1252", "dam.html", lambda: _page("cp1252", "us-ascii"), loaded=(*WORDS, *_QUOTES)),
    Case("Windows-1252 that says UTF-8", "dam.html", lambda: _page("cp1252", "utf-8"), loaded=WORDS),
    Case("UTF-8 that says ISO-8859-1", "dam.html", lambda: _page("utf-8", "iso-8859-1"), loaded=(*WORDS, *_QUOTES), without=("â€",)),
    Case("UTF-8 that says Shift_JIS", "dam.html", lambda: _page("utf-8", "Shift_JIS", STORY + "\n" + STORY), loaded=(*WORDS, *_QUOTES)),
    Case("UTF-7 label", "dam.html", lambda: _page("utf-8", "utf-7"), loaded=WORDS),
    Case("UTF-7 script under its label", "dam.html", lambda: page(head="<meta charset='utf-7'>", before="+ADw-script+AD4-alert(1)+ADw-/script+AD4-"), loaded=WORDS, without=("<script>",)),
    Case("label that is none", "dam.html", lambda: _page("utf-8", "klingon-5"), loaded=(*WORDS, *_QUOTES)),
    Case("label of a codec that is no encoding", "dam.html", lambda: _page("utf-8", "zlib_codec"), loaded=WORDS),
    Case("label rot13", "dam.html", lambda: _page("utf-8", "rot13"), loaded=WORDS),
    Case("label idna", "dam.html", lambda: _page("utf-8", "idna"), loaded=WORDS),
    Case("label of 1 MB", "dam.html", lambda: _page("utf-8", "x" * 1_000_000), loaded=WORDS),
    Case("label with a NUL", "dam.html", lambda: _page("utf-8", "utf\0-8"), loaded=WORDS),
    Case("overlong forms", "dam.txt", lambda: _UTF8[:_AT] + _OVERLONG + _UTF8[_AT:], loaded=WORDS, without=("<script>", "/ Lind")),
    Case("surrogates in UTF-8", "dam.txt", lambda: _UTF8[:_AT] + _SURROGATES + _UTF8[_AT:], loaded=WORDS, without=("\ud83d", "\U0001f600")),
    Case("mixed UTF-8 and Windows-1252", "dam.txt", lambda: _UTF8 + "\n\nIt’s bad, she said.".encode("cp1252"), loaded=(*WORDS, *_QUOTES)),
    Case("cut in a character", "dam.txt", lambda: (STORY + "“").encode()[:-1], loaded=(*WORDS, *_QUOTES)),
    Case("cut in UTF-16", "dam.txt", lambda: STORY.encode("utf-16")[:-1], loaded=(BEGUN, *_QUOTES)),
    Case("mojibake", "dam.txt", lambda: STORY.encode().decode("cp1252", "replace").encode(), loaded=WORDS),
    Case("one NUL", "dam.txt", lambda: _UTF8.replace(b"Nobody", b"No\0body"), loaded=WORDS, without=("\0",)),
    Case("full of NULs", "dam.txt", lambda: b"\0".join(bytes([byte]) * 2 for byte in _UTF8), refused="not text"),
    Case("controls here and there", "dam.txt", lambda: _UTF8.replace(b"Lind said", b"Lind\x1b[2J said").replace(b"dam of", b"dam\x07 of"), loaded=WORDS[:2]),
    Case("full of controls", "dam.txt", lambda: b"\x01\x02word\x03\x04\x05" * 100, refused="control characters"),
    Case("lines that end as on old Macs", "dam.txt", lambda: STORY.replace("\n", "\r").encode(), loaded=WORDS, without=("\r",)),
    Case("every kind of line end", "dam.txt", lambda: "\u2028".join(PARAGRAPHS).replace(". ", ".\x0b\x0c\x85").encode(), loaded=(BEGUN,)),
    Case("1,000 marks", "dam.txt", lambda: b"\xef\xbb\xbf" * 1_000 + _UTF8, loaded=WORDS),
    Case("100k combining marks", "dam.txt", lambda: _UTF8 + ("o" + "\u0301" * 100_000).encode(), loaded=WORDS),
    Case("last code points", "dam.txt", lambda: _UTF8 + "\U0010ffff\ufffe\uffff\ue000".encode(), loaded=WORDS),
)  # fmt: skip
