"""Summarizing, asking, checking, chatting: generators that ask for replies and never fetch them."""
