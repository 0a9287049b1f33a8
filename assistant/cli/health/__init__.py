"""What ``assistant doctor`` looks at, one module a subject."""
