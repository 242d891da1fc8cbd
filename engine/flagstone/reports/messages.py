"""Messages and actions with their placeholders filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flagstone.inference.assessment import Held
from flagstone.reports.statements import Speaker
from flagstone.vocabulary.english import capital

_PLACEHOLDER = re.compile(r"\{([a-z0-9_]+)(\.sentence)?\}")


def filled(text: str, held: Mapping[str, Held], speaker: Speaker) -> str:
    """A message with `{fact}` as the value with its unit and `{fact.sentence}` as its sentence.

    What is not known is said not to be known. The value shown is the statement's, whether or not it
    could be used, since the evidence under the flag says why it could not.
    """

    def said(found: re.Match[str]) -> str:
        fact_type = speaker.vocabulary.fact_types.get(found[1])
        if fact_type is None:
            return found[0]
        fact = held[found[1]].fact if found[1] in held else None
        value, of = (fact.value, fact.of) if fact else (None, None)
        if found[2]:
            return speaker.clause(fact_type, value, of)
        return speaker.value(fact_type, value, of)

    text = _PLACEHOLDER.sub(said, text.strip())
    return capital(text)
