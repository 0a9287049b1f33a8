"""Dates and times as people and programs write them: one reader for every form of article.

``moments`` reads a date in a line, or a value that is meant for programs, with the years that are
believed; ``ordering`` says which of two figures is the day; ``months`` holds the words of the
calendar. ``alone`` reads words that say nothing but when, ``labels`` knows what is said before a
date, and ``values`` reads a field of a record, a mail, a feed or front matter. Nothing here knows
what a page or a file is.
"""
