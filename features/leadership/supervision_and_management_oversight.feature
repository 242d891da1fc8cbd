Feature: Supervision of social workers and managers' oversight of children's cases
  A manager who reads, asks and decides is what stops a child's plan from drifting. No law sets how
  often a social worker is supervised: the measure is what the authority requires of itself.
  These scenarios keep what inspectors saw apart from what staff and leaders say, and find what comes back.

  # --- Stockton-on-Tees, as five inspections saw it

  Scenario: The letter of 2011
    Given an inspection that ended on 11 May 2011
    And the authority's own requirement for how often supervision takes place is not met
    And supervision records are weak
    And decisions made in supervision are not entered on children's records
    And the record of management oversight on children's files is inconsistent
    When the rules are applied
    Then "supervision less often than required" is raised as medium
    And "supervision records weak" is raised as medium
    And "supervision decisions not recorded" is raised as medium
    And "management oversight not recorded" is raised as low
    And "management oversight weak" is undecided
    And the concern "supervision and management oversight" is medium
    And the flag "supervision less often than required" says "No law sets how often supervision takes place"
    And the flag "supervision less often than required" cites "in-08"

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And the authority's own requirement for how often supervision takes place is met
    And the quality of supervision is inconsistent
    And reflection or analysis is missing from some of the supervision records
    And challenge in supervision to delay and repeated actions is inconsistent
    And performance checks do not look at what supervision does for children's plans
    And management oversight of frontline practice is inconsistent
    When the rules are applied
    Then "supervision less often than required" is clear
    And "supervision effect not checked" is raised as low
    And "supervision quality weak" is raised as low
    And "supervision records without reflection" is raised as low
    And "supervision does not challenge drift" is raised as low
    And "management oversight weak" is raised as medium
    And no flag is high

  Scenario: The report of 2019
    Given an inspection that ended on 24 May 2019
    And the authority's own requirement for how often supervision takes place is met
    And supervision records are weak
    And challenge in supervision to delay and repeated actions is absent
    And management oversight of frontline practice is weak
    And management oversight of frontline practice has been worsening since the last inspection
    And weak oversight or supervision has let plans drift for some of the children
    And weak management oversight has harmed children's outcomes
    And senior leaders are partly aware of the scale of weakness in management oversight
    When the rules are applied
    Then "management oversight weak" is raised as high
    And "management oversight worsening" is raised as medium
    And "supervision does not challenge drift" is raised as medium
    And "plans drift under weak oversight" is raised as high
    And "leaders unaware of weak oversight" is raised as medium
    And "oversight and supervision both weak" is raised as high
    And no flag is critical

  Scenario: The visit of 2022
    Given an inspection that ended on 22 September 2022
    And management oversight of frontline practice is weak
    And senior leaders are fully aware of the scale of weakness in management oversight
    And inspectors made management oversight an area for priority action
    And inspectors made supervision an area for priority action
    When the rules are applied
    Then "management oversight priority action" is raised as critical
    And "supervision priority action" is raised as critical
    And "management oversight weak" is raised as high
    And "leaders unaware of weak oversight" is clear
    And the concern "supervision and management oversight" is critical

  Scenario: The visit of 2024, to older children in care
    Given an inspection that ended on 19 September 2024
    And the inspection was about older children
    And the authority's own requirement for how often supervision takes place is partly met
    And staff say that the authority's own requirement for how often supervision takes place is met
    And the quality of supervision is inconsistent
    And supervision records are weak
    And reflection or analysis is missing from most of the supervision records
    And challenge in supervision to delay and repeated actions is inconsistent
    And management oversight of frontline practice is inconsistent
    And management oversight of frontline practice has been improving since the last inspection
    And managers decide too late to change what is done for a small number of the children
    And weak oversight or supervision has let plans drift for some of the children
    And no harm to children's outcomes from management oversight was found
    When the rules are applied
    Then "supervision less often than required" is raised as low
    And "management decisions late" is raised as medium
    And "supervision quality weak" is raised as low
    And "supervision records weak" is raised as medium
    And "supervision records without reflection" is raised as medium
    And "management oversight weak" is raised as medium
    And "management oversight worsening" is clear
    And "plans drift under weak oversight" is raised as medium
    And "oversight and supervision both weak" is raised as high

  Scenario: Oversight that was weak when last looked at, and is again
    Given an inspection that ended on 19 September 2024
    And an earlier sheet as at 22 September 2022 says that management oversight of frontline practice is weak
    And an earlier sheet as at 16 June 2016 says that the quality of supervision is inconsistent
    And management oversight of frontline practice is inconsistent
    And the quality of supervision is inconsistent
    When the rules are applied
    Then "management oversight weak again" is raised as high
    And "supervision quality weak again" is raised as medium

  # --- Supervision

  Scenario Outline: How often, by the authority's own requirement
    Given an inspection that ended on 31 March 2022
    And the authority's own requirement for how often supervision takes place is <requirement>
    When the rules are applied
    Then "supervision less often than required" is <verdict>

    Examples:
      | requirement | verdict          |
      | met         | clear            |
      | partly met  | raised as low    |
      | not met     | raised as medium |

  Scenario: Staff say that supervision is regular, and inspectors say nothing
    Given an inspection that ended on 31 March 2022
    And staff say that the authority's own requirement for how often supervision takes place is met
    When the rules are applied
    Then "supervision less often than required" is clear

  Scenario: Leaders say that supervision is regular, and inspectors saw otherwise
    Given an inspection that ended on 31 March 2022
    And leaders say that the authority's own requirement for how often supervision takes place is met
    And inspectors found that the authority's own requirement for how often supervision takes place is not met
    When the rules are applied
    Then "supervision less often than required" is raised as medium

  Scenario Outline: How many sessions due did not take place
    Given the authority's own figures as at 31 March 2025
    And <sessions> supervision sessions due did not take place
    When the rules are applied
    Then "supervision sessions missed" is <verdict>

    Examples:
      | sessions     | verdict                |
      | 0 of 240     | clear                  |
      | 1 of 240     | raised as low          |
      | 99 of 1,000  | raised as low          |
      | 100 of 1,000 | raised as medium       |
      | 3            | raised as at least low |
      | 2 of 9       | raised as low          |
      | 2 of 10      | raised as medium       |
      | 0 of 0       | not applicable         |

  Scenario: Nobody counted the sessions
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "supervision sessions missed" is undecided

  Scenario: The flag on sessions says that the measure is the authority's own
    Given the authority's own figures as at 31 March 2025
    And 40 of 240 supervision sessions due did not take place
    When the rules are applied
    Then "supervision sessions missed" is raised as medium
    And the flag "supervision sessions missed" cites "sw-09"
    And the flag "supervision sessions missed" says "outside good practice"
    And the flag "supervision sessions missed" says "Flagstone's"

  Scenario: Session figures more than six months old settle nothing
    Given the authority's own figures as at 31 March 2025
    And as at 29 September 2024, 0 of 240 supervision sessions due did not take place
    When the rules are applied
    Then "supervision sessions missed" is undecided

  Scenario: Session figures six months old still count
    Given the authority's own figures as at 31 March 2025
    And as at 30 September 2024, 0 of 240 supervision sessions due did not take place
    When the rules are applied
    Then "supervision sessions missed" is clear

  Scenario Outline: How good supervision is
    Given an inspection that ended on 31 March 2022
    And <quality>
    When the rules are applied
    Then "supervision quality weak" is <verdict>

    Examples:
      | quality                                 | verdict          |
      | the quality of supervision is good         | clear            |
      | the quality of supervision is adequate     | clear            |
      | the quality of supervision is inconsistent | raised as low    |
      | the quality of supervision is weak         | raised as medium |
      | there is no social work supervision        | raised as medium |

  Scenario Outline: How good the records of supervision are
    Given an inspection that ended on 31 March 2022
    And <records>
    When the rules are applied
    Then "supervision records weak" is <verdict>

    Examples:
      | records                                        | verdict          |
      | supervision records are good                   | clear            |
      | supervision records are adequate               | clear            |
      | supervision records are of inconsistent quality | raised as low   |
      | supervision records are weak                   | raised as medium |
      | there are no supervision records               | raised as medium |

  Scenario Outline: How many records lack reflection or analysis
    Given an inspection that ended on 31 March 2022
    And reflection or analysis is missing from <how many> of the supervision records
    When the rules are applied
    Then "supervision records without reflection" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as low    |
      | some     | raised as low    |
      | many     | raised as medium |

  Scenario Outline: Whether decisions made in supervision reach children's records
    Given an inspection that ended on 31 March 2022
    And <decisions>
    When the rules are applied
    Then "supervision decisions not recorded" is <verdict>

    Examples:
      | decisions                                                                    | verdict          |
      | decisions made in supervision are entered on children's records consistently   | clear            |
      | decisions made in supervision are entered on children's records inconsistently | raised as low    |
      | few decisions made in supervision are entered on children's records            | raised as medium |
      | decisions made in supervision are not entered on children's records            | raised as medium |

  Scenario Outline: Whether supervision challenges delay
    Given an inspection that ended on 31 March 2022
    And challenge in supervision to delay and repeated actions is <challenge>
    When the rules are applied
    Then "supervision does not challenge drift" is <verdict>

    Examples:
      | challenge    | verdict          |
      | consistent   | clear            |
      | inconsistent | raised as low    |
      | limited      | raised as medium |
      | absent       | raised as medium |

  Scenario: Weak supervision is a matter of good practice, not of law or statutory guidance
    Given an inspection that ended on 31 March 2022
    And the quality of supervision is weak
    When the rules are applied
    Then "supervision quality weak" is raised as medium
    And the flag "supervision quality weak" cites "sw-09"
    And the flag "supervision quality weak" says "outside good practice"
    And the flag "supervision quality weak" does not say "departs from statutory guidance"

  Scenario Outline: Whether anybody checks what supervision does for children's plans
    Given an inspection that ended on 31 March 2022
    And performance checks <look> at what supervision does for children's plans
    When the rules are applied
    Then "supervision effect not checked" is <verdict>

    Examples:
      | look        | verdict       |
      | look        | clear         |
      | do not look | raised as low |

  # --- Management oversight

  Scenario Outline: How good managers' oversight is
    Given an inspection that ended on 31 March 2022
    And <oversight>
    When the rules are applied
    Then "management oversight weak" is <verdict>

    Examples:
      | oversight                                                  | verdict          |
      | management oversight of frontline practice is good         | clear            |
      | management oversight of frontline practice is adequate     | clear            |
      | management oversight of frontline practice is inconsistent | raised as medium |
      | management oversight of frontline practice is weak         | raised as high   |
      | there is no management oversight of frontline practice     | raised as high   |

  Scenario: The flag on oversight names the inspection framework of its day
    Given an inspection that ended on 31 March 2022
    And management oversight of frontline practice is weak
    When the rules are applied
    Then "management oversight weak" is raised as high
    And the flag "management oversight weak" cites "sw-13"
    And the flag "management oversight weak" says "outside what inspectors look for"
    And the flag "management oversight weak" does not say "departs from statutory guidance"
    And the flag "management oversight weak" does not say "unlawful"

  Scenario Outline: Whether the record shows managers' oversight
    Given an inspection that ended on 31 March 2022
    And the record of management oversight on children's files is <recorded>
    When the rules are applied
    Then "management oversight not recorded" is <verdict>

    Examples:
      | recorded     | verdict          |
      | consistent   | clear            |
      | inconsistent | raised as low    |
      | limited      | raised as medium |
      | absent       | raised as medium |

  Scenario Outline: Which way oversight is going
    Given an inspection that ended on 31 March 2022
    And management oversight of frontline practice has been <direction> since the last inspection
    When the rules are applied
    Then "management oversight worsening" is <verdict>

    Examples:
      | direction | verdict          |
      | improving | clear            |
      | steady    | clear            |
      | worsening | raised as medium |

  Scenario: Leaders say that oversight improves, and inspectors say that it has become worse
    Given an inspection that ended on 31 March 2022
    And leaders say that management oversight of frontline practice has been improving since the last inspection
    And inspectors found that management oversight of frontline practice has been worsening since the last inspection
    When the rules are applied
    Then "management oversight worsening" is raised as medium

  Scenario Outline: For how many children managers decide too late
    Given an inspection that ended on 31 March 2022
    And managers decide too late to change what is done for <how many> of the children
    When the rules are applied
    Then "management decisions late" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | some     | raised as medium |
      | many     | raised as high   |

  Scenario Outline: For how many children plans drift, where no harm was found
    Given an inspection that ended on 31 March 2022
    And weak oversight or supervision has let plans drift for <how many> of the children
    And no harm to children's outcomes from management oversight was found
    When the rules are applied
    Then "plans drift under weak oversight" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | some     | raised as medium |
      | many     | raised as high   |

  Scenario Outline: Plans drift for some children, by what is said of harm
    Given an inspection that ended on 31 March 2022
    And weak oversight or supervision has let plans drift for some of the children
    And <harm>
    When the rules are applied
    Then "plans drift under weak oversight" is raised as <severity>

    Examples:
      | harm                                                                 | severity        |
      | weak management oversight has harmed children's outcomes             | high            |
      | it is not known: Weak management oversight has harmed children's outcomes | at least medium |

  Scenario Outline: What senior leaders knew
    Given an inspection that ended on 31 March 2022
    And senior leaders are <aware> of the scale of weakness in management oversight
    When the rules are applied
    Then "leaders unaware of weak oversight" is <verdict>

    Examples:
      | aware        | verdict          |
      | fully aware  | clear            |
      | partly aware | raised as medium |
      | unaware      | raised as high   |

  Scenario: Inspectors say nothing of supervision or oversight
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "supervision less often than required" is undecided
    And "supervision quality weak" is undecided
    And "supervision records weak" is undecided
    And "supervision records without reflection" is undecided
    And "supervision decisions not recorded" is undecided
    And "supervision does not challenge drift" is undecided
    And "management oversight weak" is undecided
    And "management oversight not recorded" is undecided
    And "management oversight worsening" is undecided
    And "management decisions late" is undecided
    And "supervision effect not checked" is undecided
    And "plans drift under weak oversight" is undecided
    And "leaders unaware of weak oversight" is undecided
    And "supervision priority action" is undecided
    And "management oversight priority action" is undecided

  Scenario: The authority's own figures do not judge its own oversight
    Given the authority's own figures as at 31 March 2025
    And 0 of 240 supervision sessions due did not take place
    When the rules are applied
    Then "supervision sessions missed" is clear
    And "management oversight weak" is not looked at
    And "supervision quality weak" is not looked at

  # --- Together, and again

  Scenario Outline: Oversight, supervision and drift together
    Given an inspection that ended on 31 March 2022
    And <oversight>
    And <quality>
    And challenge in supervision to delay and repeated actions is <challenge>
    And the authority's own requirement for how often supervision takes place is <requirement>
    And weak oversight or supervision has let plans drift for <how many> of the children
    When the rules are applied
    Then "oversight and supervision both weak" is <verdict>

    Examples:
      | oversight                                                  | quality                                    | challenge    | requirement | how many | verdict        |
      | management oversight of frontline practice is inconsistent | the quality of supervision is inconsistent | consistent   | met         | one      | raised as high |
      | management oversight of frontline practice is inconsistent | the quality of supervision is adequate     | inconsistent | met         | one      | raised as high |
      | management oversight of frontline practice is inconsistent | the quality of supervision is adequate     | consistent   | partly met  | one      | raised as high |
      | management oversight of frontline practice is inconsistent | the quality of supervision is adequate     | consistent   | met         | one      | clear          |
      | management oversight of frontline practice is adequate     | the quality of supervision is weak         | absent       | not met     | one      | clear          |
      | management oversight of frontline practice is weak         | the quality of supervision is weak         | absent       | not met     | none     | clear          |

  Scenario: Oversight and supervision are weak, and nobody says whether plans drift
    Given an inspection that ended on 31 March 2022
    And management oversight of frontline practice is weak
    And the quality of supervision is weak
    When the rules are applied
    Then "oversight and supervision both weak" is undecided for want of "How many children's plans inspectors say have drifted because oversight or supervision is weak"

  Scenario Outline: Oversight now and when last looked at
    Given an inspection that ended on 31 March 2022
    And an earlier sheet as at 24 May 2019 says that <before>
    And <now>
    When the rules are applied
    Then "management oversight weak again" is <verdict>

    Examples:
      | before                                                     | now                                                        | verdict        |
      | management oversight of frontline practice is weak         | management oversight of frontline practice is inconsistent | raised as high |
      | management oversight of frontline practice is inconsistent | management oversight of frontline practice is weak         | raised as high |
      | management oversight of frontline practice is adequate     | management oversight of frontline practice is weak         | clear          |
      | management oversight of frontline practice is weak         | management oversight of frontline practice is adequate     | clear          |

  Scenario Outline: Supervision now and when last looked at
    Given an inspection that ended on 31 March 2022
    And an earlier sheet as at 24 May 2019 says that the quality of supervision is <before>
    And the quality of supervision is <now>
    When the rules are applied
    Then "supervision quality weak again" is <verdict>

    Examples:
      | before       | now          | verdict          |
      | weak         | inconsistent | raised as medium |
      | inconsistent | weak         | raised as medium |
      | good         | weak         | clear            |
      | weak         | adequate     | clear            |

  Scenario: With no earlier sheet nobody can say again
    Given an inspection that ended on 31 March 2022
    And management oversight of frontline practice is weak
    And the quality of supervision is weak
    When the rules are applied
    Then "management oversight weak again" is undecided
    And "supervision quality weak again" is undecided
    And "management oversight weak" is raised as high

  # --- Areas for priority action, and from when

  Scenario Outline: The formal outcome of a visit, and nothing less
    Given an inspection that ended on 22 September 2022
    And inspectors <made> supervision an area for priority action
    And inspectors <made> management oversight an area for priority action
    When the rules are applied
    Then "supervision priority action" is <verdict>
    And "management oversight priority action" is <verdict>

    Examples:
      | made         | verdict            |
      | made         | raised as critical |
      | did not make | clear              |

  Scenario Outline: The visits that could make an area for priority action
    Given an inspection that ended on <day>
    And inspectors made supervision an area for priority action
    And inspectors made management oversight an area for priority action
    When the rules are applied
    Then "supervision priority action" is <verdict>
    And "management oversight priority action" is <verdict>

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

  Scenario Outline: Oversight is judged by inspections from April 2009 on
    Given an inspection that ended on <day>
    And management oversight of frontline practice is inconsistent
    And the record of management oversight on children's files is limited
    And decisions made in supervision are not entered on children's records
    And management oversight of frontline practice has been worsening since the last inspection
    And managers decide too late to change what is done for some of the children
    And weak oversight or supervision has let plans drift for some of the children
    And no harm to children's outcomes from management oversight was found
    And senior leaders are partly aware of the scale of weakness in management oversight
    And the quality of supervision is weak
    And an earlier sheet as at 1 March 2009 says that management oversight of frontline practice is weak
    When the rules are applied
    Then "oversight and supervision both weak" is <together>
    And "management oversight weak again" is <again>
    And "management oversight weak" is <verdict>
    And "management oversight not recorded" is <verdict>
    And "supervision decisions not recorded" is <verdict>
    And "management oversight worsening" is <verdict>
    And "management decisions late" is <verdict>
    And "plans drift under weak oversight" is <verdict>
    And "leaders unaware of weak oversight" is <verdict>

    Examples:
      | day           | verdict          | together     | again        |
      | 31 March 2009 | not in force     | not in force | not in force |
      | 1 April 2009  | raised as medium | not in force | undecided    |

  Scenario Outline: Good oversight says nothing of supervision before inspections judged that too
    Given an inspection that ended on <day>
    And management oversight of frontline practice is good
    When the rules are applied
    Then "oversight and supervision both weak" is <verdict>

    Examples:
      | day          | verdict      |
      | 31 May 2009  | not in force |
      | 1 June 2009  | clear        |
      | 29 June 2009 | clear        |
      | 30 June 2009 | clear        |

  Scenario Outline: Supervision is judged by inspections from June 2009 on, and by the employers' standards that followed
    Given an inspection that ended on <day>
    And the authority's own requirement for how often supervision takes place is not met
    And the quality of supervision is weak
    And supervision records are weak
    And reflection or analysis is missing from many of the supervision records
    And challenge in supervision to delay and repeated actions is limited
    And performance checks do not look at what supervision does for children's plans
    And an earlier sheet as at 1 April 2009 says that the quality of supervision is weak
    When the rules are applied
    Then "supervision effect not checked" is <checks>
    And "supervision less often than required" is <verdict>
    And "supervision quality weak" is <verdict>
    And "supervision records weak" is <verdict>
    And "supervision records without reflection" is <verdict>
    And "supervision does not challenge drift" is <verdict>
    And "supervision quality weak again" is <again>

    Examples:
      | day          | verdict          | checks        | again        |
      | 31 May 2009  | not in force     | not in force  | not in force |
      | 29 June 2009 | undecided        | undecided     | undecided    |
      | 30 June 2009 | raised as medium | raised as low | undecided    |
      | 11 May 2011  | raised as medium | raised as low | undecided    |

  Scenario Outline: Figures on sessions, against the employers' standards alone
    Given the authority's own figures as at <day>
    And 40 of 240 supervision sessions due did not take place
    When the rules are applied
    Then "supervision sessions missed" is <verdict>

    Examples:
      | day              | verdict          |
      | 30 November 2011 | not in force     |
      | 30 December 2011 | undecided        |
      | 31 December 2011 | raised as medium |
