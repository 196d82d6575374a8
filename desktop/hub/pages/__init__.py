"""The hub's pages: drawn on the server, in Vietnamese, without a script; each is a question to the month tables."""
