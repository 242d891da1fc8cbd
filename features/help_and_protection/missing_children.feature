Feature: Children who go missing, and what is learned when they return
  A child who comes back may tell somebody why. Statutory guidance asks that every child be offered an interview
  within seventy-two hours; a child who refuses was not failed. Across England more than a third of interviews come
  late, so a share alone is never a grave matter. What was said is of use only if somebody reads it.

  # --- Stockton-on-Tees, as inspections saw it

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And a return interview is offered to many of the children who go missing
    And the use made of what return interviews tell is inconsistent
    When the rules are applied
    Then "return interviews not offered to all" is raised as medium
    And "return interviews not used" is raised as medium
    And no flag is high

  Scenario: The report of 2019
    Given an inspection that ended on 24 May 2019
    And a return interview is offered to all of the children who go missing
    And the use made of what return interviews tell is consistent
    When the rules are applied
    Then "return interviews not offered to all" is clear
    And "return interviews not used" is clear

  # --- What inspectors and auditors saw

  Scenario Outline: Who is offered an interview
    Given an inspection that ended on 31 March 2022
    And a return interview is offered to <found> of the children who go missing
    When the rules are applied
    Then "return interviews not offered to all" is <verdict>

    Examples:
      | found          | verdict          |
      | all            | clear            |
      | most           | raised as low    |
      | many           | raised as medium |
      | some           | raised as medium |
      | a small number | raised as high   |
      | none           | raised as high   |

  Scenario Outline: Whether what children said is used
    Given an inspection that ended on 31 March 2022
    And the use made of what return interviews tell is <found>
    When the rules are applied
    Then "return interviews not used" is <verdict>

    Examples:
      | found        | verdict          |
      | consistent   | clear            |
      | inconsistent | raised as medium |
      | limited      | raised as medium |
      | absent       | raised as high   |

  Scenario: Inspectors said nothing of missing children
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "return interviews not offered to all" is undecided
    And "return interviews not used" is undecided

  # --- Counted, by the hours of the clock

  Scenario Outline: How many returns
    Given the authority's own figures as at 31 March 2025
    And <late> returns of missing children were not followed by an interview within 72 hours
    When the rules are applied
    Then "return interviews not in time" is <verdict>

    Examples:
      | late         | verdict          |
      | 0 of 400     | clear            |
      | 1 of 400     | raised as low    |
      | 199 of 400   | raised as low    |
      | 499 of 1,000 | raised as low    |
      | 200 of 400   | raised as medium |
      | 400 of 400   | raised as medium |
      | 5 of 9       | raised as low    |
      | 5 of 10      | raised as medium |
      | 0 of 0       | not applicable   |

  Scenario: Nobody counted
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "return interviews not in time" is undecided

  Scenario: Sixty-three in a hundred in time is what England manages
    Given the authority's own figures as at 31 March 2025
    And 37 of 100 returns of missing children were not followed by an interview within 72 hours
    When the rules are applied
    Then "return interviews not in time" is raised as low
    And the flag "return interviews not in time" cites "cp-17"
    And the flag "return interviews not in time" says "children who refused"
    And the flag "return interviews not in time" says "departs from statutory guidance"

  Scenario Outline: The guidance is of January 2014
    Given an inspection that ended on <day>
    And a return interview is offered to many of the children who go missing
    And the use made of what return interviews tell is limited
    And 40 of 400 returns of missing children were not followed by an interview within 72 hours
    When the rules are applied
    Then "return interviews not offered to all" is <verdict>
    And "return interviews not used" is <verdict>
    And "return interviews not in time" is <figure>

    Examples:
      | day              | verdict          | figure        |
      | 31 December 2013 | not in force     | not in force  |
      | 31 January 2014  | raised as medium | raised as low |
