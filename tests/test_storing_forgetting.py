"""The store: what is taken back, replaced or deleted is gone, and nothing else is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from assistant import Store, UsageError, make_article
from tests.kept import ANSWER, ARTICLE, PARROT, asked

LATER = datetime.now(UTC) + timedelta(days=40)


class TestTakingBack:
    """``/undo``."""

    def test_the_last_is_removed_and_its_number_given_again(self, store: Store) -> None:
        """Only an exchange that is still the last can be taken back."""
        name = store.begin(ARTICLE).id
        for question in ("One?", "Two?"):
            store.add(name, asked(question))
        for number in (1, 3, 0, -1, 10**30):
            with pytest.raises(UsageError, match=f"turn {number} is not the last"):
                store.take_back(name, number)

        store.take_back(name, 2)

        assert store.add(name, asked("Three?")).number == 2
        questions = [
            one.result.model_dump()["question"] for one in store.conversation(name).exchanges
        ]
        assert questions == ["One?", "Three?"]

    def test_what_was_taken_back_is_erased(self, store: Store) -> None:
        """Its words are not in the file any more."""
        name = store.begin(ARTICLE).id
        store.add(name, asked(PARROT))
        assert PARROT.encode() in store.path.read_bytes()

        store.take_back(name, 1)

        assert PARROT.encode() not in store.path.read_bytes()


class TestReplacing:
    """An answer given anew takes the place of the one before."""

    def test_the_last_is_replaced(self, store: Store) -> None:
        """It has the same number; of the old one nothing is left in the file."""
        name = store.begin(ARTICLE).id
        store.add(name, asked("One?"))
        store.add(name, asked(PARROT))

        assert store.add(name, asked("Two?"), replaces=2).number == 2

        assert [one.number for one in store.conversation(name).exchanges] == [1, 2]
        assert PARROT.encode() not in store.path.read_bytes()

    def test_what_is_not_the_last_any_more_stays(self, store: Store) -> None:
        """When another program added meanwhile, both are kept."""
        name = store.begin(ARTICLE).id
        for question in ("One?", "Two?"):
            store.add(name, asked(question))

        for number in (1, 0, 7, 10**30):
            store.add(name, asked(f"{number}?"), replaces=number)

        assert len(store.conversation(name).exchanges) == 6


class TestForgetting:
    """What is deleted is gone."""

    def test_deleting_erases(self, store: Store) -> None:
        """Neither question nor article can be found in the file's bytes; the other one stays."""
        gone = store.begin(make_article(f"{PARROT} it.")).id
        store.add(gone, asked(f"{PARROT} what?"))
        kept = store.begin(ARTICLE).id
        store.add(kept, ANSWER)
        before = store.conversation(kept)

        store.delete(gone)

        assert PARROT.encode() not in store.path.read_bytes()
        assert store.conversation(kept) == before
        assert store.article(kept) == ARTICLE

    def test_an_article_stays_while_one_is_about_it(self, store: Store) -> None:
        """Of two conversations about it either may go first."""
        first, second = (store.begin(ARTICLE).id for _ in range(2))
        store.delete(first)
        assert store.article(second) == ARTICLE
        store.delete(second)
        assert b"have waited too long" not in store.path.read_bytes()

    def test_pruning(self, store: Store) -> None:
        """What is older goes, empty or not; what is younger stays; the number gone is told."""
        empty, full = store.begin(ARTICLE).id, store.begin(ARTICLE).id
        store.add(full, ANSWER)

        assert store.prune(timedelta(days=41), LATER) == 0
        assert store.prune(timedelta(days=10**6), LATER) == 0
        assert {one.id for one in store.older(timedelta(days=39), LATER)} == {empty, full}
        assert store.prune(timedelta(days=39), LATER) == 2
        assert store.list() == ()
        with pytest.raises(UsageError, match="future"):
            store.prune(timedelta(days=-1))

    def test_adding_to_what_was_deleted(self, store: Store) -> None:
        """It is said, and nothing is begun anew."""
        name = store.begin(ARTICLE).id
        store.delete(name)
        with pytest.raises(UsageError, match=f"there is no conversation '{name}'"):
            store.add(name, ANSWER)
        assert store.list() == ()
