"""The only rooms that talk to a model."""
