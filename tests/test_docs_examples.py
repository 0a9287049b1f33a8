"""The Python in the documentation runs, page by page, as a reader would type it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import NOWHERE

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "blinken-lavrov-osce-2021.txt"
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def program(page: Path) -> str:
    """Return the Python of a page as one program, each line where it stands on the page."""
    text = page.read_text("utf-8")
    lines = [""] * text.count("\n")
    for block in _BLOCK.finditer(text):
        first = text.count("\n", 0, block.start(1))
        code = block[1].splitlines()
        lines[first : first + len(code)] = code
    return "\n".join(lines)


EXAMPLES = {page.name: program(page) for page in PAGES if _BLOCK.search(page.read_text("utf-8"))}


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_run(name: str, tmp_path: Path) -> None:
    """The blocks of a page run in order in a folder with its article, and say nothing amiss."""
    shutil.copytree(SEED.parent, tmp_path / "seeds")
    shutil.copy(SEED, tmp_path / "article.txt")
    (tmp_path / name).write_text(EXAMPLES[name], encoding="utf-8")

    ran = subprocess.run(  # noqa: S603 - our own examples
        [sys.executable, "-W", "error", name],
        cwd=tmp_path, env={**NOWHERE, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stderr
    assert not ran.stderr


def test_there_are_examples() -> None:
    """The pages that show Python are those that are run."""
    assert {"README.md", "python.md", "receipts.md"} <= set(EXAMPLES)
    assert "asyncio.run(main())" in EXAMPLES["python.md"]
