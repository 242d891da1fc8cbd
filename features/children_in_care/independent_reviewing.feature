Feature: Independent reviewing officers: caseload, contact and challenge
  A child in care has a reviewing officer who is independent of the social worker. Guidance estimates
  that a full-time officer can serve 50 to 70 children well: an estimate, not a limit. These scenarios
  keep figures and what inspectors saw apart, so that a good average silences nobody and a missing word
  does not spoil a good figure.

  # --- The scenarios a practitioner or a lawyer would ask for first

  Scenario Outline: 1. The caseload figure against the range that guidance estimates
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold <children> children for each full-time post given to reviewing
    And challenge by independent reviewing officers is consistent
    And contact by independent reviewing officers with children and plans between reviews is consistent
    When the rules are applied
    Then "iro caseload figure" is <verdict>

    Examples:
      | children | verdict          |
      | 45       | clear            |
      | 49.9     | clear            |
      | 70.0     | clear            |
      | 70.1     | raised as low    |
      | 80.0     | raised as low    |
      | 80.1     | raised as medium |
      | 100.0    | raised as medium |
      | 100.1    | raised as high   |

  Scenario: 1. A figure above the range is worded as an estimate, never as a limit
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 70.1 children for each full-time post given to reviewing
    When the rules are applied
    Then "iro caseload figure" is raised as at least low
    And the flag "iro caseload figure" says "above the range"
    And the flag "iro caseload figure" says "not a limit"
    And the flag "iro caseload figure" says "70.1 children"
    And the flag "iro caseload figure" says "Flagstone's"
    And the flag "iro caseload figure" cites "iro-03"
    And the flag "iro caseload figure" does not say "breach"
    And the flag "iro caseload figure" does not say "departs from"

  Scenario: 2. A figure within the range and nothing in words
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 65 children for each full-time post given to reviewing
    When the rules are applied
    Then "iro caseload figure" is clear
    And "iro caseload in words" is not looked at
    And "iro challenge evidence" is not looked at
    And "iro challenge effect" is not looked at
    And the concern "independent reviewing" is not raised
    And nothing is raised

  Scenario: 3. Many officers of older children hold very high caseloads, and decisions go without scrutiny
    Given an inspection that ended on 19 September 2024
    And the inspection was about older children
    And caseloads of independent reviewing officers are very high
    And caseloads above manageable are held by many of the independent reviewing officers
    And the capacity of independent reviewing officers limits what they can scrutinise or challenge
    And challenge by independent reviewing officers is limited
    And the effect of challenge by independent reviewing officers is inconsistent
    And challenge by independent reviewing officers falls short for a small number of the children
    And decisions were taken without independent scrutiny for some of the children
    And contact by independent reviewing officers with children and plans between reviews is consistent
    When the rules are applied
    Then "iro caseload figure" is undecided
    And "iro caseload in words" is raised as high
    And "iro challenge evidence" is raised as medium
    And "iro challenge effect" is raised as medium
    And "decisions without independent scrutiny" is raised as high
    And "iro overload and weak scrutiny" is raised as high
    And "iro contact between reviews" is clear
    And the concern "independent reviewing" is high
    And the flag "iro caseload in words" says "older children"
    And the flag "iro overload and weak scrutiny" says "older children"

  Scenario: 3. What leaders are doing about it changes no severity
    Given an inspection that ended on 19 September 2024
    And the inspection was about older children
    And caseloads of independent reviewing officers are very high
    And caseloads above manageable are held by many of the independent reviewing officers
    And leaders are acting on the capacity of independent reviewing officers
    When the rules are applied
    Then "iro caseload in words" is raised as high

  Scenario: 4. Caseloads are manageable, and some children placed outside the area are hard to see
    Given an inspection that ended on 16 June 2016
    And caseloads of independent reviewing officers are manageable
    And contact by independent reviewing officers with children and plans between reviews is consistent
    And staff say that independent reviewing officers find it hard to see some of the children placed outside the area
    When the rules are applied
    Then "iro caseload in words" is clear
    And "iro contact with children placed away" is raised as low
    And "iro contact between reviews" is clear
    And "iro caseload figure" is undecided
    And "iro caseload spread" is undecided
    And "iro mixed role" is undecided
    And "iro overload and weak scrutiny" is undecided
    And the concern "independent reviewing" is low

  Scenario: 5. A mean of 72, plans not followed between reviews, and reviews in time
    Given an inspection that ended on 19 November 2015
    And the authority's figure is that independent reviewing officers hold 72 children for each full-time post given to reviewing
    And the authority's figure is that the highest caseload of any independent reviewing officer is more than 90 children, pro rata to full time
    And contact by independent reviewing officers with children and plans between reviews is inconsistent
    And the authority's figure is that 99 per cent of reviews of children in care were held in time
    When the rules are applied
    Then "iro caseload figure" is raised as medium
    And "iro contact between reviews" is raised as low
    And "iro caseload spread" is clear
    And "too few care reviews in time" is clear

  Scenario: 6. Within the range for children in care, but the posts also chair conferences
    Given an inspection that ended on 8 October 2014
    And the authority's figure is that independent reviewing officers hold between 50 and 70 children in care for each post, whatever else the post is for
    And independent reviewing officers also chair child protection conferences
    And the authority's figure is that independent reviewing officers hold 99 children for each full-time post, children in care and on protection plans together
    And contact by independent reviewing officers with children and plans between reviews is limited
    And challenge by independent reviewing officers is limited
    And challenge by independent reviewing officers falls short for some of the children
    When the rules are applied
    Then "iro caseload figure" is undecided for want of "Children in care per full-time equivalent reviewing officer, reviewing duties only"
    And "iro mixed role" is raised as medium
    And "iro challenge evidence" is raised as medium
    And "iro contact between reviews" is raised as medium
    And the flag "iro mixed role" says "does not cover chairing conferences"

  Scenario: 7. A sound mean hides an officer with 104 children
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 66 children for each full-time post given to reviewing
    And the highest caseload of any independent reviewing officer is 104 children, pro rata to full time
    And challenge by independent reviewing officers is consistent
    When the rules are applied
    Then "iro caseload figure" is clear
    And "iro caseload spread" is raised as medium
    And the flag "iro caseload spread" says "the average hides officers who hold far more"

  Scenario Outline: 8. A half-time officer with <held> children counts as <children> for a full-time post, never as a head
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold <children> children for each full-time post given to reviewing
    And challenge by independent reviewing officers is consistent
    And contact by independent reviewing officers with children and plans between reviews is consistent
    When the rules are applied
    Then "iro caseload figure" is <verdict>

    Examples:
      | held | children | verdict          |
      | 40   | 80.0     | raised as low    |
      | 41   | 82.0     | raised as medium |

  Scenario: 8. A head count is not the figure that the range is about
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 40 children in care for each post, whatever else the post is for
    When the rules are applied
    Then "iro caseload figure" is undecided

  Scenario Outline: 9. The day before and the day of the guidance
    Given the authority's own figures as at <day>
    And independent reviewing officers hold 95 children for each full-time post given to reviewing
    And challenge by independent reviewing officers is consistent
    And contact by independent reviewing officers with children and plans between reviews is consistent
    When the rules are applied
    Then "iro caseload figure" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2011 | not in force     |
      | 1 April 2011  | raised as medium |

  Scenario: 10. No formal dispute in a year, 450 children in care, and nothing known of challenge
    Given the authority's own figures as at 31 March 2025
    And 450 children are in care
    And independent reviewing officers raised 0 formal disputes in 12 months
    When the rules are applied
    Then "no formal disputes" is raised as low
    And the flag "no formal disputes" says "Ask why"
    And the flag "no formal disputes" says "450 children in care"
    And the flag "no formal disputes" cites "iro-04"
    And the flag "no formal disputes" does not say "does not meet"
    And the flag "no formal disputes" does not say "practice departs from"

  Scenario: 10. No formal dispute in a year, where challenge is known to be seen and to work
    Given the authority's own figures as at 31 March 2025
    And 450 children are in care
    And independent reviewing officers raised 0 formal disputes in 12 months
    And challenge by independent reviewing officers is consistent
    And the effect of challenge by independent reviewing officers is good
    When the rules are applied
    Then "no formal disputes" is clear

  Scenario Outline: 10. Forty disputes are not worse than ten
    Given the authority's own figures as at 31 March 2025
    And 450 children are in care
    And independent reviewing officers raised <disputes> formal disputes in 12 months
    When the rules are applied
    Then "no formal disputes" is clear
    And nothing is raised

    Examples:
      | disputes |
      | 10       |
      | 40       |

  Scenario: 11. The only figure is eighteen months old
    Given the authority's own figures as at 30 September 2025
    And as at 31 March 2024, independent reviewing officers hold 66 children for each full-time post given to reviewing
    When the rules are applied
    Then "iro caseload figure" is undecided for want of "Children in care per full-time equivalent reviewing officer, reviewing duties only"

  Scenario Outline: 11. A figure is fresh for twelve months to the day
    Given the authority's own figures as at 30 September 2025
    And as at <day>, independent reviewing officers hold 66 children for each full-time post given to reviewing
    When the rules are applied
    Then "iro caseload figure" is <verdict>

    Examples:
      | day               | verdict   |
      | 29 September 2024 | undecided |
      | 30 September 2024 | clear     |

  # 25 working days in care is 20 or more; 15 is between 6 and 19.
  Scenario: 12. One child of 460, in care for 25 working days, has no named officer
    Given the authority's own figures as at 30 June 2025
    And 1 of 460 children in care has gone 20 working days or more without a named independent reviewing officer
    And 0 of 460 children in care have gone between 6 and 19 working days without a named independent reviewing officer
    When the rules are applied
    Then "no named reviewing officer" is raised as medium
    And "reviewing officer named late" is clear
    And the flag "no named reviewing officer" says "does not meet"
    And the flag "no named reviewing officer" says "1 of 460 children"
    And the flag "no named reviewing officer" cites "iro-01"

  Scenario: 12. The same child at 15 working days
    Given the authority's own figures as at 30 June 2025
    And 0 of 460 children in care have gone 20 working days or more without a named independent reviewing officer
    And 1 of 460 children in care has gone between 6 and 19 working days without a named independent reviewing officer
    When the rules are applied
    Then "no named reviewing officer" is clear
    And "reviewing officer named late" is raised as low
    And the flag "reviewing officer named late" says "guidance"
    And the flag "reviewing officer named late" says "departs from statutory guidance"
    And the flag "reviewing officer named late" does not say "does not meet"

  Scenario: 12. No children in care
    Given the authority's own figures as at 30 June 2025
    And 0 of 0 children in care have gone 20 working days or more without a named independent reviewing officer
    And 0 of 0 children in care have gone between 6 and 19 working days without a named independent reviewing officer
    When the rules are applied
    Then "no named reviewing officer" is not applicable
    And "reviewing officer named late" is not applicable

  # --- The caseload figure: what else could change its verdict

  Scenario: A figure above the range, and nothing known of challenge or contact
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 75 children for each full-time post given to reviewing
    When the rules are applied
    Then "iro caseload figure" is raised as at least low

  Scenario Outline: Weak challenge or contact is one step graver, and never past high
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold <children> children for each full-time post given to reviewing
    And challenge by independent reviewing officers is <challenge>
    And contact by independent reviewing officers with children and plans between reviews is <contact>
    When the rules are applied
    Then "iro caseload figure" is <verdict>

    Examples:
      | children | challenge    | contact      | verdict          |
      | 75       | inconsistent | consistent   | raised as medium |
      | 75       | consistent   | inconsistent | raised as medium |
      | 75       | limited      | absent       | raised as medium |
      | 90       | inconsistent | consistent   | raised as high   |
      | 120      | absent       | absent       | raised as high   |
      | 70       | absent       | absent       | clear            |

  Scenario: An inspection that says nothing of the figure
    Given an inspection that ended on 19 September 2024
    And challenge by independent reviewing officers is consistent
    When the rules are applied
    Then "iro caseload figure" is undecided for want of "Children in care per full-time equivalent reviewing officer, reviewing duties only"

  Scenario: The authority has set itself a tighter range
    Given the authority's own figures as at 31 March 2025
    And the local standard "iro caseload range" is 60 children
    And independent reviewing officers hold 65 children for each full-time post given to reviewing
    And challenge by independent reviewing officers is consistent
    And contact by independent reviewing officers with children and plans between reviews is consistent
    When the rules are applied
    Then "iro caseload figure" is raised as low

  # --- Caseloads in words

  Scenario Outline: The word for the caseload, and for how many officers
    Given an inspection that ended on 19 September 2024
    And caseloads of independent reviewing officers are <level>
    And caseloads above manageable are held by <how many> of the independent reviewing officers
    When the rules are applied
    Then "iro caseload in words" is <verdict>

    Examples:
      | level      | how many | verdict          |
      | manageable | none     | clear            |
      | high       | some     | raised as medium |
      | high       | most     | raised as medium |
      | too high   | many     | raised as medium |
      | very high  | some     | raised as medium |
      | very high  | many     | raised as high   |
      | very high  | most     | raised as high   |

  Scenario Outline: A stated effect on scrutiny
    Given an inspection that ended on 19 September 2024
    And caseloads of independent reviewing officers are high
    And caseloads above manageable are held by some of the independent reviewing officers
    And the capacity of independent reviewing officers <effect> what they can scrutinise or challenge
    When the rules are applied
    Then "iro caseload in words" is <verdict>

    Examples:
      | effect         | verdict          |
      | does not limit | raised as medium |
      | limits         | raised as high   |

  Scenario: Very high, and nobody says how many officers
    Given an inspection that ended on 19 September 2024
    And caseloads of independent reviewing officers are very high
    When the rules are applied
    Then "iro caseload in words" is raised as at least medium

  Scenario: An inspection that says nothing of caseloads
    Given an inspection that ended on 19 September 2024
    And challenge by independent reviewing officers is consistent
    When the rules are applied
    Then "iro caseload in words" is undecided for want of "How heavy the caseloads of independent reviewing officers are"

  Scenario: An inspection of another part of the service
    Given an inspection that ended on 22 September 2022
    And only help_and_protection was looked at
    When the rules are applied
    Then "iro caseload in words" is not looked at
    And "iro caseload figure" is not looked at
    And "iro overload and weak scrutiny" is not looked at

  # --- The spread of caseloads

  Scenario Outline: An average within the range, and the highest caseload
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold <mean> children for each full-time post given to reviewing
    And the highest caseload of any independent reviewing officer is <highest> children, pro rata to full time
    And 0 of 10 independent reviewing officers hold more than 70 children, pro rata to full time
    When the rules are applied
    Then "iro caseload spread" is <verdict>

    Examples:
      | mean | highest | verdict          |
      | 66   | 80.0    | clear            |
      | 66   | 80.1    | raised as low    |
      | 66   | 100.0   | raised as low    |
      | 66   | 100.1   | raised as medium |
      | 70.0 | 90      | raised as low    |
      | 70.1 | 90      | clear            |

  Scenario Outline: An average within the range, and a fifth of the officers above it
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 66 children for each full-time post given to reviewing
    And the highest caseload of any independent reviewing officer is 78 children, pro rata to full time
    And <officers> independent reviewing officers hold more than 70 children, pro rata to full time
    When the rules are applied
    Then "iro caseload spread" is <verdict>

    Examples:
      | officers     | verdict       |
      | 2 of 10      | raised as low |
      | 2 of 11      | clear         |
      | 199 of 1,000 | clear         |
      | 2 of 4       | raised as low |
      | 0 of 4       | clear         |

  Scenario: An average alone does not say how the officers differ
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 66 children for each full-time post given to reviewing
    When the rules are applied
    Then "iro caseload spread" is undecided for want of "The highest caseload of any reviewing officer, pro rata to a full-time post given to reviewing"

  Scenario: A fifth of the officers, and the highest caseload not known
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 66 children for each full-time post given to reviewing
    And 2 of 10 independent reviewing officers hold more than 70 children, pro rata to full time
    When the rules are applied
    Then "iro caseload spread" is raised as at least low

  Scenario Outline: The spread of caseloads on the day before and the day of the guidance
    Given the authority's own figures as at <day>
    And independent reviewing officers hold 66 children for each full-time post given to reviewing
    And the highest caseload of any independent reviewing officer is 104 children, pro rata to full time
    When the rules are applied
    Then "iro caseload spread" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2011 | not in force     |
      | 1 April 2011  | raised as medium |

  # --- The mixed role

  Scenario Outline: Officers who also chair conferences, and all their children together
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers also chair child protection conferences
    And independent reviewing officers hold <children> children for each full-time post, children in care and on protection plans together
    And challenge by independent reviewing officers is <challenge>
    And contact by independent reviewing officers with children and plans between reviews is <contact>
    When the rules are applied
    Then "iro mixed role" is <verdict>

    Examples:
      | children | challenge    | contact      | verdict          |
      | 70.0     | absent       | absent       | clear            |
      | 70.1     | consistent   | consistent   | raised as low    |
      | 70.1     | inconsistent | consistent   | raised as medium |
      | 70.1     | consistent   | inconsistent | raised as medium |
      | 140      | consistent   | consistent   | raised as low    |

  Scenario: Officers who do not chair conferences
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers do not chair child protection conferences
    When the rules are applied
    Then "iro mixed role" is clear

  Scenario: All children together, and nobody says whether officers chair conferences
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 99 children for each full-time post, children in care and on protection plans together
    When the rules are applied
    Then "iro mixed role" is undecided for want of "Independent reviewing officers also chair child protection conferences"

  Scenario: A mixed role, and nothing known of challenge or contact
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers also chair child protection conferences
    And independent reviewing officers hold 99 children for each full-time post, children in care and on protection plans together
    When the rules are applied
    Then "iro mixed role" is raised as at least low

  Scenario Outline: The mixed role on the day before and the day of the guidance
    Given the authority's own figures as at <day>
    And independent reviewing officers also chair child protection conferences
    And independent reviewing officers hold 99 children for each full-time post, children in care and on protection plans together
    And challenge by independent reviewing officers is limited
    When the rules are applied
    Then "iro mixed role" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2011 | not in force     |
      | 1 April 2011  | raised as medium |

  # --- Challenge

  Scenario Outline: Whether challenge is evidenced, and for how many children it falls short
    Given an inspection that ended on 19 September 2024
    And challenge by independent reviewing officers is <challenge>
    And challenge by independent reviewing officers falls short for <how many> of the children
    When the rules are applied
    Then "iro challenge evidence" is <verdict>

    Examples:
      | challenge    | how many       | verdict          |
      | consistent   | none           | clear            |
      | inconsistent | a small number | raised as medium |
      | limited      | some           | raised as medium |
      | inconsistent | many           | raised as high   |
      | absent       | all            | raised as high   |

  Scenario Outline: How effective challenge is, and for how many children it falls short
    Given an inspection that ended on 19 September 2024
    And the effect of challenge by independent reviewing officers is <effect>
    And challenge by independent reviewing officers falls short for <how many> of the children
    When the rules are applied
    Then "iro challenge effect" is <verdict>

    Examples:
      | effect       | how many       | verdict          |
      | good         | none           | clear            |
      | adequate     | none           | clear            |
      | inconsistent | a small number | raised as medium |
      | weak         | some           | raised as medium |
      | inconsistent | many           | raised as high   |
      | absent       | most           | raised as high   |

  Scenario Outline: Drift that is stated to come of weak challenge
    Given an inspection that ended on 24 May 2019
    And challenge by independent reviewing officers is limited
    And the effect of challenge by independent reviewing officers is weak
    And challenge by independent reviewing officers falls short for a small number of the children
    And weak challenge by independent reviewing officers <drift> to drift for children
    When the rules are applied
    Then "iro challenge evidence" is <verdict>
    And "iro challenge effect" is <verdict>

    Examples:
      | drift        | verdict          |
      | has not led  | raised as medium |
      | has led      | raised as high   |

  Scenario: Weak challenge, and nobody says for how many children
    Given an inspection that ended on 19 September 2024
    And challenge by independent reviewing officers is inconsistent
    And the effect of challenge by independent reviewing officers is inconsistent
    When the rules are applied
    Then "iro challenge evidence" is raised as at least medium
    And "iro challenge effect" is raised as at least medium

  Scenario: Challenge is on record, and nobody says what comes of it
    Given an inspection that ended on 19 September 2024
    And challenge by independent reviewing officers is consistent
    When the rules are applied
    Then "iro challenge evidence" is clear
    And "iro challenge effect" is undecided for want of "How effective challenge by reviewing officers is"

  Scenario: Something comes of challenge, and nobody says whether it is on record
    Given an inspection that ended on 19 September 2024
    And the effect of challenge by independent reviewing officers is good
    When the rules are applied
    Then "iro challenge effect" is clear
    And "iro challenge evidence" is undecided for want of "Challenge by reviewing officers is evidenced"

  Scenario: Weak challenge and contact are worded as practice, not as the law
    Given an inspection that ended on 19 September 2024
    And challenge by independent reviewing officers is limited
    And the effect of challenge by independent reviewing officers is weak
    And contact by independent reviewing officers with children and plans between reviews is limited
    And independent reviewing officers find it hard to see some of the children placed outside the area
    And caseloads of independent reviewing officers are very high
    When the rules are applied
    Then "iro challenge evidence" is raised as at least medium
    And the flag "iro challenge evidence" cites "iro-02"
    And the flag "iro challenge evidence" cites "iro-04"
    And the flag "iro challenge evidence" does not say "does not meet"
    And "iro challenge effect" is raised as at least medium
    And the flag "iro challenge effect" does not say "does not meet"
    And "iro contact between reviews" is raised as medium
    And the flag "iro contact between reviews" does not say "does not meet"
    And the flag "iro contact between reviews" cites "iro-05"
    And "iro contact with children placed away" is raised as low
    And the flag "iro contact with children placed away" does not say "does not meet"
    And "iro overload and weak scrutiny" is raised as high
    And the flag "iro overload and weak scrutiny" does not say "does not meet"
    And the flag "iro overload and weak scrutiny" does not say "departs from"

  Scenario Outline: Challenge and contact on the day before and the day of the law on reviewing officers
    Given an inspection that ended on <day>
    And challenge by independent reviewing officers is limited
    And the effect of challenge by independent reviewing officers is weak
    And challenge by independent reviewing officers falls short for some of the children
    And contact by independent reviewing officers with children and plans between reviews is inconsistent
    And independent reviewing officers find it hard to see some of the children placed outside the area
    And decisions were taken without independent scrutiny for some of the children
    When the rules are applied
    Then "iro challenge evidence" is <medium>
    And "iro challenge effect" is <medium>
    And "iro contact between reviews" is <low>
    And "iro contact with children placed away" is <low>
    And "decisions without independent scrutiny" is <high>

    Examples:
      | day           | low           | medium           | high           |
      | 31 March 2011 | not in force  | not in force     | not in force   |
      | 1 April 2011  | raised as low | raised as medium | raised as high |

  # --- Contact

  Scenario Outline: Contact with children and their plans between reviews
    Given an inspection that ended on 19 September 2024
    And contact by independent reviewing officers with children and plans between reviews is <contact>
    When the rules are applied
    Then "iro contact between reviews" is <verdict>

    Examples:
      | contact      | verdict          |
      | consistent   | clear            |
      | inconsistent | raised as low    |
      | limited      | raised as medium |
      | absent       | raised as medium |

  Scenario Outline: Children placed outside the area
    Given an inspection that ended on 16 June 2016
    And independent reviewing officers find it hard to see <how many> of the children placed outside the area
    When the rules are applied
    Then "iro contact with children placed away" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as low    |
      | some     | raised as low    |
      | many     | raised as medium |
      | all      | raised as medium |

  Scenario: An inspection that says nothing of contact
    Given an inspection that ended on 19 September 2024
    And challenge by independent reviewing officers is consistent
    When the rules are applied
    Then "iro contact between reviews" is undecided for want of "Reviewing officers keep in touch with children, and follow their plans, between reviews"
    And "iro contact with children placed away" is undecided for want of "How many of the children placed outside the area reviewing officers cannot see"

  # --- Decisions without scrutiny

  Scenario Outline: For how many children decisions go without independent scrutiny
    Given an inspection that ended on 19 September 2024
    And decisions were taken without independent scrutiny for <how many> of the children
    When the rules are applied
    Then "decisions without independent scrutiny" is <verdict>

    Examples:
      | how many       | verdict          |
      | none           | clear            |
      | one            | raised as medium |
      | a few          | raised as medium |
      | a small number | raised as medium |
      | some           | raised as high   |
      | many           | raised as high   |

  Scenario: Decisions without scrutiny are not by themselves a failure to meet the law
    Given an inspection that ended on 19 September 2024
    And decisions were taken without independent scrutiny for some of the children
    When the rules are applied
    Then "decisions without independent scrutiny" is raised as high
    And the flag "decisions without independent scrutiny" cites "iro-02"
    And the flag "decisions without independent scrutiny" cites "la-04"
    And the flag "decisions without independent scrutiny" does not say "does not meet"
    And "placements ended without a review" is undecided for want of "Placements that the authority ended without a review, apart from immediate danger"

  Scenario Outline: Placements that the authority ended without a review
    Given the authority's own figures as at 31 March 2025
    And <placements> placements that the authority ended were ended without a review, apart from immediate danger
    When the rules are applied
    Then "placements ended without a review" is <verdict>

    Examples:
      | placements | verdict          |
      | 0 of 40    | clear            |
      | 4 of 40    | raised as medium |
      | 5 of 40    | raised as high   |
      | 0 of 0     | not applicable   |

  Scenario: Nobody counted the placements that ended without a review
    Given the authority's own figures as at 31 March 2025
    And it is not known: Placements that the authority ended without a review, apart from immediate danger
    When the rules are applied
    Then "placements ended without a review" is undecided

  Scenario: One placement ended without a review
    Given the authority's own figures as at 31 March 2025
    And 1 of 40 placements that the authority ended was ended without a review, apart from immediate danger
    When the rules are applied
    Then "placements ended without a review" is raised as medium
    And the flag "placements ended without a review" says "appears not to meet"
    And the flag "placements ended without a review" cites "la-04"

  Scenario Outline: Placements ended without a review on the day before and the day of the regulations
    Given the authority's own figures as at <day>
    And 5 of 40 placements that the authority ended were ended without a review, apart from immediate danger
    When the rules are applied
    Then "placements ended without a review" is <verdict>

    Examples:
      | day           | verdict        |
      | 31 March 2011 | not in force   |
      | 1 April 2011  | raised as high |

  Scenario: An inspection that says nothing of decisions
    Given an inspection that ended on 19 September 2024
    And challenge by independent reviewing officers is consistent
    When the rules are applied
    Then "decisions without independent scrutiny" is undecided for want of "For how many children decisions were taken without independent scrutiny"

  # --- Formal disputes

  Scenario Outline: No formal dispute, and how many children are in care
    Given the authority's own figures as at 31 March 2025
    And <children> children are in care
    And independent reviewing officers raised 0 formal disputes in 12 months
    When the rules are applied
    Then "no formal disputes" is <verdict>

    Examples:
      | children | verdict       |
      | 49       | clear         |
      | 50       | raised as low |

  Scenario: One formal dispute
    Given the authority's own figures as at 31 March 2025
    And 450 children are in care
    And independent reviewing officers raised 1 formal dispute in 12 months
    When the rules are applied
    Then "no formal disputes" is clear

  Scenario Outline: Quiet is unremarkable only where challenge is both seen and effective
    Given the authority's own figures as at 31 March 2025
    And 450 children are in care
    And independent reviewing officers raised 0 formal disputes in 12 months
    And challenge by independent reviewing officers is <challenge>
    And the effect of challenge by independent reviewing officers is <effect>
    When the rules are applied
    Then "no formal disputes" is <verdict>

    Examples:
      | challenge    | effect       | verdict       |
      | consistent   | adequate     | clear         |
      | consistent   | inconsistent | raised as low |
      | inconsistent | good         | raised as low |
      | absent       | absent       | raised as low |

  Scenario: Challenge is on record, and nothing is known of its effect
    Given the authority's own figures as at 31 March 2025
    And 450 children are in care
    And independent reviewing officers raised 0 formal disputes in 12 months
    And challenge by independent reviewing officers is consistent
    When the rules are applied
    Then "no formal disputes" is raised as low

  Scenario: Challenge has an effect, and nobody knows whether it is on record
    Given the authority's own figures as at 31 March 2025
    And 450 children are in care
    And independent reviewing officers raised 0 formal disputes in 12 months
    And the effect of challenge by independent reviewing officers is good
    When the rules are applied
    Then "no formal disputes" is raised as low

  Scenario: Nobody counted the disputes
    Given the authority's own figures as at 31 March 2025
    And 450 children are in care
    When the rules are applied
    Then "no formal disputes" is undecided for want of "Formal disputes raised by reviewing officers in 12 months"

  Scenario Outline: No formal dispute on the day before and the day of the guidance
    Given the authority's own figures as at <day>
    And 450 children are in care
    And independent reviewing officers raised 0 formal disputes in 12 months
    When the rules are applied
    Then "no formal disputes" is <verdict>

    Examples:
      | day           | verdict       |
      | 31 March 2011 | not in force  |
      | 1 April 2011  | raised as low |

  # --- A named officer

  Scenario Outline: How many children have no named officer when the first review is due
    Given the authority's own figures as at 30 June 2025
    And <children> children in care have gone 20 working days or more without a named independent reviewing officer
    When the rules are applied
    Then "no named reviewing officer" is <verdict>

    Examples:
      | children | verdict          |
      | 0 of 460 | clear            |
      | 4 of 460 | raised as medium |
      | 5 of 460 | raised as high   |
      | 2 of 40  | raised as medium |
      | 2 of 39  | raised as high   |
      | 4 of 79  | raised as high   |
      | 0 of 0   | not applicable   |

  Scenario: Nobody counted the children without a named officer
    Given the authority's own figures as at 30 June 2025
    And it is not known: Children in care for 20 working days or more without a named reviewing officer
    And it is not known: Children in care for 6 to 19 working days without a named reviewing officer
    When the rules are applied
    Then "no named reviewing officer" is undecided
    And "reviewing officer named late" is undecided

  Scenario Outline: One of nine children is a count, not a percentage
    Given the authority's own figures as at 30 June 2025
    And <child> children in care has gone 20 working days or more without a named independent reviewing officer
    When the rules are applied
    Then "no named reviewing officer" is <verdict>

    Examples:
      | child   | verdict          |
      | 1 of 9  | raised as medium |
      | 1 of 10 | raised as high   |

  Scenario Outline: How many children waited longer than guidance allows
    Given the authority's own figures as at 30 June 2025
    And <children> children in care have gone between 6 and 19 working days without a named independent reviewing officer
    When the rules are applied
    Then "reviewing officer named late" is <verdict>

    Examples:
      | children  | verdict       |
      | 0 of 460  | clear         |
      | 40 of 460 | raised as low |

  Scenario Outline: A named officer, on the day before and the day of the law
    Given the authority's own figures as at <day>
    And 3 of 460 children in care have gone 20 working days or more without a named independent reviewing officer
    And 3 of 460 children in care have gone between 6 and 19 working days without a named independent reviewing officer
    When the rules are applied
    Then "no named reviewing officer" is <medium>
    And "reviewing officer named late" is <low>

    Examples:
      | day           | medium           | low           |
      | 31 March 2011 | not in force     | not in force  |
      | 1 April 2011  | raised as medium | raised as low |

  # --- Overload and weak scrutiny together

  Scenario Outline: A caseload figure with weak scrutiny
    Given an inspection that ended on 19 September 2024
    And the authority's figure is that independent reviewing officers hold <children> children for each full-time post given to reviewing
    And caseloads of independent reviewing officers are manageable
    And challenge by independent reviewing officers is consistent
    And contact by independent reviewing officers with children and plans between reviews is consistent
    And the effect of challenge by independent reviewing officers is <effect>
    And decisions were taken without independent scrutiny for <decisions> of the children
    And 0 of 40 placements that the authority ended were ended without a review, apart from immediate danger
    When the rules are applied
    Then "iro overload and weak scrutiny" is <verdict>

    Examples:
      | children | effect | decisions | verdict        |
      | 80.0     | weak   | some      | clear          |
      | 80.1     | weak   | none      | raised as high |
      | 80.1     | good   | one       | raised as high |
      | 120      | good   | none      | clear          |

  Scenario: Placements ended without a review are weak scrutiny too
    Given an inspection that ended on 19 September 2024
    And caseloads of independent reviewing officers are high
    And 2 of 40 placements that the authority ended were ended without a review, apart from immediate danger
    When the rules are applied
    Then "iro overload and weak scrutiny" is raised as high

  Scenario: Weak scrutiny, and nothing known of caseloads
    Given an inspection that ended on 19 September 2024
    And challenge by independent reviewing officers is limited
    When the rules are applied
    Then "iro overload and weak scrutiny" is undecided for want of "How heavy the caseloads of independent reviewing officers are"

  Scenario Outline: Overload and weak scrutiny on the day before and the day of the guidance
    Given an inspection that ended on <day>
    And caseloads of independent reviewing officers are very high
    And challenge by independent reviewing officers is absent
    When the rules are applied
    Then "iro overload and weak scrutiny" is <verdict>

    Examples:
      | day           | verdict        |
      | 31 March 2011 | not in force   |
      | 1 April 2011  | raised as high |

  # The range and the law on reviewing officers began on 1 April 2011. Inspectors' framework of 2009 is
  # older: what they saw stands on it alone before that day.
  Scenario Outline: What inspectors saw of caseloads, before and after their framework began
    Given an inspection that ended on <day>
    And caseloads of independent reviewing officers are high
    And caseloads above manageable are held by some of the independent reviewing officers
    When the rules are applied
    Then "iro caseload in words" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2009 | not in force     |
      | 1 April 2009  | raised as medium |
      | 31 March 2011 | raised as medium |
      | 1 April 2011  | raised as medium |
