"""The practice portal (cổng tập huấn): the same kinds of steps as a real one, on this machine alone, sending nothing."""
