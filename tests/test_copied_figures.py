"""A figure put for another one of its clause, or altered in a copy."""

from __future__ import annotations

import pytest

from assistant.grounding.numbers.slots import altered
from assistant.grounding.numbers.substituting import home, substituted
from assistant.text.numbers import numbers
from tests.stated import near, stated


def put_for(claim: str, evidence: str, article: str = "") -> tuple[str, list[str]]:
    """Return the clause of a claim, and which figure is put for another of it."""
    statement = stated(claim, evidence, article)
    text = statement.facts.article.text
    clause = home(statement)
    found = substituted(numbers(claim), near(statement), statement)
    told = [f"{one.span.of(claim)} for {other.span.of(text)}" for one, other in found]
    return clause.of(text) if clause else "", told


def copies(claim: str, evidence: str, article: str = "") -> list[str]:
    """Return the figures and dates that are altered in a copy, with how many words agree."""
    statement = stated(claim, evidence, article)
    return [
        f"{kind} {span.of(claim)}: {its}, {shared}"
        for kind in ("number", "date")
        for span, its, shared in altered(statement, "number" if kind == "number" else "date")
    ]


A_FIGURE_PUT_FOR_ANOTHER_OF_ITS_CLAUSE = [
    (('The pool loses 1.8 million.', 'The pool loses 310,000, and repairs cost 1.8 million.'), ('The pool loses 310,000', ['1.8 million for 310,000'])),
    (('The pool loses 310,000.', 'The pool loses 310,000, and repairs cost 1.8 million.'), ('The pool loses 310,000', [])),
    (('The pool loses 310,000, and needs 1.8 million.', 'The pool loses 310,000, and repairs cost 1.8 million.'), ('The pool loses 310,000', [])),
    (('The pool loses 1.8 million in repairs.', 'The pool loses 310,000, and repairs cost 1.8 million.'), ('', [])),
    (('The pool loses £1.8 million.', 'The pool loses 310,000, and repairs cost £1.8 million.'), ('The pool loses 310,000', [])),
    (('The pool loses 1.8 million.', 'The pool loses much, and repairs cost 1.8 million.'), ('The pool loses much', [])),
    (('The pool loses 1.8 million.', 'The pool loses 310,000. Repairs cost 1.8 million.'), ('The pool loses 310,000.', [])),
    (('The pool loses 2 million.', 'The pool loses 310,000, and repairs cost 1.8 million.'), ('The pool loses 310,000', [])),
    (('The pool of 20 boats loses 1.8 million.', 'The pool of 20 boats loses 310,000, and repairs cost 1.8 million.'), ('The pool of 20 boats loses 310,000', ['1.8 million for 310,000'])),
    (('The pool loses about 2 million.', 'The pool loses 310,000, and repairs cost 1.8 million.'), ('The pool loses 310,000', [])),
    (('The pool, the 3rd, loses 1.8 million.', 'The pool loses 310,000, and repairs cost 1.8 million.'), ('The pool loses 310,000', ['1.8 million for 310,000'])),
    (('The pool with 7 boats loses 1.8 million.', 'The pool loses 310,000, and repairs cost 1.8 million. It has 7 boats.'), ('The pool loses 310,000', ['1.8 million for 310,000'])),
    (('The pool with 8 boats loses 1.8 million.', 'The pool loses 310,000, and repairs cost 1.8 million. It has 7 boats.'), ('The pool loses 310,000', ['1.8 million for 310,000'])),
    (('The pool loses 1.8 million and 1.8 million repairs cost.', 'The pool loses 310,000, and repairs cost 1.8 million.'), ('repairs cost 1.8 million.', [])),
    (('The pool loses 1.8 million against 25 beds.', 'The pool loses 310,000, and repairs for 25 beds cost 1.8 million.'), ('', [])),
    (('The pool, 44 loses.', 'The pool, 58, loses; repairs cost 44.'), ('The pool, 58, loses', [])),
    (('The pool 44, loses.', 'The pool, 58, loses; repairs cost 44.'), ('The pool, 58, loses', [])),
    (('The pool loses 44.', 'The pool 58, loses; repairs cost 44.'), ('The pool 58, loses', ['44 for 58'])),
    (('The pool loses 44 km.', 'The pool, 58 km, loses; repairs cost 44 km.'), ('The pool, 58 km, loses', ['44 km for 58 km'])),
    (('The pool loses 44 boats.', 'The pool loses 1 boat; repairs cost 44 boats.'), ('The pool loses 1 boat', [])),
    (('The pool loses 44 boats.', 'The pool loses 58; repairs cost 44 boats.'), ('The pool loses 58', ['44 for 58'])),
    (('The pool loses 44.', 'The pool loses 58 boats; repairs cost 44.'), ('The pool loses 58 boats', ['44 for 58'])),
    (('The pool loses 44 boats.', 'The pool loses 58 boats while repairs cost 44 boats.'), ('The pool loses 58 boats while repairs cost 44 boats.', [])),
    (('The pool loses 44 boats.', 'The pool loses 58 boats – repairs cost 44 boats.'), ('The pool loses 58 boats', ['44 for 58'])),
    (('The pool and the repairs lose 44 boats.', 'The pool loses 58 boats; repairs cost 44 boats.'), ('The pool loses 58 boats', [])),
    (('The big old red pool loses 44 boats.', 'The pool loses 58 boats; repairs cost 44 boats.'), ('The pool loses 58 boats', ['44 for 58'])),
    (('The pool, it loses 44.', 'The pool loses 58; and 44.'), ('The pool loses 58', [])),
    (('The pool loses 44.', 'The pool loses 58; the pool loses 44.'), ('', [])),
    (('The pool loses 44 boats.', 'The pool loses 58 boats; repairs cost 44 boats.'), ('The pool loses 58 boats', ['44 for 58'])),
    (('The pool loses 44 boats.', 'The pool loses 58 cars; repairs cost 44 boats.'), ('The pool loses 58 cars', [])),
    (('The pool loses 44.', 'The pool, 58, loses; repairs cost 44.'), ('The pool, 58, loses', [])),
    (('The pool, 44, loses.', 'The pool, 58, loses; repairs cost 44.'), ('The pool, 58, loses', ['44 for 58'])),
    (('The pool loses 44 to 50.', 'The pool loses 58 to 60; repairs cost 44 to 50.'), ('The pool loses 58 to 60', [])),
    (('The pool loses the 44th boat.', 'The pool loses the 58th boat; repairs cost the 44th boat.'), ('The pool loses the 58th boat', [])),
    (('The pool opens.', 'The pool loses 310,000, and repairs cost 1.8 million.'), ('The pool loses 310,000', [])),
    (('The house burns.', 'The pool loses 310,000, and repairs cost 1.8 million.'), ('', [])),
    (('The pool cost 1.8 million.', 'The pool loses 310,000, and repairs cost 1.8 million.'), ('repairs cost 1.8 million.', [])),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_FIGURE_PUT_FOR_ANOTHER_OF_ITS_CLAUSE)
