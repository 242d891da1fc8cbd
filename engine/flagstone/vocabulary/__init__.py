"""Layer 2: fact types, scales, values and the sentences that write and read them."""
