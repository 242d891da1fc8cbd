Feature: Thinking of adoption in time, and deciding on it well
  Few decisions weigh more than that a child should be adopted. It has to be thought of while the child's
  future is still open, its reasons have to be there to read, and the court has to be given them.

  # --- Stockton-on-Tees

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And adoption is considered too late for some of the children who may need it
    And early permanence with carers who may adopt is not used
    And decisions that children should be adopted say little of what was weighed and why
    And legal advice and evidence where adoption is put to the court are inconsistent
    And the adoption decisions of 7 children were reversed in the year
    And the court did not accept the plan of adoption of 4 children in the year
    When the rules are applied
    Then "adoption considered too late" is raised as medium
    And "early permanence little used" is raised as medium
    And "adoption decisions without reasons" is raised as medium
    And "adoption in court weak" is raised as low
    And "adoption decisions late" is undecided
    And the concern "deciding on adoption" is medium

  Scenario: The report of 2019
    Given an inspection that ended on 24 May 2019
    And early permanence with carers who may adopt is little used
    When the rules are applied
    Then "early permanence little used" is raised as medium
    And the flag "early permanence little used" cites "ad-06"
    And the flag "early permanence little used" does not say "does not meet"

  Scenario: Decisions that were reversed raise nothing by themselves
    Given an inspection that ended on 16 June 2016
    And it has been decided that 44 children should be adopted
    And the adoption decisions of 7 children were reversed in the year
    And the court did not accept the plan of adoption of 4 children in the year
    When the rules are applied
    Then nothing is raised

  # --- In time

  Scenario Outline: For how many children adoption is considered too late
    Given an inspection that ended on 31 March 2022
    And adoption is considered too late for <children> of the children who may need it
    When the rules are applied
    Then "adoption considered too late" is <verdict>

    Examples:
      | children       | verdict          |
      | none           | clear            |
      | one            | raised as low    |
      | a small number | raised as low    |
      | some           | raised as medium |
      | many           | raised as medium |
      | most           | raised as high   |
      | all            | raised as high   |

  Scenario Outline: Early permanence, a duty to consider it since 25 July 2014
    Given an inspection that ended on <day>
    And <early>
    When the rules are applied
    Then "early permanence little used" is <verdict>

    Examples:
      | day          | early                                                                                                   | verdict          |
      | 24 July 2014 | early permanence with carers who may adopt is not used                                                  | not in force     |
      | 25 July 2014 | early permanence with carers who may adopt is not used                                                  | raised as medium |
      | 31 July 2022 | early permanence with carers who may adopt is not used                                                  | raised as medium |
      | 31 July 2022 | early permanence with carers who may adopt is little used                                               | raised as medium |
      | 31 July 2022 | early permanence with carers who may adopt is used for some of those it would suit and not for others   | raised as low    |
      | 31 July 2022 | early permanence with carers who may adopt is used well enough                                          | clear            |
      | 31 July 2022 | early permanence with carers who may adopt is used well                                                 | clear            |

  # --- The decision, and the court

  Scenario Outline: Whether the reasons can be read
    Given an inspection that ended on 31 March 2022
    And <record>
    When the rules are applied
    Then "adoption decisions without reasons" is <verdict>

    Examples:
      | record                                                                                    | verdict          |
      | decisions that children should be adopted say consistently what was weighed and why       | clear            |
      | decisions that children should be adopted do not always say what was weighed and why      | raised as low    |
      | decisions that children should be adopted say little of what was weighed and why          | raised as medium |
      | decisions that children should be adopted do not say what was weighed and why             | raised as medium |

  Scenario: The flag on reasons claims no more than inspectors looked for
    Given an inspection that ended on 31 March 2022
    And decisions that children should be adopted say little of what was weighed and why
    When the rules are applied
    Then "adoption decisions without reasons" is raised as medium
    And the flag "adoption decisions without reasons" cites "in-01"
    And the flag "adoption decisions without reasons" does not say "does not meet"

  Scenario Outline: Decisions on a panel's recommendation, within seven working days by the minimum standard
    Given the authority's own figures as at 31 March 2022
    And <decisions> decisions on an adoption panel's recommendation came later than seven working days
    When the rules are applied
    Then "adoption decisions late" is <verdict>

    Examples:
      | decisions    | verdict                |
      | 0 of 20      | clear                  |
      | 1 of 20      | raised as low          |
      | 5 of 20      | raised as low          |
      | 299 of 1,000 | raised as low          |
      | 6 of 20      | raised as medium       |
      | 3 of 10      | raised as medium       |
      | 3 of 9       | raised as low          |
      | 3            | raised as at least low |
      | 0 of 0       | not applicable         |

  Scenario Outline: The minimum standards of 2011, whose day is not established
    Given the authority's own figures as at <day>
    And 1 of 20 decisions on an adoption panel's recommendation came later than seven working days
    When the rules are applied
    Then "adoption decisions late" is <verdict>

    Examples:
      | day              | verdict       |
      | 31 December 2011 | not in force  |
      | 1 January 2012   | raised as low |

  Scenario Outline: How adoption is put to the court
    Given an inspection that ended on 31 March 2022
    And <work>
    When the rules are applied
    Then "adoption in court weak" is <verdict>

    Examples:
      | work                                                                              | verdict          |
      | legal advice and evidence where adoption is put to the court are good             | clear            |
      | legal advice and evidence where adoption is put to the court are adequate         | clear            |
      | legal advice and evidence where adoption is put to the court are inconsistent     | raised as low    |
      | legal advice and evidence where adoption is put to the court are weak             | raised as medium |
      | legal advice is missing where adoption is put to the court                        | raised as medium |

  Scenario: Nothing is known
    Given an inspection that ended on 31 March 2022
    And it is not known: For how many children who may need it adoption is considered too late
    And it is not known: Early permanence with carers who may adopt, such as fostering for adoption
    When the rules are applied
    Then "adoption considered too late" is undecided
    And "early permanence little used" is undecided
    And "adoption decisions without reasons" is undecided
    And "adoption in court weak" is undecided

  Scenario: Nobody counted the decisions
    Given the authority's own figures as at 31 March 2022
    When the rules are applied
    Then "adoption decisions late" is undecided

  Scenario Outline: The law of 2002 began on 30 December 2005, and inspections that looked at it in 2009
    Given an inspection that ended on <day>
    And adoption is considered too late for one of the children who may need it
    And legal advice and evidence where adoption is put to the court are inconsistent
    When the rules are applied
    Then "adoption considered too late" is <considered>
    And "adoption in court weak" is <court>

    Examples:
      | day              | considered    | court         |
      | 29 December 2005 | not in force  | not in force  |
      | 30 December 2005 | not in force  | raised as low |
      | 31 March 2009    | not in force  | raised as low |
      | 1 April 2009     | raised as low | raised as low |

  Scenario Outline: The decision has been the decision-maker's alone since 1 September 2012
    Given an inspection that ended on <day>
    And decisions that children should be adopted do not always say what was weighed and why
    When the rules are applied
    Then "adoption decisions without reasons" is <verdict>

    Examples:
      | day              | verdict       |
      | 31 August 2012   | not in force  |
      | 1 September 2012 | raised as low |
