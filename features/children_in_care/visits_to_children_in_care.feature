Feature: Visits to children in care, and what comes of them
  The visit is how the authority, as a parent, knows how a child is. Nearly every authority is late for
  somebody: a small share is something to look at, a large one is not.

  Scenario: The visit of 2024, to older children in care
    Given an inspection that ended on 19 September 2024
    And the inspection was about older children
    And the contact that children in care have with their social workers is good
    And the record of direct work with children in care is inconsistent
    When the rules are applied
    Then "contact with social workers weak" is clear
    And "direct work not recorded" is raised as low
    And no flag is medium

  Scenario Outline: Visits that were late
    Given the authority's own figures as at 31 March 2025
    And <children> children in care were not visited as often as the regulations say
    When the rules are applied
    Then "care visits late" is <verdict>

    Examples:
      | children    | verdict          |
      | 0 of 400    | clear            |
      | 1 of 400    | raised as low    |
      | 99 of 1000  | raised as low    |
      | 100 of 1000 | raised as medium |
      | 299 of 1000 | raised as medium |
      | 300 of 1000 | raised as high   |
      | 3 of 9      | raised as low    |
      | 3 of 10     | raised as high   |
      | 0 of 0      | not applicable   |

  Scenario: What the flag on visits says
    Given the authority's own figures as at 31 March 2025
    And 12 of 400 children in care were not visited as often as the regulations say
    When the rules are applied
    Then "care visits late" is raised as low
    And the flag "care visits late" cites "la-07"
    And the flag "care visits late" says "12 of 400 children"
    And the flag "care visits late" says "does not meet the law"

  Scenario Outline: What children have of their social workers
    Given an inspection that ended on 31 March 2025
    And the contact that children in care have with their social workers is <contact>
    When the rules are applied
    Then "contact with social workers weak" is <verdict>

    Examples:
      | contact      | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as medium |

  Scenario Outline: What records show of direct work
    Given an inspection that ended on 31 March 2025
    And the record of direct work with children in care is <record>
    When the rules are applied
    Then "direct work not recorded" is <verdict>

    Examples:
      | record       | verdict          |
      | consistent   | clear            |
      | inconsistent | raised as low    |
      | limited      | raised as medium |
      | absent       | raised as medium |

  Scenario: Nobody has said anything
    Given an inspection that ended on 31 March 2025
    When the rules are applied
    Then "care visits late" is undecided
    And "contact with social workers weak" is undecided
    And "direct work not recorded" is undecided

  Scenario Outline: The regulations of 2010 began on 1 April 2011
    Given an inspection that ended on <day>
    And 40 of 400 children in care were not visited as often as the regulations say
    And the contact that children in care have with their social workers is weak
    And the record of direct work with children in care is limited
    When the rules are applied
    Then "care visits late" is <verdict>
    And "contact with social workers weak" is <verdict>
    And "direct work not recorded" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2011 | not in force     |
      | 1 April 2011  | raised as medium |

  Scenario Outline: Visits in the months of the coronavirus regulations
    Given the authority's own figures as at <day>
    And 12 of 400 children in care were not visited as often as the regulations say
    When the rules are applied
    Then "care visits late" is <verdict>

    Examples:
      | day               | verdict       |
      | 23 April 2020     | raised as low |
      | 24 April 2020     | not in force  |
      | 25 September 2020 | not in force  |
      | 26 September 2020 | raised as low |
