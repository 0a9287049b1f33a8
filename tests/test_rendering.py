"""Rendering: every form shows the same words, within the width, and nothing in them acts."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant import Answer, Assistant, Citation, Claim, RejectedQuote, make_article
from assistant.rendering import markdown, terminal, text
from assistant.rendering.article_pages import article_page
from assistant.rendering.check_pages import check_page
from assistant.rendering.page import Block, Page, Piece, Role, block
from assistant.rendering.pages import answer_blocks, answer_page, asked_page
from assistant.rendering.plain import cells, cuts, one_line, plain
from assistant.rendering.sources import Sources
from assistant.rendering.summary_pages import summary_page
from tests.commands import HARBOUR

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.rendering.page import Kind

WIDTHS = pytest.mark.parametrize("width", [40, 80, 100])
STYLES = re.compile(r"\x1b\[[\d;]*m")
PROSE = st.lists(st.text("ab-大é", min_size=1, max_size=9), max_size=30).map(" ".join)
ANY = PROSE | st.text(st.characters(), max_size=60) | st.sampled_from(
    ["\u200eleft\u200f\u061c \u2066in\u2069", "\x9b31m", "\x1b[31mred\x1b[0m", "\u202eevil\u202c", "[bold]b[/bold]", "a" * 300, "大坝" * 60, "\ud800",
     "**b** _i_ `c`", "1. one", "- item", "# head", "> quote", "<b>&amp;", "![x](http://e.example)"]
)  # fmt: skip
ROLES = st.sampled_from(["text", "strong", "quote", "faint", "good", "doubt", "bad"])
KINDS = st.sampled_from(["title", "heading", "line", "claim", "item", "under"])
PIECES = st.lists(st.builds(Piece, ANY, ROLES), min_size=1, max_size=3).map(tuple)
LABELS = st.sampled_from(["", "1.", "27.", "[2] p3", "p12"])
PAGES = st.lists(st.builds(Block, KINDS, PIECES, LABELS), max_size=5).map(tuple)


TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def acts(drawn: str) -> set[str]:
    """Return the characters that do something to a terminal instead of being read."""
    return {
        char
        for char in drawn
        if (unicodedata.category(char) in ("Cc", "Cs") and char != "\n")
        or unicodedata.bidirectional(char) in TURNS
        or char in "\u200e\u200f\u061c\u2028\u2029\ufeff"
    }


def at_terminal(page: Page, width: int) -> str:
    """Draw a page for a terminal with colours."""
    file = io.StringIO()
    terminal.show(page, file, width)
    return file.getvalue()


def words(drawn: str) -> str:
    """Return what is read, without the white space that a layout sets."""
    return "".join(drawn.split())


class TestForms:
    """Laws for any page at all."""

    @WIDTHS
    @given(page=PAGES)
    def test_no_line_is_too_wide(self, page: Page, width: int) -> None:
        """No line takes more columns than there are, whatever the text."""
        assert all(cells(line) <= width for line in text.draw(page, width).split("\n"))

    @given(PAGES)
    def test_nothing_acts_on_a_terminal(self, page: Page) -> None:
        """No form holds a control character, an escape or a mark of direction."""
        for drawn in (text.draw(page, 80), markdown.draw(page)):
            assert not acts(drawn)

    @WIDTHS
    @given(page=PAGES)
    def test_a_terminal_shows_the_plain_lines(self, page: Page, width: int) -> None:
        """Without its styles the terminal's form is the plain one, to the character."""
        assert STYLES.sub("", at_terminal(page, width)) == text.draw(page, width)

    @given(PAGES)
    def test_no_word_is_lost(self, page: Page) -> None:
        """Every visible character of a page is drawn, in order, whatever the width."""
        ink = words("".join(one_line(piece.text) for block in page for piece in block.pieces))
        bare = tuple(Block("line", block.pieces) for block in page)

        assert words(text.draw(bare, 40)) == ink == words(text.draw(bare, 100))

    @given(st.lists(ANY, min_size=1, max_size=3))
    def test_blocks_are_drawn_as_they_come(self, texts: list[str]) -> None:
        """What is drawn of a page's beginning is the beginning of what is drawn of it all."""
        page = tuple(block("claim", one) for one in texts)

        whole = text.draw(page, 40)
        assert all(whole.startswith(text.draw(page[:count], 40)) for count in range(len(page)))


