Feature: Care leavers' education, training and work
  Care leavers are owed help into education, training and work. How many are in it depends on much besides,
  so a share is a comparison, and a number of apprentices is a question.

  Scenario: Stockton-on-Tees, the report of 2016
    Given an inspection that ended on 16 June 2016
    And 4 of 122 care leavers are in apprenticeships
    And support for care leavers into education, training and work is good
    And 11 per cent of care leavers are at university
    When the rules are applied
    Then "few care leavers in apprenticeships" is raised as low
    And "support into work and learning weak" is clear
    And "care leavers without work or learning" is undecided
    And the flag "few care leavers in apprenticeships" says "a question and not a finding"

  Scenario Outline: The share without education, training or work
    Given published statistics as at 31 March 2025
    And <share> per cent of care leavers of 19 to 21 are not in education, training or work
    When the rules are applied
    Then "care leavers without work or learning" is <verdict>

    Examples:
      | share | verdict          |
      | 0     | clear            |
      | 50.0  | clear            |
      | 50.1  | raised as low    |
      | 60.0  | raised as low    |
      | 60.1  | raised as medium |

  Scenario: The flag on the share is a comparison
    Given published statistics as at 31 March 2025
    And 61 per cent of care leavers of 19 to 21 are not in education, training or work
    When the rules are applied
    Then "care leavers without work or learning" is raised as medium
    And the flag "care leavers without work or learning" cites "bm-10"
    And the flag "care leavers without work or learning" says "It is a comparison"

  Scenario Outline: How good support into work and learning is
    Given an inspection that ended on 31 March 2022
    And <support>
    When the rules are applied
    Then "support into work and learning weak" is <verdict>

    Examples:
      | support                                                             | verdict          |
      | support for care leavers into education, training and work is good         | clear            |
      | support for care leavers into education, training and work is adequate     | clear            |
      | support for care leavers into education, training and work is inconsistent | raised as low    |
      | support for care leavers into education, training and work is weak         | raised as medium |
      | care leavers have no support into education, training and work             | raised as medium |

  Scenario Outline: The share in apprenticeships
    Given the authority's own figures as at 31 March 2025
    And <leavers> care leavers are in apprenticeships
    When the rules are applied
    Then "few care leavers in apprenticeships" is <verdict>

    Examples:
      | leavers     | verdict        |
      | 12 of 80    | clear          |
      | 4 of 80     | clear          |
      | 3 of 80     | raised as low  |
      | 49 of 1,000 | raised as low  |
      | 0 of 10     | raised as low  |
      | 0 of 9      | clear          |
      | 4           | undecided      |
      | 0 of 0      | not applicable |

  Scenario: Nothing is known
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "care leavers without work or learning" is undecided
    And "support into work and learning weak" is undecided
    And "few care leavers in apprenticeships" is undecided

  Scenario Outline: Inspections have looked at it since 2009
    Given an inspection that ended on <day>
    And support for care leavers into education, training and work is inconsistent
    And 3 of 80 care leavers are in apprenticeships
    When the rules are applied
    Then "support into work and learning weak" is <verdict>
    And "few care leavers in apprenticeships" is <verdict>

    Examples:
      | day           | verdict       |
      | 31 March 2009 | not in force  |
      | 1 April 2009  | raised as low |
