"""A conversation at the command line: its lines, its commands, what it keeps."""
