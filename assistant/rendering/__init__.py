"""Results for people and programs: terminal, plain text, Markdown, JSON, HTML.

A result becomes a page once (``pages``); each form only draws pages. Nothing here imports what is
slow to import: rich is loaded with ``terminal`` alone, results come as they are.
"""
