"""What the program makes of texts and claims today, pinned word for word: ``python -m tests.pinned``.

No line says that an outcome is right, only that it is what came out when somebody last looked. A
change of behaviour changes these files, and whoever reviews it reads in their diff what it did to
sentences, figures, names, speech and checks that nobody thought of.
"""
