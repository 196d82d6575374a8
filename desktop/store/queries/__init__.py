"""Plain questions to the file, named in the officer's words; frozen values come back, never rows."""
