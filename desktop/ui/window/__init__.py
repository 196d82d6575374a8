"""The main window: top bar, navigation, pages, notices and the status line."""
