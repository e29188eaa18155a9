"""The edge: everything that reads, writes, starts processes, knows MkDocs or the clock."""
