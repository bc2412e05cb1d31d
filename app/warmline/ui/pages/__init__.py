"""Pages of settings, one class each: the first run turns them one by one, the settings window lists them."""
