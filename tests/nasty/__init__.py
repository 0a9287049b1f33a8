"""Inputs that were made to break a reader: one module a family, each with its ``CASES``.

Nothing of them is stored; each writes itself into a folder. What must become of it is said beside
it: refused with certain words, or loaded with certain words in the text and others not.
"""
