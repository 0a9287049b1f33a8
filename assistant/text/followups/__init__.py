"""Questions of a conversation: those that lean on what was said before, and those about the talk itself."""
