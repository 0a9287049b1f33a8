"""One twist makes a true claim false: where the article settles it, the twist is caught."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft
from tests.invented import COUP, DAM, HOSPITAL, MATCH, RECALL

FACTS = {text: Facts(make_article(text)) for text in (HOSPITAL, MATCH, COUP, RECALL, DAM)}
WITHHELD = [
    (
        HOSPITAL,
        "polarity",
        "The hospital did not record 1,187 births in 2024, down from 1,402 in 2019.",
        "The hospital recorded 1,187 births in 2024, down from 1,402 in 2019.",
    ),
    (
        HOSPITAL,
        "speaker",
        "Lena Fox accused managers of “ignoring every warning”.",
        'accused managers of "ignoring every warning"',
    ),
    (
        HOSPITAL,
        "date",
        "Norvale General Hospital will close its maternity ward on 10 October.",
        "will close its maternity ward on 1 October",
    ),
    (
        HOSPITAL,
        "number",
        "Births rose from 1,187 in 2019 to 1,402 in 2024.",
        "The hospital recorded 1,187 births in 2024, down from 1,402 in 2019.",
    ),
    (
        HOSPITAL,
        "date",
        "Births fell from 1,402 in 2018 to 1,187 in 2024.",
        "The hospital recorded 1,187 births in 2024, down from 1,402 in 2019.",
    ),
    (
        HOSPITAL,
        "number",
        "Fox promised $4.6m for ambulances over three years.",
        "she promised £4.6m for ambulances over three years",
    ),
    (
        HOSPITAL,
        "number",
        "Mothers will be sent to Saint Orrin's, 38 kilometres away.",
        "Mothers will be sent to Saint Orrin's in Kesterby, 38 miles away.",
    ),
    (
        HOSPITAL,
        "name",
        "Mothers will be sent to Saint Orrin's in Ashford.",
        "Mothers will be sent to Saint Orrin's in Kesterby, 38 miles away.",
    ),
    (
        HOSPITAL,
        "date",
        "The council will debate the petition on 22 October.",
        "The council will debate it on 22 September.",
    ),
    (
        HOSPITAL,
        "number",
        "A petition has gathered 23,100 signatures.",
        "A petition against the closure has gathered 21,300 signatures",
    ),
    (
        MATCH,
        "number",
        "Dunmere Rovers beat Ashport United 1-3 on Saturday.",
        "Dunmere Rovers beat league leaders Ashport United 3-1 on Saturday",
    ),
    (
        MATCH,
        "number",
        "Kofi Mensah, 29, scored twice.",
        "Kofi Mensah, 19, scored twice in the last five minutes",
    ),
    (
        MATCH,
        "number",
        "Prado has scored 15 of 14 this season.",
        "He has scored 14 of 15 this season",
    ),
    (
        COUP,
        "number",
        "Strand promised elections within 18 weeks.",
        "he promised elections within 18 months",
    ),
    (
        COUP,
        "speaker",
        "General Strand called the takeover “a crime against the republic”.",
        'called the takeover "a crime against the republic"',
    ),
    (
        COUP,
        "number",
        "The European Union said it would review 420 million dollars of aid.",
        "said it would review 420 million euros of aid",
    ),
    (
        COUP,
        "number",
        "At least 60 people were killed and more than 11 were wounded.",
        "At least 11 people were killed, among them three soldiers, and more than 60 were wounded",
    ),
    (COUP, "name", "Orlo had fled to neighbouring Narvia.", "had fled to neighbouring Kestan"),
    (
        COUP,
        "polarity",
        "Strand's spokesman said that civilians had died.",
        "Strand's spokesman said that no civilians had died.",
    ),
    (COUP, "date", "Orlo, 71, has ruled since 2014.", "Orlo, 71, has ruled since 2004."),
    (
        RECALL,
        "name",
        "About 31,500 of the vans were sold in Mexico.",
        "About 31,500 of them were sold in Canada, the rest in the United States.",
    ),
    (
        RECALL,
        "number",
        "Halden's shares fell 64% to $58.20.",
        "Halden's shares fell 6.4% to $58.20 on Friday",
    ),
    (
        RECALL,
        "number",
        "Halden is recalling 42,600 electric vans.",
        "Halden Motors is recalling 46,200 electric vans",
    ),
    (
        RECALL,
        "polarity",
        "Owners should drive below minus 20 degrees Celsius.",
        "Owners should not drive below minus 20 degrees Celsius.",
    ),
    (
        RECALL,
        "number",
        "The repair takes 45 hours and is free.",
        "The repair, a software update, takes 45 minutes and is free.",
    ),
    (
        RECALL,
        "speaker",
        '"We should have acted sooner," Paul Okoro said.',
        "We should have acted sooner",
    ),
    (
        RECALL,
        "date",
        "The fault was found in December.",
        "The fault was found in November by engineers",
    ),
    (
        DAM,
        "number",
        "Nobody was hurt; 212 homes were destroyed and four damaged.",
        "Four homes were destroyed and 212 damaged; nobody was hurt.",
    ),
    (
        DAM,
        "quote",
        '"The dam is about to fail," Marek told reporters.',
        "The dam is not about to fail",
    ),
    (
        DAM,
        "polarity",
        "Marek ruled out a second evacuation.",
        "But she would not rule out a second evacuation.",
    ),
    (DAM, "number", "The repair will cost 7.5 billion crowns.", "would cost 7.5 million crowns"),
    (DAM, "number", "The repair will cost 75 million crowns.", "would cost 7.5 million crowns"),
    (DAM, "date", "Schools will reopen on Friday.", "Schools will reopen on Monday."),
    (
        COUP,
        "date",
        "The Security Council will meet on Thursday.",
        "The United Nations Security Council will meet on Tuesday.",
    ),
]
DOUBTED = [
    (
        DAM,
        "speaker",
        "Dahl said the government had ignored a report of 2018.",
        "said the government had ignored a report of 2018",
    ),
    (HOSPITAL, "polarity", "Drury said pay was the problem.", "said pay was not the problem"),
    (HOSPITAL, "polarity", "Drury called for a strike.", "He did not call for a strike."),
    (
        MATCH,
        "relation",
        "Ashport United beat Dunmere Rovers 3-1 on Saturday.",
        "Dunmere Rovers beat league leaders Ashport United 3-1 on Saturday",
    ),
    (
        MATCH,
        "date",
        "Dunmere beat Ashport on Sunday.",
        "Dunmere Rovers beat league leaders Ashport United 3-1 on Saturday",
    ),
    (MATCH, "number", "Dunmere stay in 14th place.", "Dunmere stay in 17th place"),
    (COUP, "polarity", "Strand said there will be a curfew.", "There will be no curfew"),
    (COUP, "polarity", "Velk confirmed that Orlo had resigned.", "denied that Orlo had resigned"),
    (
        RECALL,
        "polarity",
        "The fault was found by Halden.",
        "The fault was found in November by engineers of the Canadian Transport Safety Office (CTSO), not by Halden",
    ),
    (
        RECALL,
        "polarity",
        "The carmaker knows of nine deaths.",
        "The carmaker knows of nine accidents but no deaths.",
    ),
    (
        DAM,
        "polarity",
        "The report had reached Dahl, he said.",
        "Dahl said that the report had never reached him.",
    ),
]


def standing(text: str, name: str, claim: str, quote: str) -> tuple[str, str]:
    """Return a grounded claim's standing, and the outcome of one of its checks."""
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=quote),))
    grounded = ground("c1", draft, FACTS[text])
    (outcome,) = [check.outcome for check in grounded.checks if check.name == name]
    return grounded.standing, outcome


@pytest.mark.parametrize("row", WITHHELD, ids=[row[2] for row in WITHHELD])
def test_a_twist_that_the_article_settles_is_withheld(row: tuple[str, str, str, str]) -> None:
    """A figure, unit, day, name, speaker or "not" that is not the article's withholds the claim."""
    assert standing(*row) == ("withheld", "fail")


@pytest.mark.parametrize("row", DOUBTED, ids=[row[2] for row in DOUBTED])
def test_a_twist_that_may_be_a_paraphrase_is_marked(row: tuple[str, str, str, str]) -> None:
    """What only a person can settle is shown with its doubt."""
    assert standing(*row) == ("doubtful", "doubt")
