"""Layer 6: the door, the productions, two engines and the agreement between them."""
