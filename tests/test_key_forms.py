"""A key is found in whatever form a service repeats it, and nothing else is taken for it."""

from __future__ import annotations

import json
import pickle
from base64 import encodebytes
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant import Assistant, SettingsError
from assistant.providers.address import read_address
from assistant.providers.faults import Service, plain
from assistant.providers.openai_api import OpenAIProvider
from assistant.providers.secrets import begun, is_secret, without_key
from assistant.providers.written import Written
from assistant.settings import Settings, masked
from assistant.text.legible import legible
from tests.canary.keys import FORMS, KEYS, hits

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = KEYS["signs"]
PRINTABLE = [chr(code) for code in range(ord("!"), ord("~") + 1)]
keys = st.text(PRINTABLE, min_size=5, max_size=40).map(lambda text: f"{text}7")


@settings(deadline=None)
@given(key=keys, form=st.sampled_from(list(FORMS)), before=st.text(), after=st.text())
@example(key=KEY, form="in HTML", before="<p title='", after="'>")
@example(key="000007", form="in HTML, all escaped", before="&#", after=";")
def test_every_form_is_found(key: str, form: str, before: str, after: str) -> None:
    """Whatever stands around it."""
    assert not hits(without_key(f"{before} {FORMS[form](key)} {after}", key), key)


@settings(deadline=None)
@given(st.text(), keys)
@example("40 % & more \\u0041 &lt; %41 &#1;&#xfdd0;", KEY)
def test_what_is_no_key_stays(text: str, key: str) -> None:
    """A text without the key is the same afterwards, its escapes too."""
    if not hits(text, key):
        assert without_key(text, key) == text


@settings(deadline=None)
@given(keys, st.sampled_from(list(FORMS)), st.sampled_from([1, 2, 3, 7, 50]))
@example(KEY, "in JSON", 1)
def test_pieces_hold_what_the_whole_holds(key: str, form: str, size: int) -> None:
    """A key that comes in pieces is found as in the whole, and nothing else is kept back."""
    text = f"The {FORMS[form](key)[: len(key) // 2]} and {FORMS[form](key)}, 40 % \\"
    written = Written("m", key)
    pieces = [written.add(text[at : at + size]) for at in range(0, len(text), size)]
    pieces.append(written.rest())

    assert "".join(pieces) == without_key(text, key) == written.text


def test_only_what_may_become_the_key_waits() -> None:
    """A stream is shown as it comes: what waits is the beginning of the key, however it is escaped."""
    assert begun("as it comes.", KEYS["usual"]) == 0
    assert begun("task: sk", KEYS["usual"]) == 2
    assert begun("task: SK-PROJ", KEYS["usual"]) == 7
    assert begun(r"task: \u0073%6", KEYS["usual"]) == 8
    assert begun("AT&T at 40 %", KEYS["usual"]) == 1


@pytest.mark.parametrize("key", ["ollama", "lm-studio", "not-needed", "EMPTY", "none"])
def test_a_made_up_key_is_a_word(key: str) -> None:
    """A word that is given where no key is needed may stand in an article: a reply keeps it."""
    service = Service("http://a/v1", "a", "m", key)

    assert service.secret is None
    assert Written("m", service.secret).add(f"It runs on {key} now.") == f"It runs on {key} now."


def _bold(char: str) -> str:
    if not char.isascii() or not char.isalpha():
        return char
    return chr(ord(char.upper()) - ord("A") + (0x1D400 if char.isupper() else 0x1D41A))


