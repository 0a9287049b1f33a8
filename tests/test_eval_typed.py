"""Claims that are false in a known way: their files, their lint, and the tables made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from evals.__main__ import main
from evals.strict_yaml import LabelError
from evals.typed import Outcome, Told, mistakes, outcomes, report, tables
from evals.typed_claims import CLAIMS, ERRORS, lint_claims, of_split, read_claims
from tests.labelled import YAML, small, suite, write

if TYPE_CHECKING:
    from pathlib import Path

    from evals.labels import Labels
    from evals.typed import Fate

CLAIMS_YAML = """format: 1
claims:
  - id: quote-1
    kind: quote
    text: Dana Osei said that it would "cut the town in half".
    evidence:
      - It will cut the village in half
    why: she spoke of the village
  - id: quote-1t
    kind: true
    like: quote
    text: Dana Osei said that it would "cut the village in half".
    evidence:
      - It will cut the village in half
  - id: relation-1
    kind: relation
    text: The council will close the bridge because Dana Osei asked for it.
    evidence:
      - said Dana Osei, who keeps the shop
"""
FAULTS = {
    "evidence that is not there": (
        "- said Dana Osei, who keeps the shop",
        "- said Dana Osei, who runs the shop",
        "relation-1: evidence stands nowhere in the article",
    ),
    "an id that stands twice": (
        "id: quote-1t",
        "id: quote-1",
        "the claim id 'quote-1' stands twice",
    ),
    "a claim that stands twice": (
        'text: Dana Osei said that it would "cut the village in half".',
        "text: dana Osei said that it  would “cut the town in half”.",
        "quote-1t: it is the claim quote-1 once more",
    ),
}
REFUSED = {
    "an unknown kind": ("kind: relation", "kind: relations", "claims.2.kind"),
    "no evidence": (
        "    evidence:\n      - said Dana Osei, who keeps the shop\n",
        "    evidence: []\n",
        "claims.2.evidence",
    ),
    "no words": ("text: The council will close the bridge", 'text: "…" #', "claims.2.text"),
    "a true claim that is like nothing": ("    like: quote\n", "", "a true claim, and nothing"),
    "a false claim that is like something": (
        "kind: relation",
        "kind: relation\n    like: date",
        "a true claim, and nothing",
    ),
    "an unknown key": ("why: she", "reason: she", "claims.0.reason"),
    "a key twice": ("why: she spoke of the village", "kind: date", "the key 'kind' stands twice"),
}


def written(folder: Path, yaml: str = CLAIMS_YAML, split: str = "tune") -> Labels:
    """Write the small article and claims about it; return its labels."""
    (folder / "claims").mkdir()
    (folder / "claims" / "mill-lane.yaml").write_text(yaml, "utf-8")
    return small(folder, YAML.replace("split: tune", f"split: {split}"))


def test_the_committed_claims_have_no_fault() -> None:
    """``python -m evals check`` finds nothing to mend in them."""
    assert lint_claims(read_claims(CLAIMS), suite()) == []


def test_sound_claims_are_read(tmp_path: Path) -> None:
    """What the tests below break is whole before."""
    labels = written(tmp_path)

    (found,) = read_claims(tmp_path / "claims")

    assert lint_claims([found], [labels]) == []
    assert found.article == "mill-lane"
    assert [(one.id, one.kind, one.like) for one in found.claims] == [
        ("quote-1", "quote", None),
        ("quote-1t", "true", "quote"),
        ("relation-1", "relation", None),
    ]


@pytest.mark.parametrize("kind", FAULTS)
def test_each_kind_of_fault_is_found(tmp_path: Path, kind: str) -> None:
    """The fault is told, after the name of its article, and no other with it."""
    old, new, said = FAULTS[kind]
    assert old in CLAIMS_YAML
    labels = written(tmp_path, CLAIMS_YAML.replace(old, new, 1))

    (fault,) = lint_claims(read_claims(tmp_path / "claims"), [labels])

    assert fault.startswith("mill-lane: ")
    assert said in fault


@pytest.mark.parametrize("kind", REFUSED)
def test_another_shape_is_refused(tmp_path: Path, kind: str) -> None:
    """The error names the file and the place."""
    old, new, said = REFUSED[kind]
    assert old in CLAIMS_YAML
    written(tmp_path, CLAIMS_YAML.replace(old, new, 1))

    with pytest.raises(LabelError) as error:
        read_claims(tmp_path / "claims")

    assert str(error.value).startswith("mill-lane.yaml")
    assert said in str(error.value)


def test_claims_about_no_article_are_a_fault(tmp_path: Path) -> None:
    """A file must bear the name of an article."""
    written(tmp_path)

    faults = lint_claims(read_claims(tmp_path / "claims"), [])

    assert faults == ["mill-lane: there are claims about it, but no such article"]


def test_every_kind_of_error_is_explained() -> None:
    """The format's description has a row for each kind."""
    told = (CLAIMS / "README.md").read_text("utf-8")

    assert [kind for kind in ERRORS if f"| `{kind}` |" not in told] == []


