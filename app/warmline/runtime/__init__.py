"""Sessions: threads, the recogniser child, start and stop, merging by time."""
