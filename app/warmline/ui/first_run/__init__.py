"""The first run: a few pages, a practice call, and the panel."""
