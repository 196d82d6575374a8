"""The guidance sheet on the screen: looked at, then printed or saved."""
