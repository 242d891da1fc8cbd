"""From a rulebook and a sheet to verdicts: what can be relied on, what is in force, two engines.

`judging.judge` is the whole way; it gives an `assessment.Assessment` of `verdicts.Verdict`. The
other modules are its steps, and questions about rules alone: `satisfiability`, `equivalence`,
`one_day`.
"""
