Feature: Help to stay at home, and decisions to come into care
  The best care planning begins before care. Numbers prove nothing by themselves: a high one is a question
  to ask, and care by agreement may go on for years if it has a purpose.

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And support for children on the edge of care is weak
    And decisions to bring children into care, and about their care, are good
    And care by agreement goes on without a purpose or an end for none of the children
    And the number of children in care has stayed high for years
    When the rules are applied
    Then "edge of care support weak" is raised as medium
    And "decisions about care weak" is clear
    And "voluntary care drifts" is clear
    And "numbers in care stay high" is raised as low
    And the flag "numbers in care stay high" says "No number of children in care is right or wrong by itself"

  Scenario Outline: Support on the edge of care, and decisions about care
    Given an inspection that ended on 31 March 2025
    And support for children on the edge of care is <quality>
    And decisions to bring children into care, and about their care, are <quality>
    When the rules are applied
    Then "edge of care support weak" is <support>
    And "decisions about care weak" is <decisions>

    Examples:
      | quality      | support          | decisions        |
      | adequate     | clear            | clear            |
      | inconsistent | raised as low    | raised as medium |
      | weak         | raised as medium | raised as high   |
      | absent       | raised as medium | raised as high   |

  Scenario Outline: Care by agreement
    Given an inspection that ended on 31 March 2025
    And care by agreement goes on without a purpose or an end for <how many> of the children
    When the rules are applied
    Then "voluntary care drifts" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | some     | raised as medium |
      | many     | raised as high   |

  Scenario Outline: Numbers that stay high
    Given an inspection that ended on 31 March 2025
    And the number of children in care has <stayed>
    When the rules are applied
    Then "numbers in care stay high" is <verdict>

    Examples:
      | stayed                | verdict       |
      | stayed high for years | raised as low |
      | not stayed high       | clear         |

  Scenario: Care by agreement has no longest time in law
    Given an inspection that ended on 31 March 2025
    And care by agreement goes on without a purpose or an end for some of the children
    When the rules are applied
    Then "voluntary care drifts" is raised as medium
    And the flag "voluntary care drifts" cites "pl-18"
    And the flag "voluntary care drifts" says "No longest time is set in law"
    And the flag "voluntary care drifts" does not say "does not meet the law"

  Scenario: Nobody has said anything
    Given an inspection that ended on 31 March 2025
    When the rules are applied
    Then "edge of care support weak" is undecided
    And "decisions about care weak" is undecided
    And "voluntary care drifts" is undecided
    And "numbers in care stay high" is undecided

  Scenario Outline: Held from the regulations of 2010, of 1 April 2011
    Given an inspection that ended on <day>
    And support for children on the edge of care is weak
    And decisions to bring children into care, and about their care, are inconsistent
    And care by agreement goes on without a purpose or an end for some of the children
    And the number of children in care has stayed high for years
    When the rules are applied
    Then "edge of care support weak" is <verdict>
    And "decisions about care weak" is <verdict>
    And "voluntary care drifts" is <verdict>
    And "numbers in care stay high" is <numbers>

    Examples:
      | day           | verdict          | numbers       |
      | 31 March 2011 | not in force     | not in force  |
      | 1 April 2011  | raised as medium | raised as low |
