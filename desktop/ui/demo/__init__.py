"""One invented day at the desk, played through the real screens and the real use cases."""
