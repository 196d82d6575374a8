"""What the window says in English: the sentences are collected from the sources, the table that ships is made."""
