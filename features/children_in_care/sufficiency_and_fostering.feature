Feature: Enough of the right homes, and the foster carers among them
  Where there are too few homes, what is free decides where a child lives. The law asks for enough places
  as far as can be done and sets no number, so nothing here is more than inspectors look for, but for
  the yearly review of foster carers.

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And the supply of suitable homes for children in care is weak
    And evidence that homes for children in care are planned and bought ahead of need is limited
    And there is nowhere local for children whom the police would otherwise keep in custody overnight
    And the fostering service's capacity to assess and support carers is weak
    When the rules are applied
    Then "too few suitable homes" is raised as medium
    And "homes not planned ahead" is raised as medium
    And "nowhere for children held by the police" is raised as medium
    And "fostering capacity weak" is raised as medium
    And no flag is high
    And the flag "nowhere for children held by the police" says "when the police ask"

  Scenario: The visit of 2024, where leaders themselves say that there are too few
    Given an inspection that ended on 19 September 2024
    And the inspection was about older children
    And leaders say that the supply of suitable homes for children in care is weak
    And what was available decided the home of a small number of the children in care
    When the rules are applied
    Then "too few suitable homes" is raised as medium
    And "homes chosen by supply" is raised as medium

  Scenario Outline: The supply of homes, and what it does to children
    Given an inspection that ended on 31 March 2025
    And the supply of suitable homes for children in care is <supply>
    And what was available decided the home of <how many> of the children in care
    When the rules are applied
    Then "too few suitable homes" is <homes>
    And "homes chosen by supply" is <chosen>

    Examples:
      | supply       | how many | homes            | chosen           |
      | adequate     | none     | clear            | clear            |
      | inconsistent | one      | raised as low    | raised as medium |
      | inconsistent | many     | raised as low    | raised as high   |
      | weak         | some     | raised as medium | raised as medium |
      | weak         | many     | raised as high   | raised as high   |
      | absent       | most     | raised as high   | raised as high   |

  Scenario: It is not known whether the shortage decided where children live
    Given an inspection that ended on 31 March 2025
    And the supply of suitable homes for children in care is weak
    When the rules are applied
    Then "too few suitable homes" is raised as medium

  Scenario Outline: Planned and bought ahead, or one by one
    Given an inspection that ended on 31 March 2025
    And evidence that homes for children in care are planned and bought ahead of need is <evidence>
    When the rules are applied
    Then "homes not planned ahead" is <verdict>

    Examples:
      | evidence     | verdict          |
      | consistent   | clear            |
      | inconsistent | raised as low    |
      | limited      | raised as medium |
      | absent       | raised as medium |

  Scenario Outline: Children whom the police would keep overnight
    Given an inspection that ended on 31 March 2025
    And there is <place> local for children whom the police would otherwise keep in custody overnight
    When the rules are applied
    Then "nowhere for children held by the police" is <verdict>

    Examples:
      | place     | verdict          |
      | somewhere | clear            |
      | nowhere   | raised as medium |

  Scenario Outline: The fostering service
    Given an inspection that ended on 31 March 2025
    And the fostering service's capacity to assess and support carers is <capacity>
    When the rules are applied
    Then "fostering capacity weak" is <verdict>

    Examples:
      | capacity     | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as medium |

  Scenario Outline: Foster carers whose review or unannounced visit is owed
    Given the authority's own figures as at 31 March 2025
    And <carers> foster carers approved for over a year have not had their approval reviewed in the last twelve months
    And <carers> foster carers approved for over a year have had no unannounced visit in the last twelve months
    When the rules are applied
    Then "foster carer reviews late" is <verdict>
    And "foster carers not visited unannounced" is <verdict>

    Examples:
      | carers      | verdict          |
      | 0 of 120    | clear            |
      | 1 of 120    | raised as low    |
      | 199 of 1000 | raised as low    |
      | 200 of 1000 | raised as medium |
      | 3 of 9      | raised as low    |
      | 3 of 10     | raised as medium |
      | 0 of 0      | not applicable   |

  Scenario: A review is law, an unannounced visit a minimum standard
    Given the authority's own figures as at 31 March 2025
    And 12 of 120 foster carers approved for over a year have not had their approval reviewed in the last twelve months
    And 12 of 120 foster carers approved for over a year have had no unannounced visit in the last twelve months
    When the rules are applied
    Then "foster carer reviews late" is raised as low
    And the flag "foster carer reviews late" cites "la-32"
    And the flag "foster carer reviews late" says "does not meet the law"
    And "foster carers not visited unannounced" is raised as low
    And the flag "foster carers not visited unannounced" says "national minimum standards"
    And the flag "foster carers not visited unannounced" does not say "does not meet the law"

  Scenario: Nobody has said anything
    Given an inspection that ended on 31 March 2025
    When the rules are applied
    Then "too few suitable homes" is undecided
    And "homes chosen by supply" is undecided
    And "homes not planned ahead" is undecided
    And "nowhere for children held by the police" is undecided
    And "fostering capacity weak" is undecided
    And "foster carer reviews late" is undecided
    And "foster carers not visited unannounced" is undecided

  Scenario Outline: The regulations of 2010 and 2011 began on 1 April 2011
    Given an inspection that ended on <day>
    And the supply of suitable homes for children in care is weak
    And what was available decided the home of some of the children in care
    And evidence that homes for children in care are planned and bought ahead of need is limited
    And there is nowhere local for children whom the police would otherwise keep in custody overnight
    And the fostering service's capacity to assess and support carers is weak
    And 40 of 120 foster carers approved for over a year have not had their approval reviewed in the last twelve months
    And 40 of 120 foster carers approved for over a year have had no unannounced visit in the last twelve months
    When the rules are applied
    Then "too few suitable homes" is <verdict>
    And "homes chosen by supply" is <verdict>
    And "homes not planned ahead" is <verdict>
    And "nowhere for children held by the police" is <verdict>
    And "fostering capacity weak" is <verdict>
    And "foster carer reviews late" is <verdict>
    And "foster carers not visited unannounced" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2011 | not in force     |
      | 1 April 2011  | raised as medium |

  Scenario Outline: Reviews of foster carers in the months of the coronavirus regulations
    Given the authority's own figures as at <day>
    And 12 of 120 foster carers approved for over a year have not had their approval reviewed in the last twelve months
    When the rules are applied
    Then "foster carer reviews late" is <verdict>

    Examples:
      | day               | verdict       |
      | 23 April 2020     | raised as low |
      | 24 April 2020     | not in force  |
      | 25 September 2020 | not in force  |
      | 26 September 2020 | raised as low |
