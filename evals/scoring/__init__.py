"""What is right: checks on the words of an answer, and the scores made of them.

Nothing here uses the readers of numbers, dates and names that the product has: a mistake in those
must not grade itself.
"""
