"""Copies of the data: the keeper in the background, the tab of the settings."""
