"""Layer 4: instruments, provisions, standards, concerns and rules; loading and digest."""
