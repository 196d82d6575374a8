"""Floor 0: clock, ids, errors and changes; nothing but the standard library."""
