"""A verdict as JUnit XML: a suite an article, a case a question, and a suite for the gates."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import groupby
from typing import TYPE_CHECKING

from evals.reports.plain_text import clean, troubles
from evals.verdict import UNFINISHED

if TYPE_CHECKING:
    from evals.verdict import Case, Verdict


def junit(verdict: Verdict) -> str:
    """Return the XML: with an error where the verdict is incomplete, with a failure for each gate.

    A question that falls short is no failure by itself (the assistant is not expected to answer
    every one): it is listed as skipped with its faults, and so is an error of the assistant, which
    is a bad answer. A case without any result is an error, and makes the run incomplete.
    """
    root = ET.Element("testsuites", name=clean(verdict.run.name))
    ordered = sorted(verdict.cases, key=lambda case: (case.article, case.question))
    for article, cases in groupby(ordered, key=lambda case: case.article):
        suite = ET.SubElement(root, "testsuite", name=clean(article))
        for case in cases:
            _case(suite, case, several=verdict.run.epochs > 1)
        _count(suite)
    gates = ET.SubElement(root, "testsuite", name="gates")
    for gate in verdict.gates:
        told = ET.SubElement(gates, "testcase", classname="gates", name=clean(gate.name))
        if not gate.passed:
            ET.SubElement(told, "failure", message=clean(gate.detail))
    if verdict.outcome == "incomplete":
        told = ET.SubElement(gates, "testcase", classname="gates", name="complete")
        ET.SubElement(told, "error", message=clean("; ".join(troubles(verdict))))
    _count(gates)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _case(suite: ET.Element, case: Case, *, several: bool) -> None:
    name = f"{case.question}, epoch {case.epoch}" if several else case.question
    told = ET.SubElement(suite, "testcase", classname=clean(case.article), name=clean(name))
    faults, trouble = clean("; ".join(case.faults)), clean(case.trouble or "")
    if case.trouble in UNFINISHED:
        ET.SubElement(told, "error", message=trouble).text = faults
    elif faults or trouble:
        ET.SubElement(told, "skipped", message=faults or trouble)


def _count(suite: ET.Element) -> None:
    suite.set("tests", str(len(suite)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(len(suite.findall(f"testcase/{tag}"))))
