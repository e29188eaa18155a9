"""The editor's desk: reading docs/ from disk, and the commands that an editor runs."""
