Feature: Care plans, and the services that carry them out
  A care plan is a promise to a child. It helps where it is short enough to read, of today, and done; and
  it can only be done where the services behind it are strong enough.

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And the quality of care plans is weak
    And care plans are not carried out in good time for some of the children in care
    And the evidence, plans and legal advice behind what is put before the court are inconsistent
    And services for children in care, taken together, are weak
    And children say that what care plans set down distresses a few of the children in care
    And for unaccompanied children, services for children in care, taken together, are good
    When the rules are applied
    Then "care plans weak" is raised as medium
    And "care plans not carried out" is raised as medium
    And "work put before the court weak" is raised as low
    And "services for children in care weak" is raised as medium
    And "services for children in care weak" is clear for unaccompanied children
    And "care plans distress children" is raised as low
    And no flag is high

  Scenario: The visit of 2024, to older children in care
    Given an inspection that ended on 19 September 2024
    And the inspection was about older children
    And care plans are out of date for some of the children in care
    And care plans are not carried out in good time for some of the children in care
    When the rules are applied
    Then "care plans out of date" is raised as medium
    And "care plans not carried out" is raised as medium
    And "care plans weak" is undecided

  Scenario Outline: How good plans are, what reaches the court, and the services behind both
    Given an inspection that ended on 31 March 2025
    And the quality of care plans is <quality>
    And the evidence, plans and legal advice behind what is put before the court are <quality>
    And services for children in care, taken together, are <quality>
    When the rules are applied
    Then "care plans weak" is <verdict>
    And "work put before the court weak" is <verdict>
    And "services for children in care weak" is <services>

    Examples:
      | quality      | verdict          | services         |
      | good         | clear            | clear            |
      | adequate     | clear            | clear            |
      | inconsistent | raised as low    | raised as low    |
      | weak         | raised as medium | raised as medium |
      | absent       | raised as medium | raised as high   |

  Scenario Outline: For how many children plans are out of date, not carried out, or distressing
    Given an inspection that ended on 31 March 2025
    And care plans are out of date for <how many> of the children in care
    And care plans are not carried out in good time for <how many> of the children in care
    And what care plans set down distresses <how many> of the children in care
    When the rules are applied
    Then "care plans out of date" is <verdict>
    And "care plans not carried out" is <verdict>
    And "care plans distress children" is <distress>

    Examples:
      | how many | verdict          | distress         |
      | none     | clear            | clear            |
      | one      | raised as medium | raised as low    |
      | some     | raised as medium | raised as low    |
      | many     | raised as high   | raised as medium |

  Scenario Outline: A first care plan within ten working days
    Given the authority's own figures as at 31 March 2025
    And <children> children who came into care had no care plan within ten working days of their first placement
    When the rules are applied
    Then "first care plans late" is <verdict>

    Examples:
      | children    | verdict          |
      | 0 of 100    | clear            |
      | 1 of 100    | raised as low    |
      | 199 of 1000 | raised as low    |
      | 200 of 1000 | raised as medium |
      | 499 of 1000 | raised as medium |
      | 500 of 1000 | raised as high   |
      | 5 of 9      | raised as low    |
      | 5 of 10     | raised as high   |
      | 0 of 0      | not applicable   |

  Scenario: A late plan is a matter of law, a weak one of what inspectors look for
    Given an inspection that ended on 31 March 2025
    And 3 of 100 children who came into care had no care plan within ten working days of their first placement
    And the quality of care plans is weak
    When the rules are applied
    Then "first care plans late" is raised as low
    And the flag "first care plans late" cites "la-01"
    And the flag "first care plans late" says "does not meet the law"
    And "care plans weak" is raised as medium
    And the flag "care plans weak" says "outside what inspectors look for"

  Scenario: Nobody has said anything
    Given an inspection that ended on 31 March 2025
    When the rules are applied
    Then "care plans weak" is undecided
    And "care plans out of date" is undecided
    And "care plans not carried out" is undecided
    And "first care plans late" is undecided
    And "work put before the court weak" is undecided
    And "services for children in care weak" is undecided
    And "care plans distress children" is undecided

  Scenario Outline: The care planning regulations began on 1 April 2011
    Given an inspection that ended on <day>
    And the quality of care plans is weak
    And care plans are out of date for some of the children in care
    And care plans are not carried out in good time for some of the children in care
    And 20 of 100 children who came into care had no care plan within ten working days of their first placement
    And the evidence, plans and legal advice behind what is put before the court are weak
    And services for children in care, taken together, are weak
    And what care plans set down distresses many of the children in care
    When the rules are applied
    Then "care plans weak" is <verdict>
    And "care plans out of date" is <verdict>
    And "care plans not carried out" is <verdict>
    And "first care plans late" is <verdict>
    And "work put before the court weak" is <verdict>
    And "services for children in care weak" is <verdict>
    And "care plans distress children" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2011 | not in force     |
      | 1 April 2011  | raised as medium |
