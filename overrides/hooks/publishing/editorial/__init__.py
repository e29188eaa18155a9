"""What editors write, read and checked: every problem is a sentence with file and line."""
