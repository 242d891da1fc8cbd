"""Layer 9: scenarios as data: read, run and measured, without a test runner."""
