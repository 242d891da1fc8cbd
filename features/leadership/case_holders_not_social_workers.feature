Feature: Children's cases held or decided by people who are not registered social workers
  Statutory guidance says who leads enquiries, protection plans and work with children in need.
  Registration law says only who may practise as, or be called, a social worker. These scenarios keep
  the two apart, and keep a gap in what is known from turning into a finding, or into reassurance.

  # --- The scenarios a practitioner or a lawyer would ask for first

  Scenario: 1. Family workers hold child in need cases, chair plan reviews, and managers adopt their reasons
    Given an inspection that ended on 24 May 2019
    And workers who are not social workers lead child in need work for some of the children
    And workers who are not social workers take or settle case decisions for some of the children
    When the rules are applied
    Then "children in need found not led by a social worker until december 2023" is raised as high
    And "case decisions not made by a social worker" is raised as high
    And "protection plans not led by a social worker" is undecided
    And "enquiries not led by a social worker" is undecided
    And "protection plans found not led by a social worker" is undecided
    And "enquiries found not led by a social worker" is undecided
    And "presented as a social worker before december 2019" is undecided
    And "presented as a social worker while not registered" is not in force
    And the flag "children in need found not led by a social worker until december 2023" says "departs from statutory guidance"
    And the flag "children in need found not led by a social worker until december 2023" cites "sw-04"
    And the flag "children in need found not led by a social worker until december 2023" does not say "breach"
    And the flag "children in need found not led by a social worker until december 2023" does not say "unlawful"
    And the flag "case decisions not made by a social worker" says "departs from statutory guidance"
    And the flag "case decisions not made by a social worker" does not say "breach"
    And the flag "case decisions not made by a social worker" does not say "unlawful"
    And the concern "case holders not social workers" is high
    And no flag is critical

  Scenario: 2. A press summary says that unqualified workers hold cases and decide, and not which cases
    Given an inspection that ended on 24 May 2019
    And workers who are not social workers hold cases, the kind not stated, for some of the children
    And workers who are not social workers take or settle case decisions for some of the children
    When the rules are applied
    Then "cases kind not stated until december 2023" is raised as high
    And the flag "cases kind not stated until december 2023" says "kind of case not stated"
    And "protection plans not led by a social worker" is undecided
    And "protection plans found not led by a social worker" is undecided
    And "enquiries found not led by a social worker" is undecided
    And "children in care allocated to other workers" is undecided
    And "children in care found allocated to other workers" is undecided
    And "children in need not led by a social worker until december 2023" is undecided
    And "children in need found not led by a social worker until december 2023" is undecided

  Scenario: 2. The same press summary, saying only that they hold cases
    Given an inspection that ended on 24 May 2019
    And workers who are not social workers hold cases, the kind not stated, for some of the children
    When the rules are applied
    Then "cases kind not stated until december 2023" is raised as at least medium

  Scenario: 3. Lower-need children led by alternatively qualified staff, with social workers reviewing regularly
    Given an inspection that ended on 26 October 2023
    And workers who are not social workers lead child in need work for some of the children
    And social-work-qualified oversight of work led by others is consistent
    And workers who are not social workers take or settle case decisions for none of the children
    When the rules are applied
    Then "children in need found not led by a social worker until december 2023" is raised as low
    And "case decisions not made by a social worker" is clear

  Scenario Outline: 4. Forty of 600 children in need, well overseen, on the last day of the old guidance and the first of the new
    Given an audit that ended on <day>
    And 40 of 600 children in need have a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is consistent
    And workers who are not social workers take or settle case decisions for none of the children
    When the rules are applied
    Then "children in need not led by a social worker until december 2023" is <until>
    And "children in need not led by a social worker since december 2023" is <since>

    Examples:
      | day              | until         | since        |
      | 14 December 2023 | raised as low | not in force |
      | 15 December 2023 | not in force  | clear        |

  Scenario: 5. Forty of 600 children in need in 2025, and nothing known of oversight
    Given an audit that ended on 1 February 2025
    And 40 of 600 children in need have a lead worker who is not a social worker
    When the rules are applied
    Then "children in need not led by a social worker since december 2023" is undecided for want of "Social-work-qualified oversight of work led by people who are not social workers"

  Scenario: 5. The same with inconsistent oversight, while social workers decide
    Given an audit that ended on 1 February 2025
    And 40 of 600 children in need have a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is inconsistent
    And workers who are not social workers take or settle case decisions for none of the children
    When the rules are applied
    Then "children in need not led by a social worker since december 2023" is raised as medium
    And the flag "children in need not led by a social worker since december 2023" says "40 of 600 children in need have a lead worker who is not a social worker"
    And the flag "children in need not led by a social worker since december 2023" says "only with social-work-qualified oversight"

  Scenario: 5. The same with no oversight, and closures decided by those workers
    Given an audit that ended on 1 February 2025
    And 40 of 600 children in need have a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is absent
    And workers who are not social workers take or settle case decisions for some of the children
    When the rules are applied
    Then "children in need not led by a social worker since december 2023" is raised as high
    And "case decisions not made by a social worker" is raised as high

  Scenario Outline: 6. One of 180 children on protection plans held by a family worker for nine days of sickness cover
    Given an audit that ended on 1 February 2025
    And 1 of 180 children on protection plans has a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is <oversight>
    When the rules are applied
    Then "protection plans not led by a social worker" is raised as <severity>

    Examples:
      | oversight    | severity |
      | consistent   | medium   |
      | inconsistent | high     |
      | limited      | high     |
      | absent       | high     |

  Scenario: 6. The same with nothing known of oversight
    Given an audit that ended on 1 February 2025
    And 1 of 180 children on protection plans has a lead worker who is not a social worker
    When the rules are applied
    Then "protection plans not led by a social worker" is raised as at least medium

  Scenario: 6. None of 180 children on protection plans, and nothing else known
    Given an audit that ended on 1 February 2025
    And 0 of 180 children on protection plans have a lead worker who is not a social worker
    When the rules are applied
    Then "protection plans not led by a social worker" is clear

  Scenario: 7. One section 47 enquiry led by a family help worker, under guidance nobody here has read
    Given an audit that ended on 1 June 2026
    And 1 of 140 section 47 enquiries was led by a worker who is not a social worker
    And social-work-qualified oversight of work led by others is inconsistent
    When the rules are applied
    Then "enquiries not led by a social worker" is raised as high
    And the flag "enquiries not led by a social worker" cites "sw-05"
    And the flag "enquiries not led by a social worker" says "2026"
    And the flag "enquiries not led by a social worker" says "not verified"

  Scenario: 8. Personal advisers to care leavers of 18 to 24 need not be social workers
    Given the authority's own figures as at 30 September 2025
    And 210 of 260 care leavers of 18 and over have a personal adviser who is not a social worker
    And 0 of 180 children on protection plans have a lead worker who is not a social worker
    And 0 of 300 section 47 enquiries were led by a worker who is not a social worker
    And 0 of 450 children in care have an allocated worker who is not a social worker
    And 0 of 600 children in need have a lead worker who is not a social worker
    And of the people employed or presented as social workers, 0 of 240 were not registered
    And the record does not show the registration of 0 of 240 case holders
    When the rules are applied
    Then nothing is raised
    And the concern "case holders not social workers" is not raised
    And "children in care allocated to other workers" is clear

  Scenario: 9. The registration number is blank for twelve case holders, five of whom hold protection cases
    Given the authority's own figures as at 22 January 2025
    And the record does not show the registration of 12 of 210 case holders
    When the rules are applied
    Then "registration not evidenced" is raised as low
    And "protection plans not led by a social worker" is undecided
    And "protection plans not led by a social worker" is undecided
    And "presented as a social worker while not registered" is undecided
    And the concern "case holders not social workers" is low

  Scenario Outline: 9. After checking, one of the twelve is not registered and is employed as a social worker
    Given an audit that ended on 22 January 2025
    And 1 of 180 children on protection plans has a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is <oversight>
    And of the people employed or presented as social workers, 1 of 210 was not registered
    And <left> not registered was left holding an enquiry, a protection plan or a child in care after it was known
    When the rules are applied
    Then "protection plans not led by a social worker" is raised as <plans>
    And "presented as a social worker while not registered" is raised as <registration>

    Examples:
      | oversight  | left     | plans  | registration |
      | consistent | nobody   | medium | high         |
      | limited    | nobody   | high   | high         |
      | limited    | somebody | high   | critical     |

  Scenario: 10. A social worker's registration lapses; found and stood down that week, on 1 December 2019
    Given the authority's own figures as at 1 December 2019
    And of the people employed or presented as social workers, 1 of 210 was not registered
    And nobody not registered was left holding an enquiry, a protection plan or a child in care after it was known
    When the rules are applied
    Then "presented as a social worker before december 2019" is raised as medium
    And "presented as a social worker while not registered" is not in force
    And the flag "presented as a social worker before december 2019" cites "sw-02"
    And the flag "presented as a social worker before december 2019" says "only the title was protected"
    And the flag "presented as a social worker before december 2019" does not say "does not meet"

  Scenario: 10. The same, on 2 December 2019
    Given the authority's own figures as at 2 December 2019
    And of the people employed or presented as social workers, 1 of 210 was not registered
    And nobody not registered was left holding an enquiry, a protection plan or a child in care after it was known
    When the rules are applied
    Then "presented as a social worker while not registered" is raised as high
    And "presented as a social worker before december 2019" is not in force
    And the flag "presented as a social worker while not registered" cites "sw-01"
    And the flag "presented as a social worker while not registered" says "appears not to meet regulation 28"

  Scenario Outline: 11. Every child in care has a social worker in name, and other staff do all the visits and reviews
    Given an inspection that ended on 12 July 2013
    And 0 of 1,100 children in care have an allocated worker who is not a social worker
    And workers who are not social workers do the visits and reviews in a social worker's name for <how many> of the children in care
    And workers who are not social workers take or settle case decisions for none of the children
    When the rules are applied
    Then "children in care allocated to other workers" is clear
    And "care social worker in name only" is raised as <severity>
    And the concern "case holders not social workers" is <severity>
    And the flag "care social worker in name only" says "social worker in name"

    Examples:
      | how many | severity |
      | some     | medium   |
      | many     | high     |

  Scenario: 12. Triage staff on occasion close contacts without sign-off, and audit finds no detriment
    Given an inspection that ended on 2 April 2014
    And workers who are not social workers take or settle case decisions for a few of the children
    And audit shows no detriment to children from decisions by workers who are not social workers
    When the rules are applied
    Then "case decisions not made by a social worker" is raised as medium
    And "protection plans not led by a social worker" is undecided
    And "protection plans found not led by a social worker" is undecided
    And "enquiries not led by a social worker" is undecided
    And "enquiries found not led by a social worker" is undecided
    And "children in care allocated to other workers" is undecided
    And "children in care found allocated to other workers" is undecided
    And "children in need not led by a social worker until december 2023" is undecided
    And "children in need found not led by a social worker until december 2023" is undecided

  Scenario: 12. A visit to the front door alone, where qualified staff do all assessments and enquiries
    Given an inspection that ended on 11 May 2011
    And only help_and_protection/case_holding was looked at
    And workers who are not social workers lead section 47 enquiries for none of the children
    When the rules are applied
    Then "enquiries found not led by a social worker" is clear
    And "children in care allocated to other workers" is not looked at
    And "children in care found allocated to other workers" is not looked at
    And nothing is raised

  # --- Children on protection plans, and enquiries

  Scenario Outline: How many children on protection plans, with consistent oversight
    Given an audit that ended on 31 March 2025
    And <plans> children on protection plans <have> a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is consistent
    When the rules are applied
    Then "protection plans not led by a social worker" is <verdict>

    Examples:
      | plans         | have | verdict          |
      | 0 of 180      | have | clear            |
      | 1 of 180      | has  | raised as medium |
      | 2 of 180      | have | raised as medium |
      | 3 of 180      | have | raised as high   |
      | 0 of 0        | have | not applicable   |
      | fewer than 5  | have | undecided        |
      | at least 1    | have | raised as at least medium |

  Scenario: Three children are high whatever the oversight
    Given the authority's own figures as at 31 March 2025
    And 3 of 180 children on protection plans have a lead worker who is not a social worker
    When the rules are applied
    Then "protection plans not led by a social worker" is raised as high

  Scenario: The flag on protection plans says whom it concerns and what the guidance expects
    Given the authority's own figures as at 31 March 2025
    And 3 of 180 children on protection plans have a lead worker who is not a social worker
    When the rules are applied
    Then "protection plans not led by a social worker" is raised as high
    And the flag "protection plans not led by a social worker" cites "sw-05"
    And the flag "protection plans not led by a social worker" cites "sw-13"
    And the flag "protection plans not led by a social worker" says "3 of 180 children on protection plans have a lead worker who is not a social worker"
    And the flag "protection plans not led by a social worker" says "departs from statutory guidance"
    And the flag "protection plans not led by a social worker" does not say "breach"
    And the flag "protection plans not led by a social worker" does not say "unlawful"

  Scenario Outline: How many section 47 enquiries, with consistent oversight
    Given an audit that ended on 31 March 2025
    And from 1 October 2024 to 31 March 2025, <enquiries> section 47 enquiries <were> led by a worker who is not a social worker
    And social-work-qualified oversight of work led by others is consistent
    When the rules are applied
    Then "enquiries not led by a social worker" is <verdict>

    Examples:
      | enquiries | were | verdict          |
      | 0 of 140  | were | clear            |
      | 1 of 140  | was  | raised as medium |
      | 2 of 140  | were | raised as medium |
      | 3 of 140  | were | raised as high   |
      | 0 of 0    | were | not applicable   |

  Scenario Outline: One enquiry, by what is known of oversight
    Given an audit that ended on 31 March 2025
    And 1 of 140 section 47 enquiries was led by a worker who is not a social worker
    And <oversight>
    When the rules are applied
    Then "enquiries not led by a social worker" is raised as <severity>

    Examples:
      | oversight                                                                                                    | severity        |
      | social-work-qualified oversight of work led by others is consistent                                          | medium          |
      | social-work-qualified oversight of work led by others is inconsistent                                        | high            |
      | it is not known: Social-work-qualified oversight of work led by people who are not social workers            | at least medium |

  Scenario: Nothing is known of who led the enquiries
    Given the authority's own figures as at 31 March 2025
    And it is not known: Section 47 enquiries led by someone who is not a registered social worker
    When the rules are applied
    Then "enquiries not led by a social worker" is undecided for want of "Section 47 enquiries led by someone who is not a registered social worker"

  Scenario Outline: What inspectors say of protection plans, with consistent oversight
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers lead protection plans for <how many> of the children
    And social-work-qualified oversight of work led by others is consistent
    When the rules are applied
    Then "protection plans found not led by a social worker" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | a few    | raised as high   |
      | some     | raised as high   |

  Scenario Outline: Inspectors find one protection plan, by what is known of oversight
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers lead protection plans for one of the children
    And <oversight>
    When the rules are applied
    Then "protection plans found not led by a social worker" is raised as <severity>

    Examples:
      | oversight                                                                                         | severity        |
      | social-work-qualified oversight of work led by others is inconsistent                             | high            |
      | it is not known: Social-work-qualified oversight of work led by people who are not social workers | at least medium |

  Scenario Outline: What inspectors say of section 47 enquiries, with consistent oversight
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers lead section 47 enquiries for <how many> of the children
    And social-work-qualified oversight of work led by others is consistent
    When the rules are applied
    Then "enquiries found not led by a social worker" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | a few    | raised as high   |
      | many     | raised as high   |

  Scenario Outline: Inspectors find one enquiry, by what is known of oversight
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers lead section 47 enquiries for one of the children
    And <oversight>
    When the rules are applied
    Then "enquiries found not led by a social worker" is raised as <severity>

    Examples:
      | oversight                                                                                         | severity        |
      | social-work-qualified oversight of work led by others is inconsistent                             | high            |
      | it is not known: Social-work-qualified oversight of work led by people who are not social workers | at least medium |

  Scenario Outline: The guidance of March 2010, of which the day is not established
    Given an inspection that ended on <day>
    And 3 of 180 children on protection plans have a lead worker who is not a social worker
    And 3 of 140 section 47 enquiries were led by a worker who is not a social worker
    And workers who are not social workers lead protection plans for some of the children
    And workers who are not social workers lead section 47 enquiries for some of the children
    And workers who are not social workers do the protection work in a social worker's name for some of the children
    And 40 of 600 children in need have a lead worker who is not a social worker
    And workers who are not social workers lead child in need work for some of the children
    And workers who are not social workers hold cases, the kind not stated, for some of the children
    And social-work-qualified oversight of work led by others is absent
    And workers who are not social workers take or settle case decisions for some of the children
    When the rules are applied
    Then "protection plans not led by a social worker" is <verdict>
    And "enquiries not led by a social worker" is <verdict>
    And "protection plans found not led by a social worker" is <verdict>
    And "enquiries found not led by a social worker" is <verdict>
    And "protection social worker in name only" is <verdict>
    And "children in need not led by a social worker until december 2023" is <verdict>
    And "children in need found not led by a social worker until december 2023" is <verdict>
    And "cases kind not stated until december 2023" is <verdict>

    Examples:
      | day              | verdict        |
      | 28 February 2010 | not in force   |
      | 1 March 2010     | undecided      |
      | 30 March 2010    | undecided      |
      | 31 March 2010    | raised as high |

  # --- Children in care

  Scenario Outline: How many children in care, while social workers decide
    Given an audit that ended on 31 March 2025
    And <children> children in care <have> an allocated worker who is not a social worker
    And workers who are not social workers take or settle case decisions for none of the children
    When the rules are applied
    Then "children in care allocated to other workers" is <verdict>

    Examples:
      | children    | have | verdict          |
      | 0 of 1,000  | have | clear            |
      | 1 of 1,000  | has  | raised as medium |
      | 99 of 1,000 | have | raised as medium |
      | 100 of 1,000 | have | raised as high  |
      | 2 of 9      | have | raised as medium |
      | 2 of 10     | have | raised as high   |
      | 30          | have | raised as at least medium |
      | 0 of 0      | have | not applicable   |

  Scenario Outline: One child in care, by who decides
    Given an audit that ended on 31 March 2025
    And 1 of 1,000 children in care has an allocated worker who is not a social worker
    And <decisions>
    When the rules are applied
    Then "children in care allocated to other workers" is raised as <severity>

    Examples:
      | decisions                                                                                                            | severity        |
      | workers who are not social workers take or settle case decisions for none of the children                            | medium          |
      | workers who are not social workers take or settle case decisions for one of the children                             | high            |
      | it is not known: How many children have case decisions taken or settled by people who are not registered social workers | at least medium |

  Scenario: Nothing is known of who the children in care are allocated to
    Given the authority's own figures as at 31 March 2025
    And it is not known: Children in care whose allocated worker is not a registered social worker
    When the rules are applied
    Then "children in care allocated to other workers" is undecided for want of "Children in care whose allocated worker is not a registered social worker"

  Scenario: The flag on children in care does not lend the Act more than it says
    Given the authority's own figures as at 31 March 2025
    And 3 of 450 children in care have an allocated worker who is not a social worker
    When the rules are applied
    Then "children in care allocated to other workers" is raised as at least medium
    And the flag "children in care allocated to other workers" cites "sw-06"
    And the flag "children in care allocated to other workers" says "outside what care planning guidance expects"
    And the flag "children in care allocated to other workers" says "does not itself require that the visitor is a registered social worker"
    And the flag "children in care allocated to other workers" does not say "does not meet"

  Scenario Outline: What inspectors say of children in care, while social workers decide
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers are the allocated worker for <how many> of the children in care
    And workers who are not social workers take or settle case decisions for none of the children
    When the rules are applied
    Then "children in care found allocated to other workers" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | some     | raised as medium |
      | many     | raised as high   |
      | most     | raised as high   |

  Scenario Outline: Inspectors find some children in care, by who decides
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers are the allocated worker for some of the children in care
    And <decisions>
    When the rules are applied
    Then "children in care found allocated to other workers" is raised as <severity>

    Examples:
      | decisions                                                                                                            | severity        |
      | workers who are not social workers take or settle case decisions for one of the children                             | high            |
      | it is not known: How many children have case decisions taken or settled by people who are not registered social workers | at least medium |

  Scenario Outline: The care planning regime of 1 April 2011
    Given an inspection that ended on <day>
    And 3 of 450 children in care have an allocated worker who is not a social worker
    And workers who are not social workers are the allocated worker for some of the children in care
    And workers who are not social workers do the visits and reviews in a social worker's name for some of the children in care
    And workers who are not social workers take or settle case decisions for none of the children
    When the rules are applied
    Then "children in care allocated to other workers" is <verdict>
    And "children in care found allocated to other workers" is <verdict>
    And "care social worker in name only" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2011 | not in force     |
      | 1 April 2011  | raised as medium |

  # --- Children in need, to 14 December 2023

  Scenario Outline: One child in need under the earlier guidance, by oversight and by who decides
    Given an audit that ended on 31 March 2022
    And 1 of 600 children in need has a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is <oversight>
    And workers who are not social workers take or settle case decisions for <decided> of the children
    When the rules are applied
    Then "children in need not led by a social worker until december 2023" is raised as <severity>

    Examples:
      | oversight    | decided | severity |
      | consistent   | none    | low      |
      | consistent   | one     | high     |
      | inconsistent | none    | medium   |
      | inconsistent | one     | high     |
      | limited      | none    | high     |
      | absent       | none    | high     |

  Scenario Outline: How many children in need under the earlier guidance
    Given the authority's own figures as at 31 March 2022
    And <children> children in need <have> a lead worker who is not a social worker
    When the rules are applied
    Then "children in need not led by a social worker until december 2023" is <verdict>

    Examples:
      | children  | have | verdict                   |
      | 0 of 600  | have | clear                     |
      | 1 of 600  | has  | raised as at least medium |
      | 0 of 0    | have | not applicable            |

  Scenario: Nothing is known of who leads work with children in need, under the earlier guidance
    Given the authority's own figures as at 31 March 2022
    And it is not known: Children in need whose lead worker is not a registered social worker
    When the rules are applied
    Then "children in need not led by a social worker until december 2023" is undecided for want of "Children in need whose lead worker is not a registered social worker"

  Scenario: Under the earlier guidance, consistent oversight without word of who decides is at least low
    Given an audit that ended on 31 March 2022
    And 40 of 600 children in need have a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is consistent
    When the rules are applied
    Then "children in need not led by a social worker until december 2023" is raised as at least low

  Scenario Outline: What inspectors say of child in need work under the earlier guidance
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers lead child in need work for <how many> of the children
    And social-work-qualified oversight of work led by others is <oversight>
    And workers who are not social workers take or settle case decisions for <decided> of the children
    When the rules are applied
    Then "children in need found not led by a social worker until december 2023" is <verdict>

    Examples:
      | how many | oversight    | decided | verdict          |
      | none     | absent       | none    | clear            |
      | one      | consistent   | none    | raised as low    |
      | one      | consistent   | one     | raised as high   |
      | one      | inconsistent | none    | raised as medium |
      | one      | limited      | none    | raised as high   |

  Scenario: Inspectors say nothing of oversight under the earlier guidance
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers lead child in need work for some of the children
    When the rules are applied
    Then "children in need found not led by a social worker until december 2023" is raised as at least medium

  # --- Children in need, from 15 December 2023

  Scenario Outline: How many children in need, with inconsistent oversight, while social workers decide
    Given an audit that ended on 31 March 2025
    And <children> children in need <have> a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is inconsistent
    And workers who are not social workers take or settle case decisions for none of the children
    When the rules are applied
    Then "children in need not led by a social worker since december 2023" is <verdict>

    Examples:
      | children | have | verdict          |
      | 0 of 600 | have | clear            |
      | 1 of 600 | has  | raised as medium |
      | 0 of 0   | have | not applicable   |

  Scenario Outline: One child in need, by oversight and by who decides
    Given an audit that ended on 31 March 2025
    And 1 of 600 children in need has a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is <oversight>
    And workers who are not social workers take or settle case decisions for <decided> of the children
    When the rules are applied
    Then "children in need not led by a social worker since december 2023" is <verdict>

    Examples:
      | oversight    | decided | verdict          |
      | consistent   | none    | clear            |
      | consistent   | some    | clear            |
      | inconsistent | none    | raised as medium |
      | inconsistent | one     | raised as high   |
      | limited      | none    | raised as high   |
      | absent       | none    | raised as high   |

  Scenario: Inconsistent oversight without word of who decides is at least medium
    Given an audit that ended on 31 March 2025
    And 40 of 600 children in need have a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is inconsistent
    When the rules are applied
    Then "children in need not led by a social worker since december 2023" is raised as at least medium

  Scenario Outline: What inspectors say of child in need work from 15 December 2023
    Given an inspection that ended on 31 March 2025
    And workers who are not social workers lead child in need work for <how many> of the children
    And social-work-qualified oversight of work led by others is <oversight>
    And workers who are not social workers take or settle case decisions for <decided> of the children
    When the rules are applied
    Then "children in need found not led by a social worker since december 2023" is <verdict>

    Examples:
      | how many | oversight    | decided | verdict          |
      | none     | absent       | none    | clear            |
      | one      | consistent   | none    | clear            |
      | one      | inconsistent | none    | raised as medium |
      | one      | inconsistent | one     | raised as high   |
      | one      | limited      | none    | raised as high   |

  Scenario: Inspectors say nothing of oversight from 15 December 2023
    Given an inspection that ended on 31 March 2025
    And workers who are not social workers lead child in need work for many of the children
    When the rules are applied
    Then "children in need found not led by a social worker since december 2023" is undecided for want of "Social-work-qualified oversight of work led by people who are not social workers"

  Scenario Outline: What inspectors found on the last day of the old guidance and the first of the new
    Given an inspection that ended on <day>
    And workers who are not social workers lead child in need work for some of the children
    And social-work-qualified oversight of work led by others is inconsistent
    And workers who are not social workers take or settle case decisions for none of the children
    When the rules are applied
    Then "children in need found not led by a social worker until december 2023" is <until>
    And "children in need found not led by a social worker since december 2023" is <since>

    Examples:
      | day              | until            | since            |
      | 14 December 2023 | raised as medium | not in force     |
      | 15 December 2023 | not in force     | raised as medium |

  Scenario: Figures for a quarter that spans the change of guidance settle neither rule
    Given an audit that ended on 31 December 2023
    And from 1 October 2023 to 31 December 2023, 40 of 600 children in need have a lead worker who is not a social worker
    And from 1 October 2023 to 31 December 2023, social-work-qualified oversight of work led by others is absent
    When the rules are applied
    Then "children in need not led by a social worker until december 2023" is undecided
    And "children in need not led by a social worker since december 2023" is undecided

  Scenario Outline: Between the editions of 2023 and 2026, one or the other is in force
    Given an inspection that ended on <day>
    And 40 of 600 children in need have a lead worker who is not a social worker
    And workers who are not social workers lead child in need work for some of the children
    And social-work-qualified oversight of work led by others is inconsistent
    And workers who are not social workers hold cases, the kind not stated, for some of the children
    And workers who are not social workers take or settle case decisions for none of the children
    And workers who are not social workers do the protection work in a social worker's name for one of the children
    When the rules are applied
    Then "children in need not led by a social worker since december 2023" is <need>
    And "children in need found not led by a social worker since december 2023" is <need>
    And "cases kind not stated since december 2023" is <need>
    And "protection social worker in name only" is <protection>

    Examples:
      | day              | need             | protection     |
      | 1 February 2026  | raised as medium | raised as high |
      | 28 February 2026 | raised as medium | raised as high |
      | 1 March 2026     | raised as medium | raised as high |
      | 15 March 2026    | raised as medium | raised as high |
      | 31 March 2026    | raised as medium | raised as high |

  # --- Who decides

  Scenario Outline: For how many children, where audit shows no detriment
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers take or settle case decisions for <how many> of the children
    And audit shows no detriment to children from decisions by workers who are not social workers
    When the rules are applied
    Then "case decisions not made by a social worker" is <verdict>

    Examples:
      | how many       | verdict          |
      | none           | clear            |
      | one            | raised as medium |
      | a few          | raised as medium |
      | a small number | raised as medium |
      | some           | raised as high   |
      | all            | raised as high   |

  Scenario Outline: Decisions for a small number of children, by what audit shows
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers take or settle case decisions for a small number of the children
    And <audit>
    When the rules are applied
    Then "case decisions not made by a social worker" is raised as <severity>

    Examples:
      | audit                                                                                                | severity        |
      | audit shows no detriment to children from decisions by workers who are not social workers            | medium          |
      | no audit shows that decisions by workers who are not social workers did children no detriment        | high            |
      | it is not known: Audit shows that decisions by people who are not social workers did children no detriment | at least medium |

  Scenario: Nothing is said of who decides
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "case decisions not made by a social worker" is undecided for want of "How many children have case decisions taken or settled by people who are not registered social workers"

  Scenario: The authority's own figures cannot say what inspectors would
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "case decisions not made by a social worker" is not looked at
    And "protection plans found not led by a social worker" is not looked at
    And "cases kind not stated since december 2023" is not looked at
    And "protection plans not led by a social worker" is undecided

  Scenario Outline: Decisions by others are judged from the inspections of April 2009 on
    Given an inspection that ended on <day>
    And workers who are not social workers take or settle case decisions for many of the children
    When the rules are applied
    Then "case decisions not made by a social worker" is <verdict>

    Examples:
      | day           | verdict        |
      | 31 March 2009 | not in force   |
      | 1 April 2009  | raised as high |

  # --- Where the source does not say which children

  Scenario Outline: How many cases of a kind not stated, to 14 December 2023
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers hold cases, the kind not stated, for <how many> of the children
    And workers who are not social workers take or settle case decisions for <decided> of the children
    When the rules are applied
    Then "cases kind not stated until december 2023" is <verdict>

    Examples:
      | how many | decided | verdict          |
      | none     | none    | clear            |
      | one      | none    | raised as medium |
      | one      | one     | raised as high   |
      | many     | none    | raised as medium |

  Scenario: Nothing is said of cases whose kind is not stated
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "cases kind not stated until december 2023" is undecided
    And "cases kind not stated since december 2023" is not in force

  Scenario: The flag on cases of a kind not stated names the stricter guidance that may apply
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers hold cases, the kind not stated, for some of the children
    When the rules are applied
    Then "cases kind not stated until december 2023" is raised as at least medium
    And the flag "cases kind not stated until december 2023" cites "sw-04"
    And the flag "cases kind not stated until december 2023" says "SW-05"

  Scenario: On the last day of the old guidance the kind of case did not matter
    Given an inspection that ended on 14 December 2023
    And workers who are not social workers hold cases, the kind not stated, for some of the children
    When the rules are applied
    Then "cases kind not stated until december 2023" is raised as at least medium
    And "cases kind not stated since december 2023" is not in force

  Scenario: From 15 December 2023 the kind of case decides, so nothing is settled until it is known
    Given an inspection that ended on 15 December 2023
    And workers who are not social workers hold cases, the kind not stated, for some of the children
    When the rules are applied
    Then "cases kind not stated until december 2023" is not in force
    And "cases kind not stated since december 2023" is undecided for want of "Children on protection plans whose lead worker is not a registered social worker"
    And "cases kind not stated since december 2023" is undecided for want of "Children in need whose lead worker is not a registered social worker"
    And "cases kind not stated since december 2023" is undecided for want of "Social-work-qualified oversight of work led by people who are not social workers"
    And "case decisions not made by a social worker" is undecided

  Scenario Outline: From 15 December 2023, once figures say which children
    Given an audit that ended on 31 March 2025
    And workers who are not social workers hold cases, the kind not stated, for <how many> of the children
    And <plans> children on protection plans <have> a lead worker who is not a social worker
    And <enquiries> section 47 enquiries <were> led by a worker who is not a social worker
    And <care> children in care <hold> an allocated worker who is not a social worker
    And <need> children in need <keep> a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is <oversight>
    And workers who are not social workers take or settle case decisions for <decided> of the children
    When the rules are applied
    Then "cases kind not stated since december 2023" is <verdict>

    Examples:
      | how many | plans    | have | enquiries | were | care     | hold | need      | keep | oversight    | decided | verdict          |
      | one      | 0 of 180 | have | 0 of 140  | were | 0 of 450 | have | 40 of 600 | have | consistent   | none    | clear            |
      | none     | 1 of 180 | has  | 1 of 140  | was  | 1 of 450 | has  | 1 of 600  | has  | inconsistent | none    | clear            |
      | one      | 0 of 180 | have | 0 of 140  | were | 0 of 450 | have | 0 of 600  | have | inconsistent | none    | clear            |
      | one      | 0 of 180 | have | 0 of 140  | were | 0 of 450 | have | 1 of 600  | has  | inconsistent | none    | raised as medium |
      | one      | 1 of 180 | has  | 0 of 140  | were | 0 of 450 | have | 0 of 600  | have | consistent   | none    | raised as medium |
      | one      | 0 of 180 | have | 1 of 140  | was  | 0 of 450 | have | 0 of 600  | have | consistent   | none    | raised as medium |
      | one      | 0 of 180 | have | 0 of 140  | were | 1 of 450 | has  | 0 of 600  | have | consistent   | none    | raised as medium |
      | one      | 0 of 180 | have | 0 of 140  | were | 1 of 450 | has  | 0 of 600  | have | consistent   | one     | raised as high   |

  Scenario: From 15 December 2023, figures say which children and nobody says who decides
    Given an audit that ended on 31 March 2025
    And workers who are not social workers hold cases, the kind not stated, for some of the children
    And 1 of 180 children on protection plans has a lead worker who is not a social worker
    When the rules are applied
    Then "cases kind not stated since december 2023" is raised as at least medium

  # --- Registration

  Scenario Outline: How many people were employed as social workers while not registered
    Given the authority's own figures as at 31 March 2025
    And of the people employed or presented as social workers, <people> <were> not registered
    And nobody not registered was left holding an enquiry, a protection plan or a child in care after it was known
    When the rules are applied
    Then "presented as a social worker while not registered" is <verdict>

    Examples:
      | people   | were | verdict        |
      | 0 of 210 | were | clear          |
      | 1 of 210 | was  | raised as high |
      | 0 of 0   | were | not applicable |

  Scenario: Nothing is known of what happened once it was known
    Given the authority's own figures as at 31 March 2025
    And of the people employed or presented as social workers, 1 of 210 was not registered
    When the rules are applied
    Then "presented as a social worker while not registered" is raised as at least high

  Scenario: Somebody is left in place
    Given the authority's own figures as at 31 March 2025
    And of the people employed or presented as social workers, 1 of 210 was not registered
    And somebody not registered was left holding an enquiry, a protection plan or a child in care after it was known
    When the rules are applied
    Then "presented as a social worker while not registered" is raised as critical
    And the flag "presented as a social worker while not registered" cites "sw-03"

  Scenario: Workers who hold cases and are openly something else are no matter of registration law
    Given an audit that ended on 31 March 2025
    And 40 of 600 children in need have a lead worker who is not a social worker
    And social-work-qualified oversight of work led by others is absent
    And of the people employed or presented as social workers, 0 of 210 were not registered
    When the rules are applied
    Then "children in need not led by a social worker since december 2023" is raised as high
    And "presented as a social worker while not registered" is clear

  Scenario Outline: How many people, when only the title was protected
    Given the authority's own figures as at <day>
    And of the people employed or presented as social workers, <people> <were> not registered
    When the rules are applied
    Then "presented as a social worker before december 2019" is <verdict>

    Examples:
      | day           | people   | were | verdict          |
      | 31 March 2019 | 0 of 210 | were | clear            |
      | 31 March 2019 | 1 of 210 | was  | raised as medium |
      | 31 July 2012  | 1 of 210 | was  | raised as medium |
      | 1 August 2012 | 1 of 210 | was  | raised as medium |
      | 1 April 2005  | 1 of 210 | was  | raised as medium |
      | 31 March 2005 | 1 of 210 | was  | not in force     |

  Scenario Outline: Nothing is known of registrations
    Given the authority's own figures as at <day>
    When the rules are applied
    Then "<rule>" is undecided

    Examples:
      | day           | rule                                              |
      | 31 March 2019 | presented as a social worker before december 2019 |
      | 31 March 2025 | presented as a social worker while not registered |
      | 31 March 2025 | registration not evidenced                        |

  Scenario Outline: Case holders whose registration the record does not show
    Given the authority's own figures as at 31 March 2025
    And the record does not show the registration of <holders> case holders
    When the rules are applied
    Then "registration not evidenced" is <verdict>

    Examples:
      | holders    | verdict        |
      | 0 of 210   | clear          |
      | 1 of 210   | raised as low  |
      | 210 of 210 | raised as low  |
      | 0 of 0     | not applicable |

  Scenario Outline: The register has been Social Work England's since 2 December 2019
    Given the authority's own figures as at <day>
    And the record does not show the registration of 12 of 210 case holders
    When the rules are applied
    Then "registration not evidenced" is <verdict>

    Examples:
      | day             | verdict       |
      | 1 December 2019 | not in force  |
      | 2 December 2019 | raised as low |

  Scenario: An empty record is a gap in data, not a finding about anybody
    Given the authority's own figures as at 31 March 2025
    And the record does not show the registration of 12 of 210 case holders
    When the rules are applied
    Then "registration not evidenced" is raised as low
    And the flag "registration not evidenced" says "cannot show that they are registered"
    And the flag "registration not evidenced" says "not a finding"
    And the flag "registration not evidenced" does not say "does not meet"
    And the flag "registration not evidenced" cites "sw-01"

  # --- A social worker in name

  Scenario Outline: Protection work done in a social worker's name, with consistent oversight
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers do the protection work in a social worker's name for <how many> of the children
    And social-work-qualified oversight of work led by others is consistent
    When the rules are applied
    Then "protection social worker in name only" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | a few    | raised as high   |

  Scenario Outline: Protection work for one child in a social worker's name, by what is known of oversight
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers do the protection work in a social worker's name for one of the children
    And <oversight>
    When the rules are applied
    Then "protection social worker in name only" is raised as <severity>

    Examples:
      | oversight                                                                                         | severity        |
      | social-work-qualified oversight of work led by others is inconsistent                             | high            |
      | it is not known: Social-work-qualified oversight of work led by people who are not social workers | at least medium |

  Scenario: Nothing is said of work done in a social worker's name
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "protection social worker in name only" is undecided
    And "care social worker in name only" is undecided

  Scenario Outline: Work with children in care done in a social worker's name, while social workers decide
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers do the visits and reviews in a social worker's name for <how many> of the children in care
    And workers who are not social workers take or settle case decisions for none of the children
    When the rules are applied
    Then "care social worker in name only" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | some     | raised as medium |
      | many     | raised as high   |

  Scenario Outline: Some children in care with a social worker in name, by who decides
    Given an inspection that ended on 31 March 2022
    And workers who are not social workers do the visits and reviews in a social worker's name for some of the children in care
    And <decisions>
    When the rules are applied
    Then "care social worker in name only" is raised as <severity>

    Examples:
      | decisions                                                                                                            | severity        |
      | workers who are not social workers take or settle case decisions for one of the children                             | high            |
      | it is not known: How many children have case decisions taken or settled by people who are not registered social workers | at least medium |

  # --- What a figure is worth

  Scenario: A figure over twelve months old settles nothing
    Given the authority's own figures as at 31 March 2025
    And as at 30 March 2024, 0 of 180 children on protection plans have a lead worker who is not a social worker
    And as at 31 March 2024, 0 of 450 children in care have an allocated worker who is not a social worker
    When the rules are applied
    Then "protection plans not led by a social worker" is undecided
    And "children in care allocated to other workers" is clear

  Scenario: What is said of one group of children is judged for that group
    Given an inspection that ended on 31 March 2022
    And for disabled children, workers who are not social workers lead child in need work for many of the children
    And for disabled children, social-work-qualified oversight of work led by others is limited
    When the rules are applied
    Then "children in need found not led by a social worker until december 2023" is raised as high for disabled children
    And "children in need found not led by a social worker until december 2023" is undecided
