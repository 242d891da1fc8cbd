Feature: Keeping in touch with care leavers, and what they are entitled to
  A parent does not lose touch with a child who moves out. The law gives care leavers an adviser, visits
  where the authority houses them, and since April 2018 an adviser until twenty-five for those who ask. It
  gives no share that must be in touch, and the flags must not say that it does.

  Scenario: Stockton-on-Tees, the report of 2016
    Given an inspection that ended on 16 June 2016
    And 1 of 122 care leavers is not in touch with the authority
    And support for care leavers by personal advisers is good
    And care leavers know well what they are entitled to
    And few care leavers are given their health history
    And support for care leavers' health is good
    When the rules are applied
    Then "care leavers out of touch" is clear
    And "support by personal advisers weak" is clear
    And "care leavers do not know their rights" is clear
    And "health histories not given" is raised as low
    And "health support for care leavers weak" is clear
    And the concern "support for care leavers" is low
    And the flag "health histories not given" cites "cl-10"

  # --- Personal advisers

  Scenario Outline: How good their support is
    Given an inspection that ended on 31 March 2022
    And <support>
    When the rules are applied
    Then "support by personal advisers weak" is <verdict>

    Examples:
      | support                                                    | verdict          |
      | support for care leavers by personal advisers is good         | clear            |
      | support for care leavers by personal advisers is adequate     | clear            |
      | support for care leavers by personal advisers is inconsistent | raised as medium |
      | support for care leavers by personal advisers is weak         | raised as high   |
      | care leavers have no support from personal advisers           | raised as high   |

  Scenario Outline: Care leavers without one
    Given the authority's own figures as at 31 March 2025
    And <leavers> care leavers who should have a personal adviser have none
    When the rules are applied
    Then "care leavers without a personal adviser" is <verdict>

    Examples:
      | leavers      | verdict                |
      | 0 of 120     | clear                  |
      | 1 of 120     | raised as low          |
      | 11 of 120    | raised as low          |
      | 99 of 1,000  | raised as low          |
      | 12 of 120    | raised as medium       |
      | 35 of 120    | raised as medium       |
      | 299 of 1,000 | raised as medium       |
      | 36 of 120    | raised as high         |
      | 4 of 9       | raised as low          |
      | 4 of 10      | raised as high         |
      | 4            | raised as at least low |
      | 0 of 0       | not applicable         |

  Scenario Outline: Visits where the authority provides the accommodation
    Given the authority's own figures as at 31 March 2025
    And <leavers> care leavers in accommodation that the authority provides wait for an overdue visit by a personal adviser
    When the rules are applied
    Then "personal advisers visits late" is <verdict>

    Examples:
      | leavers      | verdict                |
      | 0 of 40      | clear                  |
      | 1 of 40      | raised as low          |
      | 3 of 40      | raised as low          |
      | 99 of 1,000  | raised as low          |
      | 4 of 40      | raised as medium       |
      | 11 of 40     | raised as medium       |
      | 299 of 1,000 | raised as medium       |
      | 12 of 40     | raised as high         |
      | 4 of 9       | raised as low          |
      | 4 of 10      | raised as high         |
      | 4            | raised as at least low |
      | 0 of 0       | not applicable         |

  Scenario Outline: Care leavers of 21 to 24 who asked
    Given the authority's own figures as at 31 March 2025
    And <leavers> care leavers of 21 to 24 who asked for a personal adviser were turned away
    When the rules are applied
    Then "care leavers over 21 turned away" is <verdict>

    Examples:
      | leavers | verdict          |
      | 0 of 30 | clear            |
      | 1 of 30 | raised as medium |
      | 4 of 30 | raised as medium |
      | 5 of 30 | raised as high   |
      | 2       | raised as medium |
      | 0 of 0  | not applicable   |

  Scenario Outline: Until 25 for all who ask, since 1 April 2018
    Given the authority's own figures as at <day>
    And 1 of 30 care leavers of 21 to 24 who asked for a personal adviser was turned away
    And what the authority offers to care leavers is not published
    When the rules are applied
    Then "care leavers over 21 turned away" is <verdict>
    And "local offer not published" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2018 | not in force     |
      | 1 April 2018  | raised as medium |

  # --- Contact

  Scenario Outline: The share out of touch
    Given the authority's own figures as at 31 March 2025
    And <leavers> care leavers are not in touch with the authority
    When the rules are applied
    Then "care leavers out of touch" is <verdict>

    Examples:
      | leavers      | verdict          |
      | 0 of 120     | clear            |
      | 11 of 120    | clear            |
      | 99 of 1,000  | clear            |
      | 12 of 120    | raised as low    |
      | 23 of 120    | raised as low    |
      | 199 of 1,000 | raised as low    |
      | 24 of 120    | raised as medium |
      | 9 of 9       | clear            |
      | 9 of 10      | raised as medium |
      | 12           | undecided        |
      | 0 of 0       | not applicable   |

  Scenario: The flag on contact claims no breach of law
    Given the authority's own figures as at 31 March 2025
    And 24 of 120 care leavers are not in touch with the authority
    When the rules are applied
    Then "care leavers out of touch" is raised as medium
    And the flag "care leavers out of touch" cites "cl-05"
    And the flag "care leavers out of touch" says "knows no share"
    And the flag "care leavers out of touch" does not say "does not meet"

  # --- What they are entitled to

  Scenario Outline: Whether the offer is published
    Given the authority's own figures as at 31 March 2025
    And what the authority offers to care leavers is <published>
    When the rules are applied
    Then "local offer not published" is <verdict>

    Examples:
      | published     | verdict          |
      | published     | clear            |
      | not published | raised as medium |

  Scenario Outline: Whether care leavers know of it
    Given an inspection that ended on 31 March 2022
    And <known>
    When the rules are applied
    Then "care leavers do not know their rights" is <verdict>

    Examples:
      | known                                                       | verdict          |
      | care leavers know well what they are entitled to               | clear            |
      | care leavers know well enough what they are entitled to        | clear            |
      | some care leavers know what they are entitled to and others do not | raised as low    |
      | care leavers know little of what they are entitled to          | raised as medium |
      | care leavers are not told what they are entitled to            | raised as medium |

  Scenario Outline: Whether they are given their health history
    Given an inspection that ended on 31 March 2022
    And <histories>
    When the rules are applied
    Then "health histories not given" is <verdict>

    Examples:
      | histories                                                   | verdict          |
      | care leavers are consistently given their health history      | clear            |
      | some care leavers are given their health history and others are not | raised as low    |
      | few care leavers are given their health history               | raised as low    |
      | care leavers are not given their health history               | raised as medium |

  Scenario Outline: How good support for their health is
    Given an inspection that ended on 31 March 2022
    And <support>
    When the rules are applied
    Then "health support for care leavers weak" is <verdict>

    Examples:
      | support                                       | verdict          |
      | support for care leavers' health is good         | clear            |
      | support for care leavers' health is adequate     | clear            |
      | support for care leavers' health is inconsistent | raised as low    |
      | support for care leavers' health is weak         | raised as medium |
      | care leavers have no support with their health   | raised as medium |

  # --- What is not known, and when the law began

  Scenario: Nothing is known
    Given an inspection that ended on 31 March 2022
    And it is not known: Care leavers with whom the authority is not in touch
    When the rules are applied
    Then "care leavers out of touch" is undecided
    And "support by personal advisers weak" is undecided
    And "care leavers without a personal adviser" is undecided
    And "personal advisers visits late" is undecided
    And "care leavers over 21 turned away" is undecided
    And "local offer not published" is undecided
    And "care leavers do not know their rights" is undecided
    And "health histories not given" is undecided
    And "health support for care leavers weak" is undecided

  Scenario Outline: The regulations of 2010 began on 1 April 2011
    Given the authority's own figures as at <day>
    And 1 of 40 care leavers who should have a personal adviser has none
    And 1 of 40 care leavers in accommodation that the authority provides waits for an overdue visit by a personal adviser
    When the rules are applied
    Then "care leavers without a personal adviser" is <verdict>
    And "personal advisers visits late" is <verdict>

    Examples:
      | day           | verdict       |
      | 31 March 2011 | not in force  |
      | 1 April 2011  | raised as low |

  Scenario Outline: The law of 2000 began on 1 October 2001
    Given an inspection that ended on <day>
    And support for care leavers by personal advisers is inconsistent
    When the rules are applied
    Then "support by personal advisers weak" is <verdict>

    Examples:
      | day               | verdict          |
      | 30 September 2001 | not in force     |
      | 1 October 2001    | raised as medium |

  Scenario Outline: Inspections have looked at it since 2009
    Given an inspection that ended on <day>
    And some care leavers know what they are entitled to and others do not
    And few care leavers are given their health history
    And support for care leavers' health is inconsistent
    When the rules are applied
    Then "care leavers do not know their rights" is <verdict>
    And "health histories not given" is <verdict>
    And "health support for care leavers weak" is <verdict>

    Examples:
      | day           | verdict       |
      | 31 March 2009 | not in force  |
      | 1 April 2009  | raised as low |
