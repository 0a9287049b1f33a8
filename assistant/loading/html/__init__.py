"""Web pages to the text of their article; runs in a child process."""
