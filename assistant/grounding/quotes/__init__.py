"""Quotes: where they stand in the article, and what they are instead."""