class TestPlain:
    """The one door through which foreign text passes."""

    @given(st.text())
    def test_what_is_plain_stays(self, told: str) -> None:
        """Plain text is made once; there is no second layer that comes to light."""
        assert plain(plain(told)) == plain(told)
        assert one_line(one_line(told)) == one_line(told)

    @given(st.text(min_size=1), st.integers(1, 12))
    def test_cuts_lose_nothing(self, told: str, width: int) -> None:
        """A cut text is the text; each of its parts fits and is never empty."""
        parts = list(cuts(told, width))

        assert "".join(parts) == told
        assert all(part and (cells(part) <= width or len(part) == 1) for part in parts)

    def test_a_word_without_end_is_drawn(self) -> None:
        """A file of one endless word takes as long as its length, not as its square."""
        assert words(text.draw((block("line", "a" * 4_000_000),), 80)) == "a" * 4_000_000


class TestMarkdown:
    """Text in Markdown is text."""

    @pytest.mark.parametrize(
        "hostile",
        ["<script>alert(1)</script>", "[a](javascript:x)", "![a](http://e.example/i.png)",
         "**bold**", "_it_", "`code`", "a | b", "$x$", "&lt;", "http://e.example", "me@e.example",
         "www.e.example", "~~gone~~", "# head", "[1]: http://e.example", "<http://e.example>",
         "``` fence", "\\", "`http://e.example` <b>"],
    )  # fmt: skip
    @pytest.mark.parametrize("kind", ["title", "line", "item", "under"])
    def test_special_characters(self, kind: Kind, hostile: str) -> None:
        """A mark of Markdown, a link or a tag in foreign text is shown, and does nothing."""
        tokens = _inline(markdown.draw((Block(kind, (Piece(hostile),)),)))

        assert {name for name, _ in tokens} <= {"text", "text_special", "code_inline"}
        assert "".join(content for _, content in tokens) == hostile

    @pytest.mark.parametrize("link", ["http://e.example", "www.e.example", "me@e.example"])
    def test_links_without_markup(self, link: str) -> None:
        """What renderers make a link of by itself is shown as code, which they leave alone."""
        assert _inline(markdown.draw((block("line", f"see {link}"),))) == [
            ("text", "see "), ("code_inline", link),
        ]  # fmt: skip

    @given(KINDS, ANY)
    def test_any_text(self, kind: Kind, told: str) -> None:
        """Any text at all is read back from Markdown as it was, wherever it stands."""
        tokens = _inline(markdown.draw((block(kind, told),)))

        assert {name for name, _ in tokens} <= {"text", "text_special", "code_inline"}
        assert words("".join(content for _, content in tokens)) == words(one_line(told))


def _inline(document: str) -> list[tuple[str, str]]:
    """Parse Markdown, links without markup too; return the pieces of its running text."""
    parser = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])
    tokens = parser.parse(document)
    assert not {token.type for token in tokens} & {"html_block", "fence", "code_block", "hr"}
    return [
        (child.type, child.content) for token in tokens for child in token.children or ()
    ]  # fmt: skip


def _citation(article_text: str, quote: str) -> Citation:
    start = article_text.index(quote)
    return Citation(
        passage="p4", start=start, end=start + len(quote), quote=quote, fidelity="exact"
    )


