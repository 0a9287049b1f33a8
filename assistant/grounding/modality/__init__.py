"""The modality check and what it is made of."""
