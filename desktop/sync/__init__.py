"""The desk's side of the conversation with hubs: one pass of sending, joining, files; everything may be done twice."""
