"""One small module for each form in which a report, timeline or comparison can be had.

`wording` has the sentences that they share, and `inert` makes what a sheet says harmless in all of
them. `terminal`, `markdown`, `structured` (JSON), `table` (CSV), `workbook`, `sarif`, `junit` and
`frames` are the forms.
"""
