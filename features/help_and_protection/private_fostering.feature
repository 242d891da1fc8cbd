Feature: Children who are privately fostered
  A child who lives with somebody who is not family, by private arrangement, has nobody at hand whose task it is to
  ask how the child is. The law gives that task to the authority, with days for each visit. Few are ever notified,
  so whether staff know what they are looking at decides who is found.

  # --- Stockton-on-Tees, as an inspection saw it

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And 5 children are privately fostered
    And notifications, checks and decisions about private fostering are dealt with often late
    And what staff know of what counts as private fostering is weak
    When the rules are applied
    Then "private fostering duties late" is raised as medium
    And "private fostering not understood" is raised as medium
    And "privately fostered children not visited" is undecided
    And no flag is high

  # --- Visits, counted

  Scenario Outline: How many children were not visited in time
    Given the authority's own figures as at 31 March 2025
    And <late> privately fostered children were not visited in time
    When the rules are applied
    Then "privately fostered children not visited" is <verdict>

    Examples:
      | late   | verdict          |
      | 0 of 5 | clear            |
      | 1 of 5 | raised as low    |
      | 2 of 5 | raised as medium |
      | 4 of 5 | raised as medium |
      | 5 of 5 | raised as high   |
      | 0 of 0 | not applicable   |

  Scenario: Nobody counted
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "privately fostered children not visited" is undecided

  Scenario: The flag on visits stands on law, and says a number and no percentage
    Given the authority's own figures as at 31 March 2025
    And 2 of 5 privately fostered children were not visited in time
    When the rules are applied
    Then "privately fostered children not visited" is raised as medium
    And the flag "privately fostered children not visited" cites "la-34"
    And the flag "privately fostered children not visited" says "does not meet the law"
    And the flag "privately fostered children not visited" says "2 of 5"
    And the flag "privately fostered children not visited" does not say "per cent"

  Scenario Outline: The regulations began on 1 July 2005, and gave way in 2020
    Given the authority's own figures as at <day>
    And 1 of 5 privately fostered children were not visited in time
    When the rules are applied
    Then "privately fostered children not visited" is <verdict>

    Examples:
      | day               | verdict       |
      | 30 June 2005      | not in force  |
      | 1 July 2005       | raised as low |
      | 23 April 2020     | raised as low |
      | 24 April 2020     | not in force  |
      | 25 September 2020 | not in force  |
      | 26 September 2020 | raised as low |

  # --- What inspectors and auditors saw

  Scenario Outline: Whether duties are carried out in time
    Given an inspection that ended on 31 March 2022
    And notifications, checks and decisions about private fostering are dealt with <found>
    When the rules are applied
    Then "private fostering duties late" is <verdict>

    Examples:
      | found          | verdict          |
      | in time        | clear            |
      | mostly in time | clear            |
      | often late     | raised as medium |
      | too late       | raised as high   |

  Scenario Outline: What staff know
    Given an inspection that ended on 31 March 2022
    And what staff know of what counts as private fostering is <found>
    When the rules are applied
    Then "private fostering not understood" is <verdict>

    Examples:
      | found        | verdict          |
      | good         | clear            |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as medium |

  Scenario: Inspectors said nothing of private fostering
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "private fostering duties late" is undecided
    And "private fostering not understood" is undecided

  Scenario Outline: The duties began before the inspections
    Given an inspection that ended on <day>
    And notifications, checks and decisions about private fostering are dealt with too late
    And what staff know of what counts as private fostering is weak
    When the rules are applied
    Then "private fostering duties late" is <duties>
    And "private fostering not understood" is <known>

    Examples:
      | day               | duties         | known            |
      | 30 September 1991 | not in force   | not in force     |
      | 31 October 1991   | raised as high | raised as medium |
