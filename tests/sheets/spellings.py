"""Spellings of a name that people and programs make of it without meaning another."""

from unicodedata import normalize

from hypothesis import strategies as st

_SPACES = (" ", "  ", "\u00a0", "\u2009", "\u3000", "\u202f ")
_UNSEEN = ("", "", "", "\u200b", "\u00ad")
_FORMS = {
    "'": ("'", "\u2019", "\u2018"),
    "-": ("-", "\u2010", "\u2011", "\u2013"),
}


@st.composite
def spellings(draw: st.DrawFn, name: str) -> str:
    """Other capitals, spaces, composition, typographic marks, and marks that are not seen."""
    written = []
    for letter in name:
        if letter == " ":
            written.append(draw(st.sampled_from(_SPACES)))
        elif letter in _FORMS:
            written.append(draw(st.sampled_from(_FORMS[letter])))
        else:
            written.append(draw(st.sampled_from((letter, letter.upper(), letter.lower()))))
        written.append(draw(st.sampled_from(_UNSEEN)))
    form = draw(st.sampled_from(("NFC", "NFD")))
    around = draw(st.sampled_from(("", " ", "\u00a0")))
    return around + normalize(form, "".join(written)) + around
