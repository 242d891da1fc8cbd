"""The version of Flagstone, in the one place where it is written beside pyproject.toml."""

__version__ = "0.1.0"
