"""The wording check and what it is made of."""
