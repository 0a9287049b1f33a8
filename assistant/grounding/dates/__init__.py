"""The date check and what it is made of."""
