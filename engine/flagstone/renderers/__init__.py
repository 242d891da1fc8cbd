"""Layer 10: one small module for each form in which a report can be had."""
