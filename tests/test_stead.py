"""A name or a speaker in another's stead: what the checks of names and speakers object to."""

from __future__ import annotations

import pytest

from tests.grounded import objection

LOWE = "Robert Lowe sold the old grey ferry to Harwick in June."
ORRIN = "Boats of the port of Orrin left."
ARTICLE = f"""Ada Quill and Robert Lowe met. {LOWE} Ada Quill sang at noon. Mr Tom Merk owns the pier.

Gulls came to Saltmere. {ORRIN}

The harbour of Velm closed in May. Cora Pell, of Velm, wept.

Rain fell on Kessary. Dina Roy spoke. “It was cold,” said Dina Roy."""
SOLD = "sold the old grey ferry to Harwick in June."
NAMES = [
    (f"Ada Quill {SOLD}", "doubt", "this of 'Robert Lowe', not of 'Ada Quill'"),
    (f"Tom Merk {SOLD}", "fail", "this of 'Robert Lowe', not of 'Tom Merk'"),
    (f"Cora Pell {SOLD}", "doubt", "this of 'Robert Lowe', not of 'Cora Pell'"),
    (f"Lowe {SOLD}", "pass", "has 'Lowe'"),
    (LOWE.replace("Harwick", "Velm"), "doubt", "this of 'Harwick', not of 'Velm'"),
    (LOWE.replace("Harwick", "Saltmere"), "doubt", "this of 'Harwick', not of 'Saltmere'"),
    ("Cora Pell bought it from Lowe.", "doubt", "'Cora Pell' stands nowhere near"),
    ("The ferry went to Kessary.", "doubt", "'Kessary' stands nowhere near"),
    ("Dina Roy sold a ferry.", "pass", ""),
    ("Harwick of Velm sold it.", "pass", ""),
    ("Joe Zorg sold it.", "fail", "does not have 'Joe Zorg'"),
    ("Lowe, in Brussels, Belgium, sold it.", "fail", "does not have 'Brussels'"),
    ("Lowe met the English.", "doubt", "does not have 'English'"),
    ("See http://evil.example/x for Lowe.", "fail", "it has an address"),
    ("James Lowe sold it.", "fail", "nobody named 'James Lowe'"),
    ("Lowe sold it at National Stadium.", "doubt", "'National Stadium'"),
    ("Sterling rose in June.", "not_applicable", ""),
    ("Lowe sold it in the Pacific Ocean.", "pass", ""),
    ("It was sold to Quilt.", "doubt", "'Quilt', but 'quill'"),
    ("Lowe sold it to ZZQ.", "fail", "'ZZQ'"),
    ("Although Lowe sold it.", "pass", ""),
    ("Zorg’s ferry was sold.", "doubt", "does not have 'Zorg'"),
    ("He sold it.", "not_applicable", ""),
]


@pytest.mark.parametrize(("claim", "outcome", "said"), NAMES)
def test_a_name_stands_where_the_evidence_has_it(claim: str, outcome: str, said: str) -> None:
    """Unknown names fail, known ones in another's place or far off are a doubt at least."""
    found, detail = objection("name", claim, ARTICLE, LOWE)
    assert found == outcome
    assert said in detail


def test_evidence_far_from_a_name_may_be_its_own() -> None:
    """What somebody says names them nowhere; what two ports have in common is not one place."""
    said = objection("name", "Dina Roy said it was cold.", ARTICLE, "It was cold")
    assert said[0] == "pass"
    port = objection("name", ORRIN.replace("Orrin", "Velm"), ARTICLE, ORRIN)
    assert port == ("doubt", "the evidence says this of 'Orrin', not of 'Velm'")


OFFICES = "Ada Quill, mayor of Harwick, met Bo Varn, finance director of Orrin."
HELD = [
    ("Ada Quill, finance director of Orrin, sang.", "fail", "the finance director is Bo Varn, not Ada Quill"),
    ("Tom Merk, finance director of Orrin, sang.", "doubt", "is Bo Varn, not Tom Merk"),
    ("Ada Quill, director of Orrin, sang.", "doubt", "the director is Bo Varn, not Ada Quill"),
    ("Bo Varn, mayor of Harwick, sang.", "doubt", "the mayor is Ada Quill, not Bo Varn"),
    ("Bo Varn, director of Orrin, sang.", "pass", ""),
    ("Ada Quill, former finance director, sang.", "pass", ""),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "outcome", "said"), HELD)
