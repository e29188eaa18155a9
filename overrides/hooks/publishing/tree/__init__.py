"""The decision tree: its form, its proofs, its sections and its changes."""
