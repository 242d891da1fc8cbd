"""Layer 10: a static site for those who approve rules and run nothing."""
