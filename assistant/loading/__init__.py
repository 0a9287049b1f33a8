"""From a path, standard input or a string to an article: the only room that reads articles."""
