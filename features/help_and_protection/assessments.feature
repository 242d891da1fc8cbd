Feature: Assessments of children's needs, and children's records
  An assessment is where somebody asks what a child lives with and what would help. One that is late, or that
  never heard the child, leads to a plan for somebody else. Until April 2013 guidance gave ten working days for an
  initial and thirty-five for a core assessment, and since then forty-five for a single one; most authorities are
  late for somebody, so a share that falls short is read beside England.

  # --- Stockton-on-Tees, as four inspections saw it

  Scenario: The letter of 2011
    Given an inspection that ended on 11 May 2011
    And assessments of children's needs are adequate
    And assessments of children's needs are finished often late
    And the analysis of risk and need is good
    And children's case records are of uneven quality
    When the rules are applied
    Then "assessments weak" is clear
    And "assessments found late" is raised as medium
    And "risk not analysed" is clear
    And "case records weak" is raised as low
    And the flag "assessments found late" cites "ra-03"
    And the flag "assessments found late" cites "ra-04"

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And assessments of children's needs are good
    And assessments of children's needs are finished in time
    And the analysis of risk and need is good
    And the child's voice or daily life is missing from none of the assessments
    When the rules are applied
    Then "assessments weak" is clear
    And "assessments found late" is clear
    And "risk not analysed" is clear
    And "child missing from assessments" is clear
    And nothing is raised

  Scenario: The letter of 2022
    Given an inspection that ended on 22 September 2022
    And assessments of children's needs are weak
    And assessments of children's needs are finished too late
    And the analysis of risk and need is weak
    And the child's voice or daily life is missing from many of the assessments
    When the rules are applied
    Then "assessments weak" is raised as high
    And "assessments found late" is raised as high
    And "risk not analysed" is raised as high
    And "child missing from assessments" is raised as high
    And no flag is critical

  Scenario: Disabled children in 2019, whose risks were seen late
    Given an inspection that ended on 24 May 2019
    And the analysis of risk and need is good
    And for disabled children, the analysis of risk and need is inconsistent
    When the rules are applied
    Then "risk not analysed" is clear
    And "risk not analysed" is raised as medium for disabled children

  # --- What inspectors and auditors saw

  Scenario Outline: How good assessments are
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "assessments weak" is <verdict>

    Examples:
      | found                                                 | verdict          |
      | assessments of children's needs are good              | clear            |
      | assessments of children's needs are adequate          | clear            |
      | assessments of children's needs are of uneven quality | raised as medium |
      | assessments of children's needs are weak              | raised as high   |
      | children's needs are not assessed                     | raised as high   |

  Scenario Outline: Whether risk is seen
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "risk not analysed" is <verdict>

    Examples:
      | found                                         | verdict          |
      | the analysis of risk and need is good         | clear            |
      | the analysis of risk and need is adequate     | clear            |
      | the analysis of risk and need is inconsistent | raised as medium |
      | the analysis of risk and need is weak         | raised as high   |
      | risk to children is not analysed              | raised as high   |

  Scenario Outline: Whether the child is there
    Given an inspection that ended on 31 March 2022
    And the child's voice or daily life is missing from <found> of the assessments
    When the rules are applied
    Then "child missing from assessments" is <verdict>

    Examples:
      | found          | verdict          |
      | none           | clear            |
      | one            | raised as low    |
      | a few          | raised as low    |
      | a small number | raised as medium |
      | some           | raised as medium |
      | many           | raised as high   |
      | all            | raised as high   |

  Scenario Outline: Whether assessments are finished in time
    Given an inspection that ended on 31 March 2022
    And assessments of children's needs are finished <found>
    When the rules are applied
    Then "assessments found late" is <verdict>

    Examples:
      | found          | verdict          |
      | in time        | clear            |
      | mostly in time | clear            |
      | often late     | raised as medium |
      | too late       | raised as high   |

  Scenario Outline: How good records are
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "case records weak" is <verdict>

    Examples:
      | found                                         | verdict          |
      | children's case records are good              | clear            |
      | children's case records are adequate          | clear            |
      | children's case records are of uneven quality | raised as low    |
      | children's case records are weak              | raised as medium |
      | there are no case records to speak of         | raised as medium |

  Scenario: Inspectors said nothing of assessments
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "assessments weak" is undecided
    And "risk not analysed" is undecided
    And "child missing from assessments" is undecided
    And "assessments found late" is undecided
    And "case records weak" is undecided

  Scenario: A good figure does not silence what inspectors saw
    Given an inspection that ended on 31 March 2022
    And 0 of 900 single assessments took more than 45 working days
    And assessments of children's needs are weak
    When the rules are applied
    Then "single assessments late" is clear
    And "assessments weak" is raised as high

  # --- Single assessments, since 15 April 2013

  Scenario Outline: How severity grows with the share and with the distance from England
    Given the authority's own figures as at 31 March 2025
    And <late> single assessments took more than 45 working days
    And in England <england> per cent of single assessments took more than 45 working days
    When the rules are applied
    Then "single assessments late" is <verdict>

    Examples:
      | late         | england | verdict          |
      | 0 of 1,000   | 15      | clear            |
      | 1 of 1,000   | 15      | raised as low    |
      | 249 of 1,000 | 10      | raised as low    |
      | 250 of 1,000 | 10      | raised as medium |
      | 250 of 1,000 | 15      | raised as medium |
      | 250 of 1,000 | 15.1    | raised as low    |
      | 399 of 1,000 | 15      | raised as medium |
      | 400 of 1,000 | 15      | raised as high   |
      | 400 of 1,000 | 20      | raised as high   |
      | 400 of 1,000 | 20.1    | raised as medium |
      | 5 of 9       | 15      | raised as low    |
      | 5 of 10      | 15      | raised as high   |
      | 0 of 0       | 15      | not applicable   |

  Scenario: England is not known, and the shortfall is small
    Given the authority's own figures as at 31 March 2025
    And 30 of 1,000 single assessments took more than 45 working days
    When the rules are applied
    Then "single assessments late" is raised as low

  Scenario: England is not known, and the shortfall is not small
    Given the authority's own figures as at 31 March 2025
    And 450 of 1,000 single assessments took more than 45 working days
    When the rules are applied
    Then "single assessments late" is raised as at least low

  Scenario: Eighty-five of a hundred in time is what England manages, and nothing to be alarmed at
    Given published statistics as at 31 March 2025
    And 15 of 100 single assessments took more than 45 working days
    And in England 15.5 per cent of single assessments took more than 45 working days
    When the rules are applied
    Then "single assessments late" is raised as low
    And the flag "single assessments late" says "15 of 100"
    And the flag "single assessments late" says "in England 15.5"
    And the flag "single assessments late" cites "ra-05"
    And the flag "single assessments late" does not say "breach"

  Scenario: Nobody counted
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "single assessments late" is undecided

  Scenario Outline: One limit gave way to another on 15 April 2013
    Given the authority's own figures as at <day>
    And 30 of 100 initial assessments took more than 10 working days
    And 30 of 100 core assessments took more than 35 working days
    And 30 of 1,000 single assessments took more than 45 working days
    When the rules are applied
    Then "initial or core assessments late" is <old>
    And "single assessments late" is <new>

    Examples:
      | day           | old           | new           |
      | 31 March 2010 | not in force  | not in force  |
      | 1 April 2010  | raised as low | not in force  |
      | 14 April 2013 | raised as low | not in force  |
      | 15 April 2013 | not in force  | raised as low |

  # --- Initial and core assessments, until 14 April 2013

  Scenario Outline: How many took too long
    Given the authority's own figures as at 31 March 2012
    And <initial> initial assessments took more than 10 working days
    And <core> core assessments took more than 35 working days
    When the rules are applied
    Then "initial or core assessments late" is <verdict>

    Examples:
      | initial      | core         | verdict          |
      | 0 of 900     | 0 of 400     | clear            |
      | 1 of 900     | 0 of 400     | raised as low    |
      | 0 of 900     | 1 of 400     | raised as low    |
      | 399 of 1,000 | 0 of 1,000   | raised as low    |
      | 400 of 1,000 | 0 of 1,000   | raised as medium |
      | 0 of 1,000   | 399 of 1,000 | raised as low    |
      | 0 of 1,000   | 400 of 1,000 | raised as medium |
      | 599 of 1,000 | 0 of 1,000   | raised as medium |
      | 600 of 1,000 | 0 of 1,000   | raised as high   |
      | 0 of 1,000   | 599 of 1,000 | raised as medium |
      | 0 of 1,000   | 600 of 1,000 | raised as high   |
      | 2 of 3       | 0 of 2       | raised as low    |
      | 7 of 9       | 0 of 10      | raised as low    |
      | 7 of 10      | 0 of 10      | raised as high   |
      | 0 of 10      | 7 of 9       | raised as low    |
      | 0 of 10      | 7 of 10      | raised as high   |

  Scenario: Only initial assessments were counted, and none was late
    Given the authority's own figures as at 31 March 2012
    And 0 of 900 initial assessments took more than 10 working days
    When the rules are applied
    Then "initial or core assessments late" is undecided

  # --- Days of change

  Scenario Outline: What inspectors judge by began in April 2009
    Given an inspection that ended on <day>
    And assessments of children's needs are weak
    And assessments of children's needs are finished too late
    And children's case records are weak
    When the rules are applied
    Then "assessments weak" is <verdict>
    And "case records weak" is <records>

    Examples:
      | day           | verdict        | records          |
      | 31 March 2009 | not in force   | not in force     |
      | 1 April 2009  | raised as high | raised as medium |

  Scenario Outline: The duties to enquire and to hear the child are older
    Given an inspection that ended on <day>
    And the analysis of risk and need is weak
    And the child's voice or daily life is missing from many of the assessments
    When the rules are applied
    Then "risk not analysed" is <verdict>
    And "child missing from assessments" is <verdict>

    Examples:
      | day               | verdict        |
      | 30 September 1991 | not in force   |
      | 31 October 1991   | raised as high |

  Scenario Outline: How long assessments may take has been guidance since the Framework of 2000
    Given an inspection that ended on <day>
    And assessments of children's needs are finished too late
    When the rules are applied
    Then "assessments found late" is <verdict>

    Examples:
      | day              | verdict        |
      | 31 December 2000 | not in force   |
      | 1 January 2001   | raised as high |