def test_a_figure_put_for_another_of_its_clause(given: tuple[str, ...], wanted: object) -> None:
    """The clause with the claim's words gives a figure of the same kind, which the claim leaves out."""
    assert put_for(*given) == wanted


A_FIGURE_ALTERED_IN_A_COPY = [
    (('The price rose to 31 on Thursday evening.', 'The price rose to 19 on Thursday evening.'), ['number 31: 19, 8']),
    (('The price rose to 19 on Thursday evening.', 'The price rose to 19 on Thursday evening.'), []),
    (('The price rose to 31 on Friday evening.', 'The price rose to 31 on Thursday evening.'), ['date Friday: Thursday, 6']),
    (('The price rose to 31 there.', 'The price rose to 19 there.'), ['number 31: 19, 6']),
    (('The price rose to 31.', 'The price rose to 19.'), ['number 31: 19, 5']),
    (('The price of it fell to 31 at once.', 'The prices rose to 19 there.'), []),
    (('Of it all rose to 31.', 'In it all rose to 19.'), ['number 31: 19, 5']),
    (('Boats rose to 31.', 'Cars rose to 19.'), ['number 31: 19, 3']),
    (('The price rose to 31 boats there.', 'The price rose to 19 there.'), []),
    (('The price rose to 31 there, from 19 before.', 'The price rose to 19 there.'), []),
    (('The price rose 31 there.', 'The price rose half there.'), ['number 31: half, 6']),
    (('The price rose by a month there.', 'The price rose by a week there.'), ['number month: week, 6']),
    (('The price rose by two months there.', 'The price rose by a week there.'), []),
    (('The price rose to 31 there before.', 'The price rose to 19 there. It was 31 last week.'), []),
    (('In 2021 the price rose to 31.', 'In 2020 the price rose to 31.'), ['date 2021: 2020, 6']),
    (('They met on 3 May.', 'They met on 4 May.'), ['date 3 May: 4 May, 5']),
    (('They came 3 May.', 'They came 4 May.'), ['date 3 May: 4 May, 4']),
    (('At 31 or at 20.', 'At 19 or at 20.'), ['number 31: 19, 6']),
    (('It is 31.', 'It is 19.'), ['number 31: 19, 3']),
    (('The price of it all rose to 31.', 'The price of it all rose to 19.'), ['number 31: 19, 5']),
    (('The price rose to 31, not to 19 there.', 'The price rose to 19 there.'), []),
    (('The price rose to nineteen there.', 'The price rose to 19 there.'), []),
    (('The price rose to about 20 there.', 'The price rose to 19 there.'), []),
    (('The price rose to over 12 there.', 'The price rose to over 13 there.'), ['number 12: 13, 6']),
    (('The price rose to over 13 there.', 'The price rose to over 13 there.'), []),
    (('The price rose to last week there.', 'The price rose to 19 there.'), []),
    (('The price rose to 31 there.', 'The price rose to 19 there. Later it was 31.'), ['number 31: 19, 6']),
    (('The new price of the boat rose to 31 boats there in May then.', 'The new price of the boat rose to 19 boats there in May then. Later it was 31 boats.'), []),
    (('They met here on 3 May in the town hall.', 'They met here on 4 May in the town hall.'), ['date 3 May: 4 May, 8']),
    (('They met here in May in the town hall.', 'They met here on 4 May in the town hall.'), []),
    (('They met on Monday.', 'They met on Tuesday.'), ['date Monday: Tuesday, 5']),
    (('On Monday they met.', 'On Tuesday they met.'), ['date Monday: Tuesday, 5']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_FIGURE_ALTERED_IN_A_COPY)
def test_a_figure_altered_in_a_copy(given: tuple[str, ...], wanted: object) -> None:
    """The evidence's words around another figure or date; one that may mean the same is no finding."""
    assert copies(*given) == wanted
