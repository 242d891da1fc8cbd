Feature: What several flags say together
  One late assessment is one child's misfortune. Delay at every stage is how a service works. These scenarios hold
  that a pattern is named only where its parts were found, is never graver than they allow, and that what everybody
  names is counted by somebody.

  # --- Delay at one stage after another

  Scenario Outline: Delay at three stages is a pattern, and at two is not
    Given an inspection that ended on 31 March 2022
    And help for children who are referred comes <help>
    And assessments of children's needs are finished <assessments>
    And decisions before court come too late for <court> of the children
    And weak oversight or supervision has let plans drift for <plans> of the children
    And no harm to children's outcomes from management oversight was found
    And ways to a lasting home are weighed too late for none of the children in care
    And discharge of the care order comes too late for none of the children
    And adoption comes in time for children who need it
    And assessments of relatives and friends as carers are finished in time
    When the rules are applied
    Then "delay at several stages" is <verdict>

    Examples:
      | help       | assessments | court | plans | verdict          |
      | often late | often late  | none  | none  | clear            |
      | often late | often late  | some  | none  | raised as medium |
      | often late | often late  | none  | some  | raised as high   |
      | in time    | in time     | some  | some  | clear            |

  Scenario Outline: Whichever stage is the third, and whatever is said of the others
    Given an inspection that ended on 31 March 2022
    And help for children who are referred comes often late
    And assessments of children's needs are finished often late
    And <third stage>
    When the rules are applied
    Then "delay at several stages" is <verdict>

    Examples:
      | third stage                                                                  | verdict          |
      | weak oversight or supervision has let plans drift for some of the children   | raised as high   |
      | decisions before court come too late for some of the children                | raised as medium |
      | ways to a lasting home are weighed too late for some of the children in care | raised as medium |
      | discharge of the care order comes too late for some of the children          | raised as medium |
      | adoption often comes late for children who need it                           | raised as medium |
      | assessments of relatives and friends as carers are finished too late         | raised as medium |

  Scenario: Two stages are late, and of the others nobody says
    Given an inspection that ended on 31 March 2022
    And help for children who are referred comes too late
    And assessments of children's needs are finished too late
    When the rules are applied
    Then "delay at several stages" is undecided

  # --- Grip

  Scenario Outline: Grip that is missing in one place, and in two
    Given an inspection that ended on 31 March 2022
    And management oversight of frontline practice is <oversight>
    And managers' grip on pre-proceedings is weak
    And decisions before court come too late for <court> of the children
    And the electronic records system shows leaders enough of how well the service works
    And senior leaders are fully aware of the scale of delay before court
    And senior leaders are <aware> of the scale of weakness in management oversight
    And children waiting for a social worker are triaged by a qualified worker or manager
    And 0 of 20 families in pre-proceedings are beyond the limit without a current extension
    And the longest-waiting family without a current extension has been in pre-proceedings for 40 days
    When the rules are applied
    Then "grip missing in several places" is <verdict>

    Examples:
      | oversight    | court | aware        | verdict        |
      | weak         | some  | fully aware  | raised as high |
      | inconsistent | some  | fully aware  | clear          |
      | weak         | none  | fully aware  | clear          |
      | weak         | none  | partly aware | raised as high |
      | adequate     | none  | partly aware | clear          |

  Scenario Outline: Oversight is weak, and whichever place is the second
    Given an inspection that ended on 31 March 2022
    And management oversight of frontline practice is weak
    And leaders find out in other ways what the records system does not show
    And decisions before court come too late for some of the children
    And <second place>
    When the rules are applied
    Then "grip missing in several places" is raised as high

    Examples:
      | second place                                                                         |
      | managers' grip on pre-proceedings is weak                                            |
      | the electronic records system shows leaders too little of how well the service works |
      | senior leaders are partly aware of the scale of delay before court                   |
      | senior leaders are partly aware of the scale of weakness in management oversight     |
      | children waiting for a social worker are not triaged by anybody qualified            |

  Scenario: A records system that shows some of it does not make a pattern of weak oversight
    Given an inspection that ended on 31 March 2022
    And management oversight of frontline practice is weak
    And managers' grip on pre-proceedings is good
    And the electronic records system shows leaders how well some of the service works
    And senior leaders are fully aware of the scale of delay before court
    And senior leaders are fully aware of the scale of weakness in management oversight
    And children waiting for a social worker are triaged by a qualified worker or manager
    When the rules are applied
    Then "grip missing in several places" is clear

  Scenario: Oversight is weak, and of the rest nobody says
    Given an inspection that ended on 31 March 2022
    And management oversight of frontline practice is weak
    When the rules are applied
    Then "grip missing in several places" is undecided

  # --- The front door

  Scenario Outline: Too few social workers, and children who wait
    Given an inspection that ended on 31 March 2022
    And <capacity>
    And too few social workers means a wait for none of the children
    And the social work workforce is stable
    And 10 of 200 social work posts are vacant
    And help for children who are referred comes <help>
    And assessments of children's needs are finished in time
    And the case is closed or stepped down too soon for none of the children
    And <children> waiting for a social worker
    And children waiting for a social worker are triaged by a qualified worker or manager
    And a social worker is still to be allocated to none of the children referred
    When the rules are applied
    Then "front door under pressure" is <verdict>

    Examples:
      | capacity                                                       | help       | children                                   | verdict          |
      | the front door has the staff that demand asks for              | too late   | 80 children referred to the front door are | clear            |
      | the front door has only some of the staff that demand asks for | in time    | 0 children referred to the front door are  | clear            |
      | the front door has only some of the staff that demand asks for | in time    | 1 children referred to the front door is   | raised as medium |
      | the front door has only some of the staff that demand asks for | often late | 0 children referred to the front door are  | raised as medium |
      | the front door has only some of the staff that demand asks for | too late   | 0 children referred to the front door are  | raised as high   |
      | the front door does not have the staff that demand asks for    | in time    | 80 children referred to the front door are | raised as high   |

  Scenario Outline: Help comes often late, and whatever says that there are too few social workers
    Given an inspection that ended on 31 March 2022
    And help for children who are referred comes often late
    And 0 children referred to the front door are waiting for a social worker
    And a social worker is still to be allocated to none of the children referred
    And <too few>
    When the rules are applied
    Then "front door under pressure" is raised as medium

    Examples:
      | too few                                                             |
      | the front door has only some of the staff that demand asks for      |
      | too few social workers means a wait for some of the children        |
      | the social work workforce is stable in some teams and not in others |
      | 60 of 200 social work posts are vacant                              |

  Scenario Outline: Too few social workers, and whatever says that children wait or are judged too quickly
    Given an inspection that ended on 31 March 2022
    And the front door has only some of the staff that demand asks for
    And <children> children referred to the front door are waiting for a social worker
    And children waiting for a social worker are triaged by a qualified worker or manager
    And a social worker is still to be allocated to <found> of the children referred
    And help for children who are referred comes in time
    And assessments of children's needs are finished <assessments>
    And the case is closed or stepped down too soon for <closed> of the children
    When the rules are applied
    Then "front door under pressure" is <verdict>

    Examples:
      | children | found          | assessments | closed | verdict          |
      | 0        | none           | in time     | none   | clear            |
      | 10       | none           | in time     | none   | raised as medium |
      | 50       | none           | in time     | none   | raised as high   |
      | 0        | a small number | in time     | none   | raised as medium |
      | 0        | many           | in time     | none   | raised as high   |
      | 0        | none           | often late  | none   | raised as medium |
      | 0        | none           | in time     | some   | raised as medium |

  Scenario: Too few social workers, and nobody says whether children wait
    Given an inspection that ended on 31 March 2022
    And the front door does not have the staff that demand asks for
    When the rules are applied
    Then "front door under pressure" is undecided

  # --- Partners

  Scenario Outline: Agencies that stay away, and nobody who sees to it
    Given an inspection that ended on 16 June 2016
    And the part that the police take in strategy discussions is <police>
    And the part that health services take in strategy discussions is consistent
    And the part that agencies take in child protection conferences and core groups is consistent
    And work between agencies at the front door is good
    And the safeguarding board's or partners' knowledge and challenge of what each agency does is <knowledge>
    And governance by the safeguarding board or partners is good
    And learning from deaths, serious harm and reviews is good
    And work together of the agencies that serve children is good
    And the part of other agencies in children's plans and reviews is good
    When the rules are applied
    Then "safeguarding partners absent" is <verdict>

    Examples:
      | police       | knowledge | verdict          |
      | consistent   | weak      | clear            |
      | limited      | good      | clear            |
      | limited      | weak      | raised as medium |
      | inconsistent | weak      | raised as medium |

  Scenario Outline: Whichever agency is missing, and whoever does not see to it
    Given an inspection that ended on 31 March 2022
    And <missing>
    And <together>
    When the rules are applied
    Then "safeguarding partners absent" is raised as medium

    Examples: One place where an agency is missing is enough
      | missing                                                                                | together                                                                                       |
      | the part that the police take in strategy discussions is limited                       | the safeguarding board's or partners' knowledge and challenge of what each agency does is weak |
      | the part that health services take in strategy discussions is limited                  | the safeguarding board's or partners' knowledge and challenge of what each agency does is weak |
      | the part that agencies take in child protection conferences and core groups is limited | the safeguarding board's or partners' knowledge and challenge of what each agency does is weak |
      | work between agencies at the front door is weak                                        | the safeguarding board's or partners' knowledge and challenge of what each agency does is weak |

    Examples: So is one weakness of those who answer for it
      | missing                                                          | together                                                           |
      | the part that the police take in strategy discussions is limited | governance by the safeguarding board or partners is weak           |
      | the part that the police take in strategy discussions is limited | work together of the agencies that serve children is weak          |
      | the part that the police take in strategy discussions is limited | the part of other agencies in children's plans and reviews is weak |

  Scenario Outline: Good partners say nothing of absent agencies before inspections asked about those
    Given an inspection that ended on <day>
    And the safeguarding board's or partners' knowledge and challenge of what each agency does is good
    And governance by the safeguarding board or partners is good
    And learning from deaths, serious harm and reviews is good
    And work together of the agencies that serve children is good
    And the part of other agencies in children's plans and reviews is good
    When the rules are applied
    Then "safeguarding partners absent" is <verdict>

    Examples:
      | day           | verdict      |
      | 31 March 2009 | not in force |
      | 1 April 2009  | clear        |

  Scenario: The police stay away, and nobody says what the board knows
    Given an inspection that ended on 16 June 2016
    And the part that the police take in strategy discussions is limited
    When the rules are applied
    Then "safeguarding partners absent" is undecided

  # --- Lasting homes

  Scenario Outline: Two routes to a lasting home are slow, and three
    Given an inspection that ended on 31 March 2022
    And ways to a lasting home are weighed too late for <weighed> of the children in care
    And the work towards special guardianship is <guardianship>
    And discharge of the care order comes too late for <discharge> of the children
    And independent challenge on the discharge of care orders is <challenge>
    And planning for a lasting home is good
    And adoption is considered too late for none of the children who may need it
    And adoption comes in time for children who need it
    And the order that would end care is not progressed for none of the children settled with connected carers
    And a placement order that is no longer needed was not revoked in good time for none of the children
    And 0 of 20 children in care who have had a second review had no plan for a lasting home by then
    And no application was made by the next review or within six months for 0 of 4 children with a recorded decision to seek discharge
    When the rules are applied
    Then "permanence failing" is <verdict>

    Examples:
      | weighed | guardianship | discharge | challenge  | verdict          |
      | some    | weak         | none      | consistent | clear            |
      | some    | weak         | some      | consistent | raised as medium |
      | some    | weak         | some      | limited    | raised as high   |

  Scenario Outline: Whichever route is the third, and whatever is said of the others
    Given an inspection that ended on 31 March 2022
    And ways to a lasting home are weighed too late for some of the children in care
    And the work towards special guardianship is weak
    And <third route>
    When the rules are applied
    Then "permanence failing" is <verdict>

    Examples:
      | third route                                                                                            | verdict                   |
      | 5 of 20 children in care who have had a second review had no plan for a lasting home by then           | raised as medium          |
      | planning for a lasting home is weak                                                                    | raised as medium          |
      | adoption is considered too late for some of the children who may need it                               | raised as medium          |
      | adoption often comes late for children who need it                                                     | raised as medium          |
      | the order that would end care is not progressed for some of the children settled with connected carers | raised as medium          |
      | a placement order that is no longer needed was not revoked in good time for some of the children       | raised as medium          |
      | discharge of the care order comes too late for some of the children                                    | raised as at least medium |

  Scenario: Two routes are slow, and of the others nobody says
    Given an inspection that ended on 31 March 2022
    And ways to a lasting home are weighed too late for some of the children in care
    And the work towards special guardianship is weak
    When the rules are applied
    Then "permanence failing" is undecided

  # --- Overload and records

  Scenario Outline: Too many children for a social worker, beside records that are not good enough
    Given an inspection that ended on 31 March 2022
    And <how many> of the social workers hold too many children
    And social workers hold 15.0 children each
    And <records>
    And the record of management oversight on children's files is <oversight>
    When the rules are applied
    Then "overload and weak records" is <verdict>

    Examples:
      | how many | records                              | oversight    | verdict          |
      | some     | children's case records are weak     | consistent   | raised as medium |
      | some     | children's case records are adequate | inconsistent | raised as medium |
      | some     | children's case records are adequate | consistent   | clear            |
      | none     | children's case records are weak     | limited      | clear            |

  Scenario: The average caseload is well above England's, and nobody is found to hold too many children
    Given an inspection that ended on 31 March 2022
    And social workers hold 18.0 children each
    And none of the social workers hold too many children
    And children's case records are weak
    When the rules are applied
    Then "overload and weak records" is raised as medium

  Scenario: Too many children for a social worker, and nobody says what records are like
    Given an inspection that ended on 31 March 2022
    And some of the social workers hold too many children
    When the rules are applied
    Then "overload and weak records" is undecided

  # --- Named, and not measured

  Scenario: Drift before court in words, without a count of families
    Given an inspection that ended on 31 March 2022
    And decisions before court come too late for some of the children
    When the rules are applied
    Then "named and not measured" is raised as low
    And the flag "named and not measured" says "It departs from nothing"
    And the flag "named and not measured" does not say "does not meet"

  Scenario Outline: Each concern in words, beside its figure
    Given an inspection that ended on 31 March 2022
    And decisions before court come too late for <court> of the children
    And caseloads of independent reviewing officers are <officers>
    And <workers> of the social workers hold too many children
    And the social work workforce is <stable>
    And a social worker is still to be allocated to <waiting> of the children referred
    And discharge of the care order comes too late for <discharge> of the children
    And <figure>
    When the rules are applied
    Then "named and not measured" is <verdict>

    Examples:
      | court | officers   | workers | stable                                 | waiting | discharge | figure                                                                                                                         | verdict       |
      | none  | manageable | none    | stable                                 | none    | none      | 10 of 200 social work posts are vacant                                                                                         | clear         |
      | some  | manageable | none    | stable                                 | none    | none      | 10 of 200 social work posts are vacant                                                                                         | raised as low |
      | some  | manageable | none    | stable                                 | none    | none      | 3 of 20 families in pre-proceedings are beyond the limit without a current extension                                           | clear         |
      | some  | manageable | none    | stable                                 | none    | none      | the longest-waiting family without a current extension has been in pre-proceedings for 200 days                                | clear         |
      | none  | high       | none    | stable                                 | none    | none      | 10 of 200 social work posts are vacant                                                                                         | raised as low |
      | none  | high       | none    | stable                                 | none    | none      | independent reviewing officers hold 72 children for each full-time post given to reviewing                                     | clear         |
      | none  | manageable | some    | stable                                 | none    | none      | 10 of 200 social work posts are vacant                                                                                         | raised as low |
      | none  | manageable | some    | stable                                 | none    | none      | social workers hold 15.0 children each                                                                                         | clear         |
      | none  | manageable | none    | stable in some teams and not in others | none    | none      | 10 of 200 social work posts are vacant                                                                                         | raised as low |
      | none  | manageable | none    | stable in some teams and not in others | none    | none      | 20 of 200 social workers in post left in the last twelve months                                                                | clear         |
      | none  | manageable | none    | stable                                 | some    | none      | 10 of 200 social work posts are vacant                                                                                         | raised as low |
      | none  | manageable | none    | stable                                 | some    | none      | 12 children referred to the front door are waiting for a social worker                                                         | clear         |
      | none  | manageable | none    | stable                                 | none    | some      | 10 of 200 social work posts are vacant                                                                                         | raised as low |
      | none  | manageable | none    | stable                                 | none    | some      | no application was made by the next review or within six months for 1 of 4 children with a recorded decision to seek discharge | clear         |

  Scenario: Inspectors say nothing of any of these
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "named and not measured" is undecided

  # --- From when

  Scenario Outline: A pattern is judged by the frameworks of the day, as are its parts
    Given an inspection that ended on <day>
    And help for children who are referred comes too late
    And assessments of children's needs are finished too late
    And decisions before court come too late for some of the children
    And weak oversight or supervision has let plans drift for some of the children
    And no harm to children's outcomes from management oversight was found
    And management oversight of frontline practice is weak
    And managers' grip on pre-proceedings is weak
    And the front door does not have the staff that demand asks for
    And the part that the police take in strategy discussions is limited
    And work together of the agencies that serve children is weak
    And ways to a lasting home are weighed too late for some of the children in care
    And the work towards special guardianship is weak
    And adoption is considered too late for some of the children who may need it
    And some of the social workers hold too many children
    And children's case records are weak
    When the rules are applied
    Then "delay at several stages" is <delay>
    And "grip missing in several places" is <grip>
    And "front door under pressure" is <front door>
    And "safeguarding partners absent" is <partners>
    And "permanence failing" is <permanence>
    And "overload and weak records" is <records>
    And "named and not measured" is <unmeasured>

    Examples:
      | day              | delay                     | grip           | front door     | partners         | permanence       | records          | unmeasured    |
      | 31 March 2006    | not in force              | not in force   | not in force   | not in force     | not in force     | not in force     | not in force  |
      | 1 April 2006     | not in force              | not in force   | not in force   | not in force     | not in force     | not in force     | not in force  |
      | 31 March 2009    | not in force              | not in force   | not in force   | not in force     | not in force     | not in force     | not in force  |
      | 1 April 2009     | raised as high            | raised as high | raised as high | raised as medium | undecided        | raised as medium | raised as low |
      | 31 March 2011    | raised as high            | raised as high | raised as high | raised as medium | undecided        | raised as medium | raised as low |
      | 1 April 2011     | raised as high            | raised as high | raised as high | raised as medium | raised as medium | raised as medium | raised as low |
      | 1 June 2012      | raised as high            | raised as high | raised as high | raised as medium | raised as medium | raised as medium | raised as low |
      | 29 June 2012     | raised as at least medium | undecided      | raised as high | raised as medium | raised as medium | undecided        | undecided     |
      | 30 June 2012     | raised as high            | raised as high | raised as high | raised as medium | raised as medium | raised as medium | raised as low |
      | 1 July 2012      | raised as high            | raised as high | raised as high | raised as medium | raised as medium | raised as medium | raised as low |
      | 1 October 2013   | raised as high            | raised as high | raised as high | raised as medium | raised as medium | raised as medium | raised as low |
      | 31 October 2013  | raised as high            | raised as high | raised as high | raised as medium | raised as medium | raised as medium | undecided     |
      | 1 November 2013  | raised as high            | raised as high | raised as high | raised as medium | raised as medium | raised as medium | undecided     |
      | 30 November 2013 | raised as high            | raised as high | raised as high | raised as medium | raised as medium | raised as medium | raised as low |
      | 1 December 2017  | raised as high            | raised as high | raised as high | raised as medium | raised as medium | raised as medium | raised as low |
      | 31 December 2017 | raised as high            | raised as high | raised as high | raised as medium | raised as medium | raised as medium | undecided     |
      | 1 January 2018   | raised as high            | raised as high | raised as high | raised as medium | raised as medium | raised as medium | undecided     |
      | 31 January 2018  | raised as high            | raised as high | raised as high | raised as medium | raised as medium | raised as medium | raised as low |
