"""Headers row by row: the day, what is furniture and what can be a claim.

A row is a text: ``//`` is an empty line, ``/`` a line end, ``{1}`` and ``{2}`` are two sentences.
"""

from __future__ import annotations

import pytest

from assistant.text.headers import body_sentences, read_header

FIRST = "The dam broke on Friday and flooded nine farms, the town said."
SECOND = "Nobody was hurt, the mayor said."
TEXTS = [
    (
        "Dam breaks//2 May 2021//HARWICK (Wire) — {1}",
        "2021-05-02",
        "Dam breaks|2 May 2021|HARWICK (Wire) — ",
        "{1}",
    ),
    ("Dam breaks//{1}//What we know//{2}", None, "Dam breaks", "{1}|{2}"),
    ("Dam breaks//World//{1}//{2}", None, "Dam breaks", "{1}|{2}"),
    ("Dam breaks//World news//{1}//{2}", None, "Dam breaks", "{1}|{2}"),
    ("Dam breaks//News from home//{1}//{2}", None, "Dam breaks", "News from home|{1}|{2}"),
    ("Dam breaks//{1}//World//More to come//{2}", None, "Dam breaks", "{1}|World|{2}"),
    ("Dam breaks//{1}//{2}//What we know", None, "Dam breaks", "{1}|{2}|What we know"),
    ("Dam breaks//{1}//### What we know.//{2}", None, "Dam breaks", "{1}|{2}"),
    ("Dam breaks//{1}//{2}//### What we know", None, "Dam breaks", "{1}|{2}"),
    ("Dam breaks//{1}//### What/we know//{2}", None, "Dam breaks", "{1}|{2}"),
    ("Dam breaks//{1}//What/we know//{2}", None, "Dam breaks", "{1}|What|{2}"),
    ("Dam breaks//{1}//What we know://{2}", None, "Dam breaks", "{1}|What we know:|{2}"),
    ("Dam breaks//{1}//“We won”//{2}", None, "Dam breaks", "{1}|“We won”|{2}"),
    ("Dam breaks//{1}//Score 3-2//{2}", None, "Dam breaks", "{1}|Score 3-2|{2}"),
    ("Dam breaks//{1}//• What we know//{2}", None, "Dam breaks", "{1}|What we know|{2}"),
    ("Dam breaks//{1}//a b c d e f g h i j//{2}", None, "Dam breaks", "{1}|{2}"),
    (
        "Dam breaks//{1}//a b c d e f g h i j k//{2}",
        None,
        "Dam breaks",
        "{1}|a b c d e f g h i j k|{2}",
    ),
    (
        "Dam breaks//{1}//What we know//It is wet//It is cold//It is dark//{2}",
        None,
        "Dam breaks",
        "{1}|What we know|It is wet|It is cold|It is dark|{2}",
    ),
    (
        "Dam breaks//Updated 3 May 2021//{1}//{2}",
        "2021-05-03",
        "Dam breaks|Updated 3 May 2021",
        "{1}|{2}",
    ),
    (
        "Dam breaks//Published 2 May 2021/Updated 3 May 2021//{1}//{2}",
        "2021-05-02",
        "Dam breaks|Published 2 May 2021|Updated 3 May 2021",
        "{1}|{2}",
    ),
    (
        "Dam breaks//Updated 3 May 2021//2 May 2021//{1}//{2}",
        "2021-05-02",
        "Dam breaks|Updated 3 May 2021|2 May 2021",
        "{1}|{2}",
    ),
    (
        "Dam breaks//4 May 2021//Published 2 May 2021//{1}//{2}",
        "2021-05-02",
        "Dam breaks|4 May 2021|Published 2 May 2021",
        "{1}|{2}",
    ),
    (
        "Dam breaks//Updated 3 May 2021//HARWICK, May 2 (Wire) — {1}//{2}",
        "2021-05-02",
        "Dam breaks|Updated 3 May 2021|HARWICK, May 2 (Wire) — ",
        "{1}|{2}",
    ),
    (
        "Dam breaks//HARWICK, May 2 (Wire) — {1}//{2}",
        None,
        "Dam breaks|HARWICK, May 2 (Wire) — ",
        "{1}|{2}",
    ),
    (
        "Dam breaks//{1}//3 May 2021//{2}//4 May 2021//{2}//5 May 2021//{2}",
        None,
        "Dam breaks|3 May 2021|4 May 2021|5 May 2021",
        "{1}|{2}|{2}|{2}",
    ),
    (
        "Dam breaks//{1}//3 May 2021//{2}//4 May 2021//{2}",
        "2021-05-03",
        "Dam breaks|3 May 2021|4 May 2021",
        "{1}|{2}|{2}",
    ),
    ("Dam breaks//{1}//{2}//3 May 2021//{2}", None, "Dam breaks|3 May 2021", "{1}|{2}|{2}"),
    (
        "Dam breaks//3 May 2021//{1}//4 May 2021//{2}//5 May 2021//{2}",
        "2021-05-03",
        "Dam breaks|3 May 2021|4 May 2021|5 May 2021",
        "{1}|{2}|{2}",
    ),
    ("{1}//{2}//Published on 2 May 2021", "2021-05-02", "Published on 2 May 2021", "{1}|{2}"),
    (
        "Dam breaks//By Jane Doe//Jane Doe is a nurse.//{1}//{2}",
        None,
        "Dam breaks|By Jane Doe|Jane Doe is a nurse.",
        "{1}|{2}",
    ),
    ("Dam breaks//{1}//By Jane Doe//{2}", None, "Dam breaks|By Jane Doe", "{1}|{2}"),
    ("Dam breaks//{1}//{2}//By Jane Doe", None, "Dam breaks", "{1}|{2}|By Jane Doe"),
    ("By Jane Doe//{1}//{2}", None, "", "By Jane Doe|{1}|{2}"),
    ("Dam breaks//{1}//{2}//Dam breaks", None, "Dam breaks|Dam breaks", "{1}|{2}"),
    (
        "Dam breaks//{1}//Dam breaks - The Wire//{2}",
        None,
        "Dam breaks|Dam breaks - The Wire",
        "{1}|{2}",
    ),
    ("{1}//{2} Photo: Jane Doe; AP", None, "Photo: Jane Doe; AP", "{1}|{2}"),
    ("{1}//Share this article//{2}", None, "Share this article", "{1}|{2}"),
    ("{1}//*Share this article*//{2}", None, "*Share this article*", "{1}|{2}"),
    ("{1}//• {2}//• •//* He left.", None, "", "{1}|{2}|He left."),
    ("Dam breaks//{1}//10:30 GMT//{2}", None, "Dam breaks|10:30 GMT", "{1}|{2}"),
    ("Dam breaks//{1}//HARWICK (AP) — {2}", None, "Dam breaks|HARWICK (AP) — ", "{1}|{2}"),
    ("Dam breaks//{1}//HARWICK — {2}", None, "Dam breaks", "{1}|HARWICK — {2}"),
    ("Dam breaks//Open line//HARWICK — {2}", None, "Dam breaks|HARWICK — ", "{2}"),
    ("{1}//Forward-Looking Statements//{2}", None, "Forward-Looking Statements|{2}", "{1}"),
    (
        "{1}//Forward-Looking Statements//{2}//About Acme//He left.",
        None,
        "Forward-Looking Statements|{2}",
        "{1}|He left.",
    ),
    ("a//b//c//{1}", None, "a", "b|c|{1}"),
    ("one", None, "", "one"),
]


