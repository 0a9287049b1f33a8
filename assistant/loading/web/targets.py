"""The part of an address behind the host, in the one way to write it."""

from __future__ import annotations

from urllib.parse import quote

_KEPT = "/:@!$&'()*+,;=%~-._"
"""Signs that a path may hold as they are; ``%`` begins one that is already encoded."""


def target(path: str, query: str | None) -> str:
    """Return path and query in ASCII, without steps up and down.

    What is judged by robots.txt, kept, and asked for must be one path: whoever sends the request
    takes the steps out, and so do servers.

    >>> target("/a/./b/../c d", None), target("/a/%2E%2e/b", "x=../y"), target("", "")
    ('/a/c%20d', '/b?x=../y', '/?')
    """
    straight = quote(_straightened(path), _KEPT)
    return straight if query is None else f"{straight}?{quote(query, _KEPT + '?')}"


def _straightened(path: str) -> str:
    """Take out ``.`` and ``..``, encoded or not, as the URL standard has it."""
    kept: list[str] = []
    steps = path.split("/")[1:]
    for behind, step in zip(range(len(steps) - 1, -1, -1), steps, strict=True):
        plain = step.lower().replace("%2e", ".")
        if plain not in (".", ".."):
            kept.append(step)
            continue
        if plain == "..":
            del kept[-1:]
        if not behind:
            kept.append("")
    return "/" + "/".join(kept)
