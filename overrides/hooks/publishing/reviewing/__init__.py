"""Who has read what of the text, and whether it still says what they read."""
