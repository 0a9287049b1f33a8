"""Questions of a conversation: those that lean on what was said, those about the talk itself."""
