Feature: Agencies that answer together for children's safety
  A child known to four agencies and seen whole by none is the oldest lesson of every review. Until 2019 a board
  answered for that, since then the safeguarding partners. These scenarios keep what inspectors criticise apart
  from what the law asks: that arrangements and a yearly report are published.

  # --- Stockton-on-Tees, as inspections saw it

  Scenario: 2016, a board that knew itself and did not know how well its partners kept children safe
    Given an inspection that ended on 16 June 2016
    And governance by the safeguarding board or partners is good
    And learning from deaths, serious harm and reviews is good
    And leaders say that the fit of the safeguarding board's or partners' priorities with those of other boards is inconsistent
    And the safeguarding board's or partners' knowledge and challenge of what each agency does is weak
    And the shared data of the safeguarding board or partners is weak
    And training by the safeguarding board or partners, and its fit with need is inconsistent
    And the yearly report of the safeguarding board or partners is weak
    And children's influence on the safeguarding board or partners is weak
    And checking by the safeguarding board or partners of how thresholds are used is weak
    And the part of other agencies in children's plans and reviews is inconsistent
    And work together of the agencies that serve children is good
    And agencies' duty to have regard to children's safety in all they do is met
    When the rules are applied
    Then "partnership governance weak" is clear
    And "partners priorities apart" is raised as low
    And "partners do not know how safe children are" is raised as medium
    And "partners tools weak" is raised as medium
    And "children do not reach partners" is raised as low
    And "use of thresholds not checked" is raised as low
    And "agencies do not work together" is clear
    And "agencies part in plans weak" is raised as low
    And "section 11 not met" is clear
    And "partnership papers not published" is not in force
    And the concern "safeguarding partnership" is medium
    And the flag "partners do not know how safe children are" cites "cp-12"
    And no flag is high

  Scenario: 2022, by the director's own account the parts of the system do not work as one
    Given an inspection that ended on 22 September 2022
    And leaders say that work together of the agencies that serve children is weak
    When the rules are applied
    Then "agencies do not work together" is raised as medium
    And the flag "agencies do not work together" cites "cp-13"
    And the flag "agencies do not work together" does not say "does not meet"

  # --- Each on its own

  Scenario Outline: How agencies work together
    Given an inspection that ended on 31 March 2022
    And work together of the agencies that serve children is <together>
    When the rules are applied
    Then "agencies do not work together" is <verdict>

    Examples:
      | together     | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as medium |


  Scenario Outline: Other agencies in children's plans
    Given an inspection that ended on 31 March 2022
    And the part of other agencies in children's plans and reviews is <plans>
    When the rules are applied
    Then "agencies part in plans weak" is <verdict>

    Examples:
      | plans        | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as medium |


  Scenario Outline: Governance and learning
    Given an inspection that ended on 31 March 2022
    And governance by the safeguarding board or partners is <governance>
    And learning from deaths, serious harm and reviews is <learning>
    When the rules are applied
    Then "partnership governance weak" is <verdict>

    Examples:
      | governance   | learning     | verdict          |
      | adequate     | adequate     | clear            |
      | inconsistent | adequate     | raised as low    |
      | adequate     | inconsistent | raised as low    |
      | weak         | adequate     | raised as medium |
      | adequate     | weak         | raised as medium |


  Scenario Outline: Priorities
    Given an inspection that ended on 31 March 2022
    And the fit of the safeguarding board's or partners' priorities with those of other boards is <fit>
    When the rules are applied
    Then "partners priorities apart" is <verdict>

    Examples:
      | fit          | verdict       |
      | adequate     | clear         |
      | inconsistent | raised as low |
      | absent       | raised as low |


  Scenario Outline: What the board or partners know
    Given an inspection that ended on 31 March 2022
    And the safeguarding board's or partners' knowledge and challenge of what each agency does is <knowledge>
    When the rules are applied
    Then "partners do not know how safe children are" is <verdict>

    Examples:
      | knowledge    | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as medium |


  Scenario Outline: Data, training and the yearly report: one weak is low, two are medium
    Given an inspection that ended on 31 March 2022
    And the shared data of the safeguarding board or partners is <data>
    And training by the safeguarding board or partners, and its fit with need is <training>
    And the yearly report of the safeguarding board or partners is <report>
    When the rules are applied
    Then "partners tools weak" is <verdict>

    Examples:
      | data         | training     | report       | verdict          |
      | adequate     | adequate     | adequate     | clear            |
      | inconsistent | adequate     | adequate     | raised as low    |
      | adequate     | inconsistent | adequate     | raised as low    |
      | adequate     | adequate     | inconsistent | raised as low    |
      | weak         | adequate     | adequate     | raised as low    |
      | weak         | inconsistent | inconsistent | raised as low    |
      | inconsistent | weak         | inconsistent | raised as low    |
      | weak         | weak         | adequate     | raised as medium |
      | adequate     | weak         | weak         | raised as medium |
      | inconsistent | inconsistent | inconsistent | raised as low    |
      | absent       | absent       | absent       | raised as medium |


  Scenario Outline: Whether children reach the board or partners
    Given an inspection that ended on 31 March 2022
    And children's influence on the safeguarding board or partners is <influence>
    When the rules are applied
    Then "children do not reach partners" is <verdict>

    Examples:
      | influence    | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as low    |
      | absent       | raised as medium |


  Scenario Outline: Whether the use of thresholds is checked
    Given an inspection that ended on 31 March 2022
    And checking by the safeguarding board or partners of how thresholds are used is <checks>
    When the rules are applied
    Then "use of thresholds not checked" is <verdict>

    Examples:
      | checks       | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as low    |
      | absent       | raised as medium |


  Scenario Outline: The threshold document
    Given the authority's own figures as at 31 March 2025
    And the document that says what level of need leads to what help <published> published
    When the rules are applied
    Then "threshold document not published" is <verdict>

    Examples:
      | published    | verdict          |
      | has been     | clear            |
      | has not been | raised as medium |


  Scenario Outline: The partners' arrangements and report
    Given the authority's own figures as at 31 March 2025
    And the document that sets out the safeguarding partners' arrangements <arrangements> published
    And the safeguarding partners' report of the last year <report> published
    When the rules are applied
    Then "partnership papers not published" is <verdict>

    Examples:
      | arrangements | report       | verdict          |
      | has been     | has been     | clear            |
      | has not been | has been     | raised as medium |
      | has been     | has not been | raised as medium |


  Scenario: What the law asks, and what guidance asks
    Given the authority's own figures as at 31 March 2025
    And the document that says what level of need leads to what help has not been published
    And the safeguarding partners' report of the last year has not been published
    When the rules are applied
    Then "partnership papers not published" is raised as medium
    And the flag "partnership papers not published" says "does not meet"
    And "threshold document not published" is raised as medium
    And the flag "threshold document not published" says "departs from statutory guidance"
    And the flag "threshold document not published" does not say "does not meet"

  Scenario Outline: The duty of section 11
    Given an inspection that ended on 31 March 2022
    And agencies' duty to have regard to children's safety in all they do is <met>
    When the rules are applied
    Then "section 11 not met" is <verdict>

    Examples:
      | met        | verdict          |
      | met        | clear            |
      | partly met | raised as low    |
      | not met    | raised as medium |


  Scenario: Inspectors say nothing of the partnership
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "agencies do not work together" is undecided
    And "agencies part in plans weak" is undecided
    And "partnership governance weak" is undecided
    And "partners priorities apart" is undecided
    And "partners do not know how safe children are" is undecided
    And "partners tools weak" is undecided
    And "children do not reach partners" is undecided
    And "use of thresholds not checked" is undecided
    And "section 11 not met" is undecided

  Scenario: Nobody says what was published
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "threshold document not published" is undecided
    And "partnership papers not published" is undecided

  # --- From the board to the partners

  Scenario Outline: Boards until 2019, partners since 2018, and inspections of either
    Given an inspection that ended on <day>
    And work together of the agencies that serve children is weak
    And the part of other agencies in children's plans and reviews is weak
    And the fit of the safeguarding board's or partners' priorities with those of other boards is weak
    And the safeguarding board's or partners' knowledge and challenge of what each agency does is weak
    And governance by the safeguarding board or partners is weak
    And the shared data of the safeguarding board or partners is weak
    And training by the safeguarding board or partners, and its fit with need is weak
    And children's influence on the safeguarding board or partners is absent
    And checking by the safeguarding board or partners of how thresholds are used is absent
    And agencies' duty to have regard to children's safety in all they do is not met
    When the rules are applied
    Then "agencies do not work together" is <board or partners>
    And "agencies part in plans weak" is <board or partners>
    And "partnership governance weak" is <board or partners>
    And "partners do not know how safe children are" is <board or partners>
    And "partners tools weak" is <board or partners>
    And "children do not reach partners" is <board or partners>
    And "use of thresholds not checked" is <board or partners>
    And "partners priorities apart" is <priorities>
    And "section 11 not met" is <section 11>

    Examples:
      | day               | board or partners | priorities    | section 11       |
      | 30 September 2005 | not in force      | not in force  | not in force     |
      | 1 October 2005    | not in force      | not in force  | raised as medium |
      | 31 March 2006     | not in force      | not in force  | raised as medium |
      | 1 April 2006      | raised as medium  | raised as low | raised as medium |
      | 28 June 2018      | raised as medium  | raised as low | raised as medium |
      | 29 June 2018      | raised as medium  | raised as low | raised as medium |
      | 29 September 2019 | raised as medium  | raised as low | raised as medium |
      | 30 September 2019 | raised as medium  | raised as low | raised as medium |

  Scenario Outline: What is published, by the law and guidance of the day
    Given the authority's own figures as at <day>
    And the document that says what level of need leads to what help has not been published
    And the document that sets out the safeguarding partners' arrangements has not been published
    When the rules are applied
    Then "threshold document not published" is <threshold document>
    And "partnership papers not published" is <arrangements>

    Examples:
      | day           | threshold document | arrangements     |
      | 14 April 2013 | not in force       | not in force     |
      | 15 April 2013 | raised as medium   | not in force     |
      | 28 June 2018  | raised as medium   | not in force     |
      | 29 June 2018  | raised as medium   | not in force     |
      | 29 June 2019  | raised as medium   | not in force     |
      | 30 June 2019  | raised as medium   | raised as medium |