def test_an_office_stays_with_its_holder(claim: str, outcome: str, said: str) -> None:
    """It fails for one who has another office and whose own is told in two words or more."""
    article = f"{OFFICES} Tom Merk sang. Mr Tom Merk left."
    found, detail = objection("name", claim, article, OFFICES)
    assert found == outcome
    assert said in detail


GREY = "said the ferry was old and grey"
WANT = "“We want it all now,” {} said."
SPEAKERS = [
    (WANT.format("Ada Quill"), f"{WANT.format('Robert Lowe')} Ada Quill sang.", "doubt", "Robert Lowe says this"),
    (WANT.format("Ada Quill"), f"{WANT.format('she')} Ada Quill met Robert Lowe.", "pass", "may say so"),
    (WANT.format("Ada Quill"), f"{WANT.format('Robert Lowe')} {WANT.format('Ada Quill')}", "pass", "has Ada Quill say so"),
    (f"Ada Quill {GREY}.", f"Robert Lowe {GREY}. Ada Quill sang.\n\nMs Ada Quill slept.", "doubt", "Robert Lowe says this"),
    (f"Ada Quill {GREY}.", f"Robert Lowe {GREY}.\n\nMs Ada Quill slept.", "fail", "Robert Lowe says this"),
    (f"Ms Quill {GREY}.", f"Robert Lowe {GREY}, his lawyer agreed.\n\nMs Ada Quill slept.", "doubt", "Robert Lowe says this"),
    (f"Ms Quill {GREY}.", f"Robert Lowe {GREY}.\n\nMs Ada Quill slept.", "fail", "Robert Lowe says this"),
    (f"Ada Quill {GREY}.", f"He {GREY}.\n\nMs Ada Quill slept.", "doubt", "he says this"),
    ("Ada Quill said the gulls were loud.", f"Robert Lowe {GREY}.\n\nMs Ada Quill slept.", "not_applicable", ""),
    (f"Lowe {GREY}.", f"Robert Lowe {GREY}.\n\nMs Ada Quill slept.", "pass", "Robert Lowe may say so"),
    (f"The mayor {GREY}.", f"Robert Lowe {GREY}.\n\nMs Ada Quill, the mayor, slept.", "doubt", "not Ada Quill"),
    (f"The mayor {GREY}.", f"Robert Lowe, the mayor, {GREY}.\n\nMs Ada Quill slept.", "pass", "Robert Lowe may"),
    (f"Lowe {GREY}.", f"Robert Lowe {GREY}.\n\nAda Lowe slept.", "pass", "Lowe may say so"),
    (WANT.format("Ann Lee"), f"{WANT.format('Lee')}\n\nMs Ann Lee and Mr Bo Lee slept.", "pass", "Ann Lee may say so"),
    (WANT.format("Tom Roy"), f"{WANT.format('Lee')}\n\nMs Ann Lee and Mr Bo Lee slept.", "doubt", "not Tom Roy"),
    (f"“Go away now,” it said. {WANT.format('Ada Quill')}", f"{WANT.format('Robert Lowe')}\n\nMs Ada Quill heard “Go away now”.", "fail", "Robert Lowe says"),
    ("“We want,” Ada Quill said.", "“We want,” Robert Lowe said.\n\nMs Ada Quill sang.", "doubt", "Robert Lowe says"),
    (WANT.format("Ada Quill"), f"{WANT.format('Robert Lowe')}\n\nMs Ada Quill sang.", "fail", "Robert Lowe says"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "article", "outcome", "said"), SPEAKERS)
def test_words_stay_with_who_spoke_them(claim: str, article: str, outcome: str, said: str) -> None:
    """Certain where the sentence names one other person alone; a doubt where more are around."""
    quote = article.partition("\n")[0].partition(". ")[0].rstrip(".")
    found, detail = objection("speaker", claim, article, quote)
    assert found == outcome
    assert said in detail
