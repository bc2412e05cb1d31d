"""Sound comes in: recordings, devices, live capture."""
