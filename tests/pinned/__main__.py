"""Write the pinned files anew: ``python -m tests.pinned``; then read their diff."""

from __future__ import annotations

import sys

from tests.pinned.files import KEPT, every


def main() -> int:
    """Write every file, remove what belongs to none, and say which changed."""
    pinned = tuple(every())
    for path in set(KEPT.rglob("*.txt")) - {one.path for one in pinned}:
        path.unlink()
    for one in pinned:
        one.path.parent.mkdir(parents=True, exist_ok=True)
        before = one.path.read_text("utf-8") if one.path.exists() else None
        if (now := one.now()) != before:
            one.path.write_text(now, "utf-8")
            print(one.path.relative_to(KEPT))  # noqa: T201 - the command's result
    return 0


if __name__ == "__main__":
    sys.exit(main())
