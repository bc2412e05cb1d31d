"""Layers of settings, profiles and phrasebook files."""
