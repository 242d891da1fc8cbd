Feature: Early help for families
  Help that comes before a child is referred spares the child what would have followed. No national timescale
  exists, so nothing here is said to break one; a family that waits weeks to be met has lost what is early about it.

  # --- Stockton-on-Tees, as inspections saw it

  Scenario: The letter of 2011
    Given an inspection that ended on 11 May 2011
    And early help is good
    When the rules are applied
    Then "early help weak" is clear
    And nothing is raised

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And early help is good
    And families who are offered early help are first met often late
    And evidence that early help lowers the number of referrals is absent
    When the rules are applied
    Then "early help weak" is clear
    And "early help begins late" is raised as medium
    And "early help does not lower demand" is raised as low
    And the concern "early help" is medium

  # --- What inspectors and auditors saw

  Scenario Outline: How good early help is
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "early help weak" is <verdict>

    Examples:
      | found                           | verdict          |
      | early help is good              | clear            |
      | early help is adequate          | clear            |
      | early help is of uneven quality | raised as low    |
      | early help is weak              | raised as medium |
      | there is no early help          | raised as medium |

  Scenario Outline: How soon families are met
    Given an inspection that ended on 31 March 2022
    And families who are offered early help are first met <found>
    When the rules are applied
    Then "early help begins late" is <verdict>

    Examples:
      | found          | verdict          |
      | in time        | clear            |
      | mostly in time | clear            |
      | often late     | raised as medium |
      | too late       | raised as medium |

  Scenario Outline: Whether it makes a difference to referrals
    Given an inspection that ended on 31 March 2022
    And evidence that early help lowers the number of referrals is <found>
    When the rules are applied
    Then "early help does not lower demand" is <verdict>

    Examples:
      | found        | verdict       |
      | consistent   | clear         |
      | inconsistent | raised as low |
      | limited      | raised as low |
      | absent       | raised as low |

  Scenario: Inspectors said nothing of early help
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "early help weak" is undecided
    And "early help begins late" is undecided
    And "early help does not lower demand" is undecided

  Scenario: The flag on first meetings says that there is no national timescale
    Given an inspection that ended on 31 March 2022
    And families who are offered early help are first met too late
    When the rules are applied
    Then "early help begins late" is raised as medium
    And the flag "early help begins late" cites "ra-07"
    And the flag "early help begins late" says "No national timescale"
    And the flag "early help begins late" says "outside what inspectors look for"

  Scenario Outline: What inspectors judge by began in April 2009
    Given an inspection that ended on <day>
    And early help is weak
    And families who are offered early help are first met too late
    And evidence that early help lowers the number of referrals is limited
    When the rules are applied
    Then "early help weak" is <verdict>
    And "early help begins late" is <verdict>
    And "early help does not lower demand" is <demand>

    Examples:
      | day           | verdict          | demand        |
      | 31 March 2009 | not in force     | not in force  |
      | 1 April 2009  | raised as medium | raised as low |
