Feature: What leaders know and attend to, and whether things become better
  What leaders do not know they cannot mend, and what is mended too slowly is mended too late for the child who
  waits now. These scenarios keep what leaders say of themselves apart from what inspectors found.

  # --- Stockton-on-Tees, as inspections saw it

  Scenario: 2011, with two points of the year before still open
    Given an inspection that ended on 11 May 2011
    And 2 points of an earlier inspection are still open
    When the rules are applied
    Then "earlier findings open" is raised as medium
    And the flag "earlier findings open" cites "in-08"

  Scenario: 2016, judged good, with children in care less well attended to
    Given an inspection that ended on 16 June 2016
    And the attention of leaders to children in care, as their corporate parents, is inconsistent
    And the analysis of what children in the area need is inconsistent
    And the authority's own picture of its practice is right
    And scrutiny of leaders by elected members and from outside is good
    And the quality and capacity of senior leadership is good
    And what was weak becomes better fast
    And practice with children has been improving since it was last inspected
    When the rules are applied
    Then "corporate parenting weak" is raised as medium
    And "needs of children not analysed" is raised as low
    And "leadership not strong enough" is clear
    And "authority does not know its practice" is clear
    And "improvement too slow" is clear
    And "practice worsening" is clear
    And no flag is high

  Scenario: 2019, a decline, and delay that leaders had not seen
    Given an inspection that ended on 24 May 2019
    And practice with children has been worsening since it was last inspected
    And senior leaders are partly aware of the scale of delay before court
    And the authority's own picture of its practice is right for the most part
    When the rules are applied
    Then "practice worsening" is raised as medium
    And "leaders unaware of delay before court" is raised as medium
    And "authority does not know its practice" is clear
    And the flag "practice worsening" cites "in-01"
    And the flag "practice worsening" does not say "breach"

  Scenario: 2022, leaders who know, and improvement that is too slow
    Given an inspection that ended on 22 September 2022
    And what was weak becomes better too slowly
    And leaders say that practice with children has been worsening since it was last inspected
    And the authority's own picture of its practice is right
    When the rules are applied
    Then "improvement too slow" is raised as high
    And "practice worsening" is raised as high
    And "authority does not know its practice" is clear
    And no flag is critical

  Scenario: Leaders say that things become better fast, and inspectors saw otherwise
    Given an inspection that ended on 31 March 2022
    And leaders say that what was weak becomes better fast
    And what was weak becomes better too slowly
    When the rules are applied
    Then "improvement too slow" is raised as high

  # --- Each on its own

  Scenario Outline: Senior leadership and the scrutiny of it
    Given an inspection that ended on 31 March 2022
    And the quality and capacity of senior leadership is <leadership>
    And scrutiny of leaders by elected members and from outside is <scrutiny>
    When the rules are applied
    Then "leadership not strong enough" is <verdict>

    Examples:
      | leadership   | scrutiny     | verdict          |
      | good         | good         | clear            |
      | adequate     | adequate     | clear            |
      | adequate     | inconsistent | raised as low    |
      | adequate     | weak         | raised as medium |
      | inconsistent | adequate     | raised as medium |
      | weak         | adequate     | raised as high   |
      | absent       | absent       | raised as high   |


  Scenario Outline: The authority's own picture
    Given an inspection that ended on 31 March 2022
    And <picture>
    When the rules are applied
    Then "authority does not know its practice" is <verdict>

    Examples:
      | picture                                                                                | verdict          |
      | the authority's own picture of its practice is right                                   | clear            |
      | the authority's own picture of its practice is right for the most part                 | clear            |
      | the authority's own picture of its practice is right in some parts and wrong in others | raised as medium |
      | the authority's own picture of its practice is mostly wrong                            | raised as high   |
      | the authority has no picture of its own practice                                       | raised as high   |


  Scenario Outline: What leaders knew of delay before court
    Given an inspection that ended on 31 March 2022
    And senior leaders are <aware> of the scale of delay before court
    When the rules are applied
    Then "leaders unaware of delay before court" is <verdict>

    Examples:
      | aware        | verdict          |
      | fully aware  | clear            |
      | partly aware | raised as medium |
      | unaware      | raised as high   |


  Scenario Outline: Which way practice is going, and how fast
    Given an inspection that ended on 31 March 2022
    And practice with children has been <direction> since it was last inspected
    And <pace>
    When the rules are applied
    Then "practice worsening" is <verdict>

    Examples:
      | direction | pace                                           | verdict          |
      | improving | what was weak becomes better fast enough       | clear            |
      | steady    | what was weak becomes better too slowly        | clear            |
      | worsening | what was weak becomes better fast enough       | raised as medium |
      | worsening | what was weak becomes better at an uneven pace | raised as high   |


  Scenario: Practice becomes worse, and nobody says how fast weakness is mended
    Given an inspection that ended on 31 March 2022
    And practice with children has been worsening since it was last inspected
    When the rules are applied
    Then "practice worsening" is raised as medium

  Scenario Outline: How fast what is weak becomes better
    Given an inspection that ended on 31 March 2022
    And <pace>
    When the rules are applied
    Then "improvement too slow" is <verdict>

    Examples:
      | pace                                           | verdict          |
      | what was weak becomes better fast              | clear            |
      | what was weak becomes better fast enough       | clear            |
      | what was weak becomes better at an uneven pace | raised as medium |
      | what was weak becomes better too slowly        | raised as high   |
      | nothing that was weak becomes better           | raised as high   |


  Scenario Outline: Points of an earlier inspection that are still open
    Given an inspection that ended on 31 March 2022
    And <points> of an earlier inspection <are> still open
    When the rules are applied
    Then "earlier findings open" is <verdict>

    Examples:
      | points        | are | verdict          |
      | 0 points      | are | clear            |
      | 1 points      | is  | raised as low    |
      | 2 points      | are | raised as medium |
      | 3 of 5 points | are | raised as medium |


  Scenario Outline: Leaders as corporate parents
    Given an inspection that ended on 31 March 2022
    And the attention of leaders to children in care, as their corporate parents, is <attention>
    When the rules are applied
    Then "corporate parenting weak" is <verdict>

    Examples:
      | attention    | verdict          |
      | good         | clear            |
      | adequate     | clear            |
      | inconsistent | raised as medium |
      | weak         | raised as high   |


  Scenario Outline: What children in the area need
    Given an inspection that ended on 31 March 2022
    And the analysis of what children in the area need is <analysis>
    When the rules are applied
    Then "needs of children not analysed" is <verdict>

    Examples:
      | analysis     | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |


  Scenario: Inspectors say nothing of leaders
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "leadership not strong enough" is undecided
    And "authority does not know its practice" is undecided
    And "leaders unaware of delay before court" is undecided
    And "practice worsening" is undecided
    And "improvement too slow" is undecided
    And "earlier findings open" is undecided
    And "corporate parenting weak" is undecided
    And "needs of children not analysed" is undecided

  # --- From when, by the inspections and the law of the day

  Scenario Outline: What inspectors found of leaders is judged by the framework of the day
    Given an inspection that ended on <day>
    And the quality and capacity of senior leadership is inconsistent
    And the authority's own picture of its practice is right in some parts and wrong in others
    And senior leaders are partly aware of the scale of delay before court
    And what was weak becomes better at an uneven pace
    And 2 points of an earlier inspection are still open
    And the attention of leaders to children in care, as their corporate parents, is inconsistent
    And the analysis of what children in the area need is weak
    When the rules are applied
    Then "leadership not strong enough" is <leaders>
    And "authority does not know its practice" is <leaders>
    And "improvement too slow" is <leaders>
    And "earlier findings open" is <leaders>
    And "leaders unaware of delay before court" is <delay before court>
    And "corporate parenting weak" is <children in care>
    And "needs of children not analysed" is <children in care>

    Examples:
      | day              | leaders          | delay before court | children in care |
      | 31 March 2009    | not in force     | not in force       | not in force     |
      | 1 April 2009     | raised as medium | raised as medium   | raised as medium |
      | 1 June 2012      | raised as medium | raised as medium   | raised as medium |
      | 29 June 2012     | undecided        | undecided          | undecided        |
      | 30 June 2012     | raised as medium | raised as medium   | undecided        |
      | 1 July 2012      | raised as medium | raised as medium   | not in force     |
      | 1 October 2013   | raised as medium | raised as medium   | not in force     |
      | 31 October 2013  | undecided        | raised as medium   | not in force     |
      | 1 November 2013  | undecided        | raised as medium   | undecided        |
      | 30 November 2013 | raised as medium | raised as medium   | raised as medium |
      | 1 December 2017  | raised as medium | raised as medium   | raised as medium |
      | 31 December 2017 | undecided        | raised as medium   | undecided        |
      | 1 January 2018   | undecided        | raised as medium   | undecided        |
      | 31 January 2018  | raised as medium | raised as medium   | raised as medium |
      | 31 March 2018    | raised as medium | raised as medium   | raised as medium |
      | 1 April 2018     | raised as medium | raised as medium   | raised as medium |

  Scenario Outline: Practice that became worse is judged by the framework of the day
    Given an inspection that ended on <day>
    And practice with children has been worsening since it was last inspected
    And what was weak becomes better fast enough
    When the rules are applied
    Then "practice worsening" is <verdict>

    Examples:
      | day              | verdict          |
      | 31 March 2009    | not in force     |
      | 1 April 2009     | raised as medium |
      | 1 October 2013   | raised as medium |
      | 31 October 2013  | undecided        |
      | 1 November 2013  | undecided        |
      | 30 November 2013 | raised as medium |
      | 1 December 2017  | raised as medium |
      | 31 December 2017 | undecided        |
      | 1 January 2018   | undecided        |
      | 31 January 2018  | raised as medium |
