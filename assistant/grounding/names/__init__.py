"""The name check and what it is made of."""
