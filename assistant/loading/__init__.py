"""Files and strings to articles: the only modules that read articles."""

from assistant.loading.articles import make_article
from assistant.loading.files import load_article

__all__ = ["load_article", "make_article"]
