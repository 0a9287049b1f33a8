"""A key that must be found nowhere: its kinds, the forms it could be found in, who repeats it."""
