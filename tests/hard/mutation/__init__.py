"""Mutation testing: one small change in the code at a time, and whether a test notices."""
