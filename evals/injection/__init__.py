"""Articles with an attack in them, harmless ones that look like it, and what becomes of both."""
