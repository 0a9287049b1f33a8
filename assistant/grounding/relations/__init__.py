"""The relation check and what it is made of."""
