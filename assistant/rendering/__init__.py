"""Results for people and programs: terminal, Markdown, JSON."""
