"""Each kind of wrong figure is caught, near copy or free paraphrase; each right one is shown."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft

QUAY = """Harbour tolls to rise at Port Wenlow

PORT WENLOW, Friday 3 December 2021

The harbour board voted 7-2 on Thursday to raise tolls by 4.5 per cent, from 62 to 66.5 per cent of running costs over five years, a rise of 4.5 percentage points.

More than 1,200 boats used the quay last year, fewer than 300 of them trawlers. Dredging will cost between £18 million and £24 million, said Ilse Fenn, 58, the harbour master. The work takes 14 months and should end in March 2023. A survey in July counted 41 otters and 19 seals.

Wenlow Marine made a profit of £3.2 billion in the three months to 30 September, against £2.9 billion a year earlier. Its shares fell 6 per cent to 410 pence. It employs 2,300 people at nine yards, and eight of the yards are profitable.

The storm reached the quay early on Friday, at 02:40 GMT, two hours before high water. Two boats sank. The inquiry opens on Monday, and its report is due two weeks later. The last report took nine weeks.

Fenn beat Oskar Thale by 211 votes to 187 in the election of June 2019. She took office in September that year, three months after the vote, and her term lasts four years.
"""
FACTS = Facts(make_article(QUAY))
VOTE = "The harbour board voted 7-2 on Thursday to raise tolls by 4.5 per cent"
SHARE = "from 62 to 66.5 per cent of running costs over five years, a rise of 4.5 percentage points"
BOATS = "More than 1,200 boats used the quay last year, fewer than 300 of them trawlers."
COST = "Dredging will cost between £18 million and £24 million, said Ilse Fenn, 58"
WORK = "The work takes 14 months and should end in March 2023."
SURVEY = "A survey in July counted 41 otters and 19 seals."
PROFIT = "made a profit of £3.2 billion in the three months to 30 September, against £2.9 billion"
SHARES = "Its shares fell 6 per cent to 410 pence."
YARDS = "It employs 2,300 people at nine yards, and eight of the yards are profitable."
STORM = "The storm reached the quay early on Friday, at 02:40 GMT, two hours before high water."
SANK = "Two boats sank."
INQUIRY = "The inquiry opens on Monday, and its report is due two weeks later."
BALLOT = "Fenn beat Oskar Thale by 211 votes to 187 in the election of June 2019."
OFFICE = "She took office in September that year, three months after the vote"
WRONG = [
    ("The board voted 6-2 to raise tolls.", VOTE),
    ("The board voted 2-7 to raise tolls.", VOTE),
    ("The board voted on Wednesday to raise harbour tolls.", VOTE),
    ("Tolls go up by 5.5 per cent, the board decided.", VOTE),
    ("The share goes up from 66.5 to 62 per cent.", SHARE),
    ("Fewer than 1,200 boats used the quay last year.", BOATS),
    ("Less than 1,200 boats came last year.", BOATS),
    ("More than 300 trawlers used the quay last year.", BOATS),
    ("Some 1,300 boats used the quay last year.", BOATS),
    ("The quay was used by more than 12,000 boats last year.", BOATS),
    ("Dredging will cost between £18 million and £42 million.", COST),
    ("Dredging will cost between £18 billion and £24 billion.", COST),
    ("Dredging is to cost £18 million to £25 million.", COST),
    ("Dredging will cost between $18 million and $24 million.", COST),
    ("Ilse Fenn, 85, is the harbour master.", COST),
    ("Ilse Fenn, the harbour master, is 57 years old.", COST),
    ("The dredging takes 14 weeks.", WORK),
    ("The dredging should end in May 2023.", WORK),
    ("The dredging should be over in March 2022.", WORK),
    ("The survey counted 19 otters and 41 seals.", SURVEY),
    ("The survey counted 42 otters.", SURVEY),
    ("Wenlow Marine made a profit of £3.2 million in the three months.", PROFIT),
    ("Wenlow Marine made a profit of £2.9 billion in the three months to 30 September.", PROFIT),
    ("Its profit was £3.2 billion in the three months to 30 June.", PROFIT),
    ("Its shares rose 6 per cent to 410 pence.", SHARES),
    ("Its shares fell 6 per cent to 401 pence.", SHARES),
    ("Its shares fell to £410.", SHARES),
    ("Its shares fell 6 percentage points to 410 pence.", SHARES),
    ("Wenlow Marine employs 2,300 people at eight yards.", YARDS),
    ("Nine of the yards are profitable.", YARDS),
    ("The storm reached the quay on Thursday.", STORM),
    ("The storm reached the quay at 04:20 GMT.", STORM),
    ("The storm came two hours after high water.", STORM),
    ("The storm came three hours before high water.", STORM),
    ("Three boats sank.", SANK),
    ("The report is due three weeks after the inquiry opens.", INQUIRY),
    ("The report is due on 13 December.", INQUIRY),
    ("Fenn beat Thale by 187 votes to 211.", BALLOT),
    ("Fenn beat Thale by 34 votes.", BALLOT),
    ("Fenn was elected in July 2019.", BALLOT),
    ("Fenn was elected in June 2018.", BALLOT),
    ("Fenn took office three weeks after the vote.", OFFICE),
]
RIGHT = [
    ("The board decided on 2 December, by seven votes to two, to raise tolls.", VOTE),
    ("The share of running costs rises from 62 to 66.5 per cent.", SHARE),
    ("The rise is of 4.5 points.", SHARE),
    ("Over 1,200 boats came to the quay last year.", BOATS),
    ("Fewer than 300 trawlers used the quay last year.", BOATS),
    ("Dredging will cost £18m to £24m.", COST),
    ("Dredging will cost at least £18 million.", COST),
    ("Ilse Fenn is 58 years old.", COST),
    ("The two ends of the estimate lie £6 million apart, £18 million and £24 million.", COST),
    ("The work begins in January 2022, since it takes 14 months and ends in March 2023.", WORK),
    ("In all 60 animals were counted: 41 otters and 19 seals.", SURVEY),
    ("Profit rose by £0.3 billion, from £2.9 billion to £3.2 billion.", PROFIT),
    ("Profit in the quarter rose from £2.9bn to £3.2bn.", PROFIT),
    ("The shares lost 6% and stood at £4.10.", SHARES),
    ("Eight of the nine yards are profitable, so one is not.", YARDS),
    ("The storm reached the quay early on 3 December.", STORM),
    ("High water was at 04:40 GMT, two hours after the storm came at 02:40.", STORM),
    ("The inquiry opens on 6 December and its report is due on 20 December.", INQUIRY),
    ("Fenn won by 24 votes, 211 to 187.", BALLOT),
    ("There were 398 votes in all.", BALLOT),
    ("She took office in September 2019.", OFFICE, BALLOT),
]


def put(claim: str, *quotes: str) -> tuple[str, str | None]:
    """Return a claim's standing and the reason."""
    drafts = tuple(QuoteDraft(passage="", quote=quote) for quote in quotes)
    grounded = ground("c1", ClaimDraft(text=claim, quotes=drafts), FACTS)
    return grounded.standing, grounded.reason


@pytest.mark.parametrize("row", WRONG, ids=[row[0] for row in WRONG])
def test_a_wrong_figure_or_date_is_withheld_or_marked(row: tuple[str, ...]) -> None:
    """Values, units, magnitudes, sides, ranges, scores, things counted, days, months and years."""
    assert put(*row)[0] in ("withheld", "doubtful")


@pytest.mark.parametrize("row", RIGHT, ids=[row[0] for row in RIGHT])
def test_a_right_figure_or_date_in_other_words_is_shown(row: tuple[str, ...]) -> None:
    """What the article says, in other units, resolved or reckoned before the reader's eyes."""
    drafts = tuple(QuoteDraft(passage="", quote=quote) for quote in row[1:])
    checks = ground("c1", ClaimDraft(text=row[0], quotes=drafts), FACTS).checks
    marked = [one for one in checks if one.outcome in ("doubt", "fail")]
    assert not [one for one in marked if one.name in ("number", "date")]
