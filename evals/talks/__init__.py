"""Conversations of the suite: their labels, who plays them, what they are worth."""
