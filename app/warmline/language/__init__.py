"""Spotting phrases in recognised words."""
