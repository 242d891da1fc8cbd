"""Loading a rulebook: what it holds, and everything that can be wrong with it."""

from __future__ import annotations

from fractions import Fraction

from flagstone.conditions.tree import Severity
from flagstone.dates import ALWAYS, Period, read_boundary, read_day
from flagstone.rulebook.instruments import Standing, Verification
from flagstone.rulebook.rulebook import Rulebook


def day(text: str) -> Period:
    return Period(read_day(text), read_day(text))


def test_a_rulebook_holds_all_that_its_files_say(written_rulebook):
    book = written_rulebook.load()
    rule = book.rules["caseload-figure"]
    assert rule.base is Severity.LOW
    assert [step.severity for step in rule.steps] == [Severity.HIGH]
    assert rule.cites == ("iro-03",)
    assert rule.windows == (ALWAYS,)
    assert rule.place.file.endswith("reviewing.yaml")
    assert rule.place.line > 1
    assert book.concern_of("caseload-figure").title == "Independent reviewing"
    assert book.area_of("caseload-figure") == "care"
    assert book.rules_of("reviewing") == (rule,)
    assert book.rules_of("another") == ()


def test_the_classmethod_loads_as_the_function_does(written_rulebook):
    assert Rulebook.load(written_rulebook.write({})).digest == written_rulebook.load().digest


def test_the_bundled_rulebook_has_nothing_wrong_with_it(rulebook):
    assert rulebook.rules
    assert all(rule.concern in rulebook.concerns for rule in rulebook.rules.values())


def test_a_provision_is_held_by_each_edition_of_its_instrument(written_rulebook):
    provision = written_rulebook.load().provisions["iro-03"]
    assert [holding.edition.name for holding in provision.holdings] == ["2010", "2021"]
    assert {holding.standing for holding in provision.holdings} == {Standing.STATUTORY_GUIDANCE}
    assert provision.holdings[0].verification is Verification.VERIFIED
    assert provision.in_force(day("2020-12-31")) is True
    assert provision.in_force(day("2011-03-31")) is False


PROVISION = """
    iro-03:
      title: How many
      duty: Few
      held_by: [{{instrument: handbook, verification: verified, {held}}}]
    la-03:
      title: Reviews
      duty: On time
      held_by: [{{instrument: the-act, verification: verified}}]
    """


def with_holding(written_rulebook, held: str) -> Rulebook:
    return written_rulebook.load({"rules/provisions/all.yaml": PROVISION.format(held=held)})


def test_a_holding_is_in_force_within_its_editions_and_its_own_dates(written_rulebook):
    held = 'editions: ["2010"], from: 2012-01-01, standing: good practice, duty: Fewer'
    (holding,) = with_holding(written_rulebook, held).provisions["iro-03"].holdings
    assert str(holding.window) == "1 January 2012 to 31 December 2020"
    assert holding.standing is Standing.GOOD_PRACTICE
    assert holding.duty == "Fewer"


def test_of_all_editions_only_those_within_the_dates_hold_it(written_rulebook):
    holdings = with_holding(written_rulebook, "from: 2021-06").provisions["iro-03"].holdings
    assert [holding.edition.name for holding in holdings] == ["2021"]
    assert holdings[0].window.start == read_boundary("2021-06")


def test_an_instrument_of_one_text_has_one_nameless_edition(written_rulebook):
    (edition,) = written_rulebook.load().instruments["the-act"].editions
    assert edition.name == ""
    assert edition.window.start == read_boundary("1991-10-14")


def test_a_standard_has_exact_values(written_rulebook):
    standard = written_rulebook.load().standards["caseload-range"]
    assert standard.is_range
    value = standard.on(day("2020-01-01"))
    assert (value.lower, value.upper) == (Fraction(50), Fraction(70))
    assert value.rests_on == "iro-03"


def test_a_severity_may_be_one_word(written_rulebook):
    rule = written_rulebook.with_rules(a="severity: medium").rules["a"]
    assert (rule.base, rule.steps) == (Severity.MEDIUM, ())


def test_windows_are_a_list(written_rulebook):
    rule = written_rulebook.with_rules(
        a="windows: [{until: 2013-12-31}, {from: 2015-01-01}]"
    ).rules["a"]
    assert [str(window) for window in rule.windows] == [
        "to 31 December 2013",
        "from 1 January 2015",
    ]


def test_everything_else_of_a_rule_is_kept(written_rulebook):
    rule = written_rulebook.with_rules(
        a="""
        one_step_up: {when: {tracker_works: {is: no}}, not_past: medium}
        dated_by: issued_on
        status: draft
        owner: Head of service
        review_by: 2027-01-31
        succeeds: [an-old-rule]
        standing_note: Not a limit
        """
    ).rules["a"]
    assert rule.step_up.not_past is Severity.MEDIUM
    assert rule.dated_by == "issued_on"
    assert (rule.status, rule.owner, rule.review_by) == (
        "draft",
        "Head of service",
        "2027-01-31",
    )
    assert rule.succeeds == ("an-old-rule",)
    assert rule.standing_note == "Not a limit"
    assert rule.severities == (Severity.MEDIUM, Severity.LOW)


def test_rules_of_another_area_may_belong_to_a_concern(written_rulebook):
    book = written_rulebook.load(
        {
            "rules/help/more.yaml": """
            concern: reviewing
            rules:
              tracker-broken:
                title: The tracker does not work
                when: {tracker_works: {is: no}}
                severity: low
                cites: [la-03]
                message: "{tracker_works.sentence}"
                action: Mend it
                not_captured: Why
            """
        }
    )
    assert [rule.id for rule in book.rules_of("reviewing")] == [
        "caseload-figure",
        "tracker-broken",
    ]


def test_a_rule_may_read_another_that_stands_later(written_rulebook):
    book = written_rulebook.with_rules(
        a="when: {raised: {rule: b, at_least: medium}}",
        b="""
        severity:
          - medium: {tracker_works: {is: no}}
          - low: otherwise
        """,
    )
    assert book.rules["a"].when.rule == "b"


def test_two_rules_may_read_one_another_where_no_part_depends_on_itself(written_rulebook):
    book = written_rulebook.with_rules(
        a="when: {challenge: {is: absent}}\nseverity: [{high: {raised: b}}, {low: otherwise}]",
        b="when: {raised: a}",
    )
    assert set(book.rules) == {"a", "b"}


def test_a_message_may_say_a_fact_of_a_rule_that_it_reads(written_rulebook):
    book = written_rulebook.with_rules(
        a="when: {raised: b}\nmessage: Challenge is {challenge} and {challenge.sentence}",
        b="when: {challenge: {is: absent}}",
    )
    assert "a" in book.rules


def test_zero_and_one_are_not_policy(written_rulebook):
    book = written_rulebook.with_rules(
        a="when: {late_reviews: {above: 0}}", b="when: {late_reviews: {at_least: 1 child}}"
    )
    assert set(book.rules) == {"a", "b"}


def test_every_file_of_the_rulebook_may_be_json(written_rulebook):
    book = written_rulebook.load(
        {
            "rules/standards/all.yaml": "",
            "rules/standards/more.json": """
            {"caseload-range": {"title": "Range", "unit": "children",
              "values": [{"from": "2011-04-01", "range": [50, 70], "rests_on": "iro-03"}]}}
            """,
        }
    )
    assert book.standards["caseload-range"].title == "Range"


def test_a_readme_may_lie_beside_the_rules(written_rulebook):
    assert written_rulebook.load({"rules/README.md": "How to write rules"}).rules
