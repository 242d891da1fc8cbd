"""Layer 3: the condition tree, its intervals, its wording."""
