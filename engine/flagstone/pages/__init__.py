"""HTML for people who run nothing: the site on which rules are reviewed, and reports as one file.

`site` builds the site; `pages.report` writes a report or a timeline.
"""
