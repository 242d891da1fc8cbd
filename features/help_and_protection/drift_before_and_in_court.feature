Feature: Drift before and in court
  A child who waits in pre-proceedings waits at risk, and a family waits without knowing. These scenarios
  say when waiting is raised, how gravely, and in words no stronger than the citation behind them: sixteen
  weeks before court is a comparison and not law, and twenty-six weeks in court is the court's duty.

  # ---------------------------------------------------------------------------------------------------
  # Families beyond the limit, without a current extension
  # ---------------------------------------------------------------------------------------------------

  Scenario Outline: Twenty families, and the one that has waited longest
    Given the authority's own figures as at 30 September 2024
    And 20 families are in pre-proceedings
    And <over> beyond the limit without a current extension
    And the longest-waiting family without a current extension has been in pre-proceedings for <days> days
    When the rules are applied
    Then "pre-proceedings over the limit" is <verdict>
    And "longest pre-proceedings" is <verdict>

    Examples:
      | over                                    | days | verdict       |
      | 0 of 20 families in pre-proceedings are | 112  | clear         |
      | 1 of 20 families in pre-proceedings is  | 113  | raised as low |

  Scenario: The longest wait alone can clear the longest wait, and no more
    Given the authority's own figures as at 30 September 2024
    And 20 families are in pre-proceedings
    And the longest-waiting family without a current extension has been in pre-proceedings for 112 days
    When the rules are applied
    Then "longest pre-proceedings" is clear
    And "pre-proceedings over the limit" is undecided for want of "Families in pre-proceedings beyond the limit, without a current extension"
    And the concern "drift before and in court" is not raised

  Scenario Outline: Six of twenty families beyond sixteen weeks, with a sure grip and with a weak one
    Given an audit that ended on 30 September 2024
    And 6 of 20 families in pre-proceedings are beyond the limit without a current extension
    And the longest-waiting family without a current extension has been in pre-proceedings for 210 days
    And managers' grip on pre-proceedings is <grip>
    When the rules are applied
    Then "pre-proceedings over the limit" is raised as medium
    And "longest pre-proceedings" is raised as medium
    And "grip on pre-proceedings" is <verdict>
    And the concern "drift before and in court" is <concern>

    Examples:
      | grip | verdict        | concern |
      | good | clear          | medium  |
      | weak | raised as high | high    |

  Scenario: Six families beyond the limit, each with an extension that has not run out
    Given the authority's own figures as at 30 September 2024
    And 0 of 20 families in pre-proceedings are beyond the limit without a current extension
    And 6 of 20 families in pre-proceedings are beyond the limit with a current extension
    When the rules are applied
    Then "pre-proceedings over the limit" is clear
    And the concern "drift before and in court" is not raised

  Scenario: One of the six extensions ran out yesterday
    Given the authority's own figures as at 30 September 2024
    And 1 of 20 families in pre-proceedings is beyond the limit without a current extension
    And 5 of 20 families in pre-proceedings are beyond the limit with a current extension
    When the rules are applied
    Then "pre-proceedings over the limit" is raised as low

  Scenario: One of two families, and no percentage
    Given the authority's own figures as at 30 September 2024
    And 2 families are in pre-proceedings
    And 1 of 2 families in pre-proceedings is beyond the limit without a current extension
    When the rules are applied
    Then "pre-proceedings over the limit" is raised as low
    And the flag "pre-proceedings over the limit" says "1 of 2 families"
    And the flag "pre-proceedings over the limit" does not say "50"

  Scenario: Nobody in pre-proceedings, and forty applications
    Given the authority's own figures as at 30 September 2024
    And 0 families are in pre-proceedings
    And 0 of 0 families in pre-proceedings are beyond the limit without a current extension
    And 40 applications for care or supervision orders were issued in the last twelve months
    And 300 children are on protection plans
    When the rules are applied
    Then "pre-proceedings over the limit" is not applicable
    And "court without pre-proceedings" is raised as low
    And the flag "court without pre-proceedings" says "nearly all applications are issued without pre-proceedings"
    And the flag "court without pre-proceedings" says "a question and not a finding"
    And the flag "court without pre-proceedings" does not say "departs from"

  Scenario: Periods that have closed say nothing of families who still wait
    Given the authority's own figures as at 30 September 2024
    And the median period of pre-proceedings that closed in the last twelve months lasted 98 days
    When the rules are applied
    Then "pre-proceedings over the limit" is undecided for want of "Families in pre-proceedings beyond the limit, without a current extension"
    And "longest pre-proceedings" is undecided
    And nothing is raised

  Scenario: Fewer families wait, and the closed periods look longer because the backlog is leaving
    Given the authority's own figures as at 30 September 2024
    And an earlier sheet as at 30 September 2023 says that 12 of 40 families in pre-proceedings are beyond the limit without a current extension
    And an earlier sheet as at 30 September 2023 says that the median period of pre-proceedings that closed in the last twelve months lasted 105 days
    And 1 of 40 families in pre-proceedings is beyond the limit without a current extension
    And the median period of pre-proceedings that closed in the last twelve months lasted 154 days
    When the rules are applied
    Then "pre-proceedings over the limit" is raised as low
    And the flag "pre-proceedings over the limit" does not say "154"

  Scenario Outline: One family is low; two families that are a tenth or more are medium
    Given the authority's own figures as at 30 September 2024
    And <over> beyond the limit without a current extension
    When the rules are applied
    Then "pre-proceedings over the limit" is <verdict>

    Examples:
      | over                                        | verdict          |
      | 0 of 30 families in pre-proceedings are     | clear            |
      | 1 of 30 families in pre-proceedings is      | raised as low    |
      | 2 of 21 families in pre-proceedings are     | raised as low    |
      | 99 of 1,000 families in pre-proceedings are | raised as low    |
      | 2 of 20 families in pre-proceedings are     | raised as medium |
      | 2 of 19 families in pre-proceedings are     | raised as medium |
      | 1 of 19 families in pre-proceedings is      | raised as low    |
      | 3 of 30 families in pre-proceedings are     | raised as medium |
      | 3 of 31 families in pre-proceedings are     | raised as low    |
      | 2 of 10 families in pre-proceedings are     | raised as medium |
      | 2 of 9 families in pre-proceedings are      | raised as medium |

  Scenario: Fewer than five families is not a number, and not none
    Given the authority's own figures as at 30 September 2024
    And fewer than 5 of 30 families in pre-proceedings are beyond the limit without a current extension
    When the rules are applied
    Then "pre-proceedings over the limit" is undecided

  Scenario: A count without the number of families leaves the step open
    Given the authority's own figures as at 30 September 2024
    And 4 families in pre-proceedings are beyond the limit without a current extension
    When the rules are applied
    Then "pre-proceedings over the limit" is raised as at least low

  Scenario Outline: The longest wait on both sides of sixteen weeks and of six months
    Given the authority's own figures as at 30 September 2024
    And the longest-waiting family without a current extension has been in pre-proceedings for <days> days
    When the rules are applied
    Then "longest pre-proceedings" is <verdict>

    Examples:
      | days          | verdict                |
      | 112           | clear                  |
      | 113           | raised as low          |
      | 182           | raised as low          |
      | 183           | raised as medium       |
      | more than 112 | raised as at least low |
      | about 112     | undecided              |

  Scenario Outline: An authority that has set itself fourteen weeks is held to them
    Given the authority's own figures as at 30 September 2024
    And the local standard "pre-proceedings limit" is 98 days
    And the longest-waiting family without a current extension has been in pre-proceedings for <days> days
    When the rules are applied
    Then "longest pre-proceedings" is <verdict>

    Examples:
      | days | verdict       |
      | 98   | clear         |
      | 99   | raised as low |

  Scenario Outline: The comparison changed in March 2021, and the day is not established
    Given the authority's own figures as at <day>
    And the longest-waiting family without a current extension has been in pre-proceedings for <days> days
    When the rules are applied
    Then "longest pre-proceedings" is <verdict>

    Examples:
      | day              | days | verdict          |
      | 31 January 2021  | 182  | clear            |
      | 31 January 2021  | 183  | raised as medium |
      | 28 February 2021 | 182  | clear            |
      | 28 February 2021 | 183  | raised as medium |
      | 1 March 2021     | 150  | undecided        |
      | 31 March 2021    | 112  | clear            |
      | 31 March 2021    | 113  | raised as low    |
      | 1 April 2021     | 113  | raised as low    |

  Scenario Outline: Under the single inspection framework the comparison was six months
    Given the authority's own figures as at 1 December 2017
    And the longest-waiting family without a current extension has been in pre-proceedings for <days> days
    When the rules are applied
    Then "longest pre-proceedings" is <verdict>

    Examples:
      | days | verdict          |
      | 182  | clear            |
      | 183  | raised as medium |

  Scenario Outline: Before the single inspection framework no comparison is known, and in its first and last months the day is not
    Given the authority's own figures as at <day>
    And 5 of 20 families in pre-proceedings are beyond the limit without a current extension
    And the longest-waiting family without a current extension has been in pre-proceedings for 200 days
    When the rules are applied
    Then "pre-proceedings over the limit" is <verdict>
    And "longest pre-proceedings" is <verdict>

    Examples:
      | day              | verdict          |
      | 31 October 2013  | not in force     |
      | 1 November 2013  | undecided        |
      | 30 November 2013 | raised as medium |
      | 1 December 2017  | raised as medium |
      | 31 December 2017 | undecided        |
      | 1 January 2018   | undecided        |
      | 31 January 2018  | raised as medium |

  Scenario: An inspection of October 2015, before anybody spoke of sixteen weeks as a limit
    Given an inspection that ended on 8 October 2015
    And 47 families are in pre-proceedings
    And 98 children are in pre-proceedings
    And the longest-waiting family without a current extension has been in pre-proceedings for between 183 and 274 days
    And decisions before court come too late for most of the children
    When the rules are applied
    Then "longest pre-proceedings" is raised as medium
    And the flag "longest pre-proceedings" cites "in-06"
    And the flag "longest pre-proceedings" does not say "16 weeks"
    And the flag "longest pre-proceedings" does not say "sixteen"
    And the flag "longest pre-proceedings" does not say "112"
    And "drift before court" is raised as high
    And the concern "drift before and in court" is high

  Scenario: What the comparison is, and what it is not
    Given the authority's own figures as at 30 September 2024
    And 3 of 20 families in pre-proceedings are beyond the limit without a current extension
    And the longest-waiting family without a current extension has been in pre-proceedings for 130 days
    When the rules are applied
    Then "pre-proceedings over the limit" is raised as medium
    And the flag "pre-proceedings over the limit" cites "pl-03"
    And the flag "pre-proceedings over the limit" says "not law"
    And the flag "pre-proceedings over the limit" does not say "breach"
    And "longest pre-proceedings" is raised as low
    And the flag "longest pre-proceedings" says "not law"
    And the flag "longest pre-proceedings" does not say "breach"
    And no flag is high

  # ---------------------------------------------------------------------------------------------------
  # What inspectors or auditors found: drift, grip, the tracker, letters
  # ---------------------------------------------------------------------------------------------------

  Scenario: May 2019: no tracker, no grip, and leaders had not seen it
    Given an inspection that ended on 24 May 2019
    And the pre-proceedings tracker does not work
    And managers have no grip on pre-proceedings
    And decisions before court come too late for a small number of the children
    And senior leaders are unaware of the scale of weakness in management oversight
    When the rules are applied
    Then "drift before court" is raised as medium
    And "grip on pre-proceedings" is raised as high
    And "pre-proceedings tracker" is raised as medium
    And "leaders unaware of weak oversight" is raised as high
    And "pre-proceedings over the limit" is undecided
    And the concern "drift before and in court" is high
    And no flag is critical

  Scenario: June 2016: over fifty letters, a weak grip, unclear letters, and timely proceedings
    Given an inspection that ended on 16 June 2016
    And more than 50 letters before proceedings are open
    And managers' grip on pre-proceedings is weak
    And decisions before court come too late for some of the children
    And letters before proceedings are unclear
    And care proceedings that ended in the period had taken at most 26 weeks on average
    When the rules are applied
    Then "drift before court" is raised as medium
    And "grip on pre-proceedings" is raised as high
    And "letters before proceedings" is raised as medium
    And "care proceedings over 26 weeks" is clear
    And the flag "grip on pre-proceedings" does not say "50"

  Scenario: A large county with many letters and a sure grip
    Given an inspection that ended on 16 June 2016
    And 120 letters before proceedings are open
    And managers' grip on pre-proceedings is good
    When the rules are applied
    Then "grip on pre-proceedings" is clear
    And nothing is raised

  Scenario Outline: How many children wait, each word of the scale
    Given an inspection that ended on 24 May 2019
    And decisions before court come too late for <how many> of the children
    When the rules are applied
    Then "drift before court" is <verdict>

    Examples:
      | how many       | verdict          |
      | none           | clear            |
      | one            | raised as medium |
      | a few          | raised as medium |
      | a small number | raised as medium |
      | some           | raised as medium |
      | many           | raised as high   |
      | most           | raised as high   |
      | all            | raised as high   |

  Scenario Outline: Harm that is stated makes drift graver, and silence about harm does not
    Given an inspection that ended on 24 May 2019
    And decisions before court come too late for a few of the children
    And waiting for a decision before court has harmed <whom>
    When the rules are applied
    Then "drift before court" is <verdict>

    Examples:
      | whom     | verdict          |
      | children | raised as high   |
      | no child | raised as medium |

  Scenario: The authority's own figures do not say what inspectors would find
    Given the authority's own figures as at 30 September 2024
    And 0 of 20 families in pre-proceedings are beyond the limit without a current extension
    When the rules are applied
    Then "drift before court" is not looked at
    And "grip on pre-proceedings" is not looked at
    And "pre-proceedings tracker" is not looked at
    And "letters before proceedings" is not looked at
    And "delay by the authority in court" is not looked at

  Scenario: An inspection that says nothing of pre-proceedings
    Given an inspection that ended on 24 May 2019
    When the rules are applied
    Then "drift before court" is undecided for want of "How many children wait too long for a decision before court"
    And "grip on pre-proceedings" is undecided for want of "Managers' grip on pre-proceedings"
    And "pre-proceedings tracker" is undecided for want of "The pre-proceedings tracker works"
    And "letters before proceedings" is undecided for want of "How clear letters before proceedings and their plans are to parents"
    And "delay by the authority in court" is undecided
    And nothing is raised

  Scenario: An inspection that did not look at help and protection
    Given an inspection that ended on 24 May 2019
    And only children_in_care was looked at
    When the rules are applied
    Then "drift before court" is not looked at
    And "pre-proceedings over the limit" is not looked at

  Scenario Outline: A weak grip is graver where children wait
    Given an audit that ended on 30 September 2024
    And managers' grip on pre-proceedings is <grip>
    And <over> beyond the limit without a current extension
    And the longest-waiting family without a current extension has been in pre-proceedings for <days> days
    And decisions before court come too late for <how many> of the children
    When the rules are applied
    Then "grip on pre-proceedings" is <verdict>

    Examples:
      | grip         | over                                    | days | how many | verdict          |
      | inconsistent | 1 of 20 families in pre-proceedings is  | 150  | some     | raised as medium |
      | weak         | 0 of 20 families in pre-proceedings are | 100  | none     | raised as medium |
      | weak         | 1 of 20 families in pre-proceedings is  | 100  | none     | raised as high   |
      | weak         | 0 of 20 families in pre-proceedings are | 113  | none     | raised as high   |
      | weak         | 0 of 20 families in pre-proceedings are | 100  | one      | raised as high   |
      | adequate     | 1 of 20 families in pre-proceedings is  | 150  | some     | clear            |

  Scenario: No grip at all, and children wait
    Given an audit that ended on 30 September 2024
    And managers have no grip on pre-proceedings
    And decisions before court come too late for one of the children
    When the rules are applied
    Then "grip on pre-proceedings" is raised as high

  Scenario: A weak grip, and nothing known of who waits
    Given an audit that ended on 30 September 2024
    And managers' grip on pre-proceedings is weak
    When the rules are applied
    Then "grip on pre-proceedings" is raised as at least medium

  Scenario: Inspectors decide over leaders
    Given an inspection that ended on 24 May 2019
    And inspectors found that managers' grip on pre-proceedings is inconsistent
    And leaders say that managers' grip on pre-proceedings is good
    When the rules are applied
    Then "grip on pre-proceedings" is raised as medium

  Scenario: Leaders' word alone clears on their own word
    Given an inspection that ended on 24 May 2019
    And leaders say that managers' grip on pre-proceedings is good
    When the rules are applied
    Then "grip on pre-proceedings" is clear

  Scenario: Two groups of children, of whom inspectors say different things
    Given an inspection that ended on 24 May 2019
    And for disabled children, decisions before court come too late for none of the children
    And for older children, decisions before court come too late for many of the children
    When the rules are applied
    Then "drift before court" is clear for disabled children
    And "drift before court" is raised as high for older children

  Scenario: What inspectors found is put no more strongly than an inspector's finding
    Given an inspection that ended on 24 May 2019
    And decisions before court come too late for many of the children
    And managers' grip on pre-proceedings is weak
    And the authority's late evidence or applications delay some of the care proceedings
    When the rules are applied
    Then "drift before court" is raised as high
    And the flag "drift before court" says "outside what inspectors look for"
    And the flag "drift before court" cites "pl-02"
    And the flag "drift before court" cites "pl-09"
    And the flag "drift before court" does not say "does not meet"
    And "grip on pre-proceedings" is raised as high
    And the flag "grip on pre-proceedings" says "outside what inspectors look for"
    And the flag "grip on pre-proceedings" cites "sw-13"
    And "delay by the authority in court" is raised as medium
    And the flag "delay by the authority in court" says "outside what inspectors look for"
    And the flag "delay by the authority in court" cites "pl-07"
    And the flag "delay by the authority in court" does not say "does not meet"

  Scenario Outline: The tracker works or it does not
    Given an inspection that ended on 24 May 2019
    And the pre-proceedings tracker <works>
    When the rules are applied
    Then "pre-proceedings tracker" is <verdict>

    Examples:
      | works         | verdict          |
      | works         | clear            |
      | does not work | raised as medium |

  Scenario Outline: Letters before proceedings, each word of the scale
    Given an inspection that ended on 24 May 2019
    And letters before proceedings <letters>
    When the rules are applied
    Then "letters before proceedings" is <verdict>

    Examples:
      | letters                                       | verdict          |
      | do not tell parents what must change          | raised as medium |
      | are unclear                                   | raised as medium |
      | are clear for some parents and not for others | raised as medium |
      | are clear enough                              | clear            |
      | are clear                                     | clear            |

  Scenario: Unclear letters depart from guidance, and no more is said
    Given an inspection that ended on 24 May 2019
    And letters before proceedings are unclear
    When the rules are applied
    Then "letters before proceedings" is raised as medium
    And the flag "letters before proceedings" cites "pl-02"
    And the flag "letters before proceedings" says "departs from statutory guidance"
    And the flag "letters before proceedings" does not say "breach"

  # ---------------------------------------------------------------------------------------------------
  # Mid-way reviews, families who come back, long plans
  # ---------------------------------------------------------------------------------------------------

  Scenario Outline: Mid-way reviews that were not held
    Given the authority's own figures as at 30 September 2024
    And <missed> not had one with the parents
    When the rules are applied
    Then "mid-way reviews not held" is <verdict>

    Examples:
      | missed                                          | verdict          |
      | 0 of 20 families due a mid-way review have      | clear            |
      | 1 of 20 families due a mid-way review has       | raised as low    |
      | 9 of 20 families due a mid-way review have      | raised as low    |
      | 10 of 20 families due a mid-way review have     | raised as medium |
      | 10 of 21 families due a mid-way review have     | raised as low    |
      | 499 of 1,000 families due a mid-way review have | raised as low    |
      | 5 of 10 families due a mid-way review have      | raised as medium |
      | 5 of 9 families due a mid-way review have       | raised as low    |
      | 0 of 0 families due a mid-way review have       | not applicable   |

  Scenario: Mid-way reviews of which nothing is known
    Given the authority's own figures as at 30 September 2024
    And it is not known: Families who were due a mid-way review with parents and have not had one
    When the rules are applied
    Then "mid-way reviews not held" is undecided

  Scenario: A missed mid-way review is outside local standard
    Given the authority's own figures as at 30 September 2024
    And 3 of 20 families due a mid-way review have not had one with the parents
    When the rules are applied
    Then "mid-way reviews not held" is raised as low
    And the flag "mid-way reviews not held" cites "pl-04"
    And the flag "mid-way reviews not held" says "outside local standard"
    And the flag "mid-way reviews not held" says "No national interval is confirmed"

  Scenario Outline: The authority says when a mid-way review is due
    Given the authority's own figures as at 30 September 2024
    And the local standard "mid-way review interval" is 56 days
    And the latest mid-way review was held <days> days after the start of pre-proceedings
    When the rules are applied
    Then "longest wait for a mid-way review" is <verdict>

    Examples:
      | days | verdict       |
      | 56   | clear         |
      | 57   | raised as low |

  Scenario: An authority that has set no interval for the mid-way review
    Given the authority's own figures as at 30 September 2024
    And the latest mid-way review was held 90 days after the start of pre-proceedings
    When the rules are applied
    Then "longest wait for a mid-way review" is undecided for want of "Days from the start of pre-proceedings to the mid-way review"

  Scenario Outline: Families who stepped down and came back
    Given the authority's own figures as at 30 September 2024
    And <back> in pre-proceedings again within twelve months
    When the rules are applied
    Then "families back in pre-proceedings" is <verdict>

    Examples:
      | back                                         | verdict          |
      | 0 of 30 families that stepped down were      | clear            |
      | 2 of 15 families that stepped down were      | clear            |
      | 5 of 30 families that stepped down were      | raised as low    |
      | 3 of 30 families that stepped down were      | raised as low    |
      | 3 of 31 families that stepped down were      | clear            |
      | 99 of 1,000 families that stepped down were  | clear            |
      | 3 of 29 families that stepped down were      | raised as low    |
      | 3 of 13 families that stepped down were      | raised as low    |
      | 249 of 1,000 families that stepped down were | raised as low    |
      | 3 of 12 families that stepped down were      | raised as medium |
      | 3 of 10 families that stepped down were      | raised as medium |
      | 3 of 9 families that stepped down were       | raised as medium |
      | 2 of 9 families that stepped down were       | clear            |
      | 0 of 0 families that stepped down were       | not applicable   |

  Scenario: Families who came back, and it is not known out of how many
    Given the authority's own figures as at 30 September 2024
    And 5 families that stepped down were in pre-proceedings again within twelve months
    When the rules are applied
    Then "families back in pre-proceedings" is undecided

  Scenario: Nine children on long plans were never considered at legal planning
    Given the authority's own figures as at 30 September 2024
    And 9 children on protection plans for over eighteen months were never considered at legal planning
    When the rules are applied
    Then "long plans not brought to legal planning" is raised as medium
    And the flag "long plans not brought to legal planning" cites "ra-11"
    And the flag "long plans not brought to legal planning" says "No law says how long a protection plan may last"

  Scenario Outline: Long plans on both sides of five children and of a tenth
    Given the authority's own figures as at 30 September 2024
    And <children> never considered at legal planning
    When the rules are applied
    Then "long plans not brought to legal planning" is <verdict>

    Examples:
      | children                                                           | verdict          |
      | 0 of 80 children on protection plans for over eighteen months were | clear            |
      | 1 of 80 children on protection plans for over eighteen months was  | raised as low    |
      | 4 of 80 children on protection plans for over eighteen months were | raised as low    |
      | 5 of 80 children on protection plans for over eighteen months were | raised as medium |
      | 1 of 11 children on protection plans for over eighteen months was  | raised as low    |
      | 1 of 10 children on protection plans for over eighteen months was  | raised as medium |
      | 1 of 9 children on protection plans for over eighteen months was   | raised as low    |
      | 0 of 0 children on protection plans for over eighteen months were  | not applicable   |

  Scenario: Long plans that nobody counted
    Given the authority's own figures as at 30 September 2024
    And it is not known: Children on a protection plan for over eighteen months who were never considered at legal planning
    When the rules are applied
    Then "long plans not brought to legal planning" is undecided

  # ---------------------------------------------------------------------------------------------------
  # To court
  # ---------------------------------------------------------------------------------------------------

  Scenario Outline: No family in pre-proceedings, and enough applications and plans for that not to be chance
    Given the authority's own figures as at 30 September 2024
    And <families> in pre-proceedings
    And <applications> applications for care or supervision orders were issued in the last twelve months
    And <children> children are on protection plans
    When the rules are applied
    Then "court without pre-proceedings" is <verdict>

    Examples:
      | families       | applications | children | verdict       |
      | 0 families are | 40           | 300      | raised as low |
      | 1 family is    | 40           | 300      | clear         |
      | 0 families are | 10           | 50       | raised as low |
      | 0 families are | 9            | 50       | clear         |
      | 0 families are | 10           | 49       | clear         |

  Scenario: No family in pre-proceedings, and the applications are not counted
    Given the authority's own figures as at 30 September 2024
    And 0 families are in pre-proceedings
    And 300 children are on protection plans
    When the rules are applied
    Then "court without pre-proceedings" is undecided for want of "Applications for care or supervision orders issued in the last twelve months"

  Scenario: Four planned applications, six weeks after the decision, where the limit is two
    Given the authority's own figures as at 30 September 2024
    And the local standard "lodging limit" is 14 days
    And 4 of 12 planned applications were not lodged within the local limit
    And the longest wait from a decision to go to court to a planned application was 42 days
    When the rules are applied
    Then "planned applications not lodged" is raised as medium
    And "longest wait to lodge" is raised as medium
    And the flag "planned applications not lodged" says "local standard"
    And the flag "planned applications not lodged" cites "pl-09"
    And the flag "planned applications not lodged" says "practice is outside good practice"
    And the flag "planned applications not lodged" does not say "does not meet"
    And the flag "longest wait to lodge" says "local standard"

  Scenario Outline: One application is enough
    Given the authority's own figures as at 30 September 2024
    And <late> not lodged within the local limit
    When the rules are applied
    Then "planned applications not lodged" is <verdict>

    Examples:
      | late                              | verdict          |
      | 0 of 12 planned applications were | clear            |
      | 1 of 12 planned applications was  | raised as medium |
      | 0 of 0 planned applications were  | not applicable   |

  Scenario: Planned applications of which nothing is known
    Given the authority's own figures as at 30 September 2024
    And it is not known: Planned applications that were not lodged within the local limit
    When the rules are applied
    Then "planned applications not lodged" is undecided

  Scenario Outline: Lodging on both sides of the local limit
    Given the authority's own figures as at 30 September 2024
    And the local standard "lodging limit" is 14 days
    And the longest wait from a decision to go to court to a planned application was <days> days
    When the rules are applied
    Then "longest wait to lodge" is <verdict>

    Examples:
      | days | verdict          |
      | 14   | clear            |
      | 15   | raised as medium |

  Scenario: An authority that has set no limit for lodging
    Given the authority's own figures as at 30 September 2024
    And the longest wait from a decision to go to court to a planned application was 42 days
    When the rules are applied
    Then "longest wait to lodge" is undecided for want of "Days from the decision to go to court to lodging the application"

  # ---------------------------------------------------------------------------------------------------
  # In court
  # ---------------------------------------------------------------------------------------------------

  Scenario Outline: The last quarter of 2021, beside England
    Given published statistics as at 31 December 2021
    And the issue date of the care proceedings that ended is on or after 22 April 2014
    And from 1 October 2021 to 31 December 2021, care proceedings that ended in the period had taken <weeks> weeks on average
    And from 1 October 2021 to 31 December 2021, the average for England in the same period was <england> weeks of care proceedings
    When the rules are applied
    Then "care proceedings over 26 weeks" is <verdict>
    And no flag is high

    Examples:
      | weeks | england | verdict          |
      | 26.0  | 45      | clear            |
      | 26.1  | 45      | raised as low    |
      | 44    | 45      | raised as low    |
      | 45    | 45      | raised as low    |
      | 49.4  | 45      | raised as low    |
      | 49.5  | 45      | raised as medium |
      | 52    | 45      | raised as medium |

  Scenario: England's average is not known
    Given published statistics as at 31 December 2021
    And the issue date of the care proceedings that ended is on or after 22 April 2014
    And from 1 October 2021 to 31 December 2021, care proceedings that ended in the period had taken 44 weeks on average
    When the rules are applied
    Then "care proceedings over 26 weeks" is raised as at least low

  Scenario: The duty is the court's, and everybody in a case affects its length
    Given published statistics as at 31 December 2021
    And the issue date of the care proceedings that ended is on or after 22 April 2014
    And from 1 October 2021 to 31 December 2021, care proceedings that ended in the period had taken 44 weeks on average
    And from 1 October 2021 to 31 December 2021, the average for England in the same period was 45 weeks of care proceedings
    When the rules are applied
    Then "care proceedings over 26 weeks" is raised as low
    And the flag "care proceedings over 26 weeks" cites "pl-05"
    And the flag "care proceedings over 26 weeks" says "All parties affect this"
    And the flag "care proceedings over 26 weeks" says "The duty to finish within 26 weeks is the court's"
    And the flag "care proceedings over 26 weeks" says "the figure is above the comparator"
    And the flag "care proceedings over 26 weeks" does not say "breach"
    And the flag "care proceedings over 26 weeks" does not say "does not meet"

  Scenario: A quarter in which some cases were issued before the law and some after
    Given published statistics as at 30 June 2014
    And the issue date of the care proceedings that ended is between 1 October 2013 and 30 May 2014
    And care proceedings that ended in the period had taken 30 weeks on average
    When the rules are applied
    Then "care proceedings over 26 weeks" is undecided for want of "When the care proceedings that ended in the period had been issued"

  Scenario Outline: The day the law began
    Given published statistics as at 31 March 2015
    And the issue date of the care proceedings that ended is <issued>
    And from 1 January 2015 to 31 March 2015, care proceedings that ended in the period had taken <weeks> weeks on average
    And from 1 January 2015 to 31 March 2015, the average for England in the same period was 30 weeks of care proceedings
    When the rules are applied
    Then "care proceedings over 26 weeks" is <verdict>

    Examples:
      | issued                    | weeks | verdict          |
      | on or after 22 April 2014 | 30    | raised as low    |
      | on or after 22 April 2014 | 33    | raised as medium |
      | 22 April 2014             | 30    | raised as low    |
      | 21 April 2014             | 30    | not in force     |
      | before 22 April 2014      | 30    | not in force     |
      | on or after 22 April 2014 | 26.0  | clear            |

  Scenario: Nobody said when the cases had been issued
    Given published statistics as at 31 March 2015
    And from 1 January 2015 to 31 March 2015, care proceedings that ended in the period had taken 30 weeks on average
    When the rules are applied
    Then "care proceedings over 26 weeks" is undecided for want of "When the care proceedings that ended in the period had been issued"

  Scenario Outline: The authority's own part in delay
    Given an inspection that ended on 24 May 2019
    And the authority's late evidence or applications delay <how many> of the care proceedings
    When the rules are applied
    Then "delay by the authority in court" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | some     | raised as medium |
      | many     | raised as high   |

  Scenario Outline: Values that are bounds and not numbers
    Given published statistics as at 31 March 2015
    And the issue date of the care proceedings that ended is on or after 22 April 2014
    And from 1 January 2015 to 31 March 2015, care proceedings that ended in the period had taken <weeks> weeks on average
    And from 1 January 2015 to 31 March 2015, the average for England in the same period was 45 weeks of care proceedings
    When the rules are applied
    Then "care proceedings over 26 weeks" is <verdict>

    Examples:
      | weeks        | verdict                |
      | at most 26   | clear                  |
      | more than 26 | raised as at least low |
      | about 26     | undecided              |

  # ---------------------------------------------------------------------------------------------------
  # From when the citations stand
  # ---------------------------------------------------------------------------------------------------

  Scenario Outline: Delay is taken to harm children since the Children Act 1989 came into force
    Given an inspection that ended on <day>
    And decisions before court come too late for some of the children
    When the rules are applied
    Then "drift before court" is <verdict>

    Examples:
      | day               | verdict          |
      | 30 September 1991 | not in force     |
      | 31 October 1991   | raised as medium |

  Scenario Outline: Statutory guidance on work before proceedings begins in 2008, and from 2009 that is certain
    Given an inspection that ended on <day>
    And managers' grip on pre-proceedings is inconsistent
    And the pre-proceedings tracker does not work
    And letters before proceedings are unclear
    And 0 families are in pre-proceedings
    And 40 applications for care or supervision orders were issued in the last twelve months
    And 300 children are on protection plans
    When the rules are applied
    Then "grip on pre-proceedings" is <grip>
    And "pre-proceedings tracker" is <grip>
    And "letters before proceedings" is <letters>
    And "court without pre-proceedings" is <court>

    Examples:
      | day              | grip             | letters          | court         |
      | 31 December 2008 | not in force     | not in force     | not in force  |
      | 1 January 2009   | raised as medium | raised as medium | raised as low |
      | 31 March 2014    | raised as medium | raised as medium | raised as low |
      | 1 April 2014     | raised as medium | raised as medium | raised as low |
      | 21 April 2014    | raised as medium | raised as medium | raised as low |
      | 22 April 2014    | raised as medium | raised as medium | raised as low |

  Scenario Outline: What inspectors looked for is known from April 2009
    Given an inspection that ended on <day>
    And 3 of 60 children on protection plans for over eighteen months were never considered at legal planning
    And the authority's late evidence or applications delay some of the care proceedings
    When the rules are applied
    Then "long plans not brought to legal planning" is <plans>
    And "delay by the authority in court" is <delay>

    Examples:
      | day              | plans         | delay            |
      | 31 March 2009    | not in force  | not in force     |
      | 1 April 2009     | raised as low | raised as medium |
      | 1 October 2013   | raised as low | raised as medium |
      | 31 October 2013  | raised as low | undecided        |
      | 1 November 2013  | raised as low | undecided        |
      | 30 November 2013 | raised as low | raised as medium |
