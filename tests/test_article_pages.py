"""Articles that have pages, and know where they came from: shown, kept, verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant import (
    Article,
    Assistant,
    Citation,
    Found,
    Metadata,
    Origin,
    Page,
    Store,
    Verification,
    find_quote,
    make_article,
    render,
    verify,
)
from tests.commands import HARBOUR

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.rendering.whole import Form

ENGINE = Assistant("extractive")
QUESTION = "How much will the repairs cost?"


def paged(text: str = HARBOUR, sha256: str = "a" * 64) -> Article:
    """Return an article of two pages, the second begins within it."""
    article = make_article(text, source="harbour.pdf")
    middle = article.passages[len(article.passages) // 2].start
    return article.model_copy(
        update={
            "pages": (
                Page(number=4, label="A4", start=0, end=middle),
                Page(number=5, label=None, start=middle, end=len(text)),
            ),
            "origin": Origin(kind="pdf", sha256=sha256, retrieved="2026-11-25T10:00:00Z"),
        }
    )


def quoted(words: str, article: Article) -> tuple[Citation, ...]:
    """Return the citations of words that the article has."""
    found = find_quote(words, article)
    assert isinstance(found, tuple)
    return found


def test_a_citation_names_its_page() -> None:
    """A quote found in an article with pages bears the number of the page where it begins."""
    article = paged()

    for page in article.pages:
        words = page.span.of(article.text).split("\n")[0]
        assert [one.page for one in quoted(words, article)] == [page.number]
    title = HARBOUR.split("\n")[0]
    assert [one.page for one in quoted(title, make_article(HARBOUR))] == [None]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_pages_are_shown(form: Form) -> None:
    """Sources name their page wherever they name their passage; of a plain text no page is said."""
    article = paged()
    answer = ENGINE.ask(article, QUESTION)
    page = answer.claims[0].citations[0].page

    assert f"(page {page})" in render(answer, article, form).replace("\\", "")
    plain = make_article(HARBOUR)
    assert "(page" not in render(ENGINE.ask(plain, QUESTION), plain, form)


def test_a_page_number_that_was_changed_is_noticed() -> None:
    """A result whose page numbers are not the article's does not hold."""
    article = paged()
    made = ENGINE.ask(article, QUESTION).model_dump_json()
    page = article.page_at(ENGINE.ask(article, QUESTION).claims[0].citations[0].start)

    assert verify(made, article).state == "holds"
    changed = made.replace(f'"page":{page}', '"page":7', 1)
    assert changed != made
    assert verify(changed, article).state == "result_changed"
    assert verify(made.replace(f'"page":{page}', '"page":null', 1), article).findings


def test_the_text_alone_verifies_all_but_the_pages() -> None:
    """Held against the article's text from elsewhere, the page numbers are said to be unknown."""
    for made in (ENGINE.ask(paged(), QUESTION), ENGINE.summarize(paged())):
        found = verify(made, make_article(HARBOUR, source="harbour.txt"))

        assert found.state == "holds"
        assert any("page numbers are not verified" in note for note in found.notes)


def test_a_source_whose_bytes_changed_is_told_by_its_hash() -> None:
    """The same text of other bytes holds, and the note names both hashes and the time."""
    made = ENGINE.ask(paged(), QUESTION)

    def changed(found: Verification) -> list[str]:
        return [note for note in found.notes if "has changed since" in note]

    assert not changed(verify(made, paged()))
    (note,) = changed(verify(made, paged(sha256="b" * 64)))
    assert "aaaaaaaaaaaa" in note
    assert "bbbbbbbbbbbb" in note
    assert "2026-11-25" in note
    assert "text is the same" in note
    other = verify(made, paged(HARBOUR + "\nIt will rain.", sha256="c" * 64))
    assert other.state == "article_changed"
    assert "and so is the article's text" in changed(other)[0]


def test_a_kept_conversation_keeps_where_its_article_came_from(tmp_path: Path) -> None:
    """Pages, metadata and origin come back with the article, and the list names the bytes."""
    article = paged().model_copy(
        update={"metadata": Metadata(authors=(Found(value="Ada", where="meta", sure="sure"),))}
    )
    store = Store(tmp_path / "kept.sqlite3")
    kept = store.begin(article)

    assert store.article(kept.id) == article
    assert store.list()[0].article == kept.article
    assert kept.article.original == article.origin.sha256


def test_an_article_is_shown_with_what_it_says_of_itself() -> None:
    """Authors, site, dates, and warnings stand above the passages; guesses are called guesses."""
    article = paged().model_copy(
        update={
            "published": "2021-05-03",
            "metadata": Metadata(
                authors=(
                    Found(value="Ada Lind", where="json-ld", sure="sure"),
                    Found(value="Bo Ek", where="json-ld", sure="sure"),
                ),
                site=Found(value="The Tern Post", where="opengraph", sure="likely"),
                published=Found(value="2021-05-03", where="address", sure="guess"),
                modified=Found(value="2021-05-04T10:00:00Z", where="meta", sure="sure"),
            ),
            "origin": Origin(
                kind="html",
                url="https://tern.example/2021/05/03/harbour",
                retrieved="2026-11-25T10:00:00Z",
                warnings=("only the beginning of the article is there",),
            ),
        }
    )

    shown = render(article, width=200)

    assert "by Ada Lind, Bo Ek, The Tern Post" in shown
    assert "2021-05-03 (a guess, from the address), updated 2021-05-04, harbour.pdf" in shown
    assert "from https://tern.example/2021/05/03/harbour, as of 2026-11-25 10:00 UTC" in shown
    assert "- only the beginning of the article is there" in shown
    assert "p1 (page 4)" in shown
