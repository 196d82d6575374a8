"""Filing online at the desk: the narrow companion beside the portal, what waits, and why it did not come about."""
