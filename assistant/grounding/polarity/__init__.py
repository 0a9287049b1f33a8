"""The polarity check and what it is made of."""
