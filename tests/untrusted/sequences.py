"""What acts on a terminal, or looks as if it did: each with a word before and a word behind it."""

from __future__ import annotations

ACTING: dict[str, str] = {
    "colour": "\x1b[31;77m",
    "erase the screen": "\x1b[2J\x1b[H",
    "erase the lines above": "\x1b[3A\x1b[0J",
    "other screen": "\x1b[?1049h",
    "hide the cursor": "\x1b[?25l",
    "scroll region": "\x1b[5;6r",
    "report of the cursor": "\x1b[6n",
    "report of attributes": "\x1b[c\x1b[>c\x1bZ",
    "report of the title": "\x1b[21t",
    "conceal": "\x1b[8m",
    "insert lines": "\x1b[9L",
    "repeat": "\x1b[99b",
    "mouse": "\x1b[?1003h",
    "bracketed paste ends": "\x1b[201~",
    "reset": "\x1bc",
    "line drawing": "\x1b(0\x0e",
    "keypad": "\x1b=\x1b>",
    "title": "\x1b]0;CANARY\x07",
    "title to ST": "\x1b]2;CANARY\x1b\\",
    "link": "\x1b]8;;https://evil.example/\x1b\\x\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;Q0FOQVJZ\x07",
    "notification": "\x1b]9;CANARY\x07\x1b]777;notify;CANARY\x07",
    "palette": "\x1b]4;1;?\x07\x1b]10;?\x07",
    "picture of iTerm": "\x1b]1337;File=inline=1:Q0FOQVJZ\x07",
    "shell mark": "\x1b]133;A\x07",
    "device control": "\x1bP+q544e\x1b\\",
    "sixel": "\x1bPq#0;2;0;0;0#0~~\x1b\\",
    "tmux": "\x1bPtmux;\x1b\x1b]0;CANARY\x07\x1b\\",
    "picture of kitty": "\x1b_Gf=24,s=1,v=1;AAAA\x1b\\",
    "privacy message": "\x1b^CANARY\x1b\\",
    "start of string": "\x1bXCANARY\x1b\\",
    "unfinished": "\x1b[",
    "unfinished string": "\x1b]0;CANARY",
    "within a letter": "e\x1b[31;77m\u0301",
    "twice": "\x1b\x1b[[31;77m31m",
    "C1 sequence": "\x9b31;77m",
    "C1 string": "\x9d0;CANARY\x9c",
    "C1 controls": "\x80\x84\x88\x8d\x90\x98\x9e\x9f",
    "next line": "\x85",
    "bell": "\x07",
    "backspaces": "\x08\x08\x08\x08",
    "carriage return": "\r",
    "vertical tab": "\x0b",
    "form feed": "\x0c",
    "delete": "\x7f",
    "shift out": "\x0e\x0f",
    "answerback": "\x05",
    "flow": "\x13\x11\x04\x1a",
    "separators": "\x1c\x1d\x1e\x1f",
    "lines of Unicode": "\u2028\u2029",
    "embedding": "\u202axyz\u202b\u202c",
    "override": "\u202etrevni\u202c",
    "isolates": "\u2066a\u2067b\u2068c\u2069",
    "marks of direction": "\u200e\u200f\u061c",
    "shaping": "\u206a\u206f",
    "tags": "\U000e0001\U000e0068\U000e0069\U000e007f",
    "selectors": "\U000e0101\U000e0148\ufe00\ufe03",
    "annotation": "\ufff9a\ufffab\ufffb",
    "byte order mark": "\ufeff",
    "half a pair": "\ud83d",
}
"""Nothing of it may reach a terminal as it is."""
FLOODS: dict[str, str] = {
    "marks": "a" + "\u0301\u0336\u0489" * 40,
    "words that nobody sees": " \u200b \u200d \u2060 \u200b\u200c" * 40,
    "blank letters": " \u2800\u2800\u2800 \u3164\u3164 \u115f\uffa0 ",
    "variants of one sign": "a" + "\ufe0f\ufe0e" * 40,
}
"""Much of what is harmless, by which lines could be hidden, or set where only ours are."""
TEXTUAL: dict[str, str] = {
    "markup of rich": "[red]x[/red]",
    "end of markup": "[/]",
    "link of rich": "[link=https://evil.example/]x[/link]",
    "emoji of rich": ":boom:",
    "control of rich": "[blink]",
    "entity": "&#27;[31m",
    "percent": "%1b%5b31m%0a",
    "escape of C": "\\x1b[31m\\033[31m\\e[31m",
    "escape of JSON": "\\u001b[31m",
    "picture of escape": "\u241b[31m",
    "caret": "^[[31m",
    "format": "%s%n{0}{question}{{question}}",
    "styles of click": "\\b",
}
"""Text that stays text, to the character."""
SEQUENCES = {**ACTING, **FLOODS, **TEXTUAL}
RAW: dict[str, bytes] = {
    "C1 sequence": b"\x9b31;77m",
    "C1 string": b"\x9d0;CANARY\x9c",
    "Latin-1": b"caf\xe9 \x9b2J",
    "cut UTF-8": b"\xe2\x80 \xc2",
    "long UTF-8": b"\xc0\x9b[31;77m\xe0\x80\x9b",
    "half a pair": b"\xed\xa0\xbd",
    "UTF-16": "\ufeff\x1b[31;77m".encode("utf-16-le"),
}
"""Bytes, for what is no text yet."""


def payload(*names: str) -> str:
    """Return sequences in one line, all unless told: ``mark3a`` … ``mark3z`` stand around the third."""
    chosen = names or tuple(SEQUENCES)
    places = list(SEQUENCES)
    told = ((places.index(name), SEQUENCES[name]) for name in chosen)
    return " ".join(f"mark{at}a{sequence}mark{at}z" for at, sequence in told)
