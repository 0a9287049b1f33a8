"""What ``show`` prints of odd characters: one sign each, so that offsets hold."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import find_quote, make_article
from assistant.rendering.plain import plain, visible
from assistant.rendering.whole import render
from tests.article_files import stored
from tests.commands import call
from tests.html_tree import Tree

ODD = "\x01\x07\x08\x0b\x1b\x1c\x7f\x80\x9b\u061c\u200b\u200e\u202e\u2066\ufeff\U000e0041\ufff9"
TEXT = (
    f"The d{ODD}am broke on Monday.\n\nNobody\u202e was\x1b[31m hurt.\n"
    + "\nIt will be mended.\n" * 20
)


def _shown(drawn: str) -> str:
    """Return what is printed of passages, without their ids and without white space."""
    _, found, passages = drawn.partition("Passages\n")
    assert found
    return "".join(re.sub(r"^ *(?:- )?p\d+:? ", "", passages, flags=re.MULTILINE).split())


def _unspaced(text: str) -> str:
    return "".join(visible(text).split())


@given(st.text(max_size=120))
def test_one_sign_for_one_character(text: str) -> None:
    """What is printed is as long as what stands there, and acts on no terminal."""
    assert len(visible(text)) == len(text)
    assert plain(visible(text)) == visible(text)
    for char, sign in zip(text, visible(text), strict=True):
        assert char == sign or plain(char) in ("", "\n", " ", "\ufffd")


WRITING = st.text(st.sampled_from(f"abc de.\n\t \u00a0\x85\u2028é坝{ODD}\x0c"), max_size=200)


@given(WRITING)
def test_offsets_in_text_and_markdown(text: str) -> None:
    """Printed passages hold every character of the article in order, white space aside."""
    article = make_article(f"Dam {text} broke.")
    kept = "".join(_unspaced(passage.span.of(article.text)) for passage in article.passages)

    for width in (40, 80, 1_000):
        assert _shown(render(article, width=width)) == kept
    assert _shown(render(article, form="markdown").replace("## Pass", "Pass")) == kept


@given(WRITING)
def test_offsets_in_html_and_json(text: str) -> None:
    """In HTML the words of a passage are exactly as long as the passage; JSON is the article."""
    article = make_article(f"Dam {text} broke.")
    words = Tree(render(article, form="html")).root.having("words")

    assert [one.text for one in words] == [
        plain(visible(passage.span.of(article.text))) for passage in article.passages
    ]
    assert [len(one.text) for one in words] == [
        passage.end - passage.start for passage in article.passages
    ]
    assert json.loads(render(article, form="json"))["text"] == article.text


def test_show_prints_what_is_hidden(tmp_path: Path) -> None:
    """The command prints a picture of a control character where it stands, in every form."""
    path = str(stored(tmp_path, TEXT.encode()))
    article = json.loads(call("show", path, "--json").out)

    assert article["text"] == TEXT
    for form in ("text", "markdown"):
        out = call("show", path, "--format", form).out
        assert _shown(out.replace("## Pass", "Pass")).replace("\\", "") == _unspaced(TEXT)
        assert "Nobody\ufffd was␛" in out
    page = tmp_path / "page.html"
    assert call("show", path, "--format", "html", "-o", str(page)).code == 0
    words = Tree(page.read_text(encoding="utf-8")).root.having("words")
    assert [one.text for one in words] == [visible(line) for line in re.split("\n+", TEXT.strip())]


@pytest.mark.parametrize("hidden", "\u00ad\u200b\u200c\u200d\u200e\u202e\u2060\u2066\ufeff")
def test_a_quote_is_found_through_what_has_no_ink(hidden: str) -> None:
    """A character without ink inside a word keeps no true quote from being found."""
    article = make_article(f"The har{hidden}bour of Tern{hidden} will close on Monday.")
    found = find_quote("harbour of Tern will close", article)

    assert isinstance(found, tuple)
    (citation,) = found
    assert citation.quote == f"har{hidden}bour of Tern{hidden} will close"
    assert article.text[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize("hidden", "\x01\x1b\x9b\U000e0041\ufffd")
def test_a_quote_is_not_found_through_what_is_no_writing(hidden: str) -> None:
    """Control characters, tags and lost characters are part of what the article says."""
    article = make_article(f"The har{hidden}bour of Tern will close on Monday.")

    assert not isinstance(find_quote("harbour of Tern", article), tuple)
    assert isinstance(find_quote(f"har{hidden}bour of Tern", article), tuple)
