Feature: What children in care are asked, and what they are told
  A child who is not told why home was not possible makes up a reason, and it is often that the child was
  to blame. No law sets a day for life-story work; inspectors look for it, and so do children.

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And life-story work comes often late
    And the longest wait of a child in care for life-story work is more than 24 months
    And the reason why they cannot live at home is not clear to most of the children in care
    When the rules are applied
    Then "life story work late" is raised as medium
    And "children do not know their story" is raised as high
    And no flag is critical

  Scenario: The report of 2019: it came right
    Given an inspection that ended on 24 May 2019
    And life-story work comes in time
    When the rules are applied
    Then "life story work late" is clear

  Scenario: The visit of 2024: disabled children are heard, and other older children not always
    Given an inspection that ended on 19 September 2024
    And for older children, evidence that children in care are heard in their assessments and plans is inconsistent
    And for disabled children, evidence that children in care are heard in their assessments and plans is consistent
    When the rules are applied
    Then "children in care not heard" is raised as low for older children
    And "children in care not heard" is clear for disabled children

  Scenario Outline: Whether children are heard
    Given an inspection that ended on 31 March 2025
    And evidence that children in care are heard in their assessments and plans is <evidence>
    When the rules are applied
    Then "children in care not heard" is <verdict>

    Examples:
      | evidence     | verdict          |
      | consistent   | clear            |
      | inconsistent | raised as low    |
      | limited      | raised as medium |
      | absent       | raised as medium |

  Scenario Outline: Somebody independent who visits
    Given the authority's own figures as at 31 March 2025
    And <children> children in care who should have an independent visitor have none
    When the rules are applied
    Then "no independent visitor" is <verdict>

    Examples:
      | children | verdict          |
      | 0 of 30  | clear            |
      | 1 of 30  | raised as low    |
      | 4 of 30  | raised as low    |
      | 5 of 30  | raised as medium |
      | 0 of 0   | not applicable   |

  Scenario Outline: When life-story work comes, and how long one child has waited
    Given an inspection that ended on 31 March 2025
    And life-story work comes <when>
    And the longest wait of a child in care for life-story work is <months> months
    When the rules are applied
    Then "life story work late" is <verdict>

    Examples:
      | when           | months | verdict          |
      | in time        | 30     | clear            |
      | mostly in time | 11     | raised as low    |
      | mostly in time | 12     | raised as medium |
      | often late     | 11     | raised as low    |
      | often late     | 12     | raised as medium |
      | too late       | 3      | raised as medium |

  Scenario: Nobody says how long one child has waited, and the flag waits for no answer
    Given an inspection that ended on 31 March 2025
    And life-story work comes often late
    When the rules are applied
    Then "life story work late" is raised as low

  Scenario Outline: Whether children know their story
    Given an inspection that ended on 31 March 2025
    And the reason why they cannot live at home is not clear to <how many> of the children in care
    When the rules are applied
    Then "children do not know their story" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | many     | raised as medium |
      | most     | raised as high   |

  Scenario: What the flags may claim
    Given an inspection that ended on 31 March 2025
    And life-story work comes too late
    And 2 of 30 children in care who should have an independent visitor have none
    When the rules are applied
    Then "life story work late" is raised as medium
    And the flag "life story work late" says "No law sets a day"
    And the flag "life story work late" does not say "departs from statutory guidance"
    And "no independent visitor" is raised as low
    And the flag "no independent visitor" cites "la-28"

  Scenario: Nobody has said anything
    Given an inspection that ended on 31 March 2025
    When the rules are applied
    Then "children in care not heard" is undecided
    And "no independent visitor" is undecided
    And "life story work late" is undecided
    And "children do not know their story" is undecided

  Scenario Outline: The regulations of 2010 began on 1 April 2011
    Given an inspection that ended on <day>
    And evidence that children in care are heard in their assessments and plans is limited
    And 5 of 30 children in care who should have an independent visitor have none
    And life-story work comes too late
    And the reason why they cannot live at home is not clear to some of the children in care
    When the rules are applied
    Then "children in care not heard" is <verdict>
    And "no independent visitor" is <verdict>
    And "life story work late" is <verdict>
    And "children do not know their story" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2011 | not in force     |
      | 1 April 2011  | raised as medium |
