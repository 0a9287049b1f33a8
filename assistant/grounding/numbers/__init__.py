"""The number check and what it is made of."""
