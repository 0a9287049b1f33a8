"""Conversations that last: one SQLite file in the reader's own folder for what programs keep.

``place`` finds and guards the file, ``schema`` says what is in it, ``database`` opens it and is
patient, ``records`` reads and writes rows, ``store`` is what others use.
"""

from assistant.storing.store import Store

__all__ = ["Store"]
