"""Old registers coming in and the whole of the desk's data going out: a tab of the settings."""
