"""Updates that arrive as a file: whom they are from, what they bring, and handing them to the system."""
