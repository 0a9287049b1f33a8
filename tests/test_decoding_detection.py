"""Decoding: texts in the encodings of many languages, of which nothing says which they are."""

import pytest

from assistant.loading.decoding import Decoded, decode
from assistant.loading.decoding.labels import NAMES
from tests.encoded_texts import WRITTEN, Written

EVERY = [(one, encoding) for one in WRITTEN for encoding in one.encodings]
IDS = [f"{one.language}-{encoding}" for one, encoding in EVERY]


def _held(text: str, encoding: str) -> tuple[bytes, str]:
    """Encode what an encoding has; old ones lack some quotation marks."""
    raw = text.encode(encoding, "ignore")
    return raw, raw.decode(encoding)


@pytest.mark.parametrize(("one", "encoding"), EVERY, ids=IDS)
def test_a_paragraph(one: Written, encoding: str) -> None:
    """A paragraph of news is read as it was written, and the guess is told."""
    raw, text = _held(one.text, encoding)
    found = decode(raw, "a")

    assert found.text == text
    assert found.warnings == (f"its encoding is not said; read as {NAMES[found.encoding]}",)


@pytest.mark.parametrize(("one", "encoding"), EVERY, ids=IDS)
def test_a_sentence(one: Written, encoding: str) -> None:
    """One sentence is enough, in capitals too."""
    for written in (one.sentence, one.sentence.upper()):
        raw, text = _held(written, encoding)
        assert decode(raw, "a").text == text


@pytest.mark.parametrize("one", WRITTEN, ids=lambda one: one.language)
def test_utf8_is_no_guess(one: Written) -> None:
    """In UTF-8 every language is itself, without a warning; cut anywhere it is UTF-8 still."""
    raw = one.text.encode()

    assert decode(raw, "a") == Decoded(one.text, "utf-8")
    for size in range(len(raw) - 4, len(raw)):
        assert decode(raw[:size], "a").encoding == "utf-8"


@pytest.mark.parametrize("one", WRITTEN, ids=lambda one: one.language)
def test_wide_text_of_every_language(one: Written) -> None:
    """UTF-16 without a mark is known in every language, also where hardly a NUL is in it."""
    for encoding in ("utf-16-le", "utf-16-be"):
        assert decode(f"{one.text}\n\n".encode(encoding), "a").text == f"{one.text}\n\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("naïve", "cp1252"),
        ("£5", "cp1252"),
        ("São Paulo", "cp1252"),
        ("It’s 20 °C © 2019 Reuters®", "cp1252"),
        ("ÜBER ÄRZTE UND ÖFEN", "cp1252"),
        ("Il ministro ha detto che la città non può aspettare.", "cp1252"),
        ("De burgemeester noemde de financiële gevolgen ‘groot’.", "cp1252"),
        ("Det kraftige regnvejr fik åen til at gå over sine bredder.", "cp1252"),
        ("Hallitus päätti, että tien korjaus siirtyy.", "cp1252"),
        ("Županija je odlučila da će most biti zatvoren šest tjedana.", "cp1250"),
        ("Podul va fi închis şase săptămâni, iar maşinile vor ocoli oraşul.", "cp1250"),
        ("Primátor povedal, že škola zostane zatvorená, keďže kúrenie nefunguje.", "cp1250"),
        ("Pilsētas dome nolēma, ka tilts būs slēgts sešas nedēļas.", "cp1257"),
        ("Градоначелник је рекао да ће мост бити затворен шест недеља.", "cp1251"),
        ("Нет мостов", "koi8-r"),
        ("Власти.", "cp1251"),
        ("東京タワー", "cp932"),
        ("The company said ソニー will sell it.", "cp932"),
        ("서울", "cp949"),
        ("北京", "gb18030"),
    ],
)
def test_few_words(text: str, encoding: str) -> None:
    """A few words, and one accent in an English text, are read rightly."""
    assert decode(text.encode(encoding), "a").text == text


def test_what_comes_late_counts() -> None:
    """A long English beginning does not hide the language of what follows."""
    russian = next(one for one in WRITTEN if one.language == "Russian").text
    text = "The dam broke on Monday. Nobody was hurt.\n" * 3_000 + russian

    assert decode(text.encode("cp1251"), "a").text == text
