"""The rungs."""
