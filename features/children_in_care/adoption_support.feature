Feature: Adopted children's life stories, and support for their families
  A child who is adopted needs to know their own story, and the family may need help for years. The days
  that the minimum standards give are not law, and these scenarios hold the flags to that.

  Scenario: Stockton-on-Tees, the report of 2016
    Given an inspection that ended on 16 June 2016
    And life-story books and later-life letters come late for most of the adopted children
    And adoption support is good
    And 0 adoptive placements broke down in the year
    When the rules are applied
    Then "adoption life stories late" is raised as medium
    And "adoption support weak" is clear
    And the flag "adoption life stories late" cites "ad-11"
    And the flag "adoption life stories late" says "a minimum standard is not law"

  Scenario Outline: For how many adopted children books and letters come late
    Given an inspection that ended on 31 March 2022
    And life-story books and later-life letters come late for <children> of the adopted children
    When the rules are applied
    Then "adoption life stories late" is <verdict>

    Examples:
      | children | verdict          |
      | none     | clear            |
      | one      | raised as low    |
      | some     | raised as low    |
      | many     | raised as medium |
      | all      | raised as medium |

  Scenario Outline: Finished books ten working days after the celebration
    Given the authority's own figures as at 31 March 2025
    And <children> children whose adoption was celebrated in the year had no finished life-story book ten working days later
    When the rules are applied
    Then "adoption life story books after the limit" is <verdict>

    Examples:
      | children     | verdict                |
      | 0 of 20      | clear                  |
      | 1 of 20      | raised as low          |
      | 9 of 20      | raised as low          |
      | 499 of 1,000 | raised as low          |
      | 10 of 20     | raised as medium       |
      | 5 of 10      | raised as medium       |
      | 5 of 9       | raised as low          |
      | 3            | raised as at least low |
      | 0 of 0       | not applicable         |

  Scenario Outline: How good adoption support is
    Given an inspection that ended on 31 March 2022
    And <support>
    When the rules are applied
    Then "adoption support weak" is <verdict>

    Examples:
      | support                          | verdict          |
      | adoption support is good         | clear            |
      | adoption support is adequate     | clear            |
      | adoption support is inconsistent | raised as low    |
      | adoption support is weak         | raised as medium |
      | there is no adoption support     | raised as high   |

  Scenario: Nothing is known
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "adoption life stories late" is undecided
    And "adoption support weak" is undecided
    And "adoption life story books after the limit" is undecided

  Scenario Outline: The minimum standards of 2011, whose day is not established
    Given the authority's own figures as at <day>
    And 1 of 20 children whose adoption was celebrated in the year had no finished life-story book ten working days later
    When the rules are applied
    Then "adoption life story books after the limit" is <verdict>

    Examples:
      | day              | verdict       |
      | 31 December 2011 | not in force  |
      | 1 January 2012   | raised as low |

  Scenario Outline: The law of 2002 began on 30 December 2005, and inspections that looked at it in 2009
    Given an inspection that ended on <day>
    And life-story books and later-life letters come late for some of the adopted children
    And adoption support is inconsistent
    When the rules are applied
    Then "adoption life stories late" is <stories>
    And "adoption support weak" is <support>

    Examples:
      | day              | stories       | support       |
      | 29 December 2005 | not in force  | not in force  |
      | 30 December 2005 | not in force  | raised as low |
      | 31 March 2009    | not in force  | raised as low |
      | 1 April 2009     | raised as low | raised as low |
