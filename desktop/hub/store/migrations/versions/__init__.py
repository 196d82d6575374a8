"""The ladder's rungs, one file each; they ship inside the package."""
