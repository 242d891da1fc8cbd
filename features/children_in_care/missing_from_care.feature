Feature: Children who go missing from care
  A child in care who runs away has a reason, and may be in danger of exploitation. Guidance of January
  2014 wants an interview offered each time, and a care plan that deals with it.

  Scenario: The report of 2016: not every child placed away was offered an interview
    Given an inspection that ended on 16 June 2016
    And what is done to interview children who were missing from care, and to learn from it, is inconsistent
    When the rules are applied
    Then "missing from care not followed up" is raised as medium
    And the flag "missing from care not followed up" says "A child who refuses the interview was not failed"
    And the flag "missing from care not followed up" cites "cp-17"

  Scenario Outline: Interviews, and what is learned from them
    Given an inspection that ended on 31 March 2025
    And what is done to interview children who were missing from care, and to learn from it, is <quality>
    When the rules are applied
    Then "missing from care not followed up" is <verdict>

    Examples:
      | quality      | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as medium |
      | weak         | raised as high   |
      | absent       | raised as high   |

  Scenario Outline: Care plans of children who went missing
    Given the authority's own figures as at 31 March 2025
    And <children> children missing from care in the year have a care plan that does not deal with it
    When the rules are applied
    Then "care plans silent on going missing" is <verdict>

    Examples:
      | children    | verdict          |
      | 0 of 40     | clear            |
      | 1 of 40     | raised as low    |
      | 199 of 1000 | raised as low    |
      | 200 of 1000 | raised as medium |
      | 4 of 9      | raised as low    |
      | 4 of 10     | raised as medium |
      | 0 of 0      | not applicable   |

  Scenario: Nobody has said anything
    Given an inspection that ended on 31 March 2025
    When the rules are applied
    Then "missing from care not followed up" is undecided
    And "care plans silent on going missing" is undecided

  Scenario Outline: The guidance is of January 2014
    Given an inspection that ended on <day>
    And what is done to interview children who were missing from care, and to learn from it, is inconsistent
    And 10 of 40 children missing from care in the year have a care plan that does not deal with it
    When the rules are applied
    Then "missing from care not followed up" is <interviews>
    And "care plans silent on going missing" is <plans>

    Examples:
      | day              | interviews       | plans            |
      | 31 December 2013 | not in force     | not in force     |
      | 1 January 2014   | raised as medium | undecided        |
      | 30 January 2014  | raised as medium | undecided        |
      | 31 January 2014  | raised as medium | raised as medium |
