"""What an article corrects is in its text, wherever its page prints it."""

from __future__ import annotations

import pytest

from tests.html_bodies import ELSEWHERE, TITLE, links, paragraphs, read, site

NOTES = (
    "This article was amended on 4 May 2021. An earlier version gave another number of people.",
    "• This article was amended on 4 May 2021 because an earlier version misnamed the mayor.",
    "A correction was made on May 4, 2021: An earlier version of this article misstated the year.",
    "Correction, May 4, 2021: An earlier version of this article misstated the mayor's name.",
    "The headline of this article has been changed to reflect the new number.",
    "For the record: An earlier version misspelled the name of Bob Ray.",
    "Clarification: The article was changed to say that the plan was put off twice.",
    "Korrektur: In einer früheren Version dieses Artikels hieß es, der Damm sei 21 Meter breit.",
    "Hinweis der Redaktion: Wir haben die Zahl der Häuser korrigiert.",
    "Mise à jour le 4 mai 2021 : ajout de la réaction de la mairie et du préfet.",
    "Cet article a été modifié le 4 mai pour corriger le nom de la maire.",
    "Fe de errores: el muro mide 12 metros y no 21 como se publicó.",
    "Errata: o muro tem 12 metros, e não 21 como se disse antes.",
    "Rättelse: I en tidigare version av artikeln stod fel antal personer.",
    "Исправление: в предыдущей версии статьи было указано неверное число домов.",
    "訂正：以前の版では住宅の数が誤っていました。",
)
PLACES = {
    "in a footer": "<h1>{h}</h1><div>{a}<footer><p>{note}</p></footer></div>",
    "aside": "<h1>{h}</h1><div>{a}</div><aside class=editors-note><p>{note}</p></aside>",
    "above the text": "<h1>{h}</h1><div class=article-meta><p>{note}</p></div><div>{a}</div>",
    "below other links": "<h1>{h}</h1>{a}<div class=related>{links}</div><div><p>{note}</p></div>",
    "below the article": "<h1>{h}</h1>{a}</article><div class=box><h4>Correction</h4><p>{note}</p></div><article>",
}


def _page(place: str, note: str) -> str:
    inside = place.format(h=TITLE, a=paragraphs(), links=links(), note=note)
    return site(f"<article>{inside}</article>")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("note", NOTES)
def test_a_correction_is_kept_in_any_language_and_place(note: str, place: str) -> None:
    """Law: what an outlet says was wrong in its article is never lost."""
    assert note in read(_page(PLACES[place], note))


@pytest.mark.parametrize("place", ["inside", "below"])
def test_what_readers_call_a_correction_is_not_the_articles_word(place: str) -> None:
    """Law: a comment that begins like a correction stays a comment, wherever comments stand."""
    said = "Correction: the wall was never widened because somebody took the money."
    comments = f"<section id=comments class=comments-area><div><p>{said}</p></div></section>"
    within, below = (comments, "") if place == "inside" else ("", comments)
    text = read(site(f"<article><h1>{TITLE}</h1>{paragraphs()}{within}</article>{below}"))
    assert said not in text


@pytest.mark.parametrize(
    "other",
    [
        "<article><h2>{title}</h2><p>{note}</p></article>",
        "<section><h1>{title}</h1><p>{note}</p></section>",
        "<p><a href=/x>{note}</a></p>",
        "<div><p>Updates: subscribe to our newsletter and read the valley's news on Mondays.</p></div>",
    ],
)
def test_corrections_of_other_articles_are_left_out(other: str) -> None:
    """Law: what another article of the page corrects, and what only leads there, stays out."""
    below = other.format(title=ELSEWHERE[0], note=NOTES[0])
    plain = read(site(f"<article><h1>{TITLE}</h1>{paragraphs()}</article>"))
    assert read(site(f"<article><h1>{TITLE}</h1>{paragraphs()}</article>{below}")) == plain
