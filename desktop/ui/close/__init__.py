"""The day's close: its sheet on the screen, reasons for what does not agree, closing and reopening."""
