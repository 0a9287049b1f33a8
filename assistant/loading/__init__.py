"""Files and strings to articles: the only modules that read articles.

The steps, and who does them:

1. ``files`` takes a source; ``opening`` opens it (a path, standard input; an address is fetched by
   ``web``), and gives an ``originals.Original``: bytes, and what is known of where they came from.
2. ``kinds`` says what the bytes are. Of what holds several articles ``collections`` takes one out,
   which is an original again.
3. ``reading`` hands an original to the reader of its form: ``html`` and ``pdf`` in a child process
   (``parsing`` starts it, ``child`` runs in it, ``wire`` is what they say to each other), ``mail``,
   ``markdown`` with ``front_matter``, and plain text by ``decoding`` alone. Each returns an
   ``originals.Extracted``: text, metadata, warnings.
4. ``articles`` assembles the article: what was given by hand, then what was extracted, then what
   the text's own header says.

What several readers need stands beside them: ``dates`` (every date and time), ``bylines`` and
``roles`` (who signs), ``likeness`` (titles compared), ``links`` (addresses), ``style`` (what a
style hides), ``unseen`` (characters that nobody sees), ``fragments`` (pieces of HTML), ``fields``
(names of metadata in records and front matter). They import no reader.

A plain text loses nothing but a byte order mark. Only readers of pages, PDF files, mails and
Markdown leave words out; each says in its package's page on whose word.

The names below are imported when they are used: the child process imports this package too and
needs none of them.
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
