"""Bytes to text: which encoding, what is no text at all, and what a reader should know of both."""

from assistant.loading.decoding.decoder import Decoded, decode

__all__ = ["Decoded", "decode"]
