"""`python -m flagstone`."""

from flagstone.cli import run

run()