@pytest.mark.parametrize(("row", "published", "furniture", "body"), TEXTS)
def test_what_stands_around_the_sentences_is_told_from_them(
    row: str, published: str | None, furniture: str, body: str
) -> None:
    """Titles, dates, names, controls, headings and legal notes claim nothing; all else may."""
    text = row.replace("//", "\n\n").replace("/", "\n").format("", FIRST, SECOND)
    header = read_header(text)

    def told(words: str) -> str:
        return words.replace(FIRST, "{1}").replace(SECOND, "{2}").replace("\n", "/")

    assert header.published == published
    assert "|".join(told(span.of(text)) for span in header.furniture) == furniture
    assert "|".join(told(span.of(text)) for span in body_sentences(text)) == body


@pytest.mark.parametrize(("size", "body"), [(60, 2), (61, 3)])
def test_a_heading_is_short(size: int, body: int) -> None:
    """A line of more than sixty characters tells something."""
    text = f"{FIRST}\n\n{'x' * size}\n\n{SECOND}"

    assert len(body_sentences(text)) == body


def test_a_date_line_stands_above_the_second_line_of_prose() -> None:
    """Two long lines are prose also where no mark ends them."""
    for size, prose, published in ((161, 1, "2021-05-02"), (161, 2, None), (160, 2, "2021-05-02")):
        lines = "\n\n".join(["Dam breaks", *["x" * size] * prose, "Jane Doe | 2 May 2021", FIRST])
        assert read_header(lines).published == published


@pytest.mark.parametrize(("hour", "is_furniture"), [("am", True), ("GMT", False)])
def test_a_time_alone_is_a_short_line(hour: str, is_furniture: bool) -> None:  # noqa: FBT001 - a table
    """A day and an hour in at most forty characters head an entry of a live report."""
    line = f"Wednesday, 22 September 2021 at 10:30 {hour}"
    text = f"Dam breaks\n\n{FIRST}\n\n{SECOND}\n\n{line}\n\n{SECOND}"

    assert (line in [span.of(text) for span in read_header(text).furniture]) == is_furniture
