"""What a release does for updates without the internet: keys, the root that names them, the signed file."""
