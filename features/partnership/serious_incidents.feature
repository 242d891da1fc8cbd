Feature: Telling the national panel of serious incidents, and learning from them fast
  Others must hear of it when a child has died or been seriously harmed and abuse or neglect is known or suspected,
  fast enough to keep the next child safe. That the panel is told is law; the five and the fifteen working days are
  guidance, and these scenarios keep the two apart.

  Scenario Outline: Incidents of which the panel was not told
    Given the authority's own figures as at 31 March 2025
    And the national panel has not been told of <incidents> serious incidents in the year
    When the rules are applied
    Then "serious incidents not notified" is <verdict>

    Examples:
      | incidents | verdict        |
      | 0 of 4    | clear          |
      | 1 of 4    | raised as high |
      | 4 of 4    | raised as high |
      | 0 of 0    | not applicable |


  Scenario Outline: Five working days, and ten
    Given the authority's own figures as at 31 March 2025
    And the slowest notification of a serious incident came after <days> working days
    When the rules are applied
    Then "serious incident notified late" is <verdict>

    Examples:
      | days        | verdict                |
      | 5           | clear                  |
      | 6           | raised as low          |
      | 10          | raised as low          |
      | 11          | raised as medium       |
      | more than 5 | raised as at least low |
      | about 5     | undecided              |


  Scenario Outline: Fifteen working days, and thirty
    Given the authority's own figures as at 31 March 2025
    And the slowest rapid review was finished after <days> working days
    When the rules are applied
    Then "rapid review late" is <verdict>

    Examples:
      | days | verdict          |
      | 15   | clear            |
      | 16   | raised as low    |
      | 30   | raised as low    |
      | 31   | raised as medium |

  Scenario Outline: The guidance of 2026 keeps the five working days and the fifteen
    Given the authority's own figures as at 1 April 2026
    And the slowest notification of a serious incident came after <told> working days
    And the slowest rapid review was finished after <reviewed> working days
    When the rules are applied
    Then "serious incident notified late" is <verdict>
    And "rapid review late" is <verdict>

    Examples:
      | told | reviewed | verdict       |
      | 5    | 15       | clear         |
      | 6    | 16       | raised as low |


  Scenario: What is law, and what is guidance
    Given the authority's own figures as at 31 March 2025
    And the national panel has not been told of 1 of 4 serious incidents in the year
    And the slowest notification of a serious incident came after 12 working days
    And the slowest rapid review was finished after 40 working days
    When the rules are applied
    Then "serious incidents not notified" is raised as high
    And the flag "serious incidents not notified" says "does not meet"
    And "serious incident notified late" is raised as medium
    And the flag "serious incident notified late" says "departs from statutory guidance"
    And the flag "serious incident notified late" does not say "does not meet"
    And "rapid review late" is raised as medium
    And the flag "rapid review late" says "departs from statutory guidance"
    And the flag "rapid review late" does not say "breach"

  Scenario: No figures are given
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "serious incidents not notified" is undecided
    And "serious incident notified late" is undecided
    And "rapid review late" is undecided

  Scenario Outline: From the day the panel was to be told
    Given the authority's own figures as at <day>
    And the national panel has not been told of 1 of 4 serious incidents in the year
    And the slowest notification of a serious incident came after 12 working days
    And the slowest rapid review was finished after 40 working days
    When the rules are applied
    Then "serious incidents not notified" is <telling>
    And "serious incident notified late" is <telling in time>
    And "rapid review late" is <telling in time>

    Examples:
      | day              | telling        | telling in time  |
      | 28 June 2018     | not in force   | not in force     |
      | 29 June 2018     | raised as high | not in force     |
      | 3 July 2018      | raised as high | not in force     |
      | 4 July 2018      | raised as high | raised as medium |
      | 14 December 2023 | raised as high | raised as medium |
      | 15 December 2023 | raised as high | raised as medium |
      | 28 February 2026 | raised as high | raised as medium |
      | 1 March 2026     | raised as high | raised as medium |
