"""Text that wants to act on a terminal, every way by which it could come there, and who watches."""
