"""``assistant.render``: every result in every form, as the command line writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args

import pytest

from assistant import Assistant, UsageError, load_article, make_article, render, verify
from assistant.rendering.whole import Form
from tests.commands import call, written

if TYPE_CHECKING:
    from pathlib import Path

QUESTION = "How much will the repairs cost?"
TEXT = "The repairs will cost 40 million euros."
CALLS: dict[str, tuple[str, ...]] = {
    "summarize": (), "ask": (QUESTION,), "check": (TEXT,), "show": (),
}  # fmt: skip
FORMS = get_args(Form)


@pytest.fixture
def path(tmp_path: Path) -> str:
    """An article in a file."""
    return written(tmp_path)


@pytest.mark.parametrize("explain", [False, True])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("command", CALLS)
def test_a_result_is_rendered_as_the_command_line_writes_it(
    *, command: str, form: Form, explain: bool, path: str, tmp_path: Path
) -> None:
    """The same bytes as in a file of ``-o``, in each form, with reasons and without."""
    article, reader = load_article(path), Assistant("extractive")
    made: dict[str, Any] = {
        "summarize": lambda: reader.summarize(article),
        "ask": lambda: reader.ask(article, QUESTION),
        "check": lambda: reader.check(article, TEXT),
        "show": lambda: article,
    }
    flags = ("--explain",) if explain else ()

    target = tmp_path / "result"

    call(command, path, *CALLS[command], "--format", form, "-o", str(target), *flags)

    assert render(made[command](), article, form, explain=explain) == target.read_text("utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_a_conversation_is_rendered_as_the_chat_saves_it(
    form: Form, path: str, tmp_path: Path
) -> None:
    """What ``/save`` writes of the same conversation differs in its id and times alone."""
    article = load_article(path)
    chat = Assistant("extractive").chat(article)
    chat.ask(QUESTION)
    chat.check(TEXT)
    suffix = {"text": "txt", "markdown": "md"}.get(form, form)
    target = tmp_path / f"talk.{suffix}"
    call("chat", path, "--no-history", given=f"{QUESTION}\n/check {TEXT}\n/save {target}\n")

    rendered = render(chat.conversation, article, form)

    assert [len(line) for line in rendered.split("\n")] == [
        len(line) for line in target.read_text("utf-8").split("\n")
    ]


def test_a_verification_is_rendered(path: str) -> None:
    """In all forms but a page, which there is not."""
    article = load_article(path)
    answer = Assistant("extractive").ask(article, QUESTION)
    verification = verify(answer, article)

    assert render(verification).startswith("It holds: ")
    assert render(verification, form="json") == f"{verification.model_dump_json()}\n"
    with pytest.raises(UsageError, match="no page of a verification"):
        render(verification, article, "html")


def test_text_is_as_wide_as_asked(path: str) -> None:
    """No line is wider, and none narrower than forty columns has to be."""
    summary = Assistant("extractive").summarize(load_article(path))

    for width in (40, 60, 120):
        longest = max(len(line) for line in render(summary, width=width).split("\n"))
        assert width - 20 < longest <= width
    assert render(summary, width=1) == render(summary, width=40)


def test_what_cannot_be_rendered_is_said(path: str) -> None:
    """A page needs its article, and the right one; a form has to exist."""
    article = load_article(path)
    answer = Assistant("extractive").ask(article, QUESTION)

    with pytest.raises(UsageError, match="give it beside the result"):
        render(answer, form="html")
    with pytest.raises(UsageError, match="another article"):
        render(answer, make_article("Nobody came."), "html")
    with pytest.raises(UsageError, match="there is no form 'pdf'"):
        render(answer, article, cast("Form", "pdf"))
    assert render(article, form="html") == render(article, article, "html")
