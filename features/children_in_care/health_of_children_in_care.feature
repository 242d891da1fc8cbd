Feature: The health of children in care
  Children come into care with more ill health than others. That a doctor sees them, and again each year,
  is law, and few authorities manage it for all; teeth, immunisations and the questionnaire are guidance
  and are compared with England, never more.

  Scenario: The report of 2016 found health well looked after
    Given an inspection that ended on 16 June 2016
    And the health care of children in care is good
    And 91.8 per cent of children who came into care had their first health assessment in time
    When the rules are applied
    Then "health care of children in care weak" is clear
    And "first health assessments late" is clear

  Scenario Outline: How good health care is
    Given an inspection that ended on 31 March 2025
    And the health care of children in care is <quality>
    When the rules are applied
    Then "health care of children in care weak" is <verdict>

    Examples:
      | quality      | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as high   |

  Scenario Outline: First health assessments
    Given the authority's own figures as at 31 March 2025
    And <share> per cent of children who came into care had their first health assessment in time
    When the rules are applied
    Then "first health assessments late" is <verdict>

    Examples:
      | share | verdict          |
      | 90.0  | clear            |
      | 89.9  | raised as low    |
      | 75.0  | raised as low    |
      | 74.9  | raised as medium |
      | 50.0  | raised as medium |
      | 49.9  | raised as high   |

  Scenario Outline: Later health assessments, and England
    Given published statistics as at 31 March 2025
    And <share> per cent of children in care had the health assessments that were due in the year
    And in England <england> per cent of children in care had the health assessments that were due in the year
    When the rules are applied
    Then "health assessments not made" is <verdict>

    Examples:
      | share | england | verdict          |
      | 90.0  | 90      | clear            |
      | 89.9  | 90      | raised as low    |
      | 80.0  | 90      | raised as low    |
      | 79.9  | 90      | raised as medium |
      | 79.9  | 84.9    | raised as medium |
      | 79.9  | 84.8    | raised as low    |
      | 60.0  | 90      | raised as medium |
      | 59.9  | 90      | raised as high   |
      | 59.9  | 79.9    | raised as high   |
      | 59.9  | 79.8    | raised as medium |

  Scenario: England is not known, and assessments are far from all made
    Given published statistics as at 31 March 2025
    And 55 per cent of children in care had the health assessments that were due in the year
    When the rules are applied
    Then "health assessments not made" is raised as at least low

  Scenario Outline: Teeth and immunisations, beside England
    Given published statistics as at 31 March 2025
    And <here> per cent of children in care had their teeth checked by a dentist in the year
    And in England 80 per cent of children in care had their teeth checked by a dentist in the year
    And <here> per cent of children in care had their immunisations up to date
    And in England 80 per cent of children in care had their immunisations up to date
    When the rules are applied
    Then "teeth not checked" is <verdict>
    And "immunisations behind" is <verdict>

    Examples:
      | here | verdict          |
      | 75.1 | clear            |
      | 75.0 | raised as low    |
      | 65.1 | raised as low    |
      | 65.0 | raised as medium |

  Scenario Outline: Strengths and difficulties, beside England
    Given published statistics as at 31 March 2025
    And <here> per cent of children in care had a strengths and difficulties score for the year
    And in England 78 per cent of children in care had a strengths and difficulties score for the year
    When the rules are applied
    Then "strengths questionnaires missing" is <verdict>

    Examples:
      | here | verdict          |
      | 73.1 | clear            |
      | 73.0 | raised as low    |
      | 58.1 | raised as low    |
      | 58.0 | raised as medium |

  Scenario: What the flags may claim
    Given published statistics as at 31 March 2025
    And 80 per cent of children who came into care had their first health assessment in time
    And 60 per cent of children in care had their teeth checked by a dentist in the year
    And in England 80 per cent of children in care had their teeth checked by a dentist in the year
    When the rules are applied
    Then "first health assessments late" is raised as low
    And the flag "first health assessments late" cites "la-22"
    And the flag "first health assessments late" says "the regulations know no share"
    And "teeth not checked" is raised as medium
    And the flag "teeth not checked" says "the comparator"
    And the flag "teeth not checked" does not say "departs from"

  Scenario: Nobody counted, and nobody looked
    Given an inspection that ended on 31 March 2025
    When the rules are applied
    Then "health care of children in care weak" is undecided
    And "first health assessments late" is undecided
    And "health assessments not made" is undecided
    And "teeth not checked" is undecided
    And "immunisations behind" is undecided
    And "strengths questionnaires missing" is undecided

  Scenario Outline: The regulations of 2010 began on 1 April 2011
    Given an inspection that ended on <day>
    And the health care of children in care is weak
    And 70 per cent of children who came into care had their first health assessment in time
    And 70 per cent of children in care had the health assessments that were due in the year
    And in England 90 per cent of children in care had the health assessments that were due in the year
    And 60 per cent of children in care had their teeth checked by a dentist in the year
    And in England 80 per cent of children in care had their teeth checked by a dentist in the year
    And 60 per cent of children in care had their immunisations up to date
    And in England 80 per cent of children in care had their immunisations up to date
    And 50 per cent of children in care had a strengths and difficulties score for the year
    And in England 78 per cent of children in care had a strengths and difficulties score for the year
    When the rules are applied
    Then "health care of children in care weak" is <verdict>
    And "first health assessments late" is <verdict>
    And "health assessments not made" is <verdict>
    And "teeth not checked" is <verdict>
    And "immunisations behind" is <verdict>
    And "strengths questionnaires missing" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2011 | not in force     |
      | 1 April 2011  | raised as medium |
