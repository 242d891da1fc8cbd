Feature: Children without a social worker of their own
  No law has allocation for its subject. A child without a worker is a failing of whichever duty goes
  unmet. One child on a protection plan or in care is too many; for children who wait at the front
  door it matters how many they are, and whether anybody qualified holds the risk meanwhile.

  # --- The visit of September 2022: eighty children waiting, and an area for priority action

  Scenario: Eighty children wait, triaged by a duty worker and a manager, and the front door is an area for priority action
    Given an inspection that ended on 22 September 2022
    And 80 children referred to the front door are waiting for a social worker
    And children waiting for a social worker are triaged by a qualified worker or manager
    And inspectors made the front door an area for priority action
    When the rules are applied
    Then "children waiting for a social worker" is raised as high
    And "front door priority action" is raised as critical
    And "waiting children not triaged" is clear
    And the concern "unallocated children" is critical
    And the flag "front door priority action" cites "in-04"
    And the flag "children waiting for a social worker" cites "sw-07"
    And the flag "children waiting for a social worker" says "80 children referred to the front door are waiting for a social worker"
    And the flag "children waiting for a social worker" says "Flagstone's"
    And the flag "children waiting for a social worker" says "outside what inspectors look for"
    And the flag "children waiting for a social worker" does not say "does not meet"

  Scenario: The same eighty children, and nothing said of triage
    Given an inspection that ended on 22 September 2022
    And 80 children referred to the front door are waiting for a social worker
    When the rules are applied
    Then "children waiting for a social worker" is raised as at least high
    And "front door priority action" is undecided

  Scenario: The same eighty children, with nobody qualified holding the risk
    Given an inspection that ended on 22 September 2022
    And 80 children referred to the front door are waiting for a social worker
    And children waiting for a social worker are not triaged by anybody qualified
    When the rules are applied
    Then "children waiting for a social worker" is raised as critical
    And "waiting children not triaged" is raised as high

  Scenario: A significant number of children, in inspectors' words
    Given an inspection that ended on 22 September 2022
    And a social worker is still to be allocated to many of the children referred
    And children waiting for a social worker are triaged by a qualified worker or manager
    When the rules are applied
    Then "children found waiting for a social worker" is raised as high
    And "children waiting for a social worker" is undecided

  # --- Other visits

  Scenario: Unallocated work in 2011, risk-assessed and managed, and no number given
    Given an inspection that ended on 11 May 2011
    And children waiting for a social worker are triaged by a qualified worker or manager
    When the rules are applied
    Then "waiting children not triaged" is clear
    And "children found waiting for a social worker" is undecided
    And nothing is raised

  Scenario: Some cases allocated to team managers in 2023, to relieve caseloads
    Given an inspection that ended on 17 March 2023
    And a manager's or a duty name stands in for a worker for some of the children
    And cases held in a manager's or a duty name have active social work
    When the rules are applied
    Then "cases found in a manager or duty name" is raised as medium
    And the concern "case holders not social workers" is not raised

  Scenario: Twenty-nine cases held by assistant team managers, without active social work
    Given an inspection that ended on 31 October 2014
    And 29 children with an open case are held in a manager's or a duty name
    And cases held in a manager's or a duty name do not have active social work
    When the rules are applied
    Then "cases in a manager or duty name" is raised as high
    And "protection plans without a social worker" is undecided

  # --- Children on protection plans

  Scenario Outline: How many children on protection plans have nobody allocated, each covered by somebody qualified
    Given the authority's own figures as at 31 March 2025
    And <children> children on protection plans <have> no allocated social worker
    And a qualified social worker covers every child on a protection plan who has no allocated worker
    When the rules are applied
    Then "protection plans without a social worker" is <verdict>

    Examples:
      | children  | have | verdict        |
      | 0 of 180  | have | clear          |
      | 1 of 180  | has  | raised as high |
      | 40 of 180 | have | raised as high |
      | 0 of 0    | have | not applicable |

  Scenario Outline: One child on a protection plan, by who covers
    Given the authority's own figures as at 31 March 2025
    And 1 of 180 children on protection plans has no allocated social worker
    And <cover>
    When the rules are applied
    Then "protection plans without a social worker" is raised as <severity>

    Examples:
      | cover                                                                                                      | severity      |
      | nobody qualified covers some children on protection plans who have no allocated worker                     | critical      |
      | it is not known: A qualified social worker covers every child on a protection plan who has no allocated worker | at least high |

  Scenario Outline: What inspectors say of children on protection plans
    Given an inspection that ended on 31 March 2022
    And an allocated social worker is missing for <how many> of the children on protection plans
    And a qualified social worker covers every child on a protection plan who has no allocated worker
    When the rules are applied
    Then "protection plans found without a social worker" is <verdict>

    Examples:
      | how many | verdict        |
      | none     | clear          |
      | one      | raised as high |
      | many     | raised as high |

  Scenario Outline: Inspectors find one child on a protection plan, by who covers
    Given an inspection that ended on 31 March 2022
    And an allocated social worker is missing for one of the children on protection plans
    And <cover>
    When the rules are applied
    Then "protection plans found without a social worker" is raised as <severity>

    Examples:
      | cover                                                                                                      | severity      |
      | nobody qualified covers some children on protection plans who have no allocated worker                     | critical      |
      | it is not known: A qualified social worker covers every child on a protection plan who has no allocated worker | at least high |

  # --- Children in care

  Scenario Outline: How many children in care have nobody allocated
    Given the authority's own figures as at 31 March 2025
    And <children> children in care <have> no allocated social worker
    When the rules are applied
    Then "children in care without a social worker" is <verdict>

    Examples:
      | children | have | verdict        |
      | 0 of 450 | have | clear          |
      | 1 of 450 | has  | raised as high |
      | 0 of 0   | have | not applicable |

  Scenario Outline: What inspectors say of children in care
    Given an inspection that ended on 31 March 2022
    And an allocated social worker is missing for <how many> of the children in care
    When the rules are applied
    Then "children in care found without a social worker" is <verdict>

    Examples:
      | how many | verdict        |
      | none     | clear          |
      | one      | raised as high |

  Scenario: No count is known
    Given the authority's own figures as at 31 March 2025
    And it is not known: Children on protection plans without an allocated social worker
    When the rules are applied
    Then "protection plans without a social worker" is undecided for want of "Children on protection plans without an allocated social worker"
    And "children in care without a social worker" is undecided
    And "children waiting for a social worker" is undecided
    And "children in need waiting over five days" is undecided
    And "cases in a manager or duty name" is undecided

  Scenario: Inspectors say nothing of allocation
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "protection plans found without a social worker" is undecided
    And "children in care found without a social worker" is undecided
    And "children found waiting for a social worker" is undecided
    And "cases found in a manager or duty name" is undecided
    And "waiting children not triaged" is undecided

  Scenario: The front door alone was looked at
    Given an inspection that ended on 31 March 2022
    And only help_and_protection/allocation was looked at
    And an allocated social worker is missing for none of the children on protection plans
    When the rules are applied
    Then "protection plans found without a social worker" is clear
    And "children in care without a social worker" is not looked at
    And "children in care found without a social worker" is not looked at

  # --- Children who wait at the front door

  Scenario Outline: How many children wait, triaged by somebody qualified
    Given an audit that ended on 31 March 2025
    And <children> children referred to the front door <are> waiting for a social worker
    And children waiting for a social worker are triaged by a qualified worker or manager
    When the rules are applied
    Then "children waiting for a social worker" is <verdict>

    Examples:
      | children     | are | verdict                   |
      | 0            | are | clear                     |
      | 1            | is  | raised as low             |
      | 9            | are | raised as low             |
      | 10           | are | raised as medium          |
      | 49           | are | raised as medium          |
      | 50           | are | raised as high            |
      | more than 49 | are | raised as high            |
      | more than 30 | are | raised as at least medium |

  Scenario Outline: How many children wait, triaged by nobody qualified
    Given an audit that ended on 31 March 2025
    And <children> children referred to the front door <are> waiting for a social worker
    And children waiting for a social worker are not triaged by anybody qualified
    When the rules are applied
    Then "children waiting for a social worker" is <verdict>

    Examples:
      | children | are | verdict            |
      | 0        | are | clear              |
      | 1        | is  | raised as high     |
      | 49       | are | raised as high     |
      | 50       | are | raised as critical |

  Scenario Outline: How many children wait, and nothing known of triage
    Given the authority's own figures as at 31 March 2025
    And <children> children referred to the front door are waiting for a social worker
    When the rules are applied
    Then "children waiting for a social worker" is <verdict>

    Examples:
      | children | verdict                   |
      | 0        | clear                     |
      | 9        | raised as at least low    |
      | 10       | raised as at least medium |
      | 50       | raised as at least high   |

  Scenario: Nobody was referred
    Given the authority's own figures as at 31 March 2025
    And 0 of 0 children referred to the front door are waiting for a social worker
    When the rules are applied
    Then "children waiting for a social worker" is not applicable

  Scenario Outline: What inspectors say of children who wait, by whether they are triaged
    Given an inspection that ended on 31 March 2022
    And a social worker is still to be allocated to <how many> of the children referred
    And children waiting for a social worker are <triaged>
    When the rules are applied
    Then "children found waiting for a social worker" is <verdict>

    Examples:
      | how many       | triaged                                   | verdict            |
      | none           | triaged by a qualified worker or manager  | clear              |
      | one            | triaged by a qualified worker or manager  | raised as low      |
      | a few          | triaged by a qualified worker or manager  | raised as low      |
      | a small number | triaged by a qualified worker or manager  | raised as medium   |
      | some           | triaged by a qualified worker or manager  | raised as medium   |
      | many           | triaged by a qualified worker or manager  | raised as high     |
      | none           | not triaged by anybody qualified          | clear              |
      | one            | not triaged by anybody qualified          | raised as high     |
      | some           | not triaged by anybody qualified          | raised as high     |
      | many           | not triaged by anybody qualified          | raised as critical |

  Scenario Outline: What inspectors say of children who wait, and nothing of triage
    Given an inspection that ended on 31 March 2022
    And a social worker is still to be allocated to <how many> of the children referred
    When the rules are applied
    Then "children found waiting for a social worker" is raised as <severity>

    Examples:
      | how many       | severity        |
      | a few          | at least low    |
      | a small number | at least medium |
      | many           | at least high   |

  Scenario Outline: Children in need without a worker for more than five working days
    Given the authority's own figures as at 31 March 2025
    And <children> children in need <have> been without an allocated worker for more than five working days
    When the rules are applied
    Then "children in need waiting over five days" is <verdict>

    Examples:
      | children    | have | verdict                |
      | 0 of 600    | have | clear                  |
      | 1 of 600    | has  | raised as low          |
      | 9 of 600    | have | raised as low          |
      | 10 of 600   | have | raised as medium       |
      | 5 of 51     | have | raised as low          |
      | 5 of 50     | have | raised as medium       |
      | 2 of 9      | have | raised as low          |
      | 2 of 10     | have | raised as medium       |
      | 3           | have | raised as at least low |
      | 0 of 0      | have | not applicable         |

  Scenario: A count of the waiting list more than three months old settles nothing
    Given the authority's own figures as at 31 March 2025
    And as at 30 December 2024, 0 children referred to the front door are waiting for a social worker
    And as at 31 December 2024, 0 of 450 children in care have no allocated social worker
    When the rules are applied
    Then "children waiting for a social worker" is undecided
    And "children in care without a social worker" is clear

  # --- A manager's or a duty name

  Scenario Outline: How many children's cases are held in a manager's or a duty name, and worked
    Given an audit that ended on 31 March 2025
    And <children> children with an open case <are> held in a manager's or a duty name
    And cases held in a manager's or a duty name have active social work
    When the rules are applied
    Then "cases in a manager or duty name" is <verdict>

    Examples:
      | children   | are | verdict          |
      | 0 of 1,400 | are | clear            |
      | 1 of 1,400 | is  | raised as low    |
      | 4 of 1,400 | are | raised as low    |
      | 5 of 1,400 | are | raised as medium |
      | 0 of 0     | are | not applicable   |

  Scenario Outline: Cases in a manager's or a duty name, by whether they are worked
    Given an audit that ended on 31 March 2025
    And <children> children with an open case <are> held in a manager's or a duty name
    And <worked>
    When the rules are applied
    Then "cases in a manager or duty name" is <verdict>

    Examples:
      | children | are | worked                                                                  | verdict                   |
      | 0        | are | cases held in a manager's or a duty name do not have active social work | clear                     |
      | 1        | is  | cases held in a manager's or a duty name do not have active social work | raised as high            |
      | 4        | are | it is not known: Cases held in a manager's or a duty name have active social work | raised as at least low |
      | 5        | are | it is not known: Cases held in a manager's or a duty name have active social work | raised as at least medium |

  Scenario Outline: What inspectors say of cases in a manager's or a duty name
    Given an inspection that ended on 31 March 2022
    And a manager's or a duty name stands in for a worker for <how many> of the children
    And cases held in a manager's or a duty name <have> active social work
    When the rules are applied
    Then "cases found in a manager or duty name" is <verdict>

    Examples:
      | how many       | have        | verdict          |
      | none           | have        | clear            |
      | one            | have        | raised as low    |
      | a few          | have        | raised as low    |
      | a small number | have        | raised as medium |
      | some           | have        | raised as medium |
      | many           | have        | raised as high   |
      | none           | do not have | clear            |
      | one            | do not have | raised as high   |

  Scenario: Inspectors find some such cases and do not say whether they are worked
    Given an inspection that ended on 31 March 2022
    And a manager's or a duty name stands in for a worker for some of the children
    When the rules are applied
    Then "cases found in a manager or duty name" is raised as at least medium

  # --- Areas for priority action

  Scenario Outline: The formal outcome of a visit, and nothing less
    Given an inspection that ended on 22 September 2022
    And inspectors <made> the front door an area for priority action
    And inspectors <made> the allocation of cases an area for priority action
    When the rules are applied
    Then "front door priority action" is <verdict>
    And "allocation priority action" is <verdict>

    Examples:
      | made         | verdict            |
      | made         | raised as critical |
      | did not make | clear              |

  Scenario: A letter that has not been read for its areas for priority action
    Given an inspection that ended on 22 September 2022
    When the rules are applied
    Then "front door priority action" is undecided for want of "Inspectors made the front door an area for priority action"
    And "allocation priority action" is undecided

  Scenario Outline: The visits that could make an area for priority action
    Given an inspection that ended on <day>
    And inspectors made the front door an area for priority action
    And inspectors made the allocation of cases an area for priority action
    When the rules are applied
    Then "front door priority action" is <verdict>
    And "allocation priority action" is <verdict>

    Examples:
      | day               | verdict            |
      | 31 May 2009       | not in force       |
      | 29 June 2009      | undecided          |
      | 30 June 2009      | raised as critical |
      | 6 January 2010    | raised as critical |
      | 1 March 2012      | raised as critical |
      | 2 March 2012      | undecided          |
      | 1 April 2012      | not in force       |
      | 31 August 2018    | not in force       |
      | 29 September 2018 | undecided          |
      | 30 September 2018 | raised as critical |

  # --- From when

  Scenario Outline: The guidance of March 2010, of which the day is not established
    Given an inspection that ended on <day>
    And 3 of 180 children on protection plans have no allocated social worker
    And an allocated social worker is missing for some of the children on protection plans
    And a qualified social worker covers every child on a protection plan who has no allocated worker
    And 3 of 450 children in care have no allocated social worker
    And an allocated social worker is missing for some of the children in care
    When the rules are applied
    Then "protection plans without a social worker" is <verdict>
    And "protection plans found without a social worker" is <verdict>
    And "children in care without a social worker" is <verdict>
    And "children in care found without a social worker" is <verdict>

    Examples:
      | day              | verdict        |
      | 28 February 2010 | not in force   |
      | 1 March 2010     | undecided      |
      | 30 March 2010    | undecided      |
      | 31 March 2010    | raised as high |

  Scenario Outline: The rest of the guidance of March 2010
    Given an inspection that ended on <day>
    And 60 children referred to the front door are waiting for a social worker
    And a social worker is still to be allocated to many of the children referred
    And children waiting for a social worker are not triaged by anybody qualified
    And 60 of 600 children in need have been without an allocated worker for more than five working days
    And 29 children with an open case are held in a manager's or a duty name
    And a manager's or a duty name stands in for a worker for some of the children
    And cases held in a manager's or a duty name have active social work
    When the rules are applied
    Then "children waiting for a social worker" is <waiting>
    And "children found waiting for a social worker" is <waiting>
    And "waiting children not triaged" is <triage>
    And "children in need waiting over five days" is <name>
    And "cases in a manager or duty name" is <name>
    And "cases found in a manager or duty name" is <name>

    Examples:
      | day              | waiting            | triage         | name             |
      | 28 February 2010 | not in force       | not in force   | not in force     |
      | 30 March 2010    | undecided          | undecided      | undecided        |
      | 31 March 2010    | raised as critical | raised as high | raised as medium |
