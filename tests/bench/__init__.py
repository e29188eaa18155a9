"""Figures of speed and size, printed by `make bench`; a test never waits for a clock."""
