"""Coverage-guided fuzzing: what every reader of foreign bytes and words must hold for any of them.

Each target is a function from choices, which bytes make, to nothing; it raises where its law is
broken. atheris looks for bytes that reach new code (``running``); ``make test`` plays the seeds and
some bytes of chance alone.
"""
