Feature: What holds for every family of concerns
  Figures are often rough, sources disagree, and groups of children fare differently. These scenarios fix
  how bounds, populations, voices and dates are weighed, so that nothing is guessed and nobody's word is
  lost. They are told with reviewing officers and care orders; the same holds for every fact.

  # --- Bounds: a rough figure decides only what it can

  Scenario Outline: A rough figure against a line of 80 children
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 66 children for each full-time post given to reviewing
    And 0 of 10 independent reviewing officers hold more than 70 children, pro rata to full time
    And the highest caseload of any independent reviewing officer is <highest> children, pro rata to full time
    When the rules are applied
    Then "iro caseload spread" is <verdict>

    Examples:
      | highest            | verdict                |
      | more than 80       | raised as at least low |
      | over 79.9          | undecided              |
      | more than 50       | undecided              |
      | at least 80.1      | raised as at least low |
      | at least 100.1     | raised as medium       |
      | at most 80         | clear                  |
      | up to 80.1         | undecided              |
      | about 80           | undecided              |
      | between 81 and 100 | raised as low          |
      | between 60 and 80  | clear                  |

  Scenario Outline: A rough figure against the range that guidance estimates
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold <children> children for each full-time post given to reviewing
    And challenge by independent reviewing officers is consistent
    And contact by independent reviewing officers with children and plans between reviews is consistent
    When the rules are applied
    Then "iro caseload figure" is <verdict>

    Examples:
      | children     | verdict                |
      | about 70     | undecided              |
      | about 80     | raised as at least low |
      | about 90     | raised as medium       |
      | more than 70 | raised as at least low |
      | more than 50 | undecided              |
      | at most 70   | clear                  |
      | under 70     | clear                  |

  Scenario Outline: "More than fifty" meets a threshold of fifty, and leaves one of sixty open
    Given the authority's own figures as at 31 March 2025
    And <children> children are in care
    And independent reviewing officers raised 0 formal disputes in 12 months
    When the rules are applied
    Then "no formal disputes" is <verdict>

    Examples:
      | children     | verdict       |
      | more than 50 | raised as low |
      | at least 50  | raised as low |
      | more than 40 | undecided     |
      | at most 49   | clear         |

  Scenario Outline: "At most 42 days" is not above 42
    Given the authority's own figures as at 30 June 2025
    And the longest time since a visit in person to a child at home on a full care order is <days> days
    When the rules are applied
    Then "longest without a visit on a full order" is <verdict>

    Examples:
      | days         | verdict          |
      | at most 42   | clear            |
      | at most 43   | undecided        |
      | more than 42 | raised as medium |
      | more than 41 | undecided        |

  Scenario Outline: A withheld count is not zero
    Given the authority's own figures as at 30 June 2025
    And <children> children in care have gone 20 working days or more without a named independent reviewing officer
    When the rules are applied
    Then "no named reviewing officer" is <verdict>

    Examples:
      | children               | verdict                   |
      | fewer than 5 of 460    | undecided                 |
      | between 1 and 4 of 460 | raised as medium          |
      | at least 3 of 460      | raised as at least medium |

  # --- Two populations, and two sources

  Scenario: Two groups of children fare differently, and both are kept
    Given an inspection that ended on 19 September 2024
    And for disabled children, contact by independent reviewing officers with children and plans between reviews is consistent
    And for older children, contact by independent reviewing officers with children and plans between reviews is inconsistent
    When the rules are applied
    Then "iro contact between reviews" is clear for disabled children
    And "iro contact between reviews" is raised as low for older children
    And the flag "iro contact between reviews" says "older children"
    And the flag "iro contact between reviews" does not say "disabled children"

  Scenario: What is said of a group stands over what is said of all
    Given an inspection that ended on 19 September 2024
    And contact by independent reviewing officers with children and plans between reviews is consistent
    And for older children, contact by independent reviewing officers with children and plans between reviews is limited
    When the rules are applied
    Then "iro contact between reviews" is clear
    And "iro contact between reviews" is raised as medium for older children

  Scenario: Two sources disagree about the same children, and the worse decides
    Given an inspection that ended on 19 September 2024
    And children say that contact by independent reviewing officers with children and plans between reviews is limited
    And the authority's figure is that contact by independent reviewing officers with children and plans between reviews is consistent
    When the rules are applied
    Then "iro contact between reviews" is raised as medium
    And the flag "iro contact between reviews" says that its sources disagree
    And the flag "iro contact between reviews" says "between reviews is consistent"
    And the flag "iro contact between reviews" says "between reviews is limited"

  Scenario: Two figures for the same children on the same day
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 68 children for each full-time post given to reviewing
    And independent reviewing officers hold 84 children for each full-time post given to reviewing
    And challenge by independent reviewing officers is consistent
    And contact by independent reviewing officers with children and plans between reviews is consistent
    When the rules are applied
    Then "iro caseload figure" is raised as medium
    And the flag "iro caseload figure" says that its sources disagree

  Scenario: A rough figure and an exact one that agree are not in dispute
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold about 70 children for each full-time post given to reviewing
    And independent reviewing officers hold 70.1 children for each full-time post given to reviewing
    And challenge by independent reviewing officers is consistent
    And contact by independent reviewing officers with children and plans between reviews is consistent
    When the rules are applied
    Then "iro caseload figure" is raised as low

  # --- Whose word it is

  Scenario: The director says that challenge works, and inspectors say that it does not
    Given an inspection that ended on 19 September 2024
    And leaders say that the effect of challenge by independent reviewing officers is good
    And the effect of challenge by independent reviewing officers is weak
    And challenge by independent reviewing officers falls short for some of the children
    When the rules are applied
    Then "iro challenge effect" is raised as medium
    And the flag "iro challenge effect" says "the effect of challenge by independent reviewing officers is good"
    And the flag "iro challenge effect" says "the effect of challenge by independent reviewing officers is weak"

  Scenario: Inspectors decide over leaders the other way too
    Given an inspection that ended on 19 September 2024
    And leaders say that the effect of challenge by independent reviewing officers is weak
    And inspectors found that the effect of challenge by independent reviewing officers is adequate
    When the rules are applied
    Then "iro challenge effect" is clear
    And the verdict on "iro challenge effect" says "inspectors"

  Scenario: Only the director says that it is good
    Given an inspection that ended on 19 September 2024
    And leaders say that the effect of challenge by independent reviewing officers is good
    When the rules are applied
    Then "iro challenge effect" is clear
    And the verdict on "iro challenge effect" says "on what leaders say"

  Scenario: A clear figure is clear on the authority's own figure, and no more
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 65 children for each full-time post given to reviewing
    When the rules are applied
    Then "iro caseload figure" is clear
    And the verdict on "iro caseload figure" says "on the authority's own figure"
    And the verdict on "iro caseload figure" says "as at 31 March 2025"

  # --- The date of the evidence

  Scenario Outline: The evidence is of the day on which the inspection ended, whenever it was published
    Given an inspection that ended on 3 August 2023
    And the report was published on <published>
    And the authority's figure is that the plan gives no exceptional reason, or no way to the order's end, for 6 of 10 final care orders made with the child at home
    When the rules are applied
    Then "final care orders with the child at home" is not in force

    Examples:
      | published         |
      | 3 August 2023     |
      | 4 August 2023     |
      | 15 September 2023 |
      | 1 March 2024      |

  Scenario: A figure has its own date, which may be older than the inspection
    Given an inspection that ended on 19 September 2024
    And the report was published on 18 October 2024
    And as at 31 March 2024, the authority's figure is that independent reviewing officers hold 65 children for each full-time post given to reviewing
    When the rules are applied
    Then "iro caseload figure" is clear
    And the verdict on "iro caseload figure" says "as at 31 March 2024"