class TestPages:
    """What people are shown of results."""

    ARTICLE = make_article(HARBOUR)
    READER = Assistant("extractive")

    def pages(self) -> dict[str, Page]:
        """Make a page of each kind of result."""
        answered = self.READER.ask(self.ARTICLE, "How much will the repairs cost?")
        absent = self.READER.ask(self.ARTICLE, "Who won the chess final?")
        told = 'Lind said "we have waited long enough". The repairs will cost 40 million euros.'
        return {
            "summary": summary_page(self.READER.summarize(self.ARTICLE)),
            "answer": answer_page(answered),
            "asked": asked_page(answered),
            "abstention": answer_page(absent),
            "check": check_page(self.READER.check(self.ARTICLE, told)),
            "article": article_page(self.ARTICLE),
        }

    @WIDTHS
    def test_all_forms_have_the_same_words(self, width: int) -> None:
        """Text, terminal and Markdown say the same, in the same order."""
        marks = re.compile(r"[-*#\\:]")
        for name, page in self.pages().items():
            drawn = text.draw(page, width)
            assert STYLES.sub("", at_terminal(page, width)) == drawn, name
            assert words(marks.sub("", markdown.draw(page))) == words(marks.sub("", drawn)), name

    def test_an_article_is_shown_whole(self) -> None:
        """Every word of an article stands on its page."""
        shown = words(text.draw(article_page(self.ARTICLE), 80))

        for passage in self.ARTICLE.passages:
            assert words(passage.span.of(HARBOUR)) in shown

    def test_a_quote_is_the_articles_words(self) -> None:
        """What stands in quotation marks below a claim is the citation's quote, to the character."""
        quote = "\u201cWe have waited too long,\u201d"
        claim = Claim(
            id="c1", text="Lind is impatient.", standing="cited",
            citations=(_citation(f"x {quote}", quote),),
        )  # fmt: skip

        drawn = text.draw(tuple(answer_blocks((claim,), Sources())), 80)

        assert drawn == f"Lind is impatient. [1]\n     [1] p4 {quote}\n"

    def test_a_doubt_is_said_in_words(self) -> None:
        """A doubtful claim is marked without the help of a colour, with its reason."""
        claim = Claim(id="c1", text="It rained.", standing="doubtful", reason="date: which May?")

        drawn = text.draw(tuple(answer_blocks((claim,), Sources())), 80)

        assert "(?) doubtful: date: which May?" in drawn

    @given(st.text(st.characters(categories=["L"]), min_size=12))
    def test_a_withheld_claim_is_never_shown(self, false: str) -> None:
        """Why a claim is withheld is shown; its text is in no form."""
        answer = _answer(withheld=(Claim(id="c1", text=false, standing="withheld", reason="r"),))

        for drawn in (
            text.draw(asked_page(answer), 80),
            at_terminal(asked_page(answer), 80),
            markdown.draw(asked_page(answer)),
        ):
            assert "Withheld (1)" in drawn.replace("\\", "")
            assert false not in drawn

    def test_a_cut_reply_is_said(self) -> None:
        """A result that is not whole says so in every form."""
        page = asked_page(_answer(complete=False))

        for drawn in (text.draw(page, 80), at_terminal(page, 80), markdown.draw(page)):
            assert "Incomplete: the model's reply was cut" in drawn

    @pytest.mark.parametrize("draw", [lambda page: text.draw(page, 80), markdown.draw])
    def test_a_hostile_article(self, draw: Callable[[Page], str]) -> None:
        """Title and source of an article can neither act on a terminal nor become a link."""
        hostile = "[Free](http://evil.example)\x1b[2J <img src=x>\u202e"
        article = make_article("One.\n\nTwo.", title=hostile, source=f"{hostile}.txt")

        drawn = draw(article_page(article))

        assert not acts(drawn)
        if draw is markdown.draw:
            assert {name for name, _ in _inline(drawn)} <= {"text", "text_special", "code_inline"}


def _answer(**more: object) -> Answer:
    base = Assistant("extractive").ask(TestPages.ARTICLE, "Who won the chess final?")
    return base.model_copy(update=more)


def test_every_role_has_a_style() -> None:
    """No role is forgotten at the terminal."""
    roles: tuple[Role, ...] = ("text", "strong", "quote", "faint", "good", "doubt", "bad")

    page = tuple(block("line", Piece("word", role)) for role in roles)

    assert at_terminal(page, 80).count("word") == len(roles)


def test_a_rejected_quote_is_named_with_the_true_words() -> None:
    """A check shows the quote that was not found, what differs, and what the article has."""
    report = TestPages.READER.check(TestPages.ARTICLE, 'Lind said "we have waited too late".')
    (rejected,) = report.claims[0].rejected_quotes
    assert isinstance(rejected, RejectedQuote)

    shown = " ".join(text.draw(check_page(report), 100).split())

    assert rejected.difference == '"late" is not "long"'
    differs = "we have waited too [-late-] {+long+}"
    assert f"the article does not have these words: {differs}" in shown
    assert rejected.nearest is not None
    assert one_line(rejected.nearest.quote) in shown


def test_what_is_read_between_the_lines_says_how() -> None:
    """A speaker or a day that the article does not spell out is shown with the rule."""
    body = (
        "Ann Lee warned of delays on Monday.\n\n“I see no way.”\n\n"
        "“It rains,” said Bob Roy on 3 May 2021."
    )
    read = Assistant(engine="extractive")
    article = make_article("Ferry waits\n\n12 May 2021\n\n" + body)
    shown = " ".join(text.draw(summary_page(read.summarize(article)), 80).split())

    assert "“I see no way.” (it stands alone after" in shown
    assert "(“Monday”: the Monday on or before the article's date)" in shown
    assert "“It rains,” (" not in shown
    assert "(“3 May 2021”" not in shown


def test_a_long_list_does_not_drown_the_summary() -> None:
    """Of many quotations the first are shown, and how many there are."""
    said = "\n\n".join(f"“It rains on day {n},” Ann Lee said." for n in range(30))
    summary = Assistant(engine="extractive").summarize(make_article(f"Rain\n\n{said}"))
    shown = text.draw(summary_page(summary), 80)

    assert len(summary.quotations) == 30
    assert "It rains on day 11," in shown
    assert "18 more, which --json lists" in shown
