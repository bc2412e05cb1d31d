"""The limits window: where a team lead tunes a profile."""
