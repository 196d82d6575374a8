"""The page of reports: which one, of which span, the figure with its rule, charts, table, and the dossiers behind."""
