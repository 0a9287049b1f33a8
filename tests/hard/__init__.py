"""The tests that take too long for every run, and the figures they leave behind.

``make test`` runs a slice of each; ``make test-hard`` runs them whole and keeps what came of them in
``tests/hard/kept``, of which ``docs/reliability.md`` is made.
"""
