"""Decoding: what was decoded wrongly before it was saved is told, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.loading.decoding import decode
from tests.encoded_texts import WRITTEN, Written

WORDS = tuple(word for one in WRITTEN for word in one.text.split())
HARD = (
    "IRMÃ”", "MANHÃ…", "«IRMû", "AVELÃ®", "« Â »", "liberté »", "été…”", "“Ñ”", "ESPAÑA…", "«está»…",
    "PÅ”", "JÄ…", "10 Å²", "Å¹", "Ångström", "ÉTÉ—", "NÃO", "ROMÂNIA", "đâu”", "Ồ…", "Сёмин…", "РёС",
    "Ða", "Ïle", "naïf»", "à «", "÷…", "MÃE", "Ù…", "Îles", "√2", "â€", "SÃO®",
)  # fmt: skip


def _told(text: str) -> list[str]:
    return [one for one in decode(text.encode(), "a").warnings if "decoded wrongly" in one]


def test_the_place_and_its_meaning_are_told() -> None:
    """The warning counts places, shows the first and says what it stands for."""
    assert _told("The mayorâ€™s cafÃ© costs Â£5. ðŸ˜€") == [
        "4 places look decoded wrongly before it was saved, such as 'â€™' for '’'"
    ]
    assert _told("It\x92s \x93so\x94.") == [
        "3 places look decoded wrongly before it was saved, such as '\\x92' for '’'"
    ]
    assert _told("The mayorÃ¢â‚¬â„¢s.") == [
        "1 place looks decoded wrongly before it was saved, such as 'Ã¢â‚¬â„¢' for '’'"
    ]


@pytest.mark.parametrize("one", WRITTEN, ids=lambda one: one.language)
def test_every_language_once_and_twice(one: Written) -> None:
    """UTF-8 read as Windows-1252 or Latin-1 is noticed in every language, once and twice over."""
    for wrong in ("cp1252", "latin-1"):
        once = one.text.encode().decode(wrong, "replace")
        assert _told(once)
        assert _told(once.encode().decode(wrong, "replace"))


def test_read_as_cyrillic_and_as_mac() -> None:
    """So it is where UTF-8 was read as Windows-1251 or as Mac Roman."""
    texts = {one.language: one.text for one in WRITTEN}
    assert _told(texts["Russian"].encode().decode("cp1251", "replace"))
    assert _told(texts["English"].encode().decode("cp1251", "replace"))
    assert _told(texts["French"].encode().decode("mac-roman"))


@pytest.mark.parametrize("text", HARD)
def test_what_only_looks_like_it(text: str) -> None:
    """Capitals before a mark, French spaces and signs of measures are writing."""
    assert not _told(text)
    assert not _told(f"Dam {text} broke.")


@given(st.lists(st.sampled_from(WORDS + HARD), min_size=1, max_size=40), st.booleans())
def test_true_texts_never_warn(words: list[str], loud: bool) -> None:  # noqa: FBT001 - drawn
    """Words of all languages, in any order and in capitals, are no mojibake."""
    text = " ".join(words)

    assert not _told(text.upper() if loud else text)
