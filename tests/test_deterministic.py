"""The same input gives the same bytes in every process, whatever order its sets have."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.sampling import one_in

READS = """
import random
import sys

from tests.sampling import one_in
import assistant
from evals.benchmarks.speed import article_text

def generated(seed):
    return article_text(random.Random(seed).choice([40, 120, 500, 900]), seed)

reader = assistant.Assistant(engine="extractive")
article = assistant.make_article(generated(103))
other = generated(102)
told = other[len(other) // 3 : len(other) // 3 + 500]
print(reader.check(article, told).model_dump_json())
print(reader.summarize(article).model_dump_json())
print(reader.ask(article, "Who closed the ferry?").model_dump_json())
"""


def test_the_order_of_sets_changes_no_byte() -> None:
    """A check, a summary and an answer are the same under several seeds of Python's hashes."""
    said = set()
    for seed in one_in(2, "0123"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "."}
        command = [sys.executable, "-c", READS]
        run = subprocess.run(command, capture_output=True, env=env, check=True)  # noqa: S603 - our own
        said.add(run.stdout)

    assert len(said) == 1
