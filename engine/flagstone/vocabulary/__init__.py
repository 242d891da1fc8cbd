"""Fact types, scales and values, and the sentences that say and read them.

`vocabulary.Vocabulary` holds the types and `loading.load_vocabulary` reads them. `phrases` reads
and writes one value, `sentences.Sentences` a whole statement; `english` has what every sentence
shares.
"""
