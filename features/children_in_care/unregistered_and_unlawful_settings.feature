Feature: Children in settings that are not registered, and children deprived of liberty
  Reports put it mildly: a small number of children, well watched over, because no other place was found.
  The law does not. One child is enough for a flag, and what is lawful turns on the child's age and on
  the day.

  Scenario: The visit of 2024: a few children, and officers who watch over them
    Given an inspection that ended on 19 September 2024
    And the inspection was about older children
    And at least 2 children in care live in children's homes that are not registered
    And the authority's watch over children in homes that are not registered is good
    And 0 children in care of 16 and 17 live in supported accommodation that is not registered
    When the rules are applied
    Then "children in unregistered homes" is raised as high
    And "supported accommodation not registered" is clear
    And the flag "children in unregistered homes" says "The offence is the provider's"
    And no flag is critical

  Scenario Outline: Homes that are not registered, and who watches over the children
    Given an inspection that ended on 31 March 2025
    And <children> children in care live in children's homes that are not registered
    And the authority's watch over children in homes that are not registered is <watch>
    When the rules are applied
    Then "children in unregistered homes" is <verdict>

    Examples:
      | children | watch  | verdict            |
      | 0 of 400 | absent | clear              |
      | 1 of 400 | good   | raised as high     |
      | 1 of 400 | weak   | raised as high     |
      | 1 of 400 | absent | raised as critical |
      | 0 of 0   | good   | not applicable     |

  Scenario: Nobody says how the children are watched over
    Given the authority's own figures as at 31 March 2025
    And 3 of 400 children in care live in children's homes that are not registered
    When the rules are applied
    Then "children in unregistered homes" is raised as high
    And the flag "children in unregistered homes" cites "la-17"

  Scenario Outline: One child is enough
    Given the authority's own figures as at 31 March 2025
    And <children> children in care under 16 live in settings other than those the law allows at that age
    And <children> children in care of 16 and 17 live in supported accommodation that is not registered
    And <children> children in care are deprived of their liberty outside secure homes without an order of the High Court
    And <children> children were kept in secure accommodation for over 72 hours in 28 days without a court order
    When the rules are applied
    Then "children under sixteen in unlawful settings" is <verdict>
    And "supported accommodation not registered" is <verdict>
    And "liberty taken without a court order" is <verdict>
    And "secured beyond 72 hours" is <verdict>

    Examples:
      | children | verdict        |
      | 0        | clear          |
      | 1        | raised as high |

  Scenario: Nobody counted
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "children in unregistered homes" is undecided
    And "children under sixteen in unlawful settings" is undecided
    And "supported accommodation not registered" is undecided
    And "liberty taken without a court order" is undecided
    And "secured beyond 72 hours" is undecided

  # --- What was lawful on the day

  Scenario Outline: Under sixteen, from 9 September 2021
    Given the authority's own figures as at <day>
    And 1 children in care under 16 live in settings other than those the law allows at that age
    When the rules are applied
    Then "children under sixteen in unlawful settings" is <verdict>

    Examples:
      | day              | verdict        |
      | 8 September 2021 | not in force   |
      | 9 September 2021 | raised as high |

  Scenario Outline: Supported accommodation at sixteen and seventeen, from 28 October 2023
    Given the authority's own figures as at <day>
    And 1 children in care of 16 and 17 live in supported accommodation that is not registered
    When the rules are applied
    Then "supported accommodation not registered" is <verdict>

    Examples:
      | day             | verdict        |
      | 27 October 2023 | not in force   |
      | 28 October 2023 | raised as high |

  Scenario Outline: Liberty outside secure homes, as held since November 2019
    Given the authority's own figures as at <day>
    And 1 children in care are deprived of their liberty outside secure homes without an order of the High Court
    When the rules are applied
    Then "liberty taken without a court order" is <verdict>

    Examples:
      | day              | verdict        |
      | 31 October 2019  | not in force   |
      | 29 November 2019 | undecided      |
      | 30 November 2019 | raised as high |

  Scenario Outline: Homes and secure accommodation, as held from 1 April 2011
    Given the authority's own figures as at <day>
    And 1 children in care lives in a children's home that is not registered
    And 1 children were kept in secure accommodation for over 72 hours in 28 days without a court order
    When the rules are applied
    Then "children in unregistered homes" is <verdict>
    And "secured beyond 72 hours" is <verdict>

    Examples:
      | day           | verdict        |
      | 31 March 2011 | not in force   |
      | 1 April 2011  | raised as high |
