Feature: Pathway plans of young people who leave care
  At sixteen a young person in care is owed a plan for what comes next, made with them and looked at again
  at least every six months. A plan that nobody uses is of little help, and a good plan is not the same as
  a plan in time: the figures and what inspectors read are kept apart.

  Scenario: Stockton-on-Tees, the report of 2016
    Given an inspection that ended on 16 June 2016
    And 0 young people who should have a pathway plan have none
    And 0 care leavers with a pathway plan have had no review of it for more than six months
    And pathway plans are of inconsistent quality
    And how health needs are met is missing from some of the pathway plans
    When the rules are applied
    Then "young people without a pathway plan" is clear
    And "pathway plan reviews overdue" is clear
    And "pathway plans weak" is raised as low
    And "health missing from pathway plans" is raised as low
    And the concern "pathway plans" is low

  Scenario: Leaders and inspectors read the same plans
    Given an inspection that ended on 16 June 2016
    And leaders say that pathway plans are good
    And inspectors found that pathway plans are of inconsistent quality
    When the rules are applied
    Then "pathway plans weak" is raised as low

  Scenario Outline: Young people who should have a pathway plan
    Given the authority's own figures as at 31 March 2025
    And <people> young people who should have a pathway plan have none
    When the rules are applied
    Then "young people without a pathway plan" is <verdict>

    Examples:
      | people       | verdict                |
      | 0 of 80      | clear                  |
      | 1 of 80      | raised as low          |
      | 7 of 80      | raised as low          |
      | 99 of 1,000  | raised as low          |
      | 8 of 80      | raised as medium       |
      | 23 of 80     | raised as medium       |
      | 299 of 1,000 | raised as medium       |
      | 24 of 80     | raised as high         |
      | 4 of 9       | raised as low          |
      | 4 of 10      | raised as high         |
      | 4            | raised as at least low |
      | 0 of 0       | not applicable         |

  Scenario: The law is what the flag on missing plans rests on
    Given the authority's own figures as at 31 March 2025
    And 8 of 80 young people who should have a pathway plan have none
    When the rules are applied
    Then "young people without a pathway plan" is raised as medium
    And the flag "young people without a pathway plan" cites "cl-02"
    And the flag "young people without a pathway plan" says "8 of 80 young people"
    And the flag "young people without a pathway plan" says "Flagstone's"

  Scenario Outline: Reviews of pathway plans
    Given the authority's own figures as at 31 March 2025
    And <leavers> care leavers with a pathway plan have had no review of it for more than six months
    When the rules are applied
    Then "pathway plan reviews overdue" is <verdict>

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

  Scenario Outline: How good pathway plans are
    Given an inspection that ended on 31 March 2022
    And <plans>
    When the rules are applied
    Then "pathway plans weak" is <verdict>

    Examples:
      | plans                                          | verdict          |
      | pathway plans are good                         | clear            |
      | pathway plans are adequate                     | clear            |
      | pathway plans are of inconsistent quality      | raised as low    |
      | pathway plans are weak                         | raised as medium |
      | young people leave care without pathway plans  | raised as high   |

  Scenario Outline: Health in pathway plans
    Given an inspection that ended on 31 March 2022
    And how health needs are met is missing from <plans> of the pathway plans
    When the rules are applied
    Then "health missing from pathway plans" is <verdict>

    Examples:
      | plans | verdict          |
      | none  | clear            |
      | one   | raised as low    |
      | some  | raised as low    |
      | many  | raised as medium |
      | all   | raised as medium |

  Scenario: Nothing is known
    Given an inspection that ended on 31 March 2022
    And it is not known: Young people who should have a pathway plan and have none
    When the rules are applied
    Then "young people without a pathway plan" is undecided
    And "pathway plan reviews overdue" is undecided
    And "pathway plans weak" is undecided
    And "health missing from pathway plans" is undecided

  Scenario Outline: The regulations of 2010 began on 1 April 2011
    Given the authority's own figures as at <day>
    And 1 of 80 young people who should have a pathway plan have none
    And 1 of 80 care leavers with a pathway plan have had no review of it for more than six months
    When the rules are applied
    Then "young people without a pathway plan" is <verdict>
    And "pathway plan reviews overdue" is <verdict>

    Examples:
      | day           | verdict       |
      | 31 March 2011 | not in force  |
      | 1 April 2011  | raised as low |

  Scenario Outline: Inspections have looked at it since 2009
    Given an inspection that ended on <day>
    And pathway plans are of inconsistent quality
    And how health needs are met is missing from some of the pathway plans
    When the rules are applied
    Then "pathway plans weak" is <verdict>
    And "health missing from pathway plans" is <verdict>

    Examples:
      | day           | verdict       |
      | 31 March 2009 | not in force  |
      | 1 April 2009  | raised as low |
