"""Pure functions on strings: folding, segmenting, headers, numbers, dates, speech, names."""
