"""What rules mean, stated in the most obvious way, to hold the engines against.

It reads the rules as they were written and shares nothing with the network or the engines. A truth
is 0 (false), 1 (not known) or 2 (true), so that *and* is the least and *or* the greatest.
"""

from collections.abc import Mapping

from flagstone.conditions.ranges import Ranges
from flagstone.conditions.tree import (
    All,
    Any,
    AtLeast,
    Condition,
    Measure,
    Not,
    Reference,
    Severity,
    Test,
)
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.intervals import Interval

FALSE, UNKNOWN, TRUE = 0, 1, 2
SPOKEN = {FALSE: False, UNKNOWN: None, TRUE: True}
OPEN, UNDETERMINED, CLOSED = 1, 0, -1


class Meaning:
    """The meaning of some rules for one sheet: values by measure, gates by rule."""

    def __init__(
        self,
        rules: Mapping[str, Rule],
        values: Mapping[Measure, Interval | None],
        gates: Mapping[str, int],
    ) -> None:
        self.rules = rules
        self.values = values
        self.gates = gates
        self.already: dict[str, int] = {}

    def of_node(self, rule: str, severity: Severity | None) -> bool | None:
        """What an engine has to answer."""
        truth = self.raised(rule) if severity is None else self.reached(rule, severity)
        return SPOKEN[truth]

    def raised(self, rule: str) -> int:
        """Whether a rule is raised, as far as its gate lets anyone know."""
        if rule not in self.already:
            truth = self.truth(self.rules[rule].when)
            gate = self.gates[rule]
            if gate == CLOSED or (gate == UNDETERMINED and truth == TRUE):
                truth = UNKNOWN
            self.already[rule] = truth
        return self.already[rule]

    def reached(self, name: str, severity: int) -> int:
        """Whether a severity is reached, by steps alone or by stepping up from the milder one."""
        rule = self.rules[name]
        truth = self.reached_by_steps(rule, severity)
        if rule.step_up and severity <= rule.step_up.not_past:
            up = min(self.truth(rule.step_up.when), self.reached_by_steps(rule, severity - 1))
            truth = max(truth, up)
        return truth

    def reached_by_steps(self, rule: Rule, severity: int) -> int:
        if severity <= rule.base:
            return TRUE
        return max(
            (self.truth(step.when) for step in rule.steps if step.severity >= severity),
            default=FALSE,
        )

    def truth(self, condition: Condition) -> int:
        match condition:
            case Test(measure, ranges):
                return lies_in(self.values[measure], ranges)
            case Reference(rule, None):
                return self.raised(rule)
            case Reference(rule, severity) if severity <= self.rules[rule].base:
                return self.raised(rule)
            case Reference(rule, severity):
                return min(self.raised(rule), self.reached(rule, severity))
            case Not(part):
                return 2 - self.truth(part)
            case All(parts):
                return min(map(self.truth, parts), default=TRUE)
            case Any(parts):
                return max(map(self.truth, parts), default=FALSE)
            case AtLeast(count, parts):
                best = sorted(map(self.truth, parts), reverse=True)
                if count <= 0:
                    return TRUE
                return best[count - 1] if count <= len(best) else FALSE
        raise TypeError(condition)


def lies_in(value: Interval | None, ranges: Ranges) -> int:
    """Look at every number of the interval at which membership could change."""
    if value is None:
        return UNKNOWN
    telling = {value.low, value.high}
    for part in ranges.parts:
        for end in part:
            telling.update(n for n in (end - 1, end, end + 1) if value.low <= n <= value.high)
    members = [any(part.low <= n <= part.high for part in ranges.parts) for n in telling]
    return TRUE if all(members) else UNKNOWN if any(members) else FALSE
