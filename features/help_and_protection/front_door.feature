Feature: Decisions at the front door, and whether help follows
  The front door is where somebody first tells the authority that a child may need help. What is decided there,
  and how soon, settles whether that child is helped, watched or forgotten. A case closed before anybody knows
  enough leaves the danger where it was. These scenarios keep what the authority decides apart from what other
  agencies know, and never take a busy front door for a careless one.

  # --- Stockton-on-Tees, as four inspections saw it

  Scenario: The letter of 2011
    Given an inspection that ended on 11 May 2011
    And screening and decisions at the front door are good
    And agencies' understanding and use of the thresholds for social care is inconsistent
    And work between agencies at the front door is good
    And the front door has the staff that demand asks for
    When the rules are applied
    Then "front door decisions weak" is clear
    And "thresholds not understood" is raised as low
    And "partnership at the front door" is clear
    And "front door cannot meet demand" is clear
    And the concern "front door decisions" is low

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And screening and decisions at the front door are good
    And the record of managers' decisions at the front door is limited
    And the record of managers' decisions when early help work is allocated is absent
    And agencies' understanding and use of the thresholds for social care is inconsistent
    When the rules are applied
    Then "front door decisions weak" is clear
    And "decisions not recorded" is raised as medium
    And "thresholds not understood" is raised as low
    And no flag is high

  Scenario: The report of 2019
    Given an inspection that ended on 24 May 2019
    And screening and decisions at the front door are good
    And agencies' understanding and use of the thresholds for social care is good
    And work between agencies at the front door is good
    When the rules are applied
    Then "front door decisions weak" is clear
    And "thresholds not understood" is clear
    And "partnership at the front door" is clear
    And "help comes late" is undecided
    And "cases closed too soon" is undecided

  Scenario: The letter of 2022
    Given an inspection that ended on 22 September 2022
    And screening and decisions at the front door are weak
    And help for children who are referred comes too late
    And the case is closed or stepped down too soon for many of the children
    And agencies' understanding and use of the thresholds for social care is weak
    And work between agencies at the front door is weak
    And the front door does not have the staff that demand asks for
    When the rules are applied
    Then "front door decisions weak" is raised as high
    And "help comes late" is raised as high
    And "cases closed too soon" is raised as high
    And "thresholds not understood" is raised as medium
    And "partnership at the front door" is raised as medium
    And "front door cannot meet demand" is raised as medium
    And no flag is critical

  # --- Referrals decided in time

  Scenario Outline: How many referrals were decided late
    Given the authority's own figures as at 31 March 2025
    And <late> referrals received were decided later than one working day after they came
    When the rules are applied
    Then "referrals decided late" is <verdict>

    Examples:
      | late         | verdict                |
      | 0 of 1,000   | clear                  |
      | 1 of 1,000   | raised as low          |
      | 199 of 1,000 | raised as low          |
      | 200 of 1,000 | raised as medium       |
      | 499 of 1,000 | raised as medium       |
      | 500 of 1,000 | raised as high         |
      | 3            | raised as at least low |
      | 2 of 3       | raised as low          |
      | 5 of 9       | raised as low          |
      | 5 of 10      | raised as high         |
      | 0 of 0       | not applicable         |

  Scenario: Nobody counted the referrals decided late
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "referrals decided late" is undecided

  Scenario: The flag on late decisions departs from guidance and is never called a breach
    Given the authority's own figures as at 31 March 2025
    And 40 of 600 referrals received were decided later than one working day after they came
    When the rules are applied
    Then "referrals decided late" is raised as low
    And the flag "referrals decided late" cites "ra-02"
    And the flag "referrals decided late" says "40 of 600 referrals"
    And the flag "referrals decided late" says "departs from statutory guidance"
    And the flag "referrals decided late" does not say "breach"

  Scenario Outline: Guidance has known one working day since March 2010
    Given the authority's own figures as at <day>
    And 40 of 600 referrals received were decided later than one working day after they came
    When the rules are applied
    Then "referrals decided late" is <verdict>

    Examples:
      | day              | verdict       |
      | 28 February 2010 | not in force  |
      | 31 March 2010    | raised as low |
      | 14 March 2026    | raised as low |

  # --- What inspectors and auditors saw

  Scenario Outline: Screening and decisions at the front door
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "front door decisions weak" is <verdict>

    Examples:
      | found                                                      | verdict            |
      | screening and decisions at the front door are good         | clear              |
      | screening and decisions at the front door are adequate     | clear              |
      | screening and decisions at the front door are inconsistent | raised as medium   |
      | screening and decisions at the front door are weak         | raised as high     |
      | nobody screens what comes to the front door                | raised as critical |

  Scenario Outline: Whether help comes when it is needed
    Given an inspection that ended on 31 March 2022
    And help for children who are referred comes <found>
    When the rules are applied
    Then "help comes late" is <verdict>

    Examples:
      | found          | verdict          |
      | in time        | clear            |
      | mostly in time | clear            |
      | often late     | raised as medium |
      | too late       | raised as high   |

  Scenario Outline: Cases closed before anybody knows enough
    Given an inspection that ended on 31 March 2022
    And the case is closed or stepped down too soon for <found> of the children
    When the rules are applied
    Then "cases closed too soon" is <verdict>

    Examples:
      | found          | verdict          |
      | none           | clear            |
      | one            | raised as low    |
      | a few          | raised as low    |
      | a small number | raised as medium |
      | some           | raised as medium |
      | many           | raised as high   |
      | most           | raised as high   |

  Scenario Outline: Managers' decisions that nobody can find afterwards
    Given an inspection that ended on 31 March 2022
    And the record of managers' decisions at the front door is <door>
    And the record of managers' decisions when early help work is allocated is <help>
    When the rules are applied
    Then "decisions not recorded" is <verdict>

    Examples:
      | door         | help         | verdict          |
      | consistent   | consistent   | clear            |
      | inconsistent | consistent   | raised as low    |
      | consistent   | inconsistent | raised as low    |
      | limited      | consistent   | raised as medium |
      | consistent   | limited      | raised as medium |
      | consistent   | absent       | raised as medium |

  Scenario: Good records in one place do not answer for the other
    Given an inspection that ended on 31 March 2022
    And the record of managers' decisions at the front door is consistent
    When the rules are applied
    Then "decisions not recorded" is undecided for want of "Managers' decisions when early help work is allocated are recorded"

  Scenario Outline: What agencies know of the thresholds
    Given an inspection that ended on 31 March 2022
    And agencies' understanding and use of the thresholds for social care is <found>
    When the rules are applied
    Then "thresholds not understood" is <verdict>

    Examples:
      | found        | verdict          |
      | good         | clear            |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as medium |

  Scenario Outline: How agencies work together at the front door
    Given an inspection that ended on 31 March 2022
    And work between agencies at the front door is <found>
    When the rules are applied
    Then "partnership at the front door" is <verdict>

    Examples:
      | found        | verdict          |
      | good         | clear            |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as medium |

  Scenario Outline: Whether there is anybody to do the work
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "front door cannot meet demand" is <verdict>

    Examples:
      | found                                                          | verdict          |
      | the front door has the staff that demand asks for              | clear            |
      | the front door has only some of the staff that demand asks for | raised as low    |
      | the front door does not have the staff that demand asks for    | raised as medium |

  Scenario: Inspectors said nothing of the front door
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "front door decisions weak" is undecided
    And "help comes late" is undecided
    And "cases closed too soon" is undecided
    And "decisions not recorded" is undecided
    And "thresholds not understood" is undecided
    And "partnership at the front door" is undecided
    And "front door cannot meet demand" is undecided

  Scenario: Leaders say that decisions are good, and inspectors saw otherwise
    Given an inspection that ended on 31 March 2022
    And leaders say that screening and decisions at the front door are good
    And inspectors found that screening and decisions at the front door are weak
    When the rules are applied
    Then "front door decisions weak" is raised as high

  Scenario: What inspectors saw is never said to depart from guidance
    Given an inspection that ended on 31 March 2022
    And screening and decisions at the front door are weak
    And help for children who are referred comes too late
    When the rules are applied
    Then "front door decisions weak" is raised as high
    And the flag "front door decisions weak" cites "in-01"
    And the flag "front door decisions weak" says "outside what inspectors look for"
    And "help comes late" is raised as high
    And the flag "help comes late" says "outside what inspectors look for"

  Scenario Outline: What inspectors judge by began in April 2009
    Given an inspection that ended on <day>
    And screening and decisions at the front door are weak
    And the record of managers' decisions at the front door is limited
    And the record of managers' decisions when early help work is allocated is limited
    And agencies' understanding and use of the thresholds for social care is weak
    And work between agencies at the front door is weak
    When the rules are applied
    Then "front door decisions weak" is <decisions>
    And "decisions not recorded" is <verdict>
    And "thresholds not understood" is <verdict>
    And "partnership at the front door" is <verdict>

    Examples:
      | day           | verdict          | decisions      |
      | 31 March 2009 | not in force     | not in force   |
      | 1 April 2009  | raised as medium | raised as high |

  Scenario Outline: The duty to children in need is older than any of these inspections
    Given an inspection that ended on <day>
    And help for children who are referred comes too late
    And the case is closed or stepped down too soon for many of the children
    And the front door does not have the staff that demand asks for
    When the rules are applied
    Then "help comes late" is <verdict>
    And "cases closed too soon" is <verdict>
    And "front door cannot meet demand" is <capacity>

    Examples:
      | day               | verdict        | capacity         |
      | 30 September 1991 | not in force   | not in force     |
      | 31 October 1991   | raised as high | raised as medium |
