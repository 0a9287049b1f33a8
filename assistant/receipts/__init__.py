"""Results that were kept, verified: read strictly, then held against themselves and an article.

A room of its own above the stories, because it computes anew whatever they say of an article. Pure
code: no file is read here and no model asked.
"""
