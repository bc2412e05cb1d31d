"""Pure: events, call, rules, engine, budget. No clock, no Qt, no audio."""
