"""The quote guard: thousands of quotes whose rung of the ladder is known by construction."""
