Feature: What an authority says to a flag
  A flag starts a conversation, and an authority may answer it: with a plan, with a dispute about the data, with a
  lawful exception, or by accepting it. Nobody can waive a duty to a child. So an answer stands beside the flag
  and never instead of it, and a flag counts unless there is no duty behind it and it was accepted.

  # --- A duty cannot be accepted

  Scenario: A manager accepts a flag that rests on the law
    Given the authority's own figures as at 30 June 2025
    And 1 of 460 children in care has gone 20 working days or more without a named independent reviewing officer
    And the authority has accepted "no named reviewing officer" until 30 September 2025
    And the authority has a plan for "no named reviewing officer", due on 31 July 2025
    When the rules are applied
    Then "no named reviewing officer" is raised as medium
    And the flag "no named reviewing officer" counts
    And the flag "no named reviewing officer" says "nobody can waive a duty to a child"
    And the response to "no named reviewing officer" says "binds as law"
    And the response to "no named reviewing officer" says "A plan. Due 31 July 2025. Owner: Head of service."

  Scenario: A manager accepts a flag that rests on statutory guidance
    Given an audit that ended on 1 February 2025
    And 1 of 180 children on protection plans has a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is consistent
    And the authority has accepted "protection plans not led by a social worker" until 30 September 2025
    When the rules are applied
    Then "protection plans not led by a social worker" is raised as medium
    And the flag "protection plans not led by a social worker" counts
    And the response to "protection plans not led by a social worker" says "binds as statutory guidance"

  Scenario: A flag that claims only good practice may have a duty behind it
    Given an inspection that ended on 19 September 2024
    And challenge by independent reviewing officers is limited
    And the authority has accepted "iro challenge evidence" until 31 March 2025
    When the rules are applied
    Then "iro challenge evidence" is raised as at least medium
    And the flag "iro challenge evidence" says "outside good practice"
    And the flag "iro challenge evidence" counts
    And the response to "iro challenge evidence" says "It cannot be accepted"

  Scenario Outline: Whatever else is said to a duty, it is raised and counts
    Given the authority's own figures as at 30 June 2025
    And 1 of 460 children in care has gone 20 working days or more without a named independent reviewing officer
    And the authority <answer>
    When the rules are applied
    Then "no named reviewing officer" is raised as medium
    And the flag "no named reviewing officer" counts
    And the response to "no named reviewing officer" stands
    And the response to "no named reviewing officer" says "<said>"

    Examples:
      | answer                                                                                  | said                                         |
      | has a plan for "no named reviewing officer", due on 31 July 2025                        | A plan. Due 31 July 2025                     |
      | disputes the data behind "no named reviewing officer", to be settled by 31 July 2025    | disputes the data. Due 31 July 2025          |
      | says that a lawful exception to "no named reviewing officer" applies until 31 July 2025 | lawful exception applies. Until 31 July 2025 |

  # --- Good practice and comparators can be accepted, and stay raised

  Scenario Outline: More children to an officer than good practice estimates
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 75 children for each full-time post given to reviewing
    And challenge by independent reviewing officers is consistent
    And contact by independent reviewing officers with children and plans between reviews is consistent
    And the authority <answer>
    When the rules are applied
    Then "iro caseload figure" is raised as low
    And the response to "iro caseload figure" stands
    And the flag "iro caseload figure" <counted>

    Examples:
      | answer                                                                        | counted        |
      | has accepted "iro caseload figure" until 31 March 2025                        | does not count |
      | has a plan for "iro caseload figure", due on 31 March 2025                    | counts         |
      | disputes the data behind "iro caseload figure", to be settled by 1 April 2025 | counts         |

  # --- Nothing lapses unseen

  Scenario Outline: What was accepted holds to its last day
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 75 children for each full-time post given to reviewing
    And challenge by independent reviewing officers is consistent
    And contact by independent reviewing officers with children and plans between reviews is consistent
    And the authority has accepted "iro caseload figure" until 30 September 2025
    And responses are judged as at <day>
    When the rules are applied
    Then "iro caseload figure" is raised as low
    And the flag "iro caseload figure" <counted>
    And the response to "iro caseload figure" says "<said>"

    Examples:
      | day               | counted        | said                            |
      | 31 March 2025     | does not count | Until 30 September 2025         |
      | 30 September 2025 | does not count | Until 30 September 2025         |
      | 1 October 2025    | counts         | It expired on 30 September 2025 |

  Scenario Outline: A plan past its day
    Given the authority's own figures as at 30 June 2025
    And 1 of 460 children in care has gone 20 working days or more without a named independent reviewing officer
    And the authority has a plan for "no named reviewing officer", due on 31 July 2025
    And responses are judged as at <day>
    When the rules are applied
    Then "no named reviewing officer" is raised as medium
    And the response to "no named reviewing officer" says "<said>"

    Examples:
      | day           | said                                                                           |
      | 31 July 2025  | Due 31 July 2025                                                               |
      | 1 August 2025 | It was due on 31 July 2025, before 1 August 2025, and the flag is still raised |

  Scenario: A flag has grown graver since it was accepted
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 85 children for each full-time post given to reviewing
    And challenge by independent reviewing officers is consistent
    And contact by independent reviewing officers with children and plans between reviews is consistent
    And the authority has accepted "iro caseload figure" until 30 September 2025, when it was low
    When the rules are applied
    Then "iro caseload figure" is raised as medium
    And the flag "iro caseload figure" counts
    And the response to "iro caseload figure" says "it was low, and is medium"

  Scenario: An answer to a flag that nobody could judge again
    Given the authority's own figures as at 31 March 2025
    And it is not known: Children in care per full-time equivalent reviewing officer, reviewing duties only
    And the authority has a plan for "iro caseload figure", due on 30 September 2025
    When the rules are applied
    Then "iro caseload figure" is undecided
    And the response to "iro caseload figure" says "does not show that it was put right"

  Scenario: An answer for one group of children
    Given an inspection that ended on 19 September 2024
    And for disabled children, contact by independent reviewing officers with children and plans between reviews is inconsistent
    And for older children, contact by independent reviewing officers with children and plans between reviews is inconsistent
    And the authority has a plan for "iro contact between reviews" for older children, due on 31 March 2025
    When the rules are applied
    Then "iro contact between reviews" is raised as low for disabled children
    And "iro contact between reviews" is raised as low for older children
    And the response to "iro contact between reviews" stands
