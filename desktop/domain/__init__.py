"""Floor 1: the rules of the one-stop desk, pure and frozen; no disk, no clock, no words."""
