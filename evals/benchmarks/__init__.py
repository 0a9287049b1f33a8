"""Times, printed and never asserted: the speed of a summary and of starting."""
