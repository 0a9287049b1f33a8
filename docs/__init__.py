"""The documentation, and what writes parts of it. Not in the wheel."""
