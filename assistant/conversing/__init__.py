"""Conversations about one article: what was said, where it is kept, how it goes on."""
