"""The law, standards, concerns and rules, with the vocabulary, as one immutable whole.

`rulebook.Rulebook` is that whole and `loading.load_rulebook` reads it. `law`, `provisions`,
`instruments`, `standards` and `rules` have its parts; `local` lays an authority's standards over
it.
"""
