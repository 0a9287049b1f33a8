"""Claims in another language than the article: what can be compared is, and nothing more."""

from __future__ import annotations

import pytest

from assistant import make_article
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.replies import ClaimDraft, QuoteDraft
from tests.commands import HARBOUR

FACTS = Facts(make_article(HARBOUR))
QUOTE = QuoteDraft(passage="p5", quote="Its chair Bo Renn said that no boat had been damaged")


@pytest.mark.parametrize(
    "text",
    [
        "Bo Renn sagte, dass im Sturm in der Nacht zum 9. März kein Boot beschädigt wurde.",
        "Gewerkschafts-Chef Bo Renn sagte, dass im Sturm kein Boot beschädigt und nichts zu sehen sei.",
        "Bo Renn a dit qu'aucun bateau n'avait été endommagé dans la tempête du 9 mars.",
    ],
)
def test_a_true_claim_stands(text: str) -> None:
    """Nouns with capitals are no names that the article does not have."""
    claim = ground("c1", ClaimDraft(text=text, quotes=(QUOTE,)), FACTS, "")

    assert (claim.standing, claim.reason) == ("cited", None)


@pytest.mark.parametrize(
    "text",
    [
        "Karl Maurer sagte, dass im Sturm in der Nacht zum 9. März kein Boot beschädigt wurde.",
        "Bo Renn sagte, dass in Berlin kein Boot beschädigt wurde und der Sturm nicht kam.",
    ],
)
def test_a_strange_name_is_marked(text: str) -> None:
    """Who and where is compared in every language."""
    claim = ground("c1", ClaimDraft(text=text, quotes=(QUOTE,)), FACTS, "")

    assert claim.standing == "doubtful"
