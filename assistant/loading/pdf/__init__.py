"""PDF files to the text that they show; runs in a child process."""
