"""Files and strings to articles: the only modules that read articles.

Its names are imported when they are used: the child process that parses a document
(:mod:`assistant.loading.child`) imports this package too and needs none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.loading.articles import make_article
    from assistant.loading.files import list_articles, load_article

_HOMES = {"make_article": "articles", "list_articles": "files", "load_article": "files"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = ["list_articles", "load_article", "make_article"]
