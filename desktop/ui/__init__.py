"""Floor 6: the window of the officer; the only floor, with the composition root, that knows Qt."""
