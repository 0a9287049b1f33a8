"""A verdict as JUnit XML: a suite an article, a case a question, and a suite for the gates."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import groupby

from evals.reports.plain_text import clean
from evals.verdict import Verdict  # noqa: TC001 - one import, used by type only


def junit(verdict: Verdict) -> str:
    """Return the XML; the number of failures and errors of ``gates`` says what the verdict says.

    A question that falls short is no failure by itself (the assistant is not expected to answer
    every one): it is listed as skipped with its faults. A failed gate is a failure, a case
    without an answer an error.
    """
    root = ET.Element("testsuites", name=clean(verdict.run.name))
    for article, cases in groupby(verdict.cases, key=lambda case: case.article):
        suite = ET.SubElement(root, "testsuite", name=article)
        for case in sorted(cases, key=lambda case: case.question):
            told = ET.SubElement(suite, "testcase", classname=article, name=case.question)
            if case.trouble:
                ET.SubElement(told, "error", message=clean(case.trouble)).text = _faults(
                    case.faults
                )
            elif case.faults:
                ET.SubElement(told, "skipped", message=_faults(case.faults))
        _count(suite)
    gates = ET.SubElement(root, "testsuite", name="gates")
    for gate in verdict.gates:
        told = ET.SubElement(gates, "testcase", classname="gates", name=clean(gate.name))
        if not gate.passed:
            ET.SubElement(told, "failure", message=clean(gate.detail))
    if verdict.outcome == "incomplete":
        told = ET.SubElement(gates, "testcase", classname="gates", name="complete")
        ET.SubElement(told, "error", message=f"{verdict.missing} cases were not run")
    _count(gates)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _faults(faults: tuple[str, ...]) -> str:
    return clean("; ".join(faults))


def _count(suite: ET.Element) -> None:
    suite.set("tests", str(len(suite)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(len(suite.findall(f"testcase/{tag}"))))