DISGUISES = {
    "signs without width": "\u200b".join, "soft hyphens": "\u00ad".join, "turned": "\u202e".join,
    "variants": "\ufe01".join, "struck": "\u0336".join, "controls": "\x01".join,
    "wide": lambda key: "".join(chr(ord(char) + 0xFEE0) for char in key),
    "mathematical": lambda key: "".join(_bold(char) for char in key),
    "colours": "\x1b[0m".join, "turned and back": "\u202c\u202a".join,
    "Cyrillic": lambda key: key.translate(str.maketrans("acopeyx", "асореух")),
    "Greek and Armenian": lambda key: key.translate(str.maketrans("nktuwho", "ηκτυωհօ")),
    "two lines": lambda key: f"{key[:3]}\r\n {key[3:]}",
    "base64 in lines": lambda key: encodebytes(f"{'x' * 45}{key}".encode()).decode(),
}  # fmt: skip


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES)
@pytest.mark.parametrize("size", [1, 7, 5_000])
def test_a_key_in_disguise_is_found(key: str, disguise: Callable[[str], str], size: int) -> None:
    """A draft's words are shown without their disguises: no key becomes plain by that."""
    draft = json.dumps({"text": f"The key is {disguise(key)}."}, ensure_ascii=size == 1)
    written = Written("m", key)
    for at in range(0, len(draft), size):
        written.add(draft[at : at + size])
    written.rest()
    text = legible(json.loads(written.text)["text"], frozenset())

    assert not hits(text, key)
    assert not hits(text.replace(" ", ""), key)
    assert not hits(plain(f"The key is {disguise(key)}.", key), key)


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_signs_that_are_not_shown_hide_no_key(key: str) -> None:
    """A key with invisible signs in it does not become whole when they are left out."""
    assert is_secret(key)
    assert not hits(plain("\u200b".join(f"no {key}!"), key), key)


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_what_holds_a_key_does_not_show_it(key: str) -> None:
    """Not by its ``repr``, and it is not pickled with the key in it."""
    address = read_address("http://127.0.0.1:9/v1", key)
    holders = (
        Settings(api_key=key), address, Service(address.url, address.host, "m", key),
        Assistant(base_url=address.url, api_key=key), OpenAIProvider("m", address.url, key),
        Written("m", key),
    )  # fmt: skip

    assert not hits("".join(map(repr, holders)), key)
    for holder in holders[:-1]:
        with pytest.raises(TypeError, match="is not pickled"):
            pickle.dumps(holder)


@pytest.mark.parametrize(
    ("url", "open_to_all"),
    [
        ("http://models.example/v1", True), ("http://93.184.215.14:8000/v1", True),
        ("http://[2606:2800:220:1::1]/v1", True), ("http://134744072/v1", True),
        ("http://0x08080808/v1", True), ("https://models.example/v1", False),
        ("http://localhost:11434/v1", False), ("http://10.1.2.3/v1", False),
        ("http://100.64.1.2/v1", False), ("http://nas/v1", False), ("http://3090/v1", True), ("http://3090ti/v1", False), ("http://gpu.local/v1", False),
    ],
)  # fmt: skip
def test_a_key_is_not_sent_for_all_to_read(url: str, open_to_all: bool) -> None:  # noqa: FBT001 - a table
    """Over plain http a key goes to this machine and one's own network alone."""
    read_address(url, None)
    read_address(url, "not-needed")
    if open_to_all:
        with pytest.raises(SettingsError, match="write https://"):
            read_address(url, KEYS["usual"])
    else:
        assert read_address(url, KEYS["usual"]).key


@pytest.mark.parametrize("url", ["https://API.OpenAI.com/v1", "https://eu.api.openai.com:443/v1"])
def test_openai_is_known_in_any_case(url: str) -> None:
    """It wants a key, however its name is written."""
    with pytest.raises(SettingsError, match="no API key"):
        read_address(url, None)


def test_what_looks_like_a_key_is_masked() -> None:
    """Whoever's it is; words with a hyphen are none."""
    assert masked("Bearer abc, sk-abcdef1!") == "***, ***!"
    assert masked("a task-oriented desk-bound clerk") == "a task-oriented desk-bound clerk"


def test_a_scrubbed_draft_is_still_one() -> None:
    """Stars in place of an escaped key leave the JSON around it whole."""
    draft = json.dumps({"claims": [{"text": f"The key is {KEY}."}]})

    assert json.loads(without_key(draft, KEY)) == {"claims": [{"text": "The key is ***."}]}
