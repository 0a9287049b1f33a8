"""Pages for a browser: claims lead to the article's words, and these back to the claims."""

from __future__ import annotations

from assistant.rendering.plain import visible
from tests.html_pages import VILES, all_pages, claims_of, drawn, ids, summary, words_at
from tests.html_results import samples, vile


class TestLinks:
    """Claims and the article's words lead to each other."""

    def test_every_link_has_its_target(self) -> None:
        """Ids are there once, and every link within a page leads to one."""
        for _, tree in all_pages():
            found = ids(tree)
            links = {
                (one.attributes["href"] or "")[1:]
                for one in tree.all("a")
                if (one.attributes["href"] or "").startswith("#")
            }

            assert len(found) == len(set(found))
            assert links <= set(found)

    def test_every_claim_lands_on_its_quote(self) -> None:
        """The words a claim's link leads to are the citation's quote, and they lead back to it."""
        seen = 0
        for name in (*samples(), *VILES):
            result = (vile(name) if isinstance(name, int) else samples()[name])[0]
            _, tree = drawn(name)
            items = tree.having("claim")
            cited = [one.citations for one in claims_of(result)]
            assert len(items) == len(cited)
            for item, citations in zip(items, cited, strict=True):
                links = [one.attributes["href"] or "" for one in item.having("source")]
                assert [words_at(tree, link[1:]) for link in links] == [
                    visible(one.quote) for one in citations
                ]
                backs = {
                    one.attributes["href"]
                    for one in tree.having("back")
                    if one.attributes["href"] == f"#{item.attributes['id']}"
                }
                assert bool(backs) == bool(citations)
                seen += len(links)
        assert seen > 500

    def test_sources_keep_their_numbers_over_a_conversation(self) -> None:
        """The same words have one number on a page, however often they are cited."""
        _, tree = drawn("conversation")

        numbers: dict[str, set[str]] = {}
        for link in tree.having("source"):
            (number,) = link.all("b")
            numbers.setdefault(link.attributes["href"] or "", set()).add(number.text)

        assert all(len(found) == 1 for found in numbers.values())
        assert sorted(int(*found) for found in numbers.values()) == list(range(1, len(numbers) + 1))
        assert len(tree.having("source")) > len(numbers)

    def test_what_is_not_a_claim_lands_as_well(self) -> None:
        """A quotation, a date, what was left out: each leads to its words, and they back to it."""
        _, tree = drawn("summary")
        quotes = [one.citation.quote for one in summary().quotations]

        items = [one for one in tree.all("li") if (one.attributes.get("id") or "").startswith("q")]

        assert [
            words_at(tree, (one.having("place")[0].attributes["href"] or "")[1:]) for one in items
        ] == quotes
        backs = {one.attributes["href"] for one in tree.having("return")}
        assert {f"#{one.attributes['id']}" for one in items} <= backs
