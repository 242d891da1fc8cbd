Feature: Reviews of children in care held late
  The regulations say when each child's care is reviewed, and nearly every authority is late for somebody.
  A small shortfall is something to look at and never counts for more than it is; a large one, far from
  England, does.

  Scenario: Ninety-seven of a hundred children reviewed in time, which is better than England
    Given the authority's own figures as at 31 March 2025
    And 3 of 100 children in care had their last review late
    And in England 10 per cent of children in care had their last review late
    When the rules are applied
    Then "care reviews held late" is raised as low
    And the flag "care reviews held late" says "3 of 100 children"
    And the flag "care reviews held late" says "in England 10"
    And the flag "care reviews held late" cites "la-03"

  Scenario: Fifty-five of a hundred children reviewed in time
    Given the authority's own figures as at 31 March 2025
    And 45 of 100 children in care had their last review late
    And in England 10 per cent of children in care had their last review late
    When the rules are applied
    Then "care reviews held late" is raised as high

  Scenario: Two of three children reviewed in time, and no percentage
    Given the authority's own figures as at 31 March 2025
    And 1 of 3 children in care had their last review late
    When the rules are applied
    Then "care reviews held late" is raised as low
    And the flag "care reviews held late" says "1 of 3 children"
    And the flag "care reviews held late" does not say "per cent"

  Scenario Outline: How severity grows with the share and with the distance from England
    Given the authority's own figures as at 31 March 2025
    And <late> children in care had their last review late
    And in England <england> per cent of children in care had their last review late
    When the rules are applied
    Then "care reviews held late" is <verdict>

    Examples:
      | late        | england | verdict          |
      | 0 of 1000   | 5       | clear            |
      | 1 of 1000   | 5       | raised as low    |
      | 99 of 1000  | 4       | raised as low    |
      | 100 of 1000 | 4       | raised as medium |
      | 100 of 1000 | 5       | raised as medium |
      | 100 of 1000 | 5.1     | raised as low    |
      | 149 of 1000 | 10      | raised as low    |
      | 150 of 1000 | 10      | raised as medium |
      | 299 of 1000 | 9       | raised as medium |
      | 300 of 1000 | 9       | raised as high   |
      | 300 of 1000 | 10      | raised as high   |
      | 300 of 1000 | 10.1    | raised as medium |
      | 5 of 10     | 10      | raised as high   |
      | 5 of 9      | 10      | raised as low    |
      | 0 of 0      | 10      | not applicable   |

  Scenario: England is not known, and the shortfall is small
    Given the authority's own figures as at 31 March 2025
    And 3 of 100 children in care had their last review late
    When the rules are applied
    Then "care reviews held late" is raised as low

  Scenario: England is not known, and the shortfall is not small
    Given the authority's own figures as at 31 March 2025
    And 45 of 100 children in care had their last review late
    When the rules are applied
    Then "care reviews held late" is raised as at least low

  Scenario: Nobody counted
    Given the authority's own figures as at 31 March 2025
    And it is not known: Children in care whose last review was held late
    And it is not known: Reviews of children in care that were held in time
    When the rules are applied
    Then "care reviews held late" is undecided
    And "too few care reviews in time" is undecided

  Scenario Outline: The share of reviews, where children were not counted
    Given the authority's own figures as at 31 March 2025
    And <share> per cent of reviews of children in care were held in time
    When the rules are applied
    Then "too few care reviews in time" is <verdict>
    And "care reviews held late" is undecided

    Examples:
      | share | verdict          |
      | 100   | clear            |
      | 99.0  | clear            |
      | 98.9  | raised as low    |
      | 90.0  | raised as low    |
      | 89.9  | raised as medium |
      | 70.0  | raised as medium |
      | 69.9  | raised as high   |

  Scenario Outline: The regulations of 2010 began on 1 April 2011, and were loosened in 2020
    Given the authority's own figures as at <day>
    And 3 of 100 children in care had their last review late
    And 97.0 per cent of reviews of children in care were held in time
    When the rules are applied
    Then "care reviews held late" is <verdict>
    And "too few care reviews in time" is <verdict>

    Examples:
      | day               | verdict       |
      | 31 March 2011     | not in force  |
      | 1 April 2011      | raised as low |
      | 23 April 2020     | raised as low |
      | 24 April 2020     | not in force  |
      | 25 September 2020 | not in force  |
      | 26 September 2020 | raised as low |
