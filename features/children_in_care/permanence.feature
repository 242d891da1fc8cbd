Feature: Planning for a home that lasts
  A child who does not know where home will be cannot settle anywhere. Guidance wants a plan for a lasting
  home by the second review; how it is done, and how early, is what inspectors look for.

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And ways to a lasting home are weighed too late for some of the children in care
    And at least 1 children in care who have had a second review had no plan for a lasting home by then
    And planning for a lasting home is inconsistent
    And the work towards special guardianship is weak
    When the rules are applied
    Then "permanence considered too late" is raised as medium
    And "no plan for permanence by the second review" is raised as at least low
    And "permanence planning weak" is raised as medium
    And "special guardianship work weak" is raised as medium
    And no flag is critical

  Scenario Outline: How early the ways to a lasting home are weighed
    Given an inspection that ended on 31 March 2025
    And ways to a lasting home are weighed too late for <how many> of the children in care
    When the rules are applied
    Then "permanence considered too late" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | some     | raised as medium |
      | many     | raised as high   |

  Scenario Outline: A plan by the second review
    Given the authority's own figures as at 31 March 2025
    And <children> children in care who have had a second review had no plan for a lasting home by then
    When the rules are applied
    Then "no plan for permanence by the second review" is <verdict>

    Examples:
      | children    | verdict          |
      | 0 of 100    | clear            |
      | 1 of 100    | raised as low    |
      | 4 of 12     | raised as low    |
      | 5 of 9      | raised as low    |
      | 5 of 10     | raised as high   |
      | 5 of 50     | raised as medium |
      | 5 of 12     | raised as high   |
      | 99 of 1000  | raised as low    |
      | 100 of 1000 | raised as medium |
      | 299 of 1000 | raised as medium |
      | 300 of 1000 | raised as high   |
      | 0 of 0      | not applicable   |

  Scenario: The figure departs from guidance, and the words do not claim the law
    Given an inspection that ended on 31 March 2025
    And 5 of 50 children in care who have had a second review had no plan for a lasting home by then
    And planning for a lasting home is weak
    When the rules are applied
    Then "no plan for permanence by the second review" is raised as medium
    And the flag "no plan for permanence by the second review" cites "la-06"
    And the flag "no plan for permanence by the second review" says "departs from statutory guidance"
    And "permanence planning weak" is raised as high
    And the flag "permanence planning weak" says "outside what inspectors look for"

  Scenario Outline: How well planning for a lasting home works
    Given an inspection that ended on 31 March 2025
    And planning for a lasting home is <quality>
    When the rules are applied
    Then "permanence planning weak" is <verdict>

    Examples:
      | quality      | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as medium |
      | weak         | raised as high   |
      | absent       | raised as high   |

  Scenario Outline: The work towards special guardianship
    Given an inspection that ended on 31 March 2025
    And the work towards special guardianship is <quality>
    When the rules are applied
    Then "special guardianship work weak" is <verdict>

    Examples:
      | quality      | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as medium |

  Scenario: Nobody has said anything
    Given an inspection that ended on 31 March 2025
    When the rules are applied
    Then "permanence considered too late" is undecided
    And "no plan for permanence by the second review" is undecided
    And "permanence planning weak" is undecided
    And "special guardianship work weak" is undecided

  Scenario Outline: The care planning regulations began on 1 April 2011
    Given an inspection that ended on <day>
    And ways to a lasting home are weighed too late for some of the children in care
    And 5 of 50 children in care who have had a second review had no plan for a lasting home by then
    And planning for a lasting home is inconsistent
    And the work towards special guardianship is weak
    When the rules are applied
    Then "permanence considered too late" is <verdict>
    And "no plan for permanence by the second review" is <verdict>
    And "permanence planning weak" is <verdict>
    And "special guardianship work weak" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2011 | not in force     |
      | 1 April 2011  | raised as medium |
