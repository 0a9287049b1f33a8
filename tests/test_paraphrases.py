"""Do no harm: what a capable model truly says of an article is never withheld."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.weighing import weigh
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft
from tests.invented import COUP, DAM, HOSPITAL, MATCH, RECALL

FACTS = {text: Facts(make_article(text)) for text in (HOSPITAL, MATCH, COUP, RECALL, DAM)}
TRUE = [
    (
        HOSPITAL,
        "Norvale General Hospital is closing its maternity unit on October 1, its CEO Priya Anand announced on 8 September 2025.",
        "will close its maternity ward on 1 October after 18 midwives resigned within a year",
    ),
    (
        HOSPITAL,
        "Births at the hospital fell by around 15 percent between 2019 and 2024.",
        "The hospital recorded 1,187 births in 2024, down from 1,402 in 2019.",
    ),
    (
        HOSPITAL,
        "The hospital did not expand: it recorded 1,187 births in 2024, down from 1,402 in 2019.",
        "The hospital recorded 1,187 births in 2024, down from 1,402 in 2019.",
    ),
    (
        HOSPITAL,
        "Nearly 1,200 babies were born there last year.",
        "The hospital recorded 1,187 births in 2024",
    ),
    (
        HOSPITAL,
        "Eighteen midwives quit within twelve months.",
        "after 18 midwives resigned within a year",
    ),
    (
        HOSPITAL,
        "Union official Colm Drury said pay wasn't the issue and stopped short of calling for a strike.",
        "said pay was not the problem",
        "He did not call for a strike.",
    ),
    (
        HOSPITAL,
        "RUM's Drury accused the hospital's management of “ignoring every warning”.",
        'accused managers of "ignoring every warning"',
    ),
    (
        HOSPITAL,
        "The midwives' union disputed Anand's explanation.",
        "The Royal Union of Midwives (RUM) rejected that account.",
    ),
    (
        HOSPITAL,
        "Health minister Lena Fox declined to intervene but pledged 4.6 million pounds for ambulances over a three-year period.",
        "has refused to step in, but she promised £4.6m for ambulances over three years",
    ),
    (
        HOSPITAL,
        "Women will have to travel almost 40 miles to Kesterby to give birth.",
        "Mothers will be sent to Saint Orrin's in Kesterby, 38 miles away.",
    ),
    (
        HOSPITAL,
        "Women will have to travel about 61 km to Kesterby to give birth.",
        "Mothers will be sent to Saint Orrin's in Kesterby, 38 miles away.",
    ),
    (
        HOSPITAL,
        "More than 21,000 people, roughly one in three residents, have signed a petition that the council will discuss later this month.",
        "A petition against the closure has gathered 21,300 signatures, about a third of the town's population.",
    ),
    (
        HOSPITAL,
        "Anand told staff the hospital could not guarantee safety at night, calling that “the only reason” for the closure.",
        "We cannot guarantee safe care at night",
    ),
    (
        HOSPITAL,
        "Anand said: “We cannot guarantee [the] safe care” of mothers.",
        "We cannot guarantee safe care at night",
    ),
    (
        MATCH,
        "Ashport United lost 1-3 to Dunmere Rovers on Saturday.",
        "Dunmere Rovers beat league leaders Ashport United 3-1 on Saturday",
    ),
    (
        MATCH,
        "Dunmere won by two goals before a crowd of almost 25,000.",
        "Dunmere Rovers beat league leaders Ashport United 3-1 on Saturday in front of 24,816 spectators",
    ),
    (
        MATCH,
        "It was Dunmere's first victory at Cliff Lane in 13 years.",
        "their first win at Cliff Lane since 2011",
    ),
    (
        MATCH,
        "Teenager Kofi Mensah struck two late goals after Ashport captain Luis Prado missed from the penalty spot.",
        "Kofi Mensah, 19, scored twice in the last five minutes",
    ),
    (
        MATCH,
        "Holm would not criticise Prado, who had converted 14 of his 15 penalties this season.",
        "Ashport manager Greta Holm refused to blame Prado.",
        "He has scored 14 of 15 this season",
    ),
    (MATCH, "Ashport boss Holm said she would pick no one else.", "I would not pick anyone else."),
    (
        MATCH,
        "Tait, the Dunmere keeper, said he had not seen the ball go in.",
        "I did not even see it go in",
    ),
    (
        MATCH,
        "Dunmere remain seventeenth, while Ashport are still four points clear at the top.",
        "Dunmere stay in 17th place",
        "Ashport still lead the table by four points",
    ),
    (
        MATCH,
        "Ashport 1-3 Dunmere was the final score.",
        "Dunmere Rovers beat league leaders Ashport United 3-1 on Saturday",
    ),
    (
        COUP,
        "Army chief Ivo Strand said there would be no curfew and promised elections within a year and a half.",
        '"There will be no curfew," he said, and he promised elections within 18 months.',
    ),
    (COUP, "Strand did not impose a curfew.", "There will be no curfew"),
    (
        COUP,
        "Velk denied that the president had stepped down and described the coup as “a crime against the republic”.",
        'called the takeover "a crime against the republic" and denied that Orlo had resigned',
    ),
    (
        COUP,
        "The EU said it will review €420m in aid.",
        "The European Union condemned the coup and said it would review 420 million euros of aid.",
    ),
    (
        COUP,
        "The UN Security Council is to convene on 18 July.",
        "The United Nations Security Council will meet on Tuesday.",
    ),
    (COUP, "Orlo, who is 71, had been in power for 19 years.", "Orlo, 71, has ruled since 2004."),
    (
        COUP,
        "Kestan has not confirmed that Orlo is there.",
        "Kestan's government has neither confirmed nor denied his arrival.",
    ),
    (
        COUP,
        "At least eleven people died, including eight who were not soldiers, according to hospital officials.",
        "At least 11 people were killed, among them three soldiers, and more than 60 were wounded",
    ),
    (
        COUP,
        "More than 70 people were killed or wounded.",
        "At least 11 people were killed, among them three soldiers, and more than 60 were wounded",
    ),
    (
        COUP,
        "The foreign minister is in Brussels, Belgium.",
        "Foreign Minister Dana Velk, who is in Brussels",
    ),
    (
        COUP,
        "The army's chief of staff appeared on TV early on Monday and closed all five land borders.",
        "all 5 land borders were closed",
    ),
    (
        RECALL,
        "Some 14,700 of the vans were sold in the US.",
        "About 31,500 of them were sold in Canada, the rest in the United States.",
    ),
    (
        RECALL,
        "Roughly two thirds of the affected vans, about 68%, were sold in Canada.",
        "About 31,500 of them were sold in Canada, the rest in the United States.",
    ),
    (
        RECALL,
        "No one is known to have died in the 9 accidents.",
        "The carmaker knows of nine accidents but no deaths.",
    ),
    (
        RECALL,
        "CTSO engineers, rather than Halden, discovered the fault in November 2024.",
        "The fault was found in November by engineers of the Canadian Transport Safety Office (CTSO), not by Halden",
    ),
    (
        RECALL,
        "Shares in Halden dropped by more than 6 percent on 21 February 2025.",
        "Halden's shares fell 6.4% to $58.20 on Friday",
    ),
    (
        RECALL,
        "CEO Marta Lindqvist admitted the company should have acted sooner.",
        "We should have acted sooner",
    ),
    (
        RECALL,
        "The recall will cost up to $40 million, according to CFO Paul Okoro.",
        "put the cost at between $35 million and $40 million",
    ),
    (
        RECALL,
        "Owners were told not to drive when it is colder than -20°C.",
        "Owners should not drive below minus 20 degrees Celsius.",
    ),
    (
        RECALL,
        "The free software update takes three quarters of an hour.",
        "The repair, a software update, takes 45 minutes and is free.",
    ),
    (
        RECALL,
        "Jules Amadi, who represents three drivers, alleges that Halden concealed the defect, which Halden denies.",
        "alleged that Halden hid the fault",
        "The company denies this.",
    ),
    (
        RECALL,
        "Halden has not said when the repairs will start.",
        "Halden did not say when it will begin.",
    ),
    (
        DAM,
        "Over 3,400 people from Tallow returned home on 11 January.",
        "More than 3,400 residents of Tallow were allowed home on Tuesday night",
    ),
    (
        DAM,
        "In one day 13 centimetres of rain fell, double the usual amount for the whole month.",
        "Some 130 millimetres of rain fell in 24 hours, twice the January average",
    ),
    (
        DAM,
        "A total of 216 homes were damaged or destroyed, but no one was injured.",
        "Four homes were destroyed and 212 damaged; nobody was hurt.",
    ),
    (
        DAM,
        "Engineer Sofia Marek said the dam was not on the verge of failing, though another evacuation could not be excluded.",
        "The dam is not about to fail",
    ),
    (
        DAM,
        "Dahl, the governor, denied having received the 2018 report.",
        "Dahl said that the report had never reached him.",
    ),
    (
        DAM,
        "Repairs to the spillway, at a cost of 7.5 million crowns, should be done by December 2023.",
        "would cost 7.5 million crowns and be finished by the end of 2023",
    ),
    (
        DAM,
        "The Tallow-Brae railway line, used by 900 commuters daily, remains shut.",
        "stays closed until further notice",
    ),
    (DAM, "Pupils go back to school on Monday, 17 January.", "Schools will reopen on Monday."),
]


@pytest.mark.parametrize("row", TRUE, ids=[row[1] for row in TRUE])
def test_a_true_claim_is_not_withheld(row: tuple[str, ...]) -> None:
    """Rounding, merging, other units, roles and indirect speech never fail a check."""
    text, claim, *quotes = row
    draft = ClaimDraft(text=claim, quotes=tuple(QuoteDraft(passage="", quote=q) for q in quotes))

    grounded = ground("c1", draft, FACTS[text])

    assert grounded.citations
    assert grounded.standing != "withheld", grounded.reason


@pytest.mark.parametrize("row", TRUE, ids=[row[1] for row in TRUE])
def test_a_true_sentence_of_anyone_is_not_refused(row: tuple[str, ...]) -> None:
    """The same without quotes: a sentence that is true is neither unsupported nor contradicted."""
    weighed = weigh(row[1], FACTS[row[0]])

    assert weighed.verdict in ("plausible", "doubtful"), weighed.reason


def test_few_true_claims_are_marked() -> None:
    """A doubt that meets every third true claim would be read by nobody."""
    doubted = [row for row in TRUE if weigh(row[1], FACTS[row[0]]).verdict == "doubtful"]

    assert len(doubted) <= len(TRUE) / 4


def test_of_two_with_one_name_either_may_speak() -> None:
    """Where there are two Lees, words of "Ms Lee" prove nothing against Ann Lee."""
    text = (
        "Mills close\n\n5 May 2024\n\nAnn Lee runs the mills that Tom Lee founded.\n\n"
        "Ms Lee said none would close this year.\n\nTom Lee died in 2019."
    )
    quote = QuoteDraft(passage="", quote="Ms Lee said none would close this year.")
    draft = ClaimDraft(text="Ann Lee said that none of the mills would close.", quotes=(quote,))

    assert ground("c1", draft, Facts(make_article(text))).standing == "cited"
