"""Scoring of annotated recordings."""
