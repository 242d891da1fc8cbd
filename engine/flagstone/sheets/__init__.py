"""Fact sheets: what is known about an authority, from whom, and as at when.

`fact_sheet.FactSheet` is one; `reading.read_sheet` reads it from YAML, JSON, CSV or a workbook,
`merging` makes one of several, and `writing.write_sheet` writes it.
"""
