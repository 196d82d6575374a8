"""Floor 2: paths, settings, logs, crash, keys and words; the only reader of `resources/`."""
