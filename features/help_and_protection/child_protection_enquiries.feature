Feature: Immediate protection, strategy discussions and child protection enquiries
  Of a child who may be in danger the law asks the authority to find out, and guidance asks the police and health
  services to sit down with it. If one of them stays away, what they know of the child stays away as well.
  These scenarios tell an authority that does not act from partners who do not come.

  # --- Stockton-on-Tees, as four inspections saw it

  Scenario: The letter of 2011
    Given an inspection that ended on 11 May 2011
    And the response when a child needs protection at once is good
    And child protection enquiries are good
    And strategy discussions are good
    And the response to children outside office hours is adequate
    When the rules are applied
    Then "immediate protection weak" is clear
    And "enquiries weak" is clear
    And "strategy discussions weak" is clear
    And "police missing from strategy discussions" is undecided
    And "response out of hours weak" is clear
    And nothing is raised

  Scenario: The report of 2016: the police stay away
    Given an inspection that ended on 16 June 2016
    And the response when a child needs protection at once is good
    And child protection enquiries are good
    And strategy discussions are of uneven quality
    And the part that the police take in strategy discussions is limited
    And 1 case was sent back by inspectors, who doubted that a child was safe
    And the handling of allegations against people who work with children is good
    When the rules are applied
    Then "police missing from strategy discussions" is raised as high
    And "strategy discussions weak" is raised as medium
    And "inspectors doubted safety" is raised as medium
    And "immediate protection weak" is clear
    And "enquiries weak" is clear
    And "allegations not handled well" is clear
    And the flag "police missing from strategy discussions" cites "cp-02"
    And the flag "police missing from strategy discussions" says "for the police to do"

  Scenario: The letter of 2022: swift at first, and not thorough after
    Given an inspection that ended on 22 September 2022
    And the response when a child needs protection at once is good
    And child protection enquiries are weak
    When the rules are applied
    Then "immediate protection weak" is clear
    And "enquiries weak" is raised as high
    And no flag is critical

  # --- What inspectors and auditors saw

  Scenario Outline: The response to immediate danger
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "immediate protection weak" is <verdict>

    Examples:
      | found                                                              | verdict            |
      | the response when a child needs protection at once is good         | clear              |
      | the response when a child needs protection at once is adequate     | clear              |
      | the response when a child needs protection at once is inconsistent | raised as high     |
      | the response when a child needs protection at once is weak         | raised as high     |
      | nobody acts when a child needs protection at once                  | raised as critical |

  Scenario Outline: The response outside office hours
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "response out of hours weak" is <verdict>

    Examples:
      | found                                                         | verdict          |
      | the response to children outside office hours is good         | clear            |
      | the response to children outside office hours is adequate     | clear            |
      | the response to children outside office hours is inconsistent | raised as medium |
      | the response to children outside office hours is weak         | raised as high   |
      | nobody responds to children outside office hours              | raised as high   |

  Scenario Outline: How good enquiries are
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "enquiries weak" is <verdict>

    Examples:
      | found                                                       | verdict          |
      | child protection enquiries are good                         | clear            |
      | child protection enquiries are adequate                     | clear            |
      | child protection enquiries are of uneven quality            | raised as medium |
      | child protection enquiries are weak                         | raised as high   |
      | child protection enquiries are not made when they should be | raised as high   |

  Scenario Outline: How good strategy discussions are
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "strategy discussions weak" is <verdict>

    Examples:
      | found                                      | verdict          |
      | strategy discussions are good              | clear            |
      | strategy discussions are adequate          | clear            |
      | strategy discussions are of uneven quality | raised as medium |
      | strategy discussions are weak              | raised as high   |
      | strategy discussions are not held          | raised as high   |

  Scenario Outline: Whether the police take part in strategy discussions
    Given an inspection that ended on 31 March 2022
    And the part that the police take in strategy discussions is <found>
    When the rules are applied
    Then "police missing from strategy discussions" is <verdict>

    Examples:
      | found        | verdict          |
      | consistent   | clear            |
      | inconsistent | raised as medium |
      | limited      | raised as high   |
      | absent       | raised as high   |

  Scenario Outline: Whether health services take part in strategy discussions
    Given an inspection that ended on 31 March 2022
    And the part that health services take in strategy discussions is <found>
    When the rules are applied
    Then "health services missing from strategy discussions" is <verdict>

    Examples:
      | found        | verdict          |
      | consistent   | clear            |
      | inconsistent | raised as medium |
      | limited      | raised as high   |
      | absent       | raised as high   |

  Scenario: The police come, and nobody said whether health services do
    Given an inspection that ended on 31 March 2022
    And the part that the police take in strategy discussions is consistent
    When the rules are applied
    Then "police missing from strategy discussions" is clear
    And "health services missing from strategy discussions" is undecided for want of "Part that health services take in strategy discussions"

  Scenario Outline: Health services were first named in the guidance of 15 April 2013
    Given an inspection that ended on <day>
    And the part that health services take in strategy discussions is limited
    And the part that the police take in strategy discussions is limited
    When the rules are applied
    Then "health services missing from strategy discussions" is <health>
    And "police missing from strategy discussions" is <police>

    Examples:
      | day           | health         | police         |
      | 14 April 2013 | not in force   | raised as high |
      | 15 April 2013 | raised as high | raised as high |

  Scenario Outline: Who takes part in conferences and core groups
    Given an inspection that ended on 31 March 2022
    And the part that agencies take in child protection conferences and core groups is <found>
    When the rules are applied
    Then "agencies missing from conferences" is <verdict>

    Examples:
      | found        | verdict          |
      | consistent   | clear            |
      | inconsistent | raised as low    |
      | limited      | raised as medium |
      | absent       | raised as medium |

  Scenario Outline: Cases that inspectors sent back
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "inspectors doubted safety" is <verdict>

    Examples:
      | found                                                                   | verdict          |
      | 0 cases were sent back by inspectors, who doubted that a child was safe | clear            |
      | 1 case was sent back by inspectors, who doubted that a child was safe   | raised as medium |
      | 4 cases were sent back by inspectors, who doubted that a child was safe | raised as medium |
      | 5 cases were sent back by inspectors, who doubted that a child was safe | raised as high   |

  Scenario Outline: How allegations against people who work with children are handled
    Given an inspection that ended on 31 March 2022
    And the handling of allegations against people who work with children is <found>
    When the rules are applied
    Then "allegations not handled well" is <verdict>

    Examples:
      | found        | verdict          |
      | good         | clear            |
      | adequate     | clear            |
      | inconsistent | raised as medium |
      | weak         | raised as high   |
      | absent       | raised as high   |

  Scenario: Inspectors said nothing of enquiries
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "immediate protection weak" is undecided
    And "response out of hours weak" is undecided
    And "enquiries weak" is undecided
    And "strategy discussions weak" is undecided
    And "police missing from strategy discussions" is undecided
    And "health services missing from strategy discussions" is undecided
    And "agencies missing from conferences" is undecided
    And "inspectors doubted safety" is undecided
    And "allegations not handled well" is undecided

  Scenario: Words about quality are held to what inspectors look for; absence from a discussion departs from guidance
    Given an inspection that ended on 31 March 2022
    And child protection enquiries are weak
    And the part that the police take in strategy discussions is limited
    When the rules are applied
    Then "enquiries weak" is raised as high
    And the flag "enquiries weak" says "outside what inspectors look for"
    And the flag "enquiries weak" does not say "does not meet the law"
    And "police missing from strategy discussions" is raised as high
    And the flag "police missing from strategy discussions" says "departs from statutory guidance"

  # --- Allegations, counted

  Scenario Outline: How many allegations employers reported late
    Given the authority's own figures as at 31 March 2025
    And <late> allegations reported came to the designated officer later than one working day after the employer knew
    When the rules are applied
    Then "allegations reported late" is <verdict>

    Examples:
      | late         | verdict          |
      | 0 of 400     | clear            |
      | 1 of 400     | raised as low    |
      | 99 of 400    | raised as low    |
      | 249 of 1,000 | raised as low    |
      | 100 of 400   | raised as medium |
      | 2 of 3       | raised as low    |
      | 5 of 9       | raised as low    |
      | 5 of 10      | raised as medium |
      | 0 of 0       | not applicable   |

  Scenario: Nobody counted the allegations
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "allegations reported late" is undecided

  Scenario Outline: Guidance has known the designated officer since March 2010
    Given the authority's own figures as at <day>
    And 3 of 400 allegations reported came to the designated officer later than one working day after the employer knew
    When the rules are applied
    Then "allegations reported late" is <verdict>

    Examples:
      | day              | verdict       |
      | 28 February 2010 | not in force  |
      | 31 March 2010    | raised as low |

  # --- Days of change

  Scenario Outline: What inspectors judge by began in April 2009
    Given an inspection that ended on <day>
    And strategy discussions are weak
    And the part that the police take in strategy discussions is limited
    And the part that agencies take in child protection conferences and core groups is limited
    And the handling of allegations against people who work with children is weak
    When the rules are applied
    Then "strategy discussions weak" is <verdict>
    And "police missing from strategy discussions" is <verdict>
    And "agencies missing from conferences" is <conferences>
    And "allegations not handled well" is <verdict>

    Examples:
      | day           | verdict        | conferences      |
      | 31 March 2009 | not in force   | not in force     |
      | 1 April 2009  | raised as high | raised as medium |

  Scenario Outline: The duty to enquire is older
    Given an inspection that ended on <day>
    And the response when a child needs protection at once is weak
    And the response to children outside office hours is weak
    And child protection enquiries are weak
    And 5 cases were sent back by inspectors, who doubted that a child was safe
    When the rules are applied
    Then "inspectors doubted safety" is <verdict>
    And "immediate protection weak" is <verdict>
    And "response out of hours weak" is <verdict>
    And "enquiries weak" is <verdict>

    Examples:
      | day               | verdict        |
      | 30 September 1991 | not in force   |
      | 31 October 1991   | raised as high |
