Feature: Children whom the authority placed with relatives and friends
  A child whom the authority has placed with a grandmother is in care, with the reviews, the visits and
  the allowance that go with it. Where workers take it for the family's own arrangement, the child goes
  without. Inspectors found this here in 2016, and again in 2019.

  # --- Stockton-on-Tees, as two inspections saw it

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And the requirements for placing children with relatives and friends are not met
    And understanding of the rules on placing children with relatives and friends is weak
    And care status came late, or not at all, for some of the children placed with relatives or friends
    When the rules are applied
    Then "connected persons requirements not met" is raised as high
    And "connected persons rules not understood" is raised as medium
    And "children recognised as in care late" is raised as medium
    And "connected persons assessed late" is undecided
    And the concern "children with relatives and friends" is high
    And no flag is critical

  Scenario: The report of 2019, three years later
    Given an inspection that ended on 24 May 2019
    And an earlier sheet as at 16 June 2016 says that understanding of the rules on placing children with relatives and friends is weak
    And the requirements for placing children with relatives and friends are not met
    And understanding of the rules on placing children with relatives and friends is weak
    And assessments of relatives and friends as carers are finished often late
    When the rules are applied
    Then "connected persons rules not understood again" is raised as high
    And "connected persons assessed late" is raised as medium
    And the flag "connected persons rules not understood again" says "as it was when last looked at"
    And no flag is critical

  Scenario: One inspection alone cannot say again
    Given an inspection that ended on 24 May 2019
    And understanding of the rules on placing children with relatives and friends is weak
    When the rules are applied
    Then "connected persons rules not understood again" is undecided

  Scenario Outline: What was found before and what is found now
    Given an inspection that ended on 24 May 2019
    And an earlier sheet as at 16 June 2016 says that understanding of the rules on placing children with relatives and friends is <before>
    And understanding of the rules on placing children with relatives and friends is <now>
    When the rules are applied
    Then "connected persons rules not understood again" is <verdict>

    Examples:
      | before       | now          | verdict        |
      | inconsistent | inconsistent | raised as high |
      | good         | weak         | clear          |
      | weak         | adequate     | clear          |

  # --- Each test

  Scenario Outline: Whether the requirements are met
    Given an inspection that ended on 31 March 2025
    And the requirements for placing children with relatives and friends are <met>
    When the rules are applied
    Then "connected persons requirements not met" is <verdict>

    Examples:
      | met        | verdict          |
      | met        | clear            |
      | partly met | raised as medium |
      | not met    | raised as high   |

  Scenario Outline: How well the rules are understood
    Given an inspection that ended on 31 March 2025
    And understanding of the rules on placing children with relatives and friends is <understanding>
    When the rules are applied
    Then "connected persons rules not understood" is <verdict>

    Examples:
      | understanding | verdict          |
      | adequate      | clear            |
      | inconsistent  | raised as low    |
      | weak          | raised as medium |
      | absent        | raised as medium |

  Scenario Outline: Whether children come into care when the authority has placed them
    Given an inspection that ended on 31 March 2025
    And care status came late, or not at all, for <how many> of the children placed with relatives or friends
    When the rules are applied
    Then "children recognised as in care late" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | some     | raised as medium |
      | many     | raised as high   |

  Scenario Outline: Whether assessments come in time
    Given an inspection that ended on 31 March 2025
    And assessments of relatives and friends as carers are finished <when>
    When the rules are applied
    Then "connected persons assessed late" is <verdict>

    Examples:
      | when           | verdict          |
      | in time        | clear            |
      | mostly in time | raised as low    |
      | often late     | raised as medium |
      | too late       | raised as medium |

  Scenario Outline: Approvals for a time that have run out
    Given the authority's own figures as at 31 March 2025
    And <children> children placed with relatives or friends approved for a time have been there for longer than the law allows
    When the rules are applied
    Then "connected placements beyond the limit" is <verdict>

    Examples:
      | children | verdict          |
      | 0 of 30  | clear            |
      | 1 of 30  | raised as medium |
      | 4 of 30  | raised as medium |
      | 5 of 30  | raised as high   |
      | 0 of 0   | not applicable   |

  Scenario: What the flags may claim
    Given an inspection that ended on 31 March 2025
    And the requirements for placing children with relatives and friends are not met
    And understanding of the rules on placing children with relatives and friends is weak
    And 2 of 30 children placed with relatives or friends approved for a time have been there for longer than the law allows
    When the rules are applied
    Then "connected persons requirements not met" is raised as high
    And the flag "connected persons requirements not met" says "does not meet the law"
    And "connected persons rules not understood" is raised as medium
    And the flag "connected persons rules not understood" says "outside what inspectors look for"
    And "connected placements beyond the limit" is raised as medium
    And the flag "connected placements beyond the limit" says "does not meet the law"
    And the flag "connected placements beyond the limit" cites "la-09"

  Scenario: Nobody has said anything
    Given an inspection that ended on 31 March 2025
    When the rules are applied
    Then "connected persons requirements not met" is undecided
    And "connected persons rules not understood" is undecided
    And "children recognised as in care late" is undecided
    And "connected persons assessed late" is undecided
    And "connected placements beyond the limit" is undecided

  Scenario Outline: The care planning regulations began on 1 April 2011
    Given an inspection that ended on <day>
    And an earlier sheet as at 1 March 2011 says that understanding of the rules on placing children with relatives and friends is weak
    And the requirements for placing children with relatives and friends are partly met
    And understanding of the rules on placing children with relatives and friends is weak
    And care status came late, or not at all, for some of the children placed with relatives or friends
    And assessments of relatives and friends as carers are finished too late
    And 1 of 30 children placed with relatives or friends approved for a time has been there for longer than the law allows
    When the rules are applied
    Then "connected persons requirements not met" is <verdict>
    And "connected persons rules not understood" is <verdict>
    And "connected persons rules not understood again" is <again>
    And "children recognised as in care late" is <verdict>
    And "connected persons assessed late" is <verdict>
    And "connected placements beyond the limit" is <verdict>

    Examples:
      | day           | verdict          | again        |
      | 31 March 2011 | not in force     | not in force |
      | 1 April 2011  | raised as medium | undecided    |
