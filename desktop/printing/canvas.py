"""What papers are drawn on. The PDF library behind it is loaded with the first paper, not at start."""

from typing import Any

# The library ships no types, so that its canvas is Any to the checker either way; importing it for a name in an
# annotation would cost every start of the window 60 ms and 8 MB.
Canvas = Any
