"""The rules by which nothing is read between the lines: what is told need not be explained."""

WRITTEN_OUT = "written out"
"""Of a date that needs no other to be read."""
NAMED = "named as the one who speaks"
"""Of a speaker whom the article names beside the verb."""
LABELLED = "its paragraph's label"
"""Of all that a transcript's paragraph has."""
