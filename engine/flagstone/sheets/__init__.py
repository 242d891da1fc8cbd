"""Layer 5: fact sheets: reading, writing, merging, provenance."""