def told(folder: Path, *fates: tuple[Fate, Fate]) -> list[Outcome]:
    """Return the sound claims with these fates, as drafts and put to ``check``."""
    labels = written(folder)
    ((_, about),) = of_split(read_claims(folder / "claims"), [labels], "tune")
    return [
        Outcome(labels.id, claim, Told(draft, "for a reason"), Told(check, None))
        for claim, (draft, check) in zip(about.claims, fates, strict=True)
    ]


def test_the_tables_count_what_is_caught_and_what_is_harmed(tmp_path: Path) -> None:
    """False claims count by their kind, true ones by what they are like, both ways apart."""
    found = told(tmp_path, ("withheld", "marked"), ("shown", "marked"), ("shown", "shown"))

    wrong, right = tables(found)

    assert wrong.splitlines()[2:] == [
        "| relation | 1 | 1 | 0.000 | 0 | 0.000 | 0 |",
        "| quote | 1 | 1 | 1.000 | 1 | 1.000 | 0 |",
        "| **all** | 2 | 1 | 0.500 | 1 | 0.500 | 0 |",
    ]
    assert right.splitlines()[2:] == [
        "| quote | 1 | 1 | 0.000 | 0 | 1.000 | 0 |",
        "| **all** | 1 | 1 | 0.000 | 0 | 1.000 | 0 |",
    ]


def test_claims_are_put_to_the_product_both_ways(tmp_path: Path) -> None:
    """An altered quotation is withheld as a draft and by ``check``, the true one is shown."""
    labels = written(tmp_path)

    found = outcomes(of_split(read_claims(tmp_path / "claims"), [labels], "tune"))

    fates = {one.claim.id: (one.draft.fate, one.check.fate) for one in found}
    assert fates["quote-1"] == ("withheld", "withheld")
    assert fates["quote-1t"] == ("shown", "shown")


def test_the_worst_sentence_of_a_claim_decides(tmp_path: Path) -> None:
    """A false sentence is caught whether another stands before it or not."""
    old = 'text: Dana Osei said that it would "cut the town'
    said = old.replace("text: ", "text: The council voted 9-4. ")
    labels = written(tmp_path, CLAIMS_YAML.replace(old, said))

    found = outcomes(of_split(read_claims(tmp_path / "claims"), [labels], "tune"))

    assert found[0].check.fate == "withheld"


def test_what_is_told_wrong_is_listed(tmp_path: Path) -> None:
    """A false claim that is shown and a true one that is not, with evidence; no other."""
    found = told(tmp_path, ("withheld", "marked"), ("marked", "shown"), ("shown", "withheld"))

    assert mistakes(found).splitlines() == [
        "mill-lane/quote-1t (true, like quote): "
        'Dana Osei said that it would "cut the village in half".',
        "  draft: marked; for a reason",
        "  evidence: It will cut the village in half",
        "",
        "mill-lane/relation-1 (relation): "
        "The council will close the bridge because Dana Osei asked for it.",
        "  draft: shown; for a reason",
        "  evidence: said Dana Osei, who keeps the shop",
    ]


def test_each_split_has_its_own_tables(tmp_path: Path) -> None:
    """Claims about an article of the other split are not counted."""
    labels = written(tmp_path, split="report")
    about = read_claims(tmp_path / "claims")

    assert report(about, [labels], ["tune"]) == "### tune: 0 claims about 0 articles"
    assert report(about, [labels]).splitlines()[2] == "### report: 3 claims about 1 articles"


@pytest.mark.parametrize("split", ["tune", "report"])
def test_only_claims_of_split_tune_are_listed(tmp_path: Path, split: str) -> None:
    """``--show`` prints a claim of ``tune``, and never one of ``report``."""
    # The article's own sentence, called false, is shown whatever the checks are.
    old, own = (
        "The council will close the bridge because Dana Osei asked for it.",
        "The council voted",
    )
    written(tmp_path, CLAIMS_YAML.replace(old, f"{own} 9-4 for the closure."), split)

    ran = CliRunner().invoke(main, ["typed", "--show", "--articles", str(tmp_path)])

    assert ran.exit_code == 0
    assert (own in ran.output) == (split == "tune")


def test_showing_the_split_for_reporting_is_refused(tmp_path: Path) -> None:
    """Who asks for it outright is told why not."""
    written(tmp_path)

    ran = CliRunner().invoke(
        main, ["typed", "--show", "--split", "report", "--articles", str(tmp_path)]
    )

    assert isinstance(ran.exception, LabelError)
    assert not ran.output


def test_check_lints_claims_too(tmp_path: Path) -> None:
    """The command counts the claims and fails on their faults."""
    old, new, said = FAULTS["evidence that is not there"]
    written(tmp_path, CLAIMS_YAML.replace(old, new, 1))

    ran = CliRunner().invoke(main, ["check", "--articles", str(tmp_path)])

    assert ran.exit_code == 2
    assert said in ran.stdout
    assert "3 claims, 1 faults" in ran.stderr


def test_articles_without_claims_are_sound(tmp_path: Path) -> None:
    """A folder of articles need not have any."""
    write(tmp_path)

    ran = CliRunner().invoke(main, ["check", "--articles", str(tmp_path)])

    assert (ran.exit_code, ran.stdout) == (0, "")
