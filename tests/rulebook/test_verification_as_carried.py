"""Each citation is as far checked as its research, and no further.

How far that is is kept here, so that nobody raises it by a slip.
"""

from __future__ import annotations

import pytest

from flagstone.rulebook.instruments import Verification

CHECKED = {
    Verification.VERIFIED: """
        ad-01 ad-02 ad-06 ad-07 ad-08 ad-10 cl-01 cl-02 cl-04 cl-06 cl-07 cl-11 cv-01 ed-04 in-01
        in-04 in-05 in-06 in-08 in-10 iro-01 iro-02 iro-03 la-01 la-02 la-03 la-04 la-05 la-07
        la-09 la-10 la-12 la-14 la-17 la-18 la-19 la-26 la-27 la-30 la-31 la-33 la-34 pl-01 pl-05
        pl-07 pl-08 pl-12 pl-14 pl-15 pl-16 pl-19 ra-12 sw-01 sw-03 sw-11
        bm-01 bm-02 bm-03 bm-04 bm-05 bm-11 bm-12""",
    Verification.PART_VERIFIED: """
        ad-04 ad-09 ad-12 cl-03 cl-09 cp-08 cp-13 cv-02 ed-01 ed-02 iro-04 la-08 la-13 la-15 la-16
        la-21 la-25 la-35 pl-03 pl-06 pl-10 pl-11 pl-13 pl-18 pl-20 ra-01 ra-07 sw-06 sw-12 sw-13
        sw-14""",
    Verification.VERIFIED_SECONDARY: """
        ad-03 ad-11 ad-13 cp-02 cp-03 cp-04 cp-05 cp-06 cp-10 cp-11 cp-17 cp-18 ed-05 in-03 in-09
        in-11 iro-06 la-06 la-11 la-22 la-23 la-24 pl-02 ra-02 ra-03 ra-04 ra-05 ra-06 ra-10 sw-04
        sw-05 sw-09 sw-10 sw-15 bm-06 bm-08 bm-13""",
    Verification.FROM_KNOWLEDGE: """
        ad-05 cl-05 cl-08 cl-10 cp-01 cp-07 cp-09 cp-12 cp-14 cp-15 cp-16 ed-03 in-02 in-07 in-12
        iro-05 iro-07 iro-08 la-20 la-28 la-29 la-32 pl-04 pl-09 pl-17 ra-08 ra-09 ra-11 sw-02
        sw-07 sw-08 sw-16 sw-17 bm-07 bm-09 bm-10 bm-14
        adoption-reports family-arrangements kinship-orders""",
}


# One limb of these was read although the entry as a whole was not, or the limb that was is law of
# another kind and stands in the note.
LIMBS = {
    "pl-06": Verification.VERIFIED,
    "sw-14": Verification.VERIFIED,
    "iro-04-cafcass": Verification.VERIFIED,
    "sw-06": Verification.FROM_KNOWLEDGE,
    "ad-04": Verification.VERIFIED_SECONDARY,
    "iro-04": Verification.FROM_KNOWLEDGE,
    "pl-18": Verification.FROM_KNOWLEDGE,
}


FURTHEST = list(Verification)
ENTRIES = [(id_, status) for status, ids in CHECKED.items() for id_ in ids.split()]


def family(rulebook, id_) -> list[str]:
    """The provision, and those that hold another duty of the same entry."""
    return [name for name in rulebook.provisions if name == id_ or name.startswith(f"{id_}-")]


@pytest.mark.parametrize(("id_", "status"), ENTRIES)
def test_an_entry_is_as_far_checked_as_its_research_and_no_further(rulebook, id_, status):
    furthest = min(
        (held.verification for held in rulebook.provisions[id_].holdings), key=FURTHEST.index
    )
    assert furthest == LIMBS.get(id_, status)
    for name in family(rulebook, id_):
        for held in rulebook.provisions[name].holdings:
            allowed = min(status, LIMBS.get(name, status), key=FURTHEST.index)
            assert FURTHEST.index(held.verification) >= FURTHEST.index(allowed), name


def test_what_was_added_to_the_research_never_passes_for_checked(rulebook):
    known = {name for id_, _ in ENTRIES for name in family(rulebook, id_)}
    for name in rulebook.provisions.keys() - known:
        for held in rulebook.provisions[name].holdings:
            assert held.verification in (Verification.FROM_KNOWLEDGE, Verification.NOT_VERIFIED)
