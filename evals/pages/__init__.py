"""Web pages written for the purpose, what each says of itself, and how much of it is read."""
