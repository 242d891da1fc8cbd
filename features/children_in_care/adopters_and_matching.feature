Feature: Finding families for children who wait for adoption
  A search that begins late, or that nobody tells the family finders of, costs a child months.
  These scenarios ask when the search begins and how well it is done, how children are seen meanwhile, and how
  adopters are found and assessed.

  # --- Stockton-on-Tees

  Scenario: The report of 2016, where the search was dogged and began late
    Given an inspection that ended on 16 June 2016
    And family finding begins too late for some of the children whose plan is adoption
    And the team that finds families is told late of children who may need adopters
    And family finding and matching for adoption are good
    And assessments of whether brothers and sisters should be adopted together are inconsistent
    And the plan for recruiting adopters is weak
    And from application to a child's moving in takes adopters 437 days on average
    When the rules are applied
    Then "family finding begins late" is raised as medium
    And "family finders told late" is raised as low
    And "family finding and matching weak" is clear
    And "brothers and sisters assessed poorly" is raised as low
    And "adopter recruitment not planned" is raised as low
    And the concern "adopters and matching" is medium

  # --- The search

  Scenario Outline: For how many children family finding begins late
    Given an inspection that ended on 31 March 2022
    And family finding begins too late for <children> of the children whose plan is adoption
    When the rules are applied
    Then "family finding begins late" is <verdict>

    Examples:
      | children       | verdict          |
      | none           | clear            |
      | one            | raised as low    |
      | a small number | raised as low    |
      | some           | raised as medium |
      | many           | raised as medium |
      | most           | raised as high   |

  Scenario Outline: Whether the family finders are told early
    Given an inspection that ended on 31 March 2022
    And the team that finds families is told <when> of children who may need adopters
    When the rules are applied
    Then "family finders told late" is <verdict>

    Examples:
      | when  | verdict       |
      | early | clear         |
      | late  | raised as low |

  Scenario Outline: How good family finding and matching are
    Given an inspection that ended on 31 March 2022
    And <search>
    When the rules are applied
    Then "family finding and matching weak" is <verdict>

    Examples:
      | search                                                    | verdict          |
      | family finding and matching for adoption are good         | clear            |
      | family finding and matching for adoption are adequate     | clear            |
      | family finding and matching for adoption are inconsistent | raised as medium |
      | family finding and matching for adoption are weak         | raised as medium |
      | nobody looks for adopters for children who wait           | raised as high   |

  Scenario Outline: Brothers and sisters
    Given an inspection that ended on 31 March 2022
    And <assessments>
    When the rules are applied
    Then "brothers and sisters assessed poorly" is <verdict>

    Examples:
      | assessments                                                                           | verdict          |
      | assessments of whether brothers and sisters should be adopted together are good         | clear            |
      | assessments of whether brothers and sisters should be adopted together are adequate     | clear            |
      | assessments of whether brothers and sisters should be adopted together are inconsistent | raised as low    |
      | assessments of whether brothers and sisters should be adopted together are weak         | raised as medium |
      | nobody assesses whether brothers and sisters should be adopted together                 | raised as medium |

  # --- Meanwhile

  Scenario Outline: Reviews and visits that are overdue
    Given the authority's own figures as at 31 March 2025
    And <children> children whom the authority may place for adoption have a review or a visit overdue
    When the rules are applied
    Then "adoption reviews or visits late" is <verdict>

    Examples:
      | children     | verdict                |
      | 0 of 40      | clear                  |
      | 1 of 40      | raised as low          |
      | 3 of 40      | raised as low          |
      | 99 of 1,000  | raised as low          |
      | 4 of 40      | raised as medium       |
      | 11 of 40     | raised as medium       |
      | 299 of 1,000 | raised as medium       |
      | 12 of 40     | raised as high         |
      | 5 of 9       | raised as low          |
      | 5 of 10      | raised as high         |
      | 5            | raised as at least low |
      | 0 of 0       | not applicable         |

  Scenario Outline: The regulations of 2005, which were loosened in 2020
    Given the authority's own figures as at <day>
    And 1 of 40 children whom the authority may place for adoption have a review or a visit overdue
    When the rules are applied
    Then "adoption reviews or visits late" is <verdict>

    Examples:
      | day               | verdict       |
      | 29 December 2005  | not in force  |
      | 30 December 2005  | raised as low |
      | 23 April 2020     | raised as low |
      | 24 April 2020     | not in force  |
      | 25 September 2020 | not in force  |
      | 26 September 2020 | raised as low |

  Scenario: The law is what the flag on reviews and visits rests on
    Given the authority's own figures as at 31 March 2025
    And 12 of 40 children whom the authority may place for adoption have a review or a visit overdue
    When the rules are applied
    Then "adoption reviews or visits late" is raised as high
    And the flag "adoption reviews or visits late" cites "ad-07"
    And the flag "adoption reviews or visits late" cites "ad-08"
    And the flag "adoption reviews or visits late" says "12 of 40 children"

  # --- Adopters

  Scenario Outline: The plan for recruiting adopters
    Given an inspection that ended on 31 March 2022
    And <plan>
    When the rules are applied
    Then "adopter recruitment not planned" is <verdict>

    Examples:
      | plan                                                                                  | verdict          |
      | the plan for recruiting adopters is good                                              | clear            |
      | the plan for recruiting adopters is adequate                                          | clear            |
      | the plan for recruiting adopters meets some of the waiting children's needs and not others | raised as low    |
      | the plan for recruiting adopters is weak                                              | raised as low    |
      | there is no plan for recruiting adopters                                              | raised as medium |

  Scenario Outline: Two months for the first stage and four for the second
    Given the authority's own figures as at 31 March 2025
    And <assessments> assessments of adopters went beyond the limits of their stages without a recorded reason
    When the rules are applied
    Then "adopter assessments over the limit" is <verdict>

    Examples:
      | assessments  | verdict                |
      | 0 of 20      | clear                  |
      | 1 of 20      | raised as low          |
      | 4 of 20      | raised as low          |
      | 249 of 1,000 | raised as low          |
      | 5 of 20      | raised as medium       |
      | 5 of 9       | raised as low          |
      | 5 of 10      | raised as medium       |
      | 3            | raised as at least low |
      | 0 of 0       | not applicable         |

  Scenario Outline: Before 1 July 2013 there was one stage
    Given the authority's own figures as at <day>
    And 1 of 20 assessments of adopters went beyond the limits of their stages without a recorded reason
    When the rules are applied
    Then "adopter assessments over the limit" is <verdict>

    Examples:
      | day          | verdict       |
      | 30 June 2013 | not in force  |
      | 1 July 2013  | raised as low |

  # --- What is not known, and when the law began

  Scenario: Inspectors said nothing
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "family finding begins late" is undecided
    And "family finders told late" is undecided
    And "family finding and matching weak" is undecided
    And "brothers and sisters assessed poorly" is undecided
    And "adopter recruitment not planned" is undecided

  Scenario: Nobody counted
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "adoption reviews or visits late" is undecided
    And "adopter assessments over the limit" is undecided

  Scenario Outline: The law of 2002 began on 30 December 2005
    Given an inspection that ended on <day>
    And family finding begins too late for one of the children whose plan is adoption
    And the team that finds families is told late of children who may need adopters
    And family finding and matching for adoption are weak
    And assessments of whether brothers and sisters should be adopted together are inconsistent
    When the rules are applied
    Then "family finding begins late" is <low>
    And "family finders told late" is <low>
    And "family finding and matching weak" is <medium>
    And "brothers and sisters assessed poorly" is <low>

    Examples:
      | day              | low           | medium           |
      | 29 December 2005 | not in force  | not in force     |
      | 30 December 2005 | raised as low | raised as medium |

  Scenario Outline: The plan for recruiting adopters is judged where an inspection of the day looked at adoption
    Given an inspection that ended on <day>
    And the plan for recruiting adopters is weak
    When the rules are applied
    Then "adopter recruitment not planned" is <verdict>

    Examples:
      | day              | verdict       |
      | 31 March 2009    | not in force  |
      | 1 April 2009     | raised as low |
      | 1 June 2012      | raised as low |
      | 1 July 2012      | not in force  |
      | 31 October 2013  | not in force  |
      | 30 November 2013 | raised as low |
      | 1 December 2017  | raised as low |
      | 31 December 2017 | undecided     |
      | 1 January 2018   | undecided     |
      | 31 January 2018  | raised as low |
