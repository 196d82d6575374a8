"""Floor 6: the hub of a district or province: receives signed summaries, shows them on the web, sends data down."""
