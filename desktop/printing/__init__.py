"""Floor 4: paper as bytes; pure functions from a frozen model to a PDF, no Qt, no query, no clock."""
