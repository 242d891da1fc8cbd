Feature: Where children in care live, how long, and how far away
  A home that suits and lasts is what children in care ask for most. Statistics on moves and on twenty
  miles compare an authority with England and say no more than that; that the director approves a
  placement at a distance is law.

  Scenario Outline: Whether homes suit children and last
    Given an inspection that ended on 31 March 2025
    And the fit and steadiness of the homes that children in care live in is <fit>
    When the rules are applied
    Then "homes do not suit or last" is <verdict>

    Examples:
      | fit          | verdict          |
      | good         | clear            |
      | adequate     | clear            |
      | inconsistent | raised as medium |
      | weak         | raised as high   |
      | absent       | raised as high   |

  Scenario Outline: Three or more placements in the year, beside England
    Given published statistics as at 31 March 2025
    And <here> per cent of children in care had three or more placements in the year
    And in England <england> per cent of children in care had three or more placements in the year
    When the rules are applied
    Then "many moves" is <verdict>

    Examples:
      | here | england | verdict          |
      | 10.0 | 10      | clear            |
      | 11.9 | 10      | clear            |
      | 12.0 | 10      | raised as low    |
      | 14.9 | 10      | raised as low    |
      | 15.0 | 10      | raised as medium |

  Scenario Outline: Two years in one placement, beside England
    Given published statistics as at 31 March 2025
    And <here> per cent of children under 16 in care for two and a half years have been in one placement for two
    And in England <england> per cent of children under 16 in care for two and a half years have been in one placement for two
    When the rules are applied
    Then "few settled" is <verdict>

    Examples:
      | here | england | verdict          |
      | 69.4 | 69      | clear            |
      | 64.1 | 69      | clear            |
      | 64.0 | 69      | raised as low    |
      | 59.1 | 69      | raised as low    |
      | 59.0 | 69      | raised as medium |

  Scenario Outline: Over twenty miles from home, beside England
    Given published statistics as at 31 March 2025
    And <here> per cent of children in care live over twenty miles from home
    And in England <england> per cent of children in care live over twenty miles from home
    When the rules are applied
    Then "far from home" is <verdict>

    Examples:
      | here | england | verdict       |
      | 31.9 | 22      | clear         |
      | 32.0 | 22      | raised as low |
      | 80.0 | 22      | raised as low |

  Scenario: A comparison is no more than a comparison
    Given published statistics as at 31 March 2025
    And 15 per cent of children in care had three or more placements in the year
    And in England 10 per cent of children in care had three or more placements in the year
    And 45 per cent of children in care live over twenty miles from home
    And in England 22 per cent of children in care live over twenty miles from home
    When the rules are applied
    Then "many moves" is raised as medium
    And the flag "many moves" says "the comparator"
    And the flag "many moves" does not say "does not meet"
    And "far from home" is raised as low
    And the flag "far from home" says "no test in law"

  Scenario: England is not known
    Given published statistics as at 31 March 2025
    And 15 per cent of children in care had three or more placements in the year
    And 50 per cent of children under 16 in care for two and a half years have been in one placement for two
    And 45 per cent of children in care live over twenty miles from home
    When the rules are applied
    Then "many moves" is undecided
    And "few settled" is undecided
    And "far from home" is undecided

  Scenario Outline: Placements at a distance that the director did not approve
    Given the authority's own figures as at 31 March 2025
    And <placements> placements at a distance were not approved by the director of children's services
    When the rules are applied
    Then "distant placements without approval" is <verdict>

    Examples:
      | placements | verdict          |
      | 0 of 40    | clear            |
      | 1 of 40    | raised as medium |
      | 4 of 40    | raised as medium |
      | 5 of 40    | raised as high   |
      | 0 of 0     | not applicable   |

  Scenario Outline: The director's approval began on 27 January 2014
    Given the authority's own figures as at <day>
    And 1 of 40 placements at a distance were not approved by the director of children's services
    When the rules are applied
    Then "distant placements without approval" is <verdict>

    Examples:
      | day             | verdict          |
      | 26 January 2014 | not in force     |
      | 27 January 2014 | raised as medium |

  Scenario: Nobody has said anything
    Given an inspection that ended on 31 March 2025
    When the rules are applied
    Then "homes do not suit or last" is undecided
    And "distant placements without approval" is undecided

  Scenario Outline: The care planning regulations began on 1 April 2011
    Given an inspection that ended on <day>
    And the fit and steadiness of the homes that children in care live in is inconsistent
    And 15 per cent of children in care had three or more placements in the year
    And in England 10 per cent of children in care had three or more placements in the year
    And 50 per cent of children under 16 in care for two and a half years have been in one placement for two
    And in England 69 per cent of children under 16 in care for two and a half years have been in one placement for two
    And 45 per cent of children in care live over twenty miles from home
    And in England 22 per cent of children in care live over twenty miles from home
    When the rules are applied
    Then "homes do not suit or last" is <verdict>
    And "many moves" is <verdict>
    And "few settled" is <verdict>
    And "far from home" is <distance>

    Examples:
      | day           | verdict          | distance      |
      | 31 March 2011 | not in force     | not in force  |
      | 1 April 2011  | raised as medium | raised as low |
