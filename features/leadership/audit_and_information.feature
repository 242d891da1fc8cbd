Feature: How leaders find out what their service is like
  A wrong figure or a kind audit hides the child behind it. These scenarios ask whether audits can be relied on,
  whether figures are right, and whether what challengers keep finding is ever put together.

  # --- Stockton-on-Tees, as inspections saw it

  Scenario: 2011, with enquiries counted wrongly
    Given an inspection that ended on 11 May 2011
    And some of the figures that are reported are wrong
    And what managers are told of performance is good
    And auditing of children's cases is good
    And agreement of auditors' grades with what others find is consistent
    When the rules are applied
    Then "reported figures wrong" is raised as medium
    And "managers information weak" is clear
    And "audits weak" is clear
    And "audit grades unreliable" is clear

  Scenario: 2016, good audits whose grades inspectors doubted, and challenge that nobody studied
    Given an inspection that ended on 16 June 2016
    And auditing of children's cases is good
    And agreement of auditors' grades with what others find is inconsistent
    And what independent reviewing officers escalate is not studied for themes
    And what chairs of protection conferences challenge is not studied for themes
    And what managers are told of performance is good
    When the rules are applied
    Then "audits weak" is clear
    And "audit grades unreliable" is raised as low
    And "challenge not studied" is raised as low
    And "managers information weak" is clear
    And "reported figures wrong" is undecided
    And the concern "audit and information" is low

  Scenario: 2019, a records system that leaders work around
    Given an inspection that ended on 24 May 2019
    And the electronic records system shows leaders too little of how well the service works
    And leaders find out in other ways what the records system does not show
    When the rules are applied
    Then "records system hides performance" is raised as medium

  Scenario: 2022, audits that inspectors asked to be better
    Given an inspection that ended on 22 September 2022
    And auditing of children's cases is weak
    When the rules are applied
    Then "audits weak" is raised as medium

  # --- Each on its own

  Scenario Outline: Audits
    Given an inspection that ended on 31 March 2022
    And auditing of children's cases is <audits>
    When the rules are applied
    Then "audits weak" is <verdict>

    Examples:
      | audits       | verdict          |
      | good         | clear            |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as medium |


  Scenario Outline: Auditors' grades
    Given an inspection that ended on 31 March 2022
    And agreement of auditors' grades with what others find is <grades>
    When the rules are applied
    Then "audit grades unreliable" is <verdict>

    Examples:
      | grades       | verdict          |
      | consistent   | clear            |
      | inconsistent | raised as low    |
      | limited      | raised as medium |
      | absent       | raised as medium |


  Scenario Outline: Challenge that is put together, or not
    Given an inspection that ended on 31 March 2022
    And what independent reviewing officers escalate is <officers> for themes
    And what chairs of protection conferences challenge is <chairs> for themes
    When the rules are applied
    Then "challenge not studied" is <verdict>

    Examples:
      | officers    | chairs      | verdict       |
      | studied     | studied     | clear         |
      | not studied | studied     | raised as low |
      | studied     | not studied | raised as low |
      | not studied | not studied | raised as low |


  Scenario Outline: What comes of the challenge of chairs of conferences
    Given an inspection that ended on 31 March 2022
    And <effect>
    When the rules are applied
    Then "conference chairs challenge without effect" is <verdict>

    Examples:
      | effect                                                                            | verdict          |
      | what chairs of protection conferences challenge changes most plans                | clear            |
      | what chairs of protection conferences challenge changes some plans and not others | raised as low    |
      | little comes of what chairs of protection conferences challenge                   | raised as medium |
      | nothing comes of what chairs of protection conferences challenge                  | raised as medium |


  Scenario Outline: What managers are told
    Given an inspection that ended on 31 March 2022
    And what managers are told of performance is <told>
    When the rules are applied
    Then "managers information weak" is <verdict>

    Examples:
      | told         | verdict          |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |


  Scenario Outline: Figures that are right, or wrong
    Given an inspection that ended on 31 March 2022
    And <figures>
    When the rules are applied
    Then "reported figures wrong" is <verdict>

    Examples:
      | figures                                         | verdict          |
      | the figures that are reported are accurate      | clear            |
      | some of the figures that are reported are wrong | raised as medium |


  Scenario Outline: The records system, and whether leaders find out in other ways
    Given an inspection that ended on 31 March 2022
    And <system>
    And leaders <otherwise> in other ways what the records system does not show
    When the rules are applied
    Then "records system hides performance" is <verdict>

    Examples:
      | system                                                                               | otherwise       | verdict          |
      | the electronic records system shows leaders enough of how well the service works     | do not find out | clear            |
      | the electronic records system shows leaders how well some of the service works       | do not find out | raised as low    |
      | the electronic records system shows leaders too little of how well the service works | find out        | raised as medium |
      | the electronic records system shows leaders too little of how well the service works | do not find out | raised as high   |
      | the electronic records system shows leaders nothing of how well the service works    | do not find out | raised as high   |


  Scenario: Nobody says whether leaders find out in other ways
    Given an inspection that ended on 31 March 2022
    And the electronic records system shows leaders too little of how well the service works
    When the rules are applied
    Then "records system hides performance" is raised as at least medium

  Scenario: Inspectors say nothing of audits or information
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "audits weak" is undecided
    And "audit grades unreliable" is undecided
    And "challenge not studied" is undecided
    And "conference chairs challenge without effect" is undecided
    And "managers information weak" is undecided
    And "reported figures wrong" is undecided
    And "records system hides performance" is undecided

  # --- From when, by the inspections and guidance of the day

  Scenario Outline: What inspectors found is judged by the framework of the day
    Given an inspection that ended on <day>
    And auditing of children's cases is weak
    And agreement of auditors' grades with what others find is limited
    And what managers are told of performance is weak
    And what independent reviewing officers escalate is not studied for themes
    And little comes of what chairs of protection conferences challenge
    And some of the figures that are reported are wrong
    And the electronic records system shows leaders too little of how well the service works
    And leaders find out in other ways what the records system does not show
    When the rules are applied
    Then "audits weak" is <verdict>
    And "audit grades unreliable" is <verdict>
    And "conference chairs challenge without effect" is <verdict>
    And "managers information weak" is <verdict>
    And "reported figures wrong" is <verdict>
    And "records system hides performance" is <verdict>
    And "challenge not studied" is <challenge>

    Examples:
      | day              | verdict          | challenge     |
      | 31 March 2009    | not in force     | not in force  |
      | 1 April 2009     | raised as medium | raised as low |
      | 31 March 2011    | raised as medium | raised as low |
      | 1 April 2011     | raised as medium | raised as low |
      | 1 June 2012      | raised as medium | raised as low |
      | 29 June 2012     | undecided        | raised as low |
      | 30 June 2012     | raised as medium | raised as low |
      | 1 October 2013   | raised as medium | raised as low |
      | 31 October 2013  | undecided        | raised as low |
      | 1 November 2013  | undecided        | raised as low |
      | 30 November 2013 | raised as medium | raised as low |
      | 1 December 2017  | raised as medium | raised as low |
      | 31 December 2017 | undecided        | raised as low |
      | 1 January 2018   | undecided        | raised as low |
      | 31 January 2018  | raised as medium | raised as low |
