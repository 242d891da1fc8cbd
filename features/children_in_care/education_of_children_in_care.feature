Feature: The education of children in care
  The authority must promote what children in care achieve, wherever they live. Plans each term are
  guidance; two children without full-time school are two to look at, and not a share.

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And the education of children in care is good
    And leaders say that the education of children in care who go to school outside the area is inconsistent
    And 2 children in care of school age do not get full-time education
    When the rules are applied
    Then "education of children in care weak" is clear
    And "education of children placed away weak" is raised as low
    And "children in care without full time education" is raised as low

  Scenario Outline: How good education is, at home and away
    Given an inspection that ended on 31 March 2025
    And the education of children in care is <quality>
    And the education of children in care who go to school outside the area is <quality>
    When the rules are applied
    Then "education of children in care weak" is <verdict>
    And "education of children placed away weak" is <verdict>

    Examples:
      | quality      | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as medium |

  Scenario Outline: Personal education plans of the last term
    Given the authority's own figures as at 31 March 2025
    And <share> per cent of children in care of school age have a personal education plan of the last term
    When the rules are applied
    Then "education plans not current" is <verdict>

    Examples:
      | share | verdict          |
      | 95.0  | clear            |
      | 94.9  | raised as low    |
      | 80.0  | raised as low    |
      | 79.9  | raised as medium |
      | 50.0  | raised as medium |
      | 49.9  | raised as high   |

  Scenario Outline: Full-time education
    Given the authority's own figures as at 31 March 2025
    And <children> children in care of school age do not get full-time education
    When the rules are applied
    Then "children in care without full time education" is <verdict>

    Examples:
      | children    | verdict          |
      | 0 of 250    | clear            |
      | 1 of 250    | raised as low    |
      | 4 of 20     | raised as low    |
      | 5 of 20     | raised as high   |
      | 5 of 100    | raised as medium |
      | 5 of 9      | raised as low    |
      | 5 of 10     | raised as high   |
      | 49 of 1000  | raised as low    |
      | 50 of 1000  | raised as medium |
      | 149 of 1000 | raised as medium |
      | 150 of 1000 | raised as high   |
      | 0 of 0      | not applicable   |

  Scenario: What the flags may claim
    Given the authority's own figures as at 31 March 2025
    And 85 per cent of children in care of school age have a personal education plan of the last term
    And 2 of 250 children in care of school age do not get full-time education
    When the rules are applied
    Then "education plans not current" is raised as low
    And the flag "education plans not current" cites "ed-05"
    And the flag "education plans not current" says "departs from statutory guidance"
    And "children in care without full time education" is raised as low
    And the flag "children in care without full time education" does not say "does not meet the law"

  Scenario: Nobody has said anything
    Given an inspection that ended on 31 March 2025
    When the rules are applied
    Then "education of children in care weak" is undecided
    And "education of children placed away weak" is undecided
    And "education plans not current" is undecided
    And "children in care without full time education" is undecided

  Scenario Outline: The regulations of 2010 began on 1 April 2011
    Given an inspection that ended on <day>
    And the education of children in care is weak
    And the education of children in care who go to school outside the area is weak
    And 70 per cent of children in care of school age have a personal education plan of the last term
    When the rules are applied
    Then "education of children in care weak" is <verdict>
    And "education of children placed away weak" is <verdict>
    And "education plans not current" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2011 | not in force     |
      | 1 April 2011  | raised as medium |

  Scenario Outline: The present duty to arrange full-time education began on 1 September 2011
    Given the authority's own figures as at <day>
    And 20 of 250 children in care of school age do not get full-time education
    When the rules are applied
    Then "children in care without full time education" is <verdict>

    Examples:
      | day              | verdict          |
      | 31 August 2011   | not in force     |
      | 1 September 2011 | raised as medium |
