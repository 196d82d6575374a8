"""Floor 5: what an officer can do, in verbs; each opens its transaction and returns what it changed."""
