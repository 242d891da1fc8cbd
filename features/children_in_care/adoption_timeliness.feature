Feature: How long children wait for adoption
  A year is a long time in the life of a small child who waits for a family. The thresholds of the
  scorecards are for comparing and bind nobody, they went down over the years, and a threshold belongs to
  its own three years. These scenarios keep averages, comparisons and what inspectors saw apart.

  # --- Stockton-on-Tees

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And as at 31 March 2015, over three years children were matched with adopters 273 days after leave to place them on average
    And as at 31 March 2016, in one year children moved in with adopters 675 days after coming into care on average
    And as at 31 March 2016, in one year children were matched with adopters 361 days after leave to place them on average
    And as at 31 March 2015, in England children moved in with adopters 533 days after coming into care on average
    And 2 of 18 children adopted in the year were matched within 121 days of leave to place
    And adoption often comes late for children who need it
    And children wait longer for adoption than they did
    And leaders' work to improve adoption has had little effect
    When the rules are applied
    Then "days to match above threshold" is raised as at least low
    And "year of adoptions above threshold" is raised as medium
    And "few adopted children matched within four months" is raised as medium
    And "children wait too long for adoption" is raised as medium
    And "adoption getting slower" is raised as low
    And "work to improve adoption without effect" is raised as low
    And "days to adopters above threshold" is undecided
    And no flag is high

  Scenario: The report of 2019, slowly improving from a low base
    Given an inspection that ended on 24 May 2019
    And adoption often comes late for children who need it
    And children wait less long for adoption than they did
    When the rules are applied
    Then "children wait too long for adoption" is raised as medium
    And "adoption getting slower" is clear
    And the flag "children wait too long for adoption" does not say "threshold"

  # --- The averages of three years

  Scenario Outline: From coming into care to moving in, against the threshold of the same three years
    Given the authority's own figures as at <day>
    And over three years children moved in with adopters <days> days after coming into care on average
    And in England children moved in with adopters 1000 days after coming into care on average
    When the rules are applied
    Then "days to adopters above threshold" is <verdict>

    Examples: Announced in March 2012, on a day that is not established
      | day              | days | verdict       |
      | 29 February 2012 | 700  | not in force  |
      | 1 March 2012     | 700  | undecided     |
      | 30 March 2012    | 700  | undecided     |
      | 31 March 2012    | 640  | raised as low |
      | 31 March 2012    | 639  | clear         |

    Examples: Lowered for each three years until those that ended in 2016
      | day           | days | verdict       |
      | 1 April 2012  | 609  | raised as low |
      | 31 March 2013 | 608  | clear         |
      | 31 March 2013 | 609  | raised as low |
      | 1 April 2013  | 548  | raised as low |
      | 31 March 2014 | 547  | clear         |
      | 31 March 2014 | 548  | raised as low |
      | 1 April 2014  | 488  | raised as low |
      | 31 March 2015 | 487  | clear         |
      | 31 March 2015 | 488  | raised as low |
      | 1 April 2015  | 427  | raised as low |
      | 31 March 2016 | 426  | clear         |
      | 31 March 2016 | 427  | raised as low |
      | 31 March 2019 | 426  | clear         |
      | 31 March 2019 | 427  | raised as low |

  Scenario: A figure is held against the threshold of its own three years, and not of the inspection's day
    Given an inspection that ended on 16 June 2016
    And as at 31 March 2015, over three years children moved in with adopters 450 days after coming into care on average
    And as at 31 March 2015, over three years children were matched with adopters 140 days after leave to place them on average
    When the rules are applied
    Then "days to adopters above threshold" is clear
    And "days to match above threshold" is clear

  Scenario Outline: How far above England
    Given the authority's own figures as at 31 March 2018
    And over three years children moved in with adopters <days> days after coming into care on average
    And in England children moved in with adopters <England> days after coming into care on average
    When the rules are applied
    Then "days to adopters above threshold" is <verdict>

    Examples: A quarter above is a half day more than 607, and exactly 610
      | England | days | verdict          |
      | 486     | 607  | raised as low    |
      | 486     | 608  | raised as medium |
      | 488     | 609  | raised as low    |
      | 488     | 610  | raised as medium |

  Scenario: England is not known
    Given the authority's own figures as at 31 March 2018
    And over three years children moved in with adopters 608 days after coming into care on average
    When the rules are applied
    Then "days to adopters above threshold" is raised as at least low
    And the flag "days to adopters above threshold" cites "ad-01"
    And the flag "days to adopters above threshold" says "No law sets a number of days"
    And the flag "days to adopters above threshold" does not say "does not meet"
    And the flag "days to adopters above threshold" does not say "breach"

  Scenario Outline: From leave to place to a match, against the threshold of the same three years
    Given the authority's own figures as at <day>
    And over three years children were matched with adopters <days> days after leave to place them on average
    And in England children were matched with adopters 1000 days after leave to place them on average
    When the rules are applied
    Then "days to match above threshold" is <verdict>

    Examples: Announced in March 2012, on a day that is not established
      | day              | days | verdict       |
      | 29 February 2012 | 300  | not in force  |
      | 1 March 2012     | 300  | undecided     |
      | 30 March 2012    | 300  | undecided     |
      | 31 March 2012    | 214  | raised as low |
      | 31 March 2012    | 213  | clear         |

    Examples: Lowered for each three years until those that ended in 2016
      | day           | days | verdict       |
      | 31 March 2013 | 213  | clear         |
      | 31 March 2013 | 214  | raised as low |
      | 1 April 2013  | 183  | raised as low |
      | 31 March 2014 | 182  | clear         |
      | 31 March 2014 | 183  | raised as low |
      | 1 April 2014  | 153  | raised as low |
      | 31 March 2015 | 152  | clear         |
      | 31 March 2015 | 153  | raised as low |
      | 1 April 2015  | 122  | raised as low |
      | 31 March 2016 | 121  | clear         |
      | 31 March 2016 | 122  | raised as low |

  Scenario Outline: How far above England a match came
    Given the authority's own figures as at 31 March 2018
    And over three years children were matched with adopters <days> days after leave to place them on average
    And in England children were matched with adopters 200 days after leave to place them on average
    When the rules are applied
    Then "days to match above threshold" is <verdict>

    Examples:
      | days | verdict          |
      | 299  | raised as low    |
      | 300  | raised as medium |

  Scenario: Nobody worked out the averages
    Given the authority's own figures as at 31 March 2018
    And it is not known: Average days from coming into care to moving in with adopters, over three years
    When the rules are applied
    Then "days to adopters above threshold" is undecided
    And "days to match above threshold" is undecided
    And "year of adoptions above threshold" is undecided
    And "few adopted children matched within four months" is undecided

  Scenario: Averages more than two years old settle nothing
    Given the authority's own figures as at 1 April 2018
    And as at 31 March 2016, over three years children moved in with adopters 700 days after coming into care on average
    When the rules are applied
    Then "days to adopters above threshold" is undecided

  # --- One year

  Scenario Outline: One year beside the thresholds for three
    Given the authority's own figures as at 31 March 2018
    And in one year children moved in with adopters <in> days after coming into care on average
    And in one year children were matched with adopters <match> days after leave to place them on average
    And in England children moved in with adopters <England> days after coming into care on average
    And in England children were matched with adopters 200 days after leave to place them on average
    When the rules are applied
    Then "year of adoptions above threshold" is <verdict>

    Examples:
      | in  | England | match | verdict          |
      | 426 | 486     | 121   | clear            |
      | 427 | 486     | 121   | raised as low    |
      | 426 | 486     | 122   | raised as low    |
      | 607 | 486     | 299   | raised as low    |
      | 608 | 486     | 121   | raised as medium |
      | 609 | 488     | 121   | raised as low    |
      | 610 | 488     | 121   | raised as medium |
      | 426 | 486     | 300   | raised as medium |

  Scenario: Of one year only the match is known
    Given the authority's own figures as at 31 March 2018
    And in one year children were matched with adopters 130 days after leave to place them on average
    When the rules are applied
    Then "year of adoptions above threshold" is raised as at least low
    And the flag "year of adoptions above threshold" says "One year is of few children"

  Scenario Outline: The thresholds as one year meets them
    Given the authority's own figures as at <day>
    And in one year children moved in with adopters <in> days after coming into care on average
    And in one year children were matched with adopters <match> days after leave to place them on average
    And in England children moved in with adopters 2000 days after coming into care on average
    And in England children were matched with adopters 1000 days after leave to place them on average
    When the rules are applied
    Then "year of adoptions above threshold" is <verdict>

    Examples:
      | day              | in  | match | verdict       |
      | 29 February 2012 | 700 | 300   | not in force  |
      | 1 March 2012     | 700 | 300   | undecided     |
      | 30 March 2012    | 700 | 300   | undecided     |
      | 31 March 2012    | 639 | 213   | clear         |
      | 31 March 2012    | 640 | 213   | raised as low |
      | 31 March 2012    | 639 | 214   | raised as low |
      | 1 April 2012     | 609 | 213   | raised as low |
      | 31 March 2013    | 608 | 213   | clear         |
      | 31 March 2013    | 609 | 213   | raised as low |
      | 31 March 2013    | 608 | 214   | raised as low |
      | 1 April 2013     | 548 | 182   | raised as low |
      | 31 March 2014    | 547 | 182   | clear         |
      | 31 March 2014    | 547 | 183   | raised as low |
      | 31 March 2014    | 548 | 182   | raised as low |
      | 1 April 2014     | 487 | 153   | raised as low |
      | 31 March 2015    | 487 | 152   | clear         |
      | 31 March 2015    | 488 | 152   | raised as low |
      | 1 April 2015     | 426 | 121   | clear         |
      | 1 April 2015     | 427 | 121   | raised as low |

  # --- How many children were matched within four months

  Scenario Outline: The share of adopted children who were matched within 121 days
    Given the authority's own figures as at 31 March 2018
    And <children> children adopted in the year were matched within 121 days of leave to place
    When the rules are applied
    Then "few adopted children matched within four months" is <verdict>

    Examples:
      | children     | verdict          |
      | 20 of 20     | clear            |
      | 8 of 20      | clear            |
      | 7 of 20      | raised as low    |
      | 399 of 1,000 | raised as low    |
      | 4 of 20      | raised as low    |
      | 3 of 20      | raised as medium |
      | 199 of 1,000 | raised as medium |
      | 0 of 10      | raised as medium |
      | 0 of 9       | clear            |
      | 0 of 0       | not applicable   |

  Scenario Outline: The 121 days belong to three years that ended in 2016 or later
    Given the authority's own figures as at <day>
    And 0 of 20 children adopted in the year were matched within 121 days of leave to place
    When the rules are applied
    Then "few adopted children matched within four months" is <verdict>

    Examples:
      | day           | verdict          |
      | 31 March 2015 | not in force     |
      | 1 April 2015  | raised as medium |

  # --- What inspectors saw, and what leaders do

  Scenario Outline: Whether adoption comes in time
    Given an inspection that ended on 24 May 2019
    And adoption <comes> for children who need it
    When the rules are applied
    Then "children wait too long for adoption" is <verdict>

    Examples:
      | comes                | verdict          |
      | comes in time        | clear            |
      | mostly comes in time | clear            |
      | often comes late     | raised as medium |
      | comes too late       | raised as high   |

  Scenario Outline: Whether children wait longer than they did
    Given an inspection that ended on 24 May 2019
    And <direction>
    When the rules are applied
    Then "adoption getting slower" is <verdict>

    Examples:
      | direction                                         | verdict       |
      | children wait longer for adoption than they did    | raised as low |
      | children wait as long for adoption as they did     | clear         |
      | children wait less long for adoption than they did | clear         |

  Scenario Outline: What leaders' work has come to
    Given an inspection that ended on 24 May 2019
    And <work>
    When the rules are applied
    Then "work to improve adoption without effect" is <verdict>

    Examples:
      | work                                                                     | verdict          |
      | leaders' work to improve adoption is good                                | clear            |
      | leaders' work to improve adoption is adequate                            | clear            |
      | leaders' work to improve adoption has helped some children and not others | raised as low    |
      | leaders' work to improve adoption has had little effect                  | raised as low    |
      | leaders do nothing to improve adoption                                   | raised as medium |

  Scenario: Nobody said anything of the wait
    Given an inspection that ended on 24 May 2019
    When the rules are applied
    Then "children wait too long for adoption" is undecided
    And "adoption getting slower" is undecided
    And "work to improve adoption without effect" is undecided

  Scenario: The authority's own figures do not say what inspectors would
    Given the authority's own figures as at 31 March 2019
    When the rules are applied
    Then "children wait too long for adoption" is not looked at

  Scenario Outline: Inspections first looked at it in 2009, and the law of 2002 began on 30 December 2005
    Given an inspection that ended on <day>
    And children wait longer for adoption than they did
    And adoption often comes late for children who need it
    When the rules are applied
    Then "adoption getting slower" is <slower>
    And "children wait too long for adoption" is <wait>

    Examples:
      | day              | slower        | wait             |
      | 29 December 2005 | not in force  | not in force     |
      | 30 December 2005 | not in force  | raised as medium |
      | 31 March 2009    | not in force  | raised as medium |
      | 1 April 2009     | raised as low | raised as medium |

  Scenario Outline: Leaders' work is judged where an inspection of the day looked at adoption
    Given an inspection that ended on <day>
    And leaders' work to improve adoption has had little effect
    When the rules are applied
    Then "work to improve adoption without effect" is <verdict>

    Examples:
      | day              | verdict       |
      | 31 March 2009    | not in force  |
      | 1 April 2009     | raised as low |
      | 1 June 2012      | raised as low |
      | 1 July 2012      | not in force  |
      | 31 October 2013  | not in force  |
      | 30 November 2013 | raised as low |
      | 1 December 2017  | raised as low |
      | 31 December 2017 | undecided     |
      | 1 January 2018   | undecided     |
      | 31 January 2018  | raised as low |
