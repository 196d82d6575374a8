"""Floor 6: the command line, a face for administrators, support and tests, as stable as the wire (design §8)."""
