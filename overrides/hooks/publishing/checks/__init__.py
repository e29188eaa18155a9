"""What keeps an edition from being published, or released."""
