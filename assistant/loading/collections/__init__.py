"""Files that hold several articles: archives of pages, JSON Lines, feeds."""
