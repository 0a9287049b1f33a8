"""The slice that every run of the tests tries, in a program of its own: it forks.

Prints its figures as JSON.
"""

import json
import sys
from dataclasses import asdict

from tests.hard.durability import SLICE, measure

if __name__ == "__main__":
    output, sys.stdout = sys.stdout, sys.stderr
    json.dump([asdict(one) for one in measure(SLICE)], output)
