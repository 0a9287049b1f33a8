"""The version, as results carry it and ``--version`` prints it."""

VERSION = "0.1.0"
