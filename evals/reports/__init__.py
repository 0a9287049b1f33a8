"""Reports of one verdict: terminal, Markdown, JUnit and a page; JSON is the verdict itself."""
