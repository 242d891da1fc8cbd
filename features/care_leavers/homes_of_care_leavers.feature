Feature: Where care leavers live
  A young person who leaves care without a safe place to live can lose all else. What the law asks of
  accommodation is about those of sixteen and seventeen; for older care leavers there is a statistic, and
  what inspectors see. These scenarios keep the three apart.

  Scenario: Stockton-on-Tees, the report of 2016
    Given an inspection that ended on 16 June 2016
    And 93 per cent of care leavers of 19 to 21 live in suitable accommodation
    And 1 care leaver of 18 or over lives in bed and breakfast
    And accommodation for care leavers is good
    And help to stay with foster carers after 18 is good
    And 16 young people stay with former foster carers after 18
    When the rules are applied
    Then "few care leavers in suitable homes" is clear
    And "care leavers in bed and breakfast" is raised as low
    And "accommodation for care leavers weak" is clear
    And "staying put weak" is clear
    And the concern "homes of care leavers" is low
    And the flag "care leavers in bed and breakfast" does not say "does not meet"

  Scenario Outline: The share in suitable accommodation
    Given published statistics as at 31 March 2025
    And <share> per cent of care leavers of 19 to 21 live in suitable accommodation
    When the rules are applied
    Then "few care leavers in suitable homes" is <verdict>

    Examples:
      | share | verdict          |
      | 100   | clear            |
      | 80.0  | clear            |
      | 79.9  | raised as low    |
      | 70.0  | raised as low    |
      | 69.9  | raised as medium |

  Scenario: The flag on suitable accommodation is a comparison
    Given published statistics as at 31 March 2025
    And 69 per cent of care leavers of 19 to 21 live in suitable accommodation
    When the rules are applied
    Then "few care leavers in suitable homes" is raised as medium
    And the flag "few care leavers in suitable homes" cites "bm-10"
    And the flag "few care leavers in suitable homes" says "It is a comparison"
    And the flag "few care leavers in suitable homes" says "custody"

  Scenario Outline: Young people of 16 and 17
    Given the authority's own figures as at 31 March 2025
    And <people> young people of 16 and 17 who have left care live in unsuitable accommodation
    When the rules are applied
    Then "young people in unsuitable homes" is <verdict>

    Examples:
      | people  | verdict          |
      | 0 of 12 | clear            |
      | 1 of 12 | raised as medium |
      | 4 of 12 | raised as medium |
      | 5 of 12 | raised as high   |
      | 2       | raised as medium |
      | 0 of 0  | not applicable   |

  Scenario Outline: Bed and breakfast at 18 and over
    Given the authority's own figures as at 31 March 2025
    And <leavers> care leavers of 18 or over live in bed and breakfast
    When the rules are applied
    Then "care leavers in bed and breakfast" is <verdict>

    Examples:
      | leavers | verdict          |
      | 0       | clear            |
      | 2       | raised as low    |
      | 3       | raised as medium |

  Scenario: One care leaver in bed and breakfast
    Given the authority's own figures as at 31 March 2025
    And 1 care leaver of 18 or over lives in bed and breakfast
    When the rules are applied
    Then "care leavers in bed and breakfast" is raised as low
    And the flag "care leavers in bed and breakfast" says "about those of 16 and 17"

  Scenario Outline: How many care leavers are homeless
    Given an inspection that ended on 31 March 2022
    And homelessness affects <how many> of the care leavers
    When the rules are applied
    Then "care leavers homeless" is <verdict>

    Examples:
      | how many       | verdict          |
      | none           | clear            |
      | one            | raised as low    |
      | a small number | raised as low    |
      | some           | raised as medium |
      | many           | raised as high   |

  Scenario Outline: How good accommodation for care leavers is
    Given an inspection that ended on 31 March 2022
    And <homes>
    When the rules are applied
    Then "accommodation for care leavers weak" is <verdict>

    Examples:
      | homes                                                | verdict          |
      | accommodation for care leavers is good               | clear            |
      | accommodation for care leavers is adequate           | clear            |
      | accommodation for care leavers is inconsistent       | raised as medium |
      | accommodation for care leavers is weak               | raised as medium |
      | the authority finds no accommodation for care leavers | raised as high   |

  Scenario Outline: Staying put, a duty since 13 May 2014
    Given an inspection that ended on <day>
    And <help>
    When the rules are applied
    Then "staying put weak" is <verdict>

    Examples:
      | day           | help                                                             | verdict          |
      | 12 May 2014   | help to stay with foster carers after 18 is weak                 | not in force     |
      | 13 May 2014   | help to stay with foster carers after 18 is weak                 | raised as medium |
      | 31 March 2022 | help to stay with foster carers after 18 is good                 | clear            |
      | 31 March 2022 | help to stay with foster carers after 18 is adequate             | clear            |
      | 31 March 2022 | help to stay with foster carers after 18 is inconsistent         | raised as low    |
      | 31 March 2022 | help to stay with foster carers after 18 is weak                 | raised as medium |
      | 31 March 2022 | young people are not helped to stay with their foster carers after 18 | raised as medium |

  Scenario: Nothing is known
    Given an inspection that ended on 31 March 2022
    And it is not known: Care leavers of 19 to 21 in suitable accommodation
    When the rules are applied
    Then "few care leavers in suitable homes" is undecided
    And "young people in unsuitable homes" is undecided
    And "care leavers in bed and breakfast" is undecided
    And "care leavers homeless" is undecided
    And "accommodation for care leavers weak" is undecided
    And "staying put weak" is undecided

  Scenario Outline: The regulations of 2010 began on 1 April 2011
    Given the authority's own figures as at <day>
    And 1 of 12 young people of 16 and 17 who have left care lives in unsuitable accommodation
    When the rules are applied
    Then "young people in unsuitable homes" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2011 | not in force     |
      | 1 April 2011  | raised as medium |

  Scenario Outline: Inspections have looked at it since 2009
    Given an inspection that ended on <day>
    And 1 care leaver of 18 or over lives in bed and breakfast
    And homelessness affects one of the care leavers
    And accommodation for care leavers is weak
    When the rules are applied
    Then "care leavers in bed and breakfast" is <low>
    And "care leavers homeless" is <low>
    And "accommodation for care leavers weak" is <medium>

    Examples:
      | day           | low           | medium           |
      | 31 March 2009 | not in force  | not in force     |
      | 1 April 2009  | raised as low | raised as medium |
