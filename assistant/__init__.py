"""Summarize a news article and ask it questions; every quote shown was found in the article."""
