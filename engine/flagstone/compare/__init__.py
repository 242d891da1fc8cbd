"""Layer 8: what is otherwise between two rulebooks, and between two reports or sheets, and why."""
