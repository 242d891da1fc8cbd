"""One rule and one body of children: everything a verdict was made of, laid open again.

A scene holds the rule with the rules it reads and nothing else, so that asking again with other
facts costs little. It is judged by the same judge as every sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flagstone.conditions.tree import Condition, Severity
from flagstone.inference.assessment import Assessment, Body, Held
from flagstone.inference.door import Door
from flagstone.inference.engines import EngineError
from flagstone.inference.force import Gate
from flagstone.inference.judging import Judge, judge_for
from flagstone.inference.kleene import NodeKey
from flagstone.inference.network import Network, Node
from flagstone.inference.outcomes import Outcomes
from flagstone.inference.verdicts import Verdict
from flagstone.reports.reading import read_at_most
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.vocabulary.fact_types import FactType
from flagstone.vocabulary.intervals import Interval


@dataclass(frozen=True, slots=True)
class Scene:
    """A verdict on one rule for one body of children, with what it was made of.

    `decided` has the answer of every node of the network, which holds the rule and what it reads.
    """

    assessment: Assessment
    body: Body
    group: str
    rule: Rule
    judge: Judge
    door: Door
    gates: Mapping[str, Gate]
    values: tuple[Interval | None, ...]
    decided: tuple[bool | None, ...]

    @classmethod
    def of(cls, assessment: Assessment, rule: str, whom: str = "") -> Scene:
        """The scene of one verdict of an assessment.

        Raises KeyError where there is no such rule, or no verdict on it for those children, and
        EngineError where judging again gave another verdict, which would be a fault of ours.
        """
        body = body_of(assessment, whom)
        verdict = body.verdicts[rule]
        judge = judge_of(assessment.rulebook, rule)
        sheet = assessment.sheet
        door = Door(judge.rulebook, body.whom, sheet.date, body.held, assessment.earlier)
        gates = judge.gates.all(door)
        values = door.values(judge.network.measures)
        states = judge.states({name: gate.state for name, gate in gates.items()})
        scene = cls(
            assessment=assessment,
            body=body,
            group="" if body is assessment.bodies[0] else body.whom,
            rule=assessment.rulebook.rules[rule],
            judge=judge,
            door=door,
            gates=gates,
            values=tuple(values),
            decided=tuple(judge.engine.decide(values, states)),
        )
        if scene.verdict_on(sheet) != verdict:
            raise EngineError(f"Judged again, {rule} came out differently.")
        return scene

    @property
    def verdict(self) -> Verdict:
        """The verdict that is explained."""
        return self.body.verdicts[self.rule.id]

    @property
    def rulebook(self) -> Rulebook:
        """The whole rulebook."""
        return self.assessment.rulebook

    @property
    def sheet(self) -> FactSheet:
        """The sheet that was assessed."""
        return self.assessment.sheet

    @property
    def network(self) -> Network:
        """The nodes of the rule and of what it reads."""
        return self.judge.network

    def held(self, fact: str) -> Held | None:
        """What is held about a fact."""
        return self.body.held.get(fact)

    def type_of(self, fact: str) -> FactType:
        """The fact type of that id."""
        return self.rulebook.vocabulary.fact_types[fact]

    def node(self, key: NodeKey) -> Node:
        """One node of the network."""
        return self.network.nodes[self.network.index[key]]

    def answer(self, key: NodeKey) -> bool | None:
        """What the engine decided of a node."""
        return self.decided[self.network.index[key]]

    def kleene(self, condition: Condition) -> bool | None:
        """What a condition of the network comes to on what is known."""
        return self.network.kleene(condition, self.values, self.decided)

    def severities(self, rule: str) -> tuple[Severity, ...]:
        """The severities of a rule above its base, gravest first."""
        return tuple(severity for severity, _ in self.network.step_nodes[rule])

    @property
    def outcomes(self) -> Outcomes:
        """What the answers of the network mean for whoever asks what could still be learnt."""
        return Outcomes(self.network, self.door, self.sheet, self.values, self.decided, self.gates)

    def verdict_on(self, sheet: FactSheet) -> Verdict | None:
        """What the judge says of another sheet, of the same children; None if nothing."""
        assessment = self.judge.assess(sheet, self.assessment.earlier)
        whom = self.group or sheet.scope.about
        return body_of(assessment, whom).verdicts.get(self.rule.id)


def body_of(assessment: Assessment, whom: str) -> Body:
    """The children of that name; those whom the whole sheet concerns for an empty one.

    Raises KeyError where the sheet says nothing of such a group.
    """
    if not whom:
        return assessment.bodies[0]
    found = next((body for body in assessment.bodies if body.whom == whom), None)
    if found is None:
        raise KeyError(whom)
    return found


def judge_of(rulebook: Rulebook, rule: str) -> Judge:
    """A judge of one rule and of what it reads, made once for a rulebook."""
    return rulebook.kept("judge of one rule", rule, _made(rulebook, rule))


def _made(rulebook: Rulebook, rule: str) -> Callable[[], Judge]:
    # The plain engine gives the same verdicts and takes no time to be made ready.
    def make() -> Judge:
        needed = {rule, *read_at_most(rulebook, rulebook.rules[rule]).rules}
        rules = {name: each for name, each in rulebook.rules.items() if name in needed}
        alone = Rulebook(
            vocabulary=rulebook.vocabulary,
            instruments=rulebook.instruments,
            provisions=rulebook.provisions,
            standards=rulebook.standards,
            concerns=rulebook.concerns,
            rules=rules,
            digest=rulebook.digest,
            local_authority=rulebook.local_authority,
        )
        return judge_for(alone, "plain")

    return make
