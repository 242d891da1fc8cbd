"""Features and scenarios whose words their author has still to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flagstone.problems import Place, Problem
from flagstone.specification.scenarios import Feature
from flagstone.text.to_decide import is_open


def unwritten(features: Iterable[Feature]) -> Iterator[Problem]:
    """A problem for each feature, and each scenario, that holds the mark of what is to be decided.

    A scenario drafted by machine has the verdict that its rule gives now. Somebody has to say that
    it is the right one: by giving the scenario a name.
    """
    for feature in features:
        file = next((each.place.file for each in feature.scenarios), str(feature.path))
        for what, text in (("name", feature.name), ("description", feature.description)):
            if is_open(text):
                yield _problem(
                    Place(file, 1),
                    f"the {what} of this feature",
                    text,
                    "Write it in your own words.",
                )
        open_ones = {each.name: each for each in feature.scenarios if is_open(each.name)}
        for name, scenario in open_ones.items():
            advice = "Is its verdict right? Then name it by the reason; otherwise change the rule."
            yield _problem(scenario.place, "why this scenario is as it is", name, advice)


def _problem(place: Place, what: str, text: str, advice: str) -> Problem:
    return Problem(
        place,
        "to-decide",
        f"To decide: {what}. It says “{text}”.",
        advice,
        found=text,
    )
