"""Measure the product against people's labels. Uses the product, never the reverse."""
