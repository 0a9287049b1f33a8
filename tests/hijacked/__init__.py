"""A hijacked model: the worst drafts that are valid, where they are put, and what may come of them."""
