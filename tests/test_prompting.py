"""Prompts: what is filled in is never read again, and the article is fenced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import SettingsError
from assistant.loading import make_article
from assistant.prompting import NAMES, Prompts, fill, messages, read_prompt

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = make_article("The dam broke on Monday.\n\nNobody was hurt, said Ann Lee.")


@given(st.text())
def test_a_value_is_never_expanded(value: str) -> None:
    """Text that looks like a slot stays as it is."""
    text = value + "{{question}}"

    assert fill("{{history}}|{{question}}", {"history": text, "question": "Q"}) == f"{text}|Q"


def test_slots_and_values_must_match() -> None:
    """A missing value and a superfluous one are errors."""
    with pytest.raises(KeyError, match="question"):
        fill("{{question}}", {})
    with pytest.raises(KeyError, match="other"):
        fill("{{question}}", {"question": "", "other": ""})


def test_all_tasks_begin_with_the_same_words() -> None:
    """Rules and article come first and unchanged, so that prompt caches hit."""
    prompts = Prompts()
    one = messages(prompts, ARTICLE, "Summarize.")
    other = messages(prompts, ARTICLE, "Answer.")

    assert one[0] == other[0]
    assert one[1].content.removesuffix("Summarize.") == other[1].content.removesuffix("Answer.")


def test_every_passage_stands_unchanged_behind_its_id() -> None:
    """The model sees the article's own characters."""
    content = messages(Prompts(), ARTICLE, "Task.")[1].content

    for passage in ARTICLE.passages:
        assert f"[{passage.id}] {passage.span.of(ARTICLE.text)}" in content


def test_passages_left_out_are_said_to_be() -> None:
    """A model that sees a part of the article is told so."""
    content = messages(Prompts(), ARTICLE, "Task.", {"p2"})[1].content

    assert "Passages: 1 of 2" in content
    assert "The dam broke" not in content


def test_own_prompts_override_one_by_one(tmp_path: Path) -> None:
    """A folder's prompt replaces the packaged one of its name, and the digest tells."""
    own = '+++\nname = "rules"\nversion = 7\npurpose = "test"\nslots = []\n+++\nBe brief.\n'
    (tmp_path / "rules.md").write_text(own)
    prompts = Prompts(tmp_path)

    assert prompts.text("rules") == "Be brief."
    assert prompts.digests("rules") != Prompts().digests("rules")
    assert prompts.digests("answer") == Prompts().digests("answer")


def test_a_folder_without_prompts_is_refused(tmp_path: Path) -> None:
    """A wrong folder is an error, not the packaged prompts in silence."""
    with pytest.raises(SettingsError, match="no prompt in"):
        Prompts(tmp_path)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Be brief.", "does not begin with front matter"),
        (b"+++\nname = 3\n+++\n", "cannot be read: in its front matter 'name': "),
        (b"\xff\xfe", "cannot be read"),
        (
            b'+++\nname="rules"\nversion=1\npurpose="x"\nslots=[]\n+++\n{{x}}',
            "make them the same",
        ),
    ],
    ids=["no front matter", "wrong types", "not UTF-8", "undeclared slot"],
)
def test_a_broken_prompt_is_refused(data: bytes, said: str) -> None:
    """What is wrong with a prompt file is said in one line."""
    with pytest.raises(SettingsError, match=said) as raised:
        read_prompt("rules", data)

    assert "\n" not in str(raised.value)


def test_a_prompt_with_slots_that_cannot_be_filled_is_refused(tmp_path: Path) -> None:
    """A packaged name with other slots is caught when it is read, not when it is used."""
    own = '+++\nname = "answer"\nversion = 1\npurpose = "t"\nslots = ["x"]\n+++\n{{x}}\n'
    (tmp_path / "answer.md").write_text(own)

    with pytest.raises(SettingsError, match="it must have"):
        Prompts(tmp_path)


def test_every_prompt_says_what_it_is_for() -> None:
    """Each packaged prompt can be read and has a digest."""
    assert set(Prompts().digests(*NAMES)) == set(NAMES)
