"""What the content of a page is made of, and how it is read again."""
