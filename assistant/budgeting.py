"""How many tokens a text costs, and what of an article fits into a budget of them.

Counting never touches the network: tiktoken downloads its vocabulary at first use, so it is used
only when the vocabulary lies in its cache, whole. Else the count is an estimate on the high side.
"""

from __future__ import annotations

import hashlib
import math
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from assistant.documents import Article, Passage

_ENCODING = "o200k_base"
_VOCABULARY = "https://openaipublic.blob.core.windows.net/encodings/o200k_base.tiktoken"
_VOCABULARY_SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
_ASCII_PER_TOKEN = 3.5
"""News English has 4.4 to 4.8 characters a token; digits, names and quotes have fewer."""
_BYTES_PER_TOKEN = 3.0
"""Of other scripts, in UTF-8."""
_LABEL_TOKENS = 6
"""What a passage's label and the blank line after it cost."""


def count_tokens(text: str) -> tuple[int, bool]:
    """Return how many tokens a text costs, and whether that is an estimate.

    >>> estimate("Forty people were rescued.")
    8
    """
    count = _counter()
    return (estimate(text), True) if count is None else (count(text), False)


def estimate(text: str) -> int:
    """Return about how many tokens a text costs, rather more than fewer."""
    ascii_only = len(text.encode("ascii", "ignore"))
    others = len(text.encode("utf-8", "replace")) - ascii_only
    return math.ceil(ascii_only / _ASCII_PER_TOKEN + others / _BYTES_PER_TOKEN)


def select(article: Article, ranked_ids: Iterable[str], budget: int) -> tuple[str, ...] | None:
    """Choose the passages to show, best first, in the order of the text; None: all of them fit.

    The first passage comes along when there is room, since it says who and when. At least one
    passage is chosen, however small the budget.
    """
    if fits(article, budget):
        return None
    costs = _costs(article)
    order = dict.fromkeys([*ranked_ids, *costs])
    best, first = next(iter(order)), article.passages[0].id
    chosen = {best}
    left = budget - costs[best]
    for one in (first, *order):
        if one not in chosen and costs[one] <= left:
            chosen.add(one)
            left -= costs[one]
    return tuple(one for one in costs if one in chosen)


def windows(article: Article, budget: int) -> tuple[tuple[str, ...], ...]:
    """Cut an article into runs of passages of about equal cost, each within the budget.

    Every passage is in exactly one run. A passage that alone is beyond the budget is a run.
    """
    if fits(article, budget):
        return (tuple(p.id for p in article.passages),) if article.passages else ()
    costs = _costs(article)
    total = sum(costs.values())
    even = total / math.ceil(total / max(1, budget))
    runs: list[list[str]] = [[]]
    filled = 0
    for one, cost in costs.items():
        if runs[-1] and (filled + cost > budget or filled >= even):
            runs.append([])
            filled = 0
        runs[-1].append(one)
        filled += cost
    return tuple(tuple(run) for run in runs)


def fits(article: Article, budget: int) -> bool:
    """Tell whether the whole article is within the budget."""
    # No token is less than a byte: a text of few bytes fits without being counted.
    labels = _LABEL_TOKENS * len(article.passages)
    if len(article.text.encode("utf-8", "replace")) + labels <= budget:
        return True
    return cost(article) <= budget


def cost(article: Article) -> int:
    """Return what showing the whole article costs, in tokens."""
    return sum(_costs(article).values())


def _costs(article: Article) -> dict[str, int]:
    return {p.id: _one(article, p) for p in article.passages}


def _one(article: Article, passage: Passage) -> int:
    return count_tokens(passage.span.of(article.text))[0] + _LABEL_TOKENS


@cache
def _counter() -> Callable[[str], int] | None:
    """Return tiktoken's count, or None when it would have to ask the network for its words."""
    file = vocabulary_file(os.environ)
    if file is None or not is_vocabulary(file):
        return None
    import tiktoken  # noqa: PLC0415 - 0.2 s, and seldom needed

    encode = tiktoken.get_encoding(_ENCODING).encode
    # An article may hold "<|endoftext|>": here it is text, and no reason to raise.
    return lambda text: len(encode(text, disallowed_special=()))


def is_vocabulary(file: Path) -> bool:
    """Tell whether a file is tiktoken's vocabulary, whole."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest() == _VOCABULARY_SHA256
    except (OSError, ValueError):
        return False


def vocabulary_file(environ: Mapping[str, str]) -> Path | None:
    """Return where tiktoken would look for its vocabulary; None when it is told not to keep it."""
    default = str(Path(tempfile.gettempdir()) / "data-gym-cache")
    folder = environ.get("TIKTOKEN_CACHE_DIR", environ.get("DATA_GYM_CACHE_DIR", default))
    # tiktoken names the file so; nothing depends on the strength of the hash.
    name = hashlib.sha1(_VOCABULARY.encode(), usedforsecurity=False).hexdigest()
    return Path(folder) / name if folder else None
