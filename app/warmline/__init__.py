"""Warmline: hears both sides of a live call and prompts the agent."""

__version__ = "0.1.0"
