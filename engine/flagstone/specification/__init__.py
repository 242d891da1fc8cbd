"""Scenarios as data: read, run and measured, without a test runner.

`scenarios.read_features` reads Gherkin and `running.run` runs it. `completeness`, `coverage` and
`mutation` say what scenarios leave open; `boundaries` and `witnesses` write those that are missing.
"""
