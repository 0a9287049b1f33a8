"""Drafts: what a model writes, or what the extractive engine picks, before anything is proved."""
