"""The speaker check and what it is made of."""
