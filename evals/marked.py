"""Tables in pages that are written by hand, between two marks."""

from __future__ import annotations

from evals.strict_yaml import LabelError


def with_table(text: str, name: str, told: str) -> str:
    r"""Return a text with a table in the place of what stands between its marks of a name.

    >>> with_table("<!-- guard -->\nold\n<!-- /guard -->", "guard", "new")
    '<!-- guard -->\nnew\n<!-- /guard -->'

    Raises:
        LabelError: The text has no such marks.
    """
    begins, ends = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    if begins not in text or ends not in text:
        raise LabelError(f"no {begins.strip()} and {ends} in the file")
    before, rest = text.split(begins, 1)
    return f"{before}{begins}{told}\n{ends}{rest.split(ends, 1)[1]}"
