Feature: Conferences, core groups, visits and plans for children in need of help or protection
  A plan keeps a child safe only if people meet about it, see the child, and know what is to change. Guidance says
  when conferences and the first core group are held; it sets no number of days between visits, and no law says how
  long a plan may last. A share that falls short is read beside England and is never called a breach.

  # --- Stockton-on-Tees, as an inspection saw it

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And child protection plans are of uneven quality
    And plans for children in need are weak
    When the rules are applied
    Then "protection plans weak" is raised as medium
    And "plans for children in need weak" is raised as medium
    And "initial conferences late" is undecided
    And no flag is high

  # --- Initial conferences

  Scenario Outline: Initial conferences: how severity grows with the share and with the distance from England
    Given the authority's own figures as at 31 March 2025
    And <late> initial child protection conferences were held later than fifteen working days
    And in England <england> per cent of initial child protection conferences were held later than fifteen working days
    When the rules are applied
    Then "initial conferences late" is <verdict>

    Examples:
      | late         | england | verdict          |
      | 0 of 1,000   | 15      | clear            |
      | 1 of 1,000   | 15      | raised as low    |
      | 249 of 1,000 | 14      | raised as low    |
      | 250 of 1,000 | 14      | raised as medium |
      | 250 of 1,000 | 15      | raised as medium |
      | 250 of 1,000 | 15.1    | raised as low    |
      | 399 of 1,000 | 19      | raised as medium |
      | 400 of 1,000 | 19      | raised as high   |
      | 400 of 1,000 | 20      | raised as high   |
      | 400 of 1,000 | 20.1    | raised as medium |
      | 5 of 9       | 20      | raised as low    |
      | 5 of 10      | 20      | raised as high   |
      | 0 of 0       | 20      | not applicable   |

  Scenario: Initial conferences: England is not known, and the shortfall is small
    Given the authority's own figures as at 31 March 2025
    And 30 of 1,000 initial child protection conferences were held later than fifteen working days
    When the rules are applied
    Then "initial conferences late" is raised as low

  Scenario: Initial conferences: England is not known, and the shortfall is not small
    Given the authority's own figures as at 31 March 2025
    And 450 of 1,000 initial child protection conferences were held later than fifteen working days
    When the rules are applied
    Then "initial conferences late" is raised as at least low

  Scenario: Initial conferences: nobody counted
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "initial conferences late" is undecided

  # --- Review conferences

  Scenario Outline: Review conferences: how severity grows with the share and with the distance from England
    Given the authority's own figures as at 31 March 2025
    And <late> children on protection plans for three months or more had a review conference late
    And in England <england> per cent of children on protection plans for three months or more had a review conference late
    When the rules are applied
    Then "review conferences late" is <verdict>

    Examples:
      | late         | england | verdict          |
      | 0 of 1,000   | 10      | clear            |
      | 1 of 1,000   | 10      | raised as low    |
      | 199 of 1,000 | 9       | raised as low    |
      | 200 of 1,000 | 9       | raised as medium |
      | 200 of 1,000 | 10      | raised as medium |
      | 200 of 1,000 | 10.1    | raised as low    |
      | 299 of 1,000 | 9       | raised as medium |
      | 300 of 1,000 | 9       | raised as high   |
      | 300 of 1,000 | 10      | raised as high   |
      | 300 of 1,000 | 10.1    | raised as medium |
      | 5 of 9       | 10      | raised as low    |
      | 5 of 10      | 10      | raised as high   |
      | 0 of 0       | 10      | not applicable   |

  Scenario: Review conferences: England is not known, and the shortfall is small
    Given the authority's own figures as at 31 March 2025
    And 30 of 1,000 children on protection plans for three months or more had a review conference late
    When the rules are applied
    Then "review conferences late" is raised as low

  Scenario: Review conferences: England is not known, and the shortfall is not small
    Given the authority's own figures as at 31 March 2025
    And 450 of 1,000 children on protection plans for three months or more had a review conference late
    When the rules are applied
    Then "review conferences late" is raised as at least low

  Scenario: Review conferences: nobody counted
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "review conferences late" is undecided

  Scenario: Eighty of a hundred conferences in time is what England manages
    Given published statistics as at 31 March 2024
    And 20 of 100 initial child protection conferences were held later than fifteen working days
    And in England 20.3 per cent of initial child protection conferences were held later than fifteen working days
    When the rules are applied
    Then "initial conferences late" is raised as low
    And the flag "initial conferences late" cites "cp-03"
    And the flag "initial conferences late" says "departs from statutory guidance"
    And the flag "initial conferences late" says "which day the count began"
    And the flag "initial conferences late" does not say "breach"

  # --- Core groups and visits

  Scenario Outline: First core groups
    Given the authority's own figures as at 31 March 2025
    And <late> new protection plans had their first core group later than ten working days after the conference
    When the rules are applied
    Then "core groups late" is <verdict>

    Examples:
      | late         | verdict          |
      | 0 of 100     | clear            |
      | 1 of 100     | raised as low    |
      | 19 of 100    | raised as low    |
      | 199 of 1,000 | raised as low    |
      | 20 of 100    | raised as medium |
      | 49 of 100    | raised as medium |
      | 499 of 1,000 | raised as medium |
      | 50 of 100    | raised as high   |
      | 5 of 9       | raised as low    |
      | 5 of 10      | raised as high   |
      | 0 of 0       | not applicable   |

  Scenario Outline: Visits, by the interval that the authority itself requires
    Given the authority's own figures as at 31 March 2025
    And <late> children on protection plans were not visited as often as the authority itself requires
    When the rules are applied
    Then "protection visits late" is <verdict>

    Examples:
      | late         | verdict          |
      | 0 of 300     | clear            |
      | 1 of 300     | raised as low    |
      | 29 of 300    | raised as low    |
      | 99 of 1,000  | raised as low    |
      | 30 of 300    | raised as medium |
      | 89 of 300    | raised as medium |
      | 299 of 1,000 | raised as medium |
      | 90 of 300    | raised as high   |
      | 5 of 9       | raised as low    |
      | 5 of 10      | raised as high   |
      | 0 of 0       | not applicable   |

  Scenario: Nobody counted core groups or visits
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "core groups late" is undecided
    And "protection visits late" is undecided

  Scenario: The flag on visits says whose interval it is
    Given the authority's own figures as at 31 March 2025
    And 40 of 300 children on protection plans were not visited as often as the authority itself requires
    When the rules are applied
    Then "protection visits late" is raised as medium
    And the flag "protection visits late" cites "cp-06"
    And the flag "protection visits late" cites "local-standard"
    And the flag "protection visits late" says "outside good practice"
    And the flag "protection visits late" says "The interval is the authority's own"

  Scenario: Figures on visits more than three months old settle nothing
    Given the authority's own figures as at 31 March 2025
    And as at 30 December 2024, 0 of 300 children on protection plans were not visited as often as the authority itself requires
    When the rules are applied
    Then "protection visits late" is undecided

  Scenario Outline: Guidance has known these days since March 2010
    Given the authority's own figures as at <day>
    And 1 of 100 initial child protection conferences were held later than fifteen working days
    And 1 of 100 children on protection plans for three months or more had a review conference late
    And 1 of 100 new protection plans had their first core group later than ten working days after the conference
    When the rules are applied
    Then "initial conferences late" is <verdict>
    And "review conferences late" is <verdict>
    And "core groups late" is <verdict>

    Examples:
      | day              | verdict       |
      | 28 February 2010 | not in force  |
      | 31 March 2010    | raised as low |

  Scenario: Visits that the authority itself required before there was guidance to cite
    Given the authority's own figures as at 28 February 2010
    And 1 of 100 children on protection plans were not visited as often as the authority itself requires
    When the rules are applied
    Then "protection visits late" is raised as low

  # --- What inspectors and auditors saw of plans

  Scenario Outline: Child protection plans
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "protection plans weak" is <verdict>

    Examples:
      | found                                           | verdict          |
      | child protection plans are good                 | clear            |
      | child protection plans are adequate             | clear            |
      | child protection plans are of uneven quality    | raised as medium |
      | child protection plans are weak                 | raised as high   |
      | there are no child protection plans to speak of | raised as high   |

  Scenario Outline: Plans for children in need
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "plans for children in need weak" is <verdict>

    Examples:
      | found                                               | verdict          |
      | plans for children in need are good                 | clear            |
      | plans for children in need are adequate             | clear            |
      | plans for children in need are of uneven quality    | raised as low    |
      | plans for children in need are weak                 | raised as medium |
      | there are no plans for children in need to speak of | raised as medium |

  Scenario: Inspectors said nothing of plans
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "protection plans weak" is undecided
    And "plans for children in need weak" is undecided

  Scenario Outline: What inspectors judge by began in April 2009
    Given an inspection that ended on <day>
    And child protection plans are weak
    And plans for children in need are weak
    When the rules are applied
    Then "protection plans weak" is <protection>
    And "plans for children in need weak" is <need>

    Examples:
      | day           | protection     | need             |
      | 31 March 2009 | not in force   | not in force     |
      | 1 April 2009  | raised as high | raised as medium |

  # --- Plans that have lasted for two years

  Scenario Outline: How far beyond England
    Given published statistics as at 31 March 2025
    And <long> children on protection plans have been on one for two years or more
    And in England <england> per cent of children on protection plans have been on one for two years or more
    When the rules are applied
    Then "long protection plans" is <verdict>

    Examples:
      | long         | england | verdict          |
      | 0 of 1,000   | 2.3     | clear            |
      | 52 of 1,000  | 2.3     | clear            |
      | 53 of 1,000  | 2.3     | raised as low    |
      | 82 of 1,000  | 2.3     | raised as low    |
      | 83 of 1,000  | 2.3     | raised as medium |
      | 99 of 1,000  | 8       | clear            |
      | 100 of 1,000 | 8       | raised as low    |
      | 149 of 1,000 | 10      | raised as low    |
      | 150 of 1,000 | 10      | raised as medium |
      | 2 of 9       | 2.3     | clear            |
      | 2 of 10      | 2.3     | raised as medium |
      | 0 of 0       | 2.3     | not applicable   |

  Scenario Outline: So few that England need not be known
    Given published statistics as at 31 March 2025
    And <long> children on protection plans have been on one for two years or more
    When the rules are applied
    Then "long protection plans" is <verdict>

    Examples:
      | long         | verdict                |
      | 0 of 1,000   | clear                  |
      | 29 of 1,000  | clear                  |
      | 30 of 1,000  | undecided              |
      | 100 of 1,000 | raised as at least low |

  Scenario: England is not known
    Given published statistics as at 31 March 2025
    And 60 of 1,000 children on protection plans have been on one for two years or more
    When the rules are applied
    Then "long protection plans" is undecided for want of "Children in England on protection plans who have been on one for two years or more"

  Scenario: The flag says that no law sets a length
    Given published statistics as at 31 March 2025
    And 66 of 1,000 children on protection plans have been on one for two years or more
    And in England 2.3 per cent of children on protection plans have been on one for two years or more
    When the rules are applied
    Then "long protection plans" is raised as low
    And the flag "long protection plans" cites "ra-11"
    And the flag "long protection plans" says "No law says how long"
    And the flag "long protection plans" says "the comparator"
    And the flag "long protection plans" does not say "unlawful"

  Scenario Outline: Neglect that goes on has been defined in guidance since March 2010
    Given published statistics as at <day>
    And 60 of 1,000 children on protection plans have been on one for two years or more
    And in England 2 per cent of children on protection plans have been on one for two years or more
    When the rules are applied
    Then "long protection plans" is <verdict>

    Examples:
      | day              | verdict       |
      | 28 February 2010 | not in force  |
      | 31 March 2010    | raised as low |
