"""Fuzzers: they run for as long as one has time, and are no part of the normal test run.

    python -m tests.fuzz --minutes 30

README.md beside this file says what each of them tries and what it holds the program to.
"""
