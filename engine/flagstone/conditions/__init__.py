"""What a rule asks: the condition tree, its parser, its whole-number ranges and its words.

`tree` holds the classes that everything reads; `parser.read_condition` makes them of a file,
`wording.say_condition` says them, `operators.OPERATORS` lists the comparisons there are.
"""
