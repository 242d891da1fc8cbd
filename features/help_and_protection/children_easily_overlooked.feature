Feature: Homeless children, children out of school, disabled children and young carers
  These children come first to a housing office, a school, a clinic, or nobody. The law still gives them to
  children's social care, and what goes wrong for them seldom shows in its figures.

  # --- Stockton-on-Tees, as inspections saw it

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And the response to children of 16 and 17 who are homeless is good
    And the tracing of children missing education is good
    And 18 pupils are on part-time timetables
    And a part-time timetable has gone on too long for some of the pupils who have one
    And short breaks for disabled children are good
    And assessments for autism are finished too late
    When the rules are applied
    Then "response to homeless children weak" is clear
    And "children missing education not traced" is clear
    And "part-time timetables too long" is raised as low
    And "short breaks weak" is clear
    And "autism assessments late" is raised as medium
    And no flag is high

  Scenario: The report of 2019
    Given an inspection that ended on 24 May 2019
    And the response to children of 16 and 17 who are homeless is good
    When the rules are applied
    Then "response to homeless children weak" is clear

  # --- Homeless children of sixteen and seventeen

  Scenario Outline: The response
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "response to homeless children weak" is <verdict>

    Examples:
      | found                                                                      | verdict          |
      | the response to children of 16 and 17 who are homeless is good             | clear            |
      | the response to children of 16 and 17 who are homeless is adequate         | clear            |
      | the response to children of 16 and 17 who are homeless is inconsistent     | raised as medium |
      | the response to children of 16 and 17 who are homeless is weak             | raised as high   |
      | nobody at the authority responds to children of 16 and 17 who are homeless | raised as high   |

  Scenario Outline: Not assessed, or put in bed and breakfast
    Given the authority's own figures as at 31 March 2025
    And <children> children of 16 and 17 who came as homeless were not assessed by children's social care
    And <children> children of 16 and 17 who came as homeless were put in bed and breakfast
    When the rules are applied
    Then "homeless children not assessed" is <verdict>
    And "homeless children in bed and breakfast" is <verdict>

    Examples:
      | children | verdict          |
      | 0 of 40  | clear            |
      | 1 of 40  | raised as medium |
      | 4 of 40  | raised as medium |
      | 5 of 40  | raised as high   |
      | 0 of 0   | not applicable   |

  Scenario: Nobody counted homeless children
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "homeless children not assessed" is undecided
    And "homeless children in bed and breakfast" is undecided

  Scenario: The flag on bed and breakfast departs from guidance
    Given the authority's own figures as at 31 March 2025
    And 1 of 40 children of 16 and 17 who came as homeless were put in bed and breakfast
    When the rules are applied
    Then "homeless children in bed and breakfast" is raised as medium
    And the flag "homeless children in bed and breakfast" cites "la-30"
    And the flag "homeless children in bed and breakfast" says "departs from statutory guidance"

  # --- Out of school

  Scenario Outline: Children missing education
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "children missing education not traced" is <verdict>

    Examples:
      | found                                                     | verdict          |
      | the tracing of children missing education is good         | clear            |
      | the tracing of children missing education is adequate     | clear            |
      | the tracing of children missing education is inconsistent | raised as medium |
      | the tracing of children missing education is weak         | raised as high   |
      | children missing education are not traced                 | raised as high   |

  Scenario Outline: Part-time timetables
    Given an inspection that ended on 31 March 2022
    And a part-time timetable has gone on too long for <found> of the pupils who have one
    When the rules are applied
    Then "part-time timetables too long" is <verdict>

    Examples:
      | found | verdict          |
      | none  | clear            |
      | one   | raised as low    |
      | some  | raised as low    |
      | many  | raised as medium |
      | most  | raised as medium |

  Scenario: The flag on timetables says that no number of weeks is set
    Given an inspection that ended on 16 June 2016
    And a part-time timetable has gone on too long for some of the pupils who have one
    When the rules are applied
    Then "part-time timetables too long" is raised as low
    And the flag "part-time timetables too long" cites "ed-02"
    And the flag "part-time timetables too long" says "No number of weeks is set nationally"

  # --- Disabled children and young carers

  Scenario Outline: Short breaks
    Given an inspection that ended on 31 March 2022
    And <found>
    When the rules are applied
    Then "short breaks weak" is <verdict>

    Examples:
      | found                                                    | verdict          |
      | short breaks for disabled children are good              | clear            |
      | short breaks for disabled children are adequate          | clear            |
      | short breaks for disabled children are of uneven quality | raised as low    |
      | short breaks for disabled children are weak              | raised as medium |
      | there are no short breaks for disabled children          | raised as medium |

  Scenario Outline: Waiting for an assessment for autism
    Given an inspection that ended on 31 March 2022
    And assessments for autism are finished <found>
    When the rules are applied
    Then "autism assessments late" is <verdict>

    Examples:
      | found          | verdict          |
      | in time        | clear            |
      | mostly in time | clear            |
      | often late     | raised as medium |
      | too late       | raised as medium |

  Scenario: The flag on autism says whose task the diagnosis is
    Given an inspection that ended on 31 March 2022
    And assessments for autism are finished too late
    When the rules are applied
    Then "autism assessments late" is raised as medium
    And the flag "autism assessments late" says "for health services"

  Scenario Outline: Young carers who were not assessed
    Given the authority's own figures as at 31 March 2025
    And <carers> young carers known were not assessed although they asked or seemed to need support
    When the rules are applied
    Then "young carers not assessed" is <verdict>

    Examples:
      | carers   | verdict          |
      | 0 of 200 | clear            |
      | 1 of 200 | raised as low    |
      | 4 of 200 | raised as low    |
      | 5 of 200 | raised as medium |
      | 2 of 21  | raised as low    |
      | 2 of 20  | raised as medium |
      | 1 of 9   | raised as low    |
      | 1 of 10  | raised as medium |
      | 0 of 0   | not applicable   |

  Scenario: Nobody counted young carers
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "young carers not assessed" is undecided

  Scenario Outline: The duty to young carers began on 1 April 2015
    Given the authority's own figures as at <day>
    And 1 of 200 young carers known were not assessed although they asked or seemed to need support
    When the rules are applied
    Then "young carers not assessed" is <verdict>

    Examples:
      | day           | verdict       |
      | 31 March 2015 | not in force  |
      | 1 April 2015  | raised as low |

  Scenario: Inspectors said nothing of these children
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "response to homeless children weak" is undecided
    And "children missing education not traced" is undecided
    And "part-time timetables too long" is undecided
    And "short breaks weak" is undecided
    And "autism assessments late" is undecided

  # --- Days of change

  Scenario Outline: The law on children in need, and on those who have nowhere to live, is of October 1991, the guidance of April 2010
    Given an inspection that ended on <day>
    And short breaks for disabled children are weak
    And the response to children of 16 and 17 who are homeless is weak
    And 1 of 40 children of 16 and 17 who came as homeless were not assessed by children's social care
    And 1 of 40 children of 16 and 17 who came as homeless were put in bed and breakfast
    When the rules are applied
    Then "response to homeless children weak" is <response>
    And "short breaks weak" is <breaks>
    And "homeless children not assessed" is <counted>
    And "homeless children in bed and breakfast" is <counted>

    Examples:
      | day               | response       | breaks           | counted          |
      | 30 September 1991 | not in force   | not in force     | not in force     |
      | 31 October 1991   | raised as high | raised as medium | not in force     |
      | 31 March 2010     | raised as high | raised as medium | not in force     |
      | 30 April 2010     | raised as high | raised as medium | raised as medium |

  Scenario Outline: The duty to find children missing education
    Given an inspection that ended on <day>
    And the tracing of children missing education is weak
    When the rules are applied
    Then "children missing education not traced" is <verdict>

    Examples:
      | day              | verdict        |
      | 31 December 2007 | not in force   |
      | 1 January 2008   | raised as high |

  Scenario Outline: What inspectors judge by began in April 2009
    Given an inspection that ended on <day>
    And a part-time timetable has gone on too long for many of the pupils who have one
    And assessments for autism are finished too late
    When the rules are applied
    Then "part-time timetables too long" is <verdict>
    And "autism assessments late" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2009 | not in force     |
      | 1 April 2009  | raised as medium |
