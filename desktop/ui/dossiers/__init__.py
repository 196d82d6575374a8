"""Finding and opening dossiers."""
