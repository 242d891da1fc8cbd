Feature: Orders that last longer than children need them, and oversight of children at home on a care order
  The law sets no day by which a care order must end. It does ask, at every review, whether discharge
  should be sought, and children who live at home on an order are to be approved, visited and watched
  over. These scenarios keep time at home apart from delay, and care orders, which are discharged, apart
  from placement orders, which are revoked.

  # --- The scenarios a practitioner or a lawyer would ask for first

  Scenario: 1. Older children at home on an order: oversight not consistent, some orders not ended in good time
    Given an inspection that ended on 19 September 2024
    And the inspection was about older children
    And management oversight of children at home on a care order is inconsistent
    And discharge of the care order comes too late for some of the children
    When the rules are applied
    Then "care orders not discharged in time" is raised as medium
    And "oversight of children at home" is raised as medium
    And "care orders not moving" is undecided for want of "Challenge by reviewing officers is evidenced"
    And "discharge decided not applied for" is undecided
    And "discharge not considered at review" is undecided
    And "at home over a year" is undecided
    And the flag "care orders not discharged in time" says "older children"
    And the flag "care orders not discharged in time" says "the law sets no deadline"
    And the flag "care orders not discharged in time" says "every review must consider"
    And the flag "care orders not discharged in time" cites "pl-16"
    And the flag "care orders not discharged in time" cites "iro-04"
    And the flag "care orders not discharged in time" cites "pl-15"
    And the flag "care orders not discharged in time" does not say "does not meet"
    And no flag is critical

  Scenario: 1. The same, with weak challenge by reviewing officers on the same sheet
    Given an inspection that ended on 19 September 2024
    And the inspection was about older children
    And management oversight of children at home on a care order is inconsistent
    And discharge of the care order comes too late for some of the children
    And challenge by independent reviewing officers is limited
    When the rules are applied
    Then "care orders not moving" is raised as high
    And the flag "care orders not moving" says "older children"
    And the flag "care orders not moving" does not say "does not meet"
    And the flag "care orders not moving" does not say "practice departs from"
    And the concern "delayed discharge of care orders" is high
    And no flag is critical

  Scenario Outline: 2. Ten at home, four decided, two past the next review
    Given the authority's own figures as at 31 March 2025
    And 4 of 10 children at home on a full care order have a recorded decision to seek discharge
    And no application was made by the next review or within six months for 2 of 4 children with a recorded decision to seek discharge
    And the longest wait for an application after a decision to seek discharge is <months> months
    When the rules are applied
    Then "discharge decided not applied for" is <verdict>

    Examples:
      | months | verdict          |
      | 7      | raised as medium |
      | 12.0   | raised as medium |
      | 12.1   | raised as high   |
      | 13     | raised as high   |

  Scenario: 2. Longest wait six months to the day, and the next review is today
    Given the authority's own figures as at 31 March 2025
    And 4 of 10 children at home on a full care order have a recorded decision to seek discharge
    And no application was made by the next review or within six months for 0 of 4 children with a recorded decision to seek discharge
    And the longest wait for an application after a decision to seek discharge is 6.0 months
    When the rules are applied
    Then "discharge decided not applied for" is clear

  Scenario: 3. Twelve at home over a year, and each last review records why the order stays
    Given the authority's own figures as at 31 March 2025
    And the last review did not record whether to seek discharge for 0 of 12 children at home on a full care order
    And 0 of 12 children at home on a full care order have been there over 12 months with no decision on discharge recorded either way
    And the child at home longest on a full care order has been there for 30 months
    When the rules are applied
    Then "discharge not considered at review" is clear
    And "at home over a year" is clear

  Scenario: 4. Three of twelve at home for 14 months, and the last review is silent on discharge
    Given the authority's own figures as at 31 March 2025
    And the last review did not record whether to seek discharge for 3 of 12 children at home on a full care order
    And 3 of 12 children at home on a full care order have been there over 12 months with no decision on discharge recorded either way
    And the child at home longest on a full care order has been there for 14 months
    When the rules are applied
    Then "discharge not considered at review" is raised as medium
    And "at home over a year" is raised as low
    And the flag "discharge not considered at review" says "does not meet"
    And the flag "discharge not considered at review" says "3 of 12 children"
    And the flag "discharge not considered at review" cites "pl-16"
    And the flag "at home over a year" does not say "does not meet"

  Scenario: 5. All that is known is that the longest at home has been there for 30 months
    Given the authority's own figures as at 31 March 2025
    And the child at home longest on a full care order has been there for 30 months
    When the rules are applied
    Then "at home over a year" is raised as low
    And "discharge decided not applied for" is undecided
    And "discharge not considered at review" is undecided
    And the concern "delayed discharge of care orders" is low
    And the flag "at home over a year" says "Time at home is not delay by itself"
    And the flag "at home over a year" says "Flagstone's"

  Scenario: 6. Six applications are lodged, and the first hearing is seven months away
    Given the authority's own figures as at 31 March 2025
    And 6 of 10 children at home on a full care order have a recorded decision to seek discharge
    And no application was made by the next review or within six months for 0 of 6 children with a recorded decision to seek discharge
    And 6 applications to discharge a care order wait for the court
    When the rules are applied
    Then "discharge decided not applied for" is clear
    And nothing is raised

  Scenario Outline: 7. Delays in ending placement orders, some of them years old
    Given an inspection that ended on <day>
    And a placement order that is no longer needed was not revoked in good time for some of the children
    And placement orders that are no longer needed have been left for years
    When the rules are applied
    Then "placement orders not revoked" is raised as high
    And "care orders not discharged in time" is undecided
    And the flag "placement orders not revoked" cites "pl-17"
    And the flag "placement orders not revoked" says "revoked"
    And the flag "placement orders not revoked" does not say "does not meet"

    Examples:
      | day            |
      | 8 October 2015 |
      | 15 June 2018   |

  Scenario: 8. Many children settled for years with parents or connected carers, and nothing is progressed
    Given an inspection that ended on 24 March 2023
    And discharge of the care order comes too late for many of the children
    And the order that would end care is not progressed for many of the children settled with connected carers
    When the rules are applied
    Then "care orders not discharged in time" is raised as high
    And "kinship orders not progressed" is raised as high
    And the concern "delayed discharge of care orders" is high
    And the flag "kinship orders not progressed" does not say "does not meet"
    And the flag "kinship orders not progressed" says "special guardianship"
    And the flag "kinship orders not progressed" cites "pl-16"
    And the flag "kinship orders not progressed" cites "la-31"

  Scenario: 9. Some children wait though they asked
    Given an inspection that ended on 21 June 2019
    And an answer is still owed to some of the children who asked for their care order to be discharged
    And discharge of the care order comes too late for some of the children
    When the rules are applied
    Then "children asked and were not answered" is raised as medium
    And "care orders not discharged in time" is raised as medium
    And the flag "children asked and were not answered" stands before "care orders not discharged in time"
    And the flag "children asked and were not answered" cites "pl-15"
    And the flag "children asked and were not answered" cites "pl-16"

  Scenario Outline: 10. The last visit to a child at home on a full order
    Given the authority's own figures as at 30 June 2025
    And the longest time since a visit in person to a child at home on a full care order is <days> days
    When the rules are applied
    Then "longest without a visit on a full order" is <verdict>

    Examples:
      | days | verdict          |
      | 42   | clear            |
      | 43   | raised as medium |

  Scenario: 10. Two of 22 children were visited late
    Given the authority's own figures as at 30 June 2025
    And 2 of 22 children at home on a care order were not visited in person in time
    When the rules are applied
    Then "visits to children at home late" is raised as medium
    And the flag "visits to children at home late" says "2 of 22 children"
    And the flag "visits to children at home late" says "does not meet"
    And the flag "visits to children at home late" cites "pl-14"

  Scenario Outline: 10. An interim order, before the first review
    Given the authority's own figures as at 30 June 2025
    And the longest time since a visit in person to a child at home on an interim care order before the first review is <days> days
    When the rules are applied
    Then "longest without a visit before the first review" is <verdict>

    Examples:
      | days | verdict          |
      | 7    | clear            |
      | 8    | raised as medium |

  Scenario Outline: 10. A remote visit counted from 24 April to 25 September 2020
    Given the authority's own figures as at <day>
    And the longest time since a visit in person to a child at home on a full care order is 60 days
    And the longest time since a visit in person or remotely to a child at home on a full care order is 30 days
    When the rules are applied
    Then "longest without a visit on a full order" is <in person>
    And "longest without a visit on a full order during the pandemic" is <remote too>

    Examples:
      | day               | in person        | remote too   |
      | 23 April 2020     | raised as medium | not in force |
      | 24 April 2020     | not in force     | clear        |
      | 25 September 2020 | not in force     | clear        |
      | 26 September 2020 | raised as medium | not in force |

  Scenario: 11. Discharges rose from 5 to 25, and six children were back within a year
    Given an inspection that ended on 31 March 2025
    And an earlier sheet as at 31 March 2024 says that 5 care orders were discharged in 12 months
    And the authority's figure is that 25 care orders were discharged in 12 months
    And the authority's figure is that 6 of 25 children whose care orders were discharged were on a protection plan or in care again within 12 months
    And discharge of the care order comes too late for none of the children
    When the rules are applied
    Then "discharge that did not hold" is raised as medium
    And "care orders not discharged in time" is clear
    And the flag "discharge that did not hold" says "not good news alone"
    And the flag "discharge that did not hold" cites "ra-11"
    And the flag "discharge that did not hold" cites "la-12"
    And the flag "discharge that did not hold" does not say "does not meet"

  Scenario Outline: 12. Six of ten final orders were made with the child at home, and the reasons are not known
    Given the authority's own figures as at <day>
    And 6 of 10 final care orders made were made with the child at home
    When the rules are applied
    Then "final care orders with the child at home" is <verdict>

    Examples:
      | day           | verdict      |
      | 3 August 2023 | not in force |
      | 4 August 2023 | undecided    |

  Scenario: 12. Six of six without a reason or an end
    Given the authority's own figures as at 4 August 2023
    And the plan gives no exceptional reason, or no way to the order's end, for 6 of 6 final care orders made with the child at home
    When the rules are applied
    Then "final care orders with the child at home" is raised as medium
    And the flag "final care orders with the child at home" says "inconsistent with a principle of case law"
    And the flag "final care orders with the child at home" cites "pl-11"

  Scenario Outline: 12. The day before and the day of the regulations of 2010
    Given the authority's own figures as at <day>
    And the last review did not record whether to seek discharge for 3 of 12 children at home on a full care order
    And 3 of 12 children at home on a full care order have been there over 12 months with no decision on discharge recorded either way
    And no application was made by the next review or within six months for 2 of 4 children with a recorded decision to seek discharge
    And the longest wait for an application after a decision to seek discharge is 7 months
    And no application was made by the next review or within six months for 2 of 4 children settled with connected carers with a decision for an order
    And the longest wait for an application after a decision for a kinship order is 7 months
    And no answer came by the next review for 2 of 5 children and parents who asked for discharge
    When the rules are applied
    Then "discharge decided not applied for" is <medium>
    And "discharge not considered at review" is <medium>
    And "kinship orders decided not applied for" is <medium>
    And "requests for discharge unanswered" is <medium>
    And "at home over a year" is <low>

    Examples:
      | day           | medium           | low           |
      | 31 March 2011 | not in force     | not in force  |
      | 1 April 2011  | raised as medium | raised as low |

  Scenario Outline: 12. What inspectors saw, the day before and the day of the regulations of 2010
    Given an inspection that ended on <day>
    And discharge of the care order comes too late for some of the children
    And the order that would end care is not progressed for some of the children settled with connected carers
    And an answer is still owed to some of the children who asked for their care order to be discharged
    And management oversight of children at home on a care order is inconsistent
    And challenge by independent reviewing officers is limited
    When the rules are applied
    Then "care orders not discharged in time" is <medium>
    And "kinship orders not progressed" is <medium>
    And "children asked and were not answered" is <medium>
    And "oversight of children at home" is <medium>
    And "care orders not moving" is <high>

    Examples:
      | day           | medium           | high           |
      | 31 March 2011 | not in force     | not in force   |
      | 1 April 2011  | raised as medium | raised as high |

  Scenario: 12. No children at home on orders
    Given the authority's own figures as at 31 March 2025
    And the last review did not record whether to seek discharge for 0 of 0 children at home on a full care order
    And 0 of 0 children at home on a full care order have been there over 12 months with no decision on discharge recorded either way
    And no application was made by the next review or within six months for 0 of 0 children with a recorded decision to seek discharge
    And 0 of 0 children at home on a care order were not visited in person in time
    And no nominated officer approved the placement of 0 of 0 children at home on a care order
    And assessment or review came late, or not at all, for 0 of 0 children placed at home before the assessment was finished
    When the rules are applied
    Then "discharge not considered at review" is not applicable
    And "discharge decided not applied for" is not applicable
    And "at home over a year" is not applicable
    And "visits to children at home late" is not applicable
    And "placed at home without approval" is not applicable
    And "urgent placement at home assessed late" is not applicable
    And nothing is raised

  # --- What children asked

  Scenario Outline: Children who asked for discharge and have had no answer
    Given an inspection that ended on 19 September 2024
    And an answer is still owed to <how many> of the children who asked for their care order to be discharged
    When the rules are applied
    Then "children asked and were not answered" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | many     | raised as medium |

  Scenario Outline: Requests for discharge that had no answer by the next review
    Given the authority's own figures as at 31 March 2025
    And no answer came by the next review for <people> children and parents who asked for discharge
    When the rules are applied
    Then "requests for discharge unanswered" is <verdict>

    Examples:
      | people | verdict          |
      | 0 of 5 | clear            |
      | 1 of 5 | raised as medium |
      | 5 of 5 | raised as medium |
      | 0 of 0 | not applicable   |

  Scenario: Nothing is known of what children asked
    Given an inspection that ended on 19 September 2024
    And discharge of the care order comes too late for some of the children
    When the rules are applied
    Then "children asked and were not answered" is undecided for want of "How many children, of those who asked for their care order to be discharged, have had no answer"
    And "requests for discharge unanswered" is undecided for want of "Children and parents who asked for discharge and had no answer by the next review"

  Scenario: Nobody has to answer by a day that the law sets
    Given an inspection that ended on 19 September 2024
    And an answer is still owed to some of the children who asked for their care order to be discharged
    And the authority's figure is that no answer came by the next review for 2 of 5 children and parents who asked for discharge
    When the rules are applied
    Then "children asked and were not answered" is raised as medium
    And the flag "children asked and were not answered" says "sets no day"
    And the flag "children asked and were not answered" does not say "does not meet"
    And "requests for discharge unanswered" is raised as medium
    And the flag "requests for discharge unanswered" does not say "does not meet"

  # --- Discharge, in words

  Scenario Outline: For how many children discharge comes too late
    Given an inspection that ended on 19 September 2024
    And discharge of the care order comes too late for <how many> of the children
    When the rules are applied
    Then "care orders not discharged in time" is <verdict>

    Examples:
      | how many       | verdict          |
      | none           | clear            |
      | one            | raised as medium |
      | a small number | raised as medium |
      | some           | raised as medium |
      | many           | raised as high   |
      | most           | raised as high   |
      | all            | raised as high   |

  Scenario Outline: Orders that last after discharge was decided on
    Given an inspection that ended on 19 September 2024
    And discharge of the care order comes too late for a few of the children
    And <statement>
    When the rules are applied
    Then "care orders not discharged in time" is <verdict>

    Examples:
      | statement                                                     | verdict          |
      | care orders last although it was decided to seek their discharge | raised as high   |
      | no care order lasts after it was decided to seek its discharge | raised as medium |
      | care orders last although no risk to the child is left        | raised as high   |
      | no care order lasts where no risk to the child is left        | raised as medium |

  Scenario: An inspection that says nothing of discharge
    Given an inspection that ended on 19 September 2024
    And management oversight of children at home on a care order is good
    When the rules are applied
    Then "care orders not discharged in time" is undecided for want of "For how many children care orders were not discharged in good time"
    And "kinship orders not progressed" is undecided
    And "placement orders not revoked" is undecided

  Scenario: The authority's own figures do not say what inspectors would
    Given the authority's own figures as at 31 March 2025
    And 4 of 10 children at home on a full care order have a recorded decision to seek discharge
    When the rules are applied
    Then "care orders not discharged in time" is not looked at
    And "oversight of children at home" is not looked at

  # --- Discharge, in figures

  Scenario Outline: Decisions to seek discharge that were not put to the court
    Given the authority's own figures as at 31 March 2025
    And no application was made by the next review or within six months for <children> children with a recorded decision to seek discharge
    And the longest wait for an application after a decision to seek discharge is 7 months
    When the rules are applied
    Then "discharge decided not applied for" is <verdict>

    Examples:
      | children | verdict          |
      | 0 of 8   | clear            |
      | 1 of 8   | raised as medium |
      | 4 of 8   | raised as medium |
      | 5 of 8   | raised as high   |

  Scenario: Decisions that were not put to the court, and nobody knows for how long
    Given the authority's own figures as at 31 March 2025
    And no application was made by the next review or within six months for 2 of 4 children with a recorded decision to seek discharge
    When the rules are applied
    Then "discharge decided not applied for" is raised as at least medium
    And the flag "discharge decided not applied for" says "decided, but not put to the court"
    And the flag "discharge decided not applied for" says "The law sets no deadline"
    And the flag "discharge decided not applied for" does not say "does not meet"
    And the flag "discharge decided not applied for" cites "pl-16"
    And the flag "discharge decided not applied for" cites "iro-04"

  Scenario: Nobody counted the decisions to seek discharge
    Given the authority's own figures as at 31 March 2025
    And the longest wait for an application after a decision to seek discharge is 7 months
    When the rules are applied
    Then "discharge decided not applied for" is undecided for want of "Decisions to seek discharge not put to the court by the next review or within six months"

  Scenario Outline: Reviews that do not record whether to seek discharge
    Given the authority's own figures as at 31 March 2025
    And the last review did not record whether to seek discharge for <children> children at home on a full care order
    When the rules are applied
    Then "discharge not considered at review" is <verdict>

    Examples:
      | children    | verdict          |
      | 0 of 12     | clear            |
      | 1 of 12     | raised as medium |
      | 4 of 4      | raised as medium |
      | 4 of 5      | raised as medium |
      | 4 of 12     | raised as medium |
      | 5 of 5      | raised as high   |
      | 5 of 50     | raised as high   |
      | 5 of 51     | raised as medium |
      | 99 of 1,000 | raised as medium |
      | 12 of 60    | raised as high   |

  Scenario: Nobody looked at what reviews record
    Given the authority's own figures as at 31 March 2025
    And it is not known: Children at home on a full care order whose last review did not record whether to seek discharge
    When the rules are applied
    Then "discharge not considered at review" is undecided

  Scenario Outline: Long at home with no decision either way is low, and never more
    Given the authority's own figures as at 31 March 2025
    And <children> children at home on a full care order have been there over 12 months with no decision on discharge recorded either way
    When the rules are applied
    Then "at home over a year" is <verdict>

    Examples:
      | children  | verdict       |
      | 0 of 12   | clear         |
      | 12 of 12  | raised as low |
      | 90 of 100 | raised as low |

  Scenario: One child long at home with no decision either way
    Given the authority's own figures as at 31 March 2025
    And 1 of 12 children at home on a full care order has been there over 12 months with no decision on discharge recorded either way
    When the rules are applied
    Then "at home over a year" is raised as low

  Scenario Outline: Where nobody counted decisions, twelve months at home are enough to look
    Given the authority's own figures as at 31 March 2025
    And the child at home longest on a full care order has been there for <months> months
    When the rules are applied
    Then "at home over a year" is <verdict>

    Examples:
      | months | verdict       |
      | 12     | clear         |
      | 13     | raised as low |
      | 120    | raised as low |

  Scenario: Nothing is known of time at home
    Given the authority's own figures as at 31 March 2025
    And 4 of 10 children at home on a full care order have a recorded decision to seek discharge
    When the rules are applied
    Then "at home over a year" is undecided

  # --- Nobody moves the orders on

  Scenario Outline: Late discharge, and challenge by reviewing officers
    Given an inspection that ended on 19 September 2024
    And discharge of the care order comes too late for <how many> of the children
    And the authority's figure is that no application was made by the next review or within six months for <decided> children with a recorded decision to seek discharge
    And challenge by independent reviewing officers is <challenge>
    When the rules are applied
    Then "care orders not moving" is <verdict>

    Examples:
      | how many | decided | challenge    | verdict        |
      | some     | 0 of 4  | consistent   | clear          |
      | some     | 0 of 4  | inconsistent | raised as high |
      | none     | 1 of 4  | inconsistent | raised as high |
      | none     | 0 of 4  | absent       | clear          |

  Scenario Outline: What is known of challenge on discharge itself decides over challenge in general
    Given an inspection that ended on 19 September 2024
    And discharge of the care order comes too late for some of the children
    And challenge by independent reviewing officers is <general>
    And independent challenge on the discharge of care orders is <on discharge>
    When the rules are applied
    Then "care orders not moving" is <verdict>

    Examples:
      | general      | on discharge | verdict        |
      | inconsistent | consistent   | clear          |
      | consistent   | inconsistent | raised as high |
      | consistent   | absent       | raised as high |

  # --- Discharge that did not hold

  Scenario Outline: Children back on a plan or in care within a year
    Given the authority's own figures as at 31 March 2025
    And <children> children whose care orders were discharged were on a protection plan or in care again within 12 months
    When the rules are applied
    Then "discharge that did not hold" is <verdict>

    Examples:
      | children     | verdict          |
      | 0 of 25      | clear            |
      | 2 of 2       | clear            |
      | 2 of 5       | clear            |
      | 3 of 3       | raised as medium |
      | 3 of 5       | raised as medium |
      | 3 of 15      | raised as medium |
      | 3 of 16      | clear            |
      | 199 of 1,000 | clear            |
      | 5 of 25      | raised as medium |
      | 0 of 0       | not applicable   |

  Scenario: Nobody followed the children after discharge
    Given the authority's own figures as at 31 March 2025
    And 25 care orders were discharged in 12 months
    When the rules are applied
    Then "discharge that did not hold" is undecided for want of "Children on a protection plan or in care again within 12 months of discharge"

  # The guidance that the flag rests on before 2015 began in March 2010; its day is not established.
  Scenario Outline: Discharge that did not hold, before and after the guidance it rests on began
    Given the authority's own figures as at <day>
    And 6 of 25 children whose care orders were discharged were on a protection plan or in care again within 12 months
    When the rules are applied
    Then "discharge that did not hold" is <verdict>

    Examples:
      | day              | verdict          |
      | 28 February 2010 | not in force     |
      | 15 March 2010    | undecided        |
      | 31 March 2010    | raised as medium |

  # --- Oversight, approval and assessment

  Scenario Outline: Management oversight of children at home
    Given an inspection that ended on 19 September 2024
    And management oversight of children at home on a care order is <oversight>
    When the rules are applied
    Then "oversight of children at home" is <verdict>

    Examples:
      | oversight    | verdict          |
      | good         | clear            |
      | adequate     | clear            |
      | inconsistent | raised as medium |
      | weak         | raised as high   |
      | absent       | raised as high   |

  Scenario: An inspection that says nothing of oversight
    Given an inspection that ended on 19 September 2024
    And discharge of the care order comes too late for none of the children
    When the rules are applied
    Then "oversight of children at home" is undecided for want of "Management oversight of children at home on a care order"

  Scenario: Weak oversight is worded as what inspectors look for
    Given an inspection that ended on 19 September 2024
    And management oversight of children at home on a care order is weak
    When the rules are applied
    Then "oversight of children at home" is raised as high
    And the flag "oversight of children at home" cites "pl-12"
    And the flag "oversight of children at home" cites "pl-14"
    And the flag "oversight of children at home" does not say "does not meet"

  Scenario Outline: Placements at home that nobody approved
    Given the authority's own figures as at 30 June 2025
    And no nominated officer approved the placement of <children> children at home on a care order
    When the rules are applied
    Then "placed at home without approval" is <verdict>

    Examples:
      | children | verdict        |
      | 0 of 22  | clear          |
      | 1 of 22  | raised as high |

  Scenario Outline: Urgent placements at home assessed late
    Given the authority's own figures as at 30 June 2025
    And assessment or review came late, or not at all, for <children> children placed at home before the assessment was finished
    When the rules are applied
    Then "urgent placement at home assessed late" is <verdict>

    Examples:
      | children | verdict          |
      | 0 of 3   | clear            |
      | 1 of 3   | raised as medium |

  Scenario: What does not meet the regulations says so
    Given the authority's own figures as at 30 June 2025
    And no nominated officer approved the placement of 1 of 22 children at home on a care order
    And assessment or review came late, or not at all, for 1 of 3 children placed at home before the assessment was finished
    When the rules are applied
    Then "placed at home without approval" is raised as high
    And the flag "placed at home without approval" says "does not meet"
    And the flag "placed at home without approval" cites "pl-12"
    And "urgent placement at home assessed late" is raised as medium
    And the flag "urgent placement at home assessed late" says "does not meet"
    And the flag "urgent placement at home assessed late" cites "pl-13"

  Scenario: Nobody counted approvals, assessments and visits
    Given the authority's own figures as at 30 June 2025
    And 12 of 450 children in care live at home with a parent on a full care order
    When the rules are applied
    Then "placed at home without approval" is undecided for want of "Children at home on a care order whose placement no nominated officer approved"
    And "urgent placement at home assessed late" is undecided for want of "Children placed at home before the assessment was finished, and assessed or reviewed late"
    And "visits to children at home late" is undecided for want of "Children at home on a care order not visited in person in time"
    And "longest without a visit on a full order" is undecided
    And "longest without a visit before the first review" is undecided
    And "longest without a visit after the first review" is undecided

  # Between 24 April and 25 September 2020 some of the law on placing children with parents was relaxed.
  Scenario Outline: Approval and assessment on the days on which the law changed
    Given the authority's own figures as at <day>
    And no nominated officer approved the placement of 1 of 22 children at home on a care order
    And assessment or review came late, or not at all, for 1 of 3 children placed at home before the assessment was finished
    When the rules are applied
    Then "placed at home without approval" is <high>
    And "urgent placement at home assessed late" is <medium>

    Examples:
      | day               | high           | medium           |
      | 31 March 2011     | not in force   | not in force     |
      | 1 April 2011      | raised as high | raised as medium |
      | 23 April 2020     | raised as high | raised as medium |
      | 24 April 2020     | not in force   | not in force     |
      | 25 September 2020 | not in force   | not in force     |
      | 26 September 2020 | raised as high | raised as medium |

  # --- Visits

  Scenario Outline: Children at home who were visited late
    Given the authority's own figures as at 30 June 2025
    And <children> children at home on a care order were not visited in person in time
    When the rules are applied
    Then "visits to children at home late" is <verdict>

    Examples:
      | children    | verdict          |
      | 0 of 22     | clear            |
      | 2 of 9      | raised as medium |
      | 2 of 10     | raised as high   |
      | 2 of 20     | raised as high   |
      | 2 of 21     | raised as medium |
      | 99 of 1,000 | raised as medium |

  Scenario: One child at home who was visited late
    Given the authority's own figures as at 30 June 2025
    And 1 of 22 children at home on a care order was not visited in person in time
    When the rules are applied
    Then "visits to children at home late" is raised as medium

  Scenario Outline: An interim order, after the first review
    Given the authority's own figures as at 30 June 2025
    And the longest time since a visit in person to a child at home on an interim care order after the first review is <days> days
    When the rules are applied
    Then "longest without a visit after the first review" is <verdict>

    Examples:
      | days | verdict          |
      | 28   | clear            |
      | 29   | raised as medium |

  Scenario Outline: Visits in person on the days on which the law changed
    Given the authority's own figures as at <day>
    And 2 of 22 children at home on a care order were not visited in person in time
    And the longest time since a visit in person to a child at home on a full care order is 43 days
    And the longest time since a visit in person to a child at home on an interim care order before the first review is 8 days
    And the longest time since a visit in person to a child at home on an interim care order after the first review is 29 days
    When the rules are applied
    Then "visits to children at home late" is <verdict>
    And "longest without a visit on a full order" is <verdict>
    And "longest without a visit before the first review" is <verdict>
    And "longest without a visit after the first review" is <verdict>

    Examples:
      | day               | verdict          |
      | 31 March 2011     | not in force     |
      | 1 April 2011      | raised as medium |
      | 23 April 2020     | raised as medium |
      | 24 April 2020     | not in force     |
      | 25 September 2020 | not in force     |
      | 26 September 2020 | raised as medium |

  Scenario Outline: Visits in person or remotely on the days on which the law changed
    Given the authority's own figures as at <day>
    And 2 of 22 children at home on a care order were not visited in person or remotely in time
    And the longest time since a visit in person or remotely to a child at home on a full care order is 43 days
    And the longest time since a visit in person or remotely to a child at home on an interim care order before the first review is 8 days
    And the longest time since a visit in person or remotely to a child at home on an interim care order after the first review is 29 days
    When the rules are applied
    Then "visits to children at home late during the pandemic" is <verdict>
    And "longest without a visit on a full order during the pandemic" is <verdict>
    And "longest without a visit before the first review during the pandemic" is <verdict>
    And "longest without a visit after the first review during the pandemic" is <verdict>

    Examples:
      | day               | verdict          |
      | 23 April 2020     | not in force     |
      | 24 April 2020     | raised as medium |
      | 25 September 2020 | raised as medium |
      | 26 September 2020 | not in force     |

  Scenario Outline: Children who were seen in no way during the pandemic
    Given the authority's own figures as at 30 June 2020
    And <children> children at home on a care order were not visited in person or remotely in time
    When the rules are applied
    Then "visits to children at home late during the pandemic" is <verdict>

    Examples:
      | children    | verdict          |
      | 0 of 22     | clear            |
      | 2 of 9      | raised as medium |
      | 2 of 10     | raised as high   |
      | 2 of 20     | raised as high   |
      | 2 of 21     | raised as medium |
      | 99 of 1,000 | raised as medium |

  Scenario: One child who was seen in no way during the pandemic
    Given the authority's own figures as at 30 June 2020
    And 1 of 22 children at home on a care order was not visited in person or remotely in time
    When the rules are applied
    Then "visits to children at home late during the pandemic" is raised as medium
    And the flag "visits to children at home late during the pandemic" says "a remote visit counted"
    And the flag "visits to children at home late during the pandemic" cites "cv-01"

  Scenario Outline: Visits during the pandemic that were just in time
    Given the authority's own figures as at 30 June 2020
    And the longest time since a visit in person or remotely to a child at home on a full care order is 42 days
    And the longest time since a visit in person or remotely to a child at home on an interim care order before the first review is 7 days
    And the longest time since a visit in person or remotely to a child at home on an interim care order after the first review is 28 days
    When the rules are applied
    Then "<rule>" is clear

    Examples:
      | rule                                                                |
      | longest without a visit on a full order during the pandemic         |
      | longest without a visit before the first review during the pandemic |
      | longest without a visit after the first review during the pandemic  |

  Scenario: During the pandemic, visits in person alone do not say enough
    Given the authority's own figures as at 30 June 2020
    And the longest time since a visit in person to a child at home on a full care order is 60 days
    When the rules are applied
    Then "visits to children at home late during the pandemic" is undecided
    And "longest without a visit on a full order during the pandemic" is undecided
    And "longest without a visit before the first review during the pandemic" is undecided
    And "longest without a visit after the first review during the pandemic" is undecided
    And nothing is raised

  # --- Orders made with the child at home

  Scenario Outline: Final orders at home whose plan gives no reason or no end
    Given the authority's own figures as at 31 March 2025
    And the plan gives no exceptional reason, or no way to the order's end, for <orders> final care orders made with the child at home
    When the rules are applied
    Then "final care orders with the child at home" is <verdict>

    Examples:
      | orders       | verdict          |
      | 0 of 10      | clear            |
      | 1 of 10      | raised as low    |
      | 5 of 10      | raised as low    |
      | 6 of 10      | raised as medium |
      | 501 of 1,000 | raised as medium |
      | 4 of 4       | raised as low    |
      | 4 of 5       | raised as medium |
      | 0 of 0       | not applicable   |

  Scenario: Final orders made in a year in which the case law changed
    Given the authority's own figures as at 31 March 2024
    And from 1 April 2023 to 31 March 2024, the plan gives no exceptional reason, or no way to the order's end, for 6 of 10 final care orders made with the child at home
    When the rules are applied
    Then "final care orders with the child at home" is undecided

  Scenario Outline: Final orders without a reason on the day before and the day of the judgment
    Given the authority's own figures as at <day>
    And the plan gives no exceptional reason, or no way to the order's end, for 3 of 10 final care orders made with the child at home
    When the rules are applied
    Then "final care orders with the child at home" is <verdict>

    Examples:
      | day           | verdict       |
      | 3 August 2023 | not in force  |
      | 4 August 2023 | raised as low |

  # --- The kinship route

  Scenario Outline: For how many children settled with connected carers nothing is progressed
    Given an inspection that ended on 19 September 2024
    And the order that would end care is not progressed for <how many> of the children settled with connected carers
    When the rules are applied
    Then "kinship orders not progressed" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | some     | raised as medium |
      | many     | raised as high   |
      | all      | raised as high   |

  Scenario Outline: Kinship orders that wait after a decision, or with no risk left
    Given an inspection that ended on 19 September 2024
    And the order that would end care is not progressed for a few of the children settled with connected carers
    And <statement>
    When the rules are applied
    Then "kinship orders not progressed" is <verdict>

    Examples:
      | statement                                                                                              | verdict          |
      | orders that would end care wait although they were decided on for children settled with connected carers | raised as high   |
      | no order that would end care waits after it was decided on for children settled with connected carers  | raised as medium |
      | children settled with connected carers stay in care although no risk to them is left                   | raised as high   |
      | no child settled with connected carers stays in care where no risk is left                             | raised as medium |

  Scenario Outline: Kinship orders that were decided on and not put to the court
    Given the authority's own figures as at 31 March 2025
    And no application was made by the next review or within six months for <children> children settled with connected carers with a decision for an order
    And the longest wait for an application after a decision for a kinship order is <months> months
    When the rules are applied
    Then "kinship orders decided not applied for" is <verdict>

    Examples:
      | children | months | verdict          |
      | 0 of 8   | 6.0    | clear            |
      | 1 of 8   | 7      | raised as medium |
      | 4 of 8   | 12.0   | raised as medium |
      | 4 of 8   | 12.1   | raised as high   |
      | 5 of 8   | 7      | raised as high   |
      | 0 of 0   | 0      | not applicable   |

  Scenario: Kinship orders that were not put to the court, and nobody knows for how long
    Given the authority's own figures as at 31 March 2025
    And no application was made by the next review or within six months for 2 of 4 children settled with connected carers with a decision for an order
    When the rules are applied
    Then "kinship orders decided not applied for" is raised as at least medium
    And the flag "kinship orders decided not applied for" does not say "does not meet"
    And the flag "kinship orders decided not applied for" says "through special guardianship or child arrangements"

  Scenario: Nobody counted kinship orders
    Given the authority's own figures as at 31 March 2025
    And 4 of 10 children at home on a full care order have a recorded decision to seek discharge
    When the rules are applied
    Then "kinship orders decided not applied for" is undecided

  # --- Placement orders

  Scenario Outline: For how many children a placement order is left in place
    Given an inspection that ended on 8 October 2015
    And a placement order that is no longer needed was not revoked in good time for <how many> of the children
    When the rules are applied
    Then "placement orders not revoked" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | some     | raised as medium |
      | many     | raised as high   |
      | most     | raised as high   |

  Scenario: Placement orders that have not been left for years
    Given an inspection that ended on 8 October 2015
    And a placement order that is no longer needed was not revoked in good time for some of the children
    And no placement order that is no longer needed has been left for years
    When the rules are applied
    Then "placement orders not revoked" is raised as medium

  Scenario Outline: Placement orders that are no longer needed, counted
    Given the authority's own figures as at 31 March 2025
    And <orders> placement orders in force are no longer needed and not revoked
    And a placement order has stood for <months> months since it was last needed, at the longest
    When the rules are applied
    Then "placement orders no longer needed" is <verdict>

    Examples:
      | orders  | months | verdict          |
      | 0 of 30 | 0      | clear            |
      | 4 of 30 | 23     | raised as medium |
      | 4 of 30 | 24     | raised as high   |
      | 5 of 30 | 3      | raised as high   |
      | 0 of 0  | 0      | not applicable   |

  Scenario: One placement order that is no longer needed, and nobody knows for how long
    Given the authority's own figures as at 31 March 2025
    And 1 of 30 placement orders in force is no longer needed and not revoked
    When the rules are applied
    Then "placement orders no longer needed" is raised as at least medium
    And the flag "placement orders no longer needed" says "revoked"
    And the flag "placement orders no longer needed" cites "pl-17"
    And the flag "placement orders no longer needed" does not say "does not meet"
    And "care orders not discharged in time" is not looked at

  Scenario: Nobody counted placement orders
    Given the authority's own figures as at 31 March 2025
    And 4 of 10 children at home on a full care order have a recorded decision to seek discharge
    When the rules are applied
    Then "placement orders no longer needed" is undecided

  Scenario Outline: Placement orders, on the day before and the day of the Act that made them
    Given an inspection that ended on <day>
    And a placement order that is no longer needed was not revoked in good time for some of the children
    And the authority's figure is that 2 of 30 placement orders in force are no longer needed and not revoked
    And the authority's figure is that a placement order has stood for 3 months since it was last needed, at the longest
    When the rules are applied
    Then "placement orders not revoked" is <verdict>
    And "placement orders no longer needed" is <verdict>

    Examples:
      | day              | verdict          |
      | 29 December 2005 | not in force     |
      | 30 December 2005 | raised as medium |
