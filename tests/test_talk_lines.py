"""Lines of a conversation, whatever is in them: each is answered, and none ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands import call, written

if TYPE_CHECKING:
    from pathlib import Path

COST = "How much will the repairs cost?"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/save ~nobody-of-this-name/talk.md", "there is no folder '~nobody-of-this-name'"),
        ("/save a\0b.md", "cannot be written: embedded null"),
        (f"/save {'x' * 300}.md", "cannot be written: File name too long"),
        ("/save {}", "is a directory; name a file in it"),
        ("/save {}/none/talk.md", "there is no folder"),
        ("/open ~nobody-of-this-name/a.txt", "there is no file '~nobody-of-this-name/a.txt'"),
        ("/open a\0b", "cannot be read"),
        ("/open https://example.org/a.txt", "'https://example.org/a.txt'"),
    ],
)
def test_names_of_files(tmp_path: Path, line: str, said: str) -> None:
    """A name that cannot be used is refused in a line that repeats it; the next one is read."""
    typed = f"{COST}\n{line.replace('{}', str(tmp_path))}\nWhy?\n"

    ran = call("chat", written(tmp_path), "--no-history", "--quiet", given=typed)

    (complaint,) = ran.err.splitlines()
    assert said in complaint
    assert "-o '" not in complaint
    assert "Why?" in ran.out


def test_a_command_ends_at_any_space(tmp_path: Path) -> None:
    """What stands behind a command may begin after a tab."""
    typed = "/check\tThe repairs will cost 14 million euros.\n"

    ran = call("chat", written(tmp_path), "--no-history", "--quiet", given=typed)

    assert ran.code == 0
    assert ran.err == ""
    assert "14 million" in ran.out
