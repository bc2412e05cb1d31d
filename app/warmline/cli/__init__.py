"""Verbs and wiring: one small module a verb."""
