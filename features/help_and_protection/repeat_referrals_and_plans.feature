Feature: Children who are referred again, or are on a protection plan again
  A child who comes back for the same reasons was not helped for long enough the first time, or was helped and hurt
  again. A rate by itself can be wrong either way, so figures only ask a question; what inspectors read on files
  weighs more, most of all where nobody asked whether change would last.

  # --- Stockton-on-Tees, as inspections saw it

  Scenario: The report of 2016
    Given an inspection that ended on 16 June 2016
    And a new protection plan for the same reasons follows for a few of the children
    When the rules are applied
    Then "children on plans again" is clear
    And nothing is raised

  Scenario: The report of 2019
    Given an inspection that ended on 24 May 2019
    And a new referral for the same reasons follows for many of the children
    And a new protection plan for the same reasons follows for many of the children
    And assurance that change in families lasts is limited
    When the rules are applied
    Then "children referred again" is raised as high
    And "children on plans again" is raised as high
    And "change does not last" is raised as high
    And no flag is critical

  # --- What inspectors and auditors saw

  Scenario Outline: How many children are referred again for the same reasons
    Given an inspection that ended on 31 March 2022
    And a new referral for the same reasons follows for <found> of the children
    When the rules are applied
    Then "children referred again" is <verdict>

    Examples:
      | found          | verdict          |
      | none           | clear            |
      | a few          | clear            |
      | a small number | raised as medium |
      | some           | raised as medium |
      | many           | raised as high   |
      | most           | raised as high   |

  Scenario Outline: How many children are on a plan again for the same reasons
    Given an inspection that ended on 31 March 2022
    And a new protection plan for the same reasons follows for <found> of the children
    When the rules are applied
    Then "children on plans again" is <verdict>

    Examples:
      | found          | verdict          |
      | none           | clear            |
      | a few          | clear            |
      | a small number | raised as medium |
      | some           | raised as medium |
      | many           | raised as high   |
      | most           | raised as high   |

  Scenario Outline: Whether anybody makes sure that change lasts
    Given an inspection that ended on 31 March 2022
    And assurance that change in families lasts is <found>
    And a new referral for the same reasons follows for none of the children
    And a new protection plan for the same reasons follows for none of the children
    When the rules are applied
    Then "change does not last" is <verdict>

    Examples:
      | found        | verdict          |
      | consistent   | clear            |
      | inconsistent | raised as low    |
      | limited      | raised as medium |
      | absent       | raised as medium |

  Scenario Outline: Nobody makes sure, and children come back
    Given an inspection that ended on 31 March 2022
    And assurance that change in families lasts is <change>
    And a new referral for the same reasons follows for <referred> of the children
    And a new protection plan for the same reasons follows for <plans> of the children
    When the rules are applied
    Then "change does not last" is <verdict>

    Examples:
      | change       | referred | plans | verdict          |
      | limited      | some     | none  | raised as high   |
      | limited      | none     | some  | raised as high   |
      | inconsistent | many     | many  | raised as low    |
      | limited      | a few    | a few | raised as medium |

  Scenario: Nobody makes sure, and who came back is not known
    Given an inspection that ended on 31 March 2022
    And assurance that change in families lasts is limited
    When the rules are applied
    Then "change does not last" is raised as at least medium

  Scenario: Inspectors said nothing of children who come back
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "children referred again" is undecided
    And "children on plans again" is undecided
    And "change does not last" is undecided

  # --- Figures beside England

  Scenario Outline: Re-referrals, beside the 22.6 per cent of England
    Given published statistics as at 31 March 2025
    And <again> referrals in the year came within twelve months of an earlier one
    When the rules are applied
    Then "re-referrals above england" is <verdict>

    Examples:
      | again        | verdict          |
      | 0 of 1,000   | clear            |
      | 226 of 1,000 | clear            |
      | 275 of 1,000 | clear            |
      | 276 of 1,000 | raised as low    |
      | 375 of 1,000 | raised as low    |
      | 376 of 1,000 | raised as medium |
      | 5 of 9       | clear            |
      | 5 of 10      | raised as medium |
      | 0 of 0       | not applicable   |

  Scenario: Far fewer re-referrals than in England are not praised and not flagged
    Given published statistics as at 31 March 2025
    And 130 of 1,000 referrals in the year came within twelve months of an earlier one
    When the rules are applied
    Then "re-referrals above england" is clear

  Scenario: The flag on re-referrals is a question
    Given published statistics as at 31 March 2025
    And 320 of 1,000 referrals in the year came within twelve months of an earlier one
    When the rules are applied
    Then "re-referrals above england" is raised as low
    And the flag "re-referrals above england" cites "ra-12"
    And the flag "re-referrals above england" cites "bm-05"
    And the flag "re-referrals above england" says "above the comparator"
    And the flag "re-referrals above england" says "a question and not a finding"
    And the flag "re-referrals above england" does not say "breach"

  Scenario Outline: Second and later plans, beside the 24.5 per cent of England
    Given published statistics as at 31 March 2025
    And <again> protection plans begun in the year were a second or later one
    When the rules are applied
    Then "second plans above england" is <verdict>

    Examples:
      | again        | verdict          |
      | 0 of 1,000   | clear            |
      | 245 of 1,000 | clear            |
      | 294 of 1,000 | clear            |
      | 295 of 1,000 | raised as low    |
      | 344 of 1,000 | raised as low    |
      | 345 of 1,000 | raised as medium |
      | 4 of 9       | clear            |
      | 4 of 10      | raised as medium |
      | 0 of 0       | not applicable   |

  Scenario: Nobody counted
    Given published statistics as at 31 March 2025
    When the rules are applied
    Then "re-referrals above england" is undecided
    And "second plans above england" is undecided

  Scenario: Figures do not answer for what inspectors read on files
    Given an inspection that ended on 31 March 2025
    And 240 of 1,000 protection plans begun in the year were a second or later one
    And a new protection plan for the same reasons follows for many of the children
    When the rules are applied
    Then "second plans above england" is clear
    And "children on plans again" is raised as high

  Scenario Outline: Re-referrals five points above England, in the evidence's own year
    Given published statistics as at <day>
    And <again> referrals in the year came within twelve months of an earlier one
    When the rules are applied
    Then "re-referrals above england" is <verdict>

    Examples: A little less is not asked about, on the first and the last day of each figure for England
      | day           | again        | verdict |
      | 1 April 2012  | 304 of 1,000 | clear   |
      | 31 March 2013 | 304 of 1,000 | clear   |
      | 1 April 2013  | 284 of 1,000 | clear   |
      | 31 March 2014 | 284 of 1,000 | clear   |
      | 1 April 2014  | 294 of 1,000 | clear   |
      | 31 March 2015 | 294 of 1,000 | clear   |
      | 1 April 2015  | 277 of 1,000 | clear   |
      | 31 March 2016 | 277 of 1,000 | clear   |
      | 1 April 2016  | 273 of 1,000 | clear   |
      | 31 March 2018 | 273 of 1,000 | clear   |
      | 1 April 2018  | 280 of 1,000 | clear   |
      | 31 March 2020 | 280 of 1,000 | clear   |
      | 1 April 2020  | 281 of 1,000 | clear   |
      | 31 March 2021 | 281 of 1,000 | clear   |
      | 1 April 2021  | 264 of 1,000 | clear   |
      | 31 March 2022 | 264 of 1,000 | clear   |
      | 1 April 2022  | 273 of 1,000 | clear   |
      | 31 March 2024 | 273 of 1,000 | clear   |
      | 1 April 2024  | 275 of 1,000 | clear   |
      | 31 March 2025 | 275 of 1,000 | clear   |

    Examples: Five points are a question
      | day           | again        | verdict       |
      | 1 April 2012  | 305 of 1,000 | raised as low |
      | 31 March 2013 | 305 of 1,000 | raised as low |
      | 1 April 2013  | 285 of 1,000 | raised as low |
      | 31 March 2014 | 285 of 1,000 | raised as low |
      | 1 April 2014  | 295 of 1,000 | raised as low |
      | 31 March 2015 | 295 of 1,000 | raised as low |
      | 1 April 2015  | 278 of 1,000 | raised as low |
      | 31 March 2016 | 278 of 1,000 | raised as low |
      | 1 April 2016  | 274 of 1,000 | raised as low |
      | 31 March 2018 | 274 of 1,000 | raised as low |
      | 1 April 2018  | 281 of 1,000 | raised as low |
      | 31 March 2020 | 281 of 1,000 | raised as low |
      | 1 April 2020  | 282 of 1,000 | raised as low |
      | 31 March 2021 | 282 of 1,000 | raised as low |
      | 1 April 2021  | 265 of 1,000 | raised as low |
      | 31 March 2022 | 265 of 1,000 | raised as low |
      | 1 April 2022  | 274 of 1,000 | raised as low |
      | 31 March 2024 | 274 of 1,000 | raised as low |
      | 1 April 2024  | 276 of 1,000 | raised as low |
      | 31 March 2025 | 276 of 1,000 | raised as low |

    Examples: No figure for England
      | day           | again        | verdict      |
      | 31 March 2012 | 400 of 1,000 | not in force |
      | 1 April 2025  | 400 of 1,000 | not in force |

  Scenario Outline: Second and later plans five points above England, in the evidence's own year
    Given published statistics as at <day>
    And <again> protection plans begun in the year were a second or later one
    When the rules are applied
    Then "second plans above england" is <verdict>

    Examples: A little less is not asked about, on the first and the last day of each year
      | day           | again        | verdict |
      | 1 April 2010  | 184 of 1,000 | clear   |
      | 31 March 2011 | 184 of 1,000 | clear   |
      | 1 April 2011  | 194 of 1,000 | clear   |
      | 31 March 2012 | 194 of 1,000 | clear   |
      | 1 April 2012  | 204 of 1,000 | clear   |
      | 31 March 2013 | 204 of 1,000 | clear   |
      | 1 April 2013  | 214 of 1,000 | clear   |
      | 31 March 2014 | 214 of 1,000 | clear   |
      | 1 April 2014  | 224 of 1,000 | clear   |
      | 31 March 2015 | 224 of 1,000 | clear   |
      | 1 April 2015  | 233 of 1,000 | clear   |
      | 31 March 2016 | 233 of 1,000 | clear   |
      | 1 April 2016  | 241 of 1,000 | clear   |
      | 31 March 2017 | 241 of 1,000 | clear   |
      | 1 April 2017  | 256 of 1,000 | clear   |
      | 31 March 2018 | 256 of 1,000 | clear   |
      | 1 April 2018  | 262 of 1,000 | clear   |
      | 31 March 2019 | 262 of 1,000 | clear   |
      | 1 April 2019  | 273 of 1,000 | clear   |
      | 31 March 2020 | 273 of 1,000 | clear   |
      | 1 April 2020  | 275 of 1,000 | clear   |
      | 31 March 2021 | 275 of 1,000 | clear   |
      | 1 April 2021  | 287 of 1,000 | clear   |
      | 31 March 2022 | 287 of 1,000 | clear   |
      | 1 April 2022  | 290 of 1,000 | clear   |
      | 31 March 2023 | 290 of 1,000 | clear   |
      | 1 April 2023  | 294 of 1,000 | clear   |
      | 31 March 2024 | 294 of 1,000 | clear   |
      | 1 April 2024  | 294 of 1,000 | clear   |
      | 31 March 2025 | 294 of 1,000 | clear   |

    Examples: Five points are a question
      | day           | again        | verdict       |
      | 1 April 2010  | 185 of 1,000 | raised as low |
      | 31 March 2011 | 185 of 1,000 | raised as low |
      | 1 April 2011  | 195 of 1,000 | raised as low |
      | 31 March 2012 | 195 of 1,000 | raised as low |
      | 1 April 2012  | 205 of 1,000 | raised as low |
      | 31 March 2013 | 205 of 1,000 | raised as low |
      | 1 April 2013  | 215 of 1,000 | raised as low |
      | 31 March 2014 | 215 of 1,000 | raised as low |
      | 1 April 2014  | 225 of 1,000 | raised as low |
      | 31 March 2015 | 225 of 1,000 | raised as low |
      | 1 April 2015  | 234 of 1,000 | raised as low |
      | 31 March 2016 | 234 of 1,000 | raised as low |
      | 1 April 2016  | 242 of 1,000 | raised as low |
      | 31 March 2017 | 242 of 1,000 | raised as low |
      | 1 April 2017  | 257 of 1,000 | raised as low |
      | 31 March 2018 | 257 of 1,000 | raised as low |
      | 1 April 2018  | 263 of 1,000 | raised as low |
      | 31 March 2019 | 263 of 1,000 | raised as low |
      | 1 April 2019  | 274 of 1,000 | raised as low |
      | 31 March 2020 | 274 of 1,000 | raised as low |
      | 1 April 2020  | 276 of 1,000 | raised as low |
      | 31 March 2021 | 276 of 1,000 | raised as low |
      | 1 April 2021  | 288 of 1,000 | raised as low |
      | 31 March 2022 | 288 of 1,000 | raised as low |
      | 1 April 2022  | 291 of 1,000 | raised as low |
      | 31 March 2023 | 291 of 1,000 | raised as low |
      | 1 April 2023  | 295 of 1,000 | raised as low |
      | 31 March 2024 | 295 of 1,000 | raised as low |
      | 1 April 2024  | 295 of 1,000 | raised as low |
      | 31 March 2025 | 295 of 1,000 | raised as low |

    Examples: No figure for England
      | day           | again        | verdict      |
      | 31 March 2010 | 400 of 1,000 | not in force |
      | 1 April 2025  | 400 of 1,000 | not in force |

  Scenario Outline: What inspectors judge by began in April 2009
    Given an inspection that ended on <day>
    And a new protection plan for the same reasons follows for many of the children
    And assurance that change in families lasts is limited
    When the rules are applied
    Then "children on plans again" is <verdict>
    And "change does not last" is <verdict>

    Examples:
      | day           | verdict        |
      | 31 March 2009 | not in force   |
      | 1 April 2009  | raised as high |

  Scenario Outline: The duty to children in need is older
    Given an inspection that ended on <day>
    And a new referral for the same reasons follows for many of the children
    When the rules are applied
    Then "children referred again" is <verdict>

    Examples:
      | day               | verdict        |
      | 30 September 1991 | not in force   |
      | 31 October 1991   | raised as high |
