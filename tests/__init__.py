"""Tests: one file a module, and the laws that hold across modules."""
