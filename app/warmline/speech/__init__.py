"""Voice activity and recognition."""
