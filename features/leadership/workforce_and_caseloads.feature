Feature: Social workers, how many children each holds, and how long they stay
  A child who has to tell their story again to somebody new stops telling it. No law sets how many children a
  social worker may hold. These scenarios keep a comparison with England apart from what inspectors and workers
  say, and ask that a figure be well above England before it is anything to look at.

  # --- Stockton-on-Tees, as inspections saw it

  Scenario: 2016, after vacancies that had since been filled
    Given an inspection that ended on 16 June 2016
    And too few social workers means a wait for some of the children
    And the posts whose vacancy made work late have since been filled
    And the social work workforce is stable enough
    And none of the social workers hold too many children
    When the rules are applied
    Then "work waits for social workers" is raised as low
    And "workforce not stable" is clear
    And "too many children for a social worker" is clear
    And the concern "workforce and caseloads" is low

  Scenario: 2022, with turnover high for months and eighty children waiting
    Given an inspection that ended on 22 September 2022
    And too few social workers means a wait for many of the children
    And the stability of the social work workforce is weak
    When the rules are applied
    Then "work waits for social workers" is raised as high
    And "workforce not stable" is raised as medium
    And no flag is critical

  Scenario: 2024, older children in care
    Given an inspection that ended on 19 September 2024
    And the inspection was about older children
    And staff say that some of the social workers hold too many children
    And heavy caseloads keep social workers from keeping records up to date
    And there has been one social worker after another for some of the children
    And staff say that changes of senior leader have unsettled social workers
    And staff say that the support and morale of social workers is good
    And the training and development of social workers is good
    When the rules are applied
    Then "too many children for a social worker" is raised as medium
    And "heavy caseloads delay records" is raised as medium
    And "one social worker after another" is raised as medium
    And "leadership changes unsettle staff" is raised as low
    And "social workers not supported or trained" is clear
    And the flag "too many children for a social worker" says "older children"
    And no flag is high

  # --- Figures, against England in the same year

  Scenario Outline: The average caseload on both sides of a tenth and a quarter above England's 15.4
    Given the authority's own figures as at 31 March 2025
    And social workers hold <children> children each
    When the rules are applied
    Then "caseload above england" is <verdict>

    Examples:
      | children     | verdict                |
      | 15.4         | clear                  |
      | 16.9         | clear                  |
      | 17.0         | raised as low          |
      | 19.2         | raised as low          |
      | 19.3         | raised as medium       |
      | more than 17 | raised as at least low |
      | about 17     | undecided              |

  Scenario Outline: In the year of England's 16.0, a quarter above is exactly 20
    Given the authority's own figures as at 30 September 2023
    And social workers hold <children> children each
    When the rules are applied
    Then "caseload above england" is <verdict>

    Examples:
      | children | verdict          |
      | 17.6     | clear            |
      | 17.7     | raised as low    |
      | 20.0     | raised as low    |
      | 20.1     | raised as medium |

  Scenario: What a caseload above the comparator is, and what it is not
    Given the authority's own figures as at 31 March 2025
    And social workers hold 22.0 children each
    When the rules are applied
    Then "caseload above england" is raised as medium
    And the flag "caseload above england" says "above the comparator"
    And the flag "caseload above england" says "No law and no guidance sets a highest number"
    And the flag "caseload above england" does not say "breach"
    And the flag "caseload above england" does not say "does not meet"
    And no flag is high

  Scenario Outline: A caseload a tenth above England's, and vacancies and agency workers half above, in the evidence's own year
    Given the authority's own figures as at <day>
    And social workers hold <children> children each
    And <posts> social work posts are vacant
    And <agency> social workers at work are agency workers
    When the rules are applied
    Then "caseload above england" is <verdict>
    And "vacancies above england" is <verdict>
    And "agency workers above england" is <verdict>

    Examples: The most of which nothing is asked, on the first and the last day of each year
      | day           | children | posts        | agency       | verdict |
      | 1 April 2017  | 19.4     | 255 of 1,000 | 237 of 1,000 | clear   |
      | 31 March 2018 | 19.4     | 255 of 1,000 | 237 of 1,000 | clear   |
      | 1 April 2018  | 19.1     | 247 of 1,000 | 231 of 1,000 | clear   |
      | 31 March 2019 | 19.1     | 247 of 1,000 | 231 of 1,000 | clear   |
      | 1 April 2019  | 18.5     | 246 of 1,000 | 237 of 1,000 | clear   |
      | 31 March 2020 | 18.5     | 246 of 1,000 | 237 of 1,000 | clear   |
      | 1 April 2020  | 17.9     | 241 of 1,000 | 231 of 1,000 | clear   |
      | 31 March 2021 | 17.9     | 241 of 1,000 | 231 of 1,000 | clear   |
      | 1 April 2021  | 17.9     | 250 of 1,000 | 232 of 1,000 | clear   |
      | 31 March 2022 | 17.9     | 250 of 1,000 | 232 of 1,000 | clear   |
      | 1 April 2022  | 18.2     | 300 of 1,000 | 264 of 1,000 | clear   |
      | 31 March 2023 | 18.2     | 300 of 1,000 | 264 of 1,000 | clear   |
      | 1 April 2023  | 17.6     | 283 of 1,000 | 268 of 1,000 | clear   |
      | 31 March 2024 | 17.6     | 283 of 1,000 | 268 of 1,000 | clear   |
      | 1 April 2024  | 16.9     | 259 of 1,000 | 243 of 1,000 | clear   |
      | 31 March 2025 | 16.9     | 259 of 1,000 | 243 of 1,000 | clear   |
      | 1 April 2025  | 16.7     | 213 of 1,000 | 195 of 1,000 | clear   |
      | 31 March 2026 | 16.7     | 213 of 1,000 | 195 of 1,000 | clear   |

    Examples: A little more is a question
      | day           | children | posts        | agency       | verdict       |
      | 1 April 2017  | 19.5     | 256 of 1,000 | 238 of 1,000 | raised as low |
      | 31 March 2018 | 19.5     | 256 of 1,000 | 238 of 1,000 | raised as low |
      | 1 April 2018  | 19.2     | 248 of 1,000 | 232 of 1,000 | raised as low |
      | 31 March 2019 | 19.2     | 248 of 1,000 | 232 of 1,000 | raised as low |
      | 1 April 2019  | 18.6     | 247 of 1,000 | 238 of 1,000 | raised as low |
      | 31 March 2020 | 18.6     | 247 of 1,000 | 238 of 1,000 | raised as low |
      | 1 April 2020  | 18.0     | 242 of 1,000 | 232 of 1,000 | raised as low |
      | 31 March 2021 | 18.0     | 242 of 1,000 | 232 of 1,000 | raised as low |
      | 1 April 2021  | 18.0     | 251 of 1,000 | 233 of 1,000 | raised as low |
      | 31 March 2022 | 18.0     | 251 of 1,000 | 233 of 1,000 | raised as low |
      | 1 April 2022  | 18.3     | 301 of 1,000 | 265 of 1,000 | raised as low |
      | 31 March 2023 | 18.3     | 301 of 1,000 | 265 of 1,000 | raised as low |
      | 1 April 2023  | 17.7     | 284 of 1,000 | 269 of 1,000 | raised as low |
      | 31 March 2024 | 17.7     | 284 of 1,000 | 269 of 1,000 | raised as low |
      | 1 April 2024  | 17.0     | 260 of 1,000 | 244 of 1,000 | raised as low |
      | 31 March 2025 | 17.0     | 260 of 1,000 | 244 of 1,000 | raised as low |
      | 1 April 2025  | 16.8     | 214 of 1,000 | 196 of 1,000 | raised as low |
      | 31 March 2026 | 16.8     | 214 of 1,000 | 196 of 1,000 | raised as low |

    Examples: No figure for England
      | day           | children | posts        | agency       | verdict      |
      | 31 March 2017 | 25.0     | 400 of 1,000 | 400 of 1,000 | not in force |
      | 1 April 2026  | 25.0     | 400 of 1,000 | 400 of 1,000 | not in force |

  Scenario Outline: Half more social workers left than in England, in the evidence's own year to September
    Given the authority's own figures as at <day>
    And <left> social workers in post left in the last twelve months
    When the rules are applied
    Then "turnover above england" is <verdict>

    Examples: The most of which nothing is asked, on the first and the last day of each year
      | day               | left         | verdict |
      | 1 October 2016    | 201 of 1,000 | clear   |
      | 30 September 2017 | 201 of 1,000 | clear   |
      | 1 October 2017    | 226 of 1,000 | clear   |
      | 30 September 2018 | 226 of 1,000 | clear   |
      | 1 October 2018    | 225 of 1,000 | clear   |
      | 30 September 2019 | 225 of 1,000 | clear   |
      | 1 October 2019    | 202 of 1,000 | clear   |
      | 30 September 2020 | 202 of 1,000 | clear   |
      | 1 October 2020    | 231 of 1,000 | clear   |
      | 30 September 2021 | 231 of 1,000 | clear   |
      | 1 October 2021    | 258 of 1,000 | clear   |
      | 30 September 2022 | 258 of 1,000 | clear   |
      | 1 October 2022    | 238 of 1,000 | clear   |
      | 30 September 2023 | 238 of 1,000 | clear   |
      | 1 October 2023    | 208 of 1,000 | clear   |
      | 30 September 2024 | 208 of 1,000 | clear   |
      | 1 October 2024    | 177 of 1,000 | clear   |
      | 30 September 2025 | 177 of 1,000 | clear   |

    Examples: A little more is a question
      | day               | left         | verdict       |
      | 1 October 2016    | 202 of 1,000 | raised as low |
      | 30 September 2017 | 202 of 1,000 | raised as low |
      | 1 October 2017    | 227 of 1,000 | raised as low |
      | 30 September 2018 | 227 of 1,000 | raised as low |
      | 1 October 2018    | 226 of 1,000 | raised as low |
      | 30 September 2019 | 226 of 1,000 | raised as low |
      | 1 October 2019    | 203 of 1,000 | raised as low |
      | 30 September 2020 | 203 of 1,000 | raised as low |
      | 1 October 2020    | 232 of 1,000 | raised as low |
      | 30 September 2021 | 232 of 1,000 | raised as low |
      | 1 October 2021    | 259 of 1,000 | raised as low |
      | 30 September 2022 | 259 of 1,000 | raised as low |
      | 1 October 2022    | 239 of 1,000 | raised as low |
      | 30 September 2023 | 239 of 1,000 | raised as low |
      | 1 October 2023    | 209 of 1,000 | raised as low |
      | 30 September 2024 | 209 of 1,000 | raised as low |
      | 1 October 2024    | 178 of 1,000 | raised as low |
      | 30 September 2025 | 178 of 1,000 | raised as low |

    Examples: No figure for England
      | day               | left         | verdict      |
      | 30 September 2016 | 400 of 1,000 | not in force |
      | 1 October 2025    | 400 of 1,000 | not in force |

  Scenario Outline: Vacant posts on both sides of one and a half times and twice England's 17.3 per cent
    Given the authority's own figures as at 31 March 2025
    And <posts> vacant
    When the rules are applied
    Then "vacancies above england" is <verdict>

    Examples:
      | posts                              | verdict          |
      | 0 of 200 social work posts are     | clear            |
      | 518 of 2,000 social work posts are | clear            |
      | 520 of 2,000 social work posts are | raised as low    |
      | 692 of 2,000 social work posts are | raised as low    |
      | 694 of 2,000 social work posts are | raised as medium |
      | 3 of 10 social work posts are      | raised as low    |
      | 2 of 10 social work posts are      | clear            |
      | 3 of 9 social work posts are       | raised as low    |
      | 2 of 9 social work posts are       | clear            |
      | 52 social work posts are           | undecided        |
      | 0 of 0 social work posts are       | not applicable   |

  Scenario Outline: Three vacant posts, in the year in which England's own 20 per cent were vacant
    Given the authority's own figures as at 30 September 2022
    And <posts> social work posts are vacant
    When the rules are applied
    Then "vacancies above england" is <verdict>

    Examples: Of ten they are no more than half above England, and of nine there is no percentage
      | posts   | verdict       |
      | 3 of 10 | clear         |
      | 3 of 9  | raised as low |

  Scenario Outline: Social workers who left, on both sides of one and a half times and twice England's 11.8 per cent
    Given the authority's own figures as at 31 March 2025
    And <left> social workers in post left in the last twelve months
    When the rules are applied
    Then "turnover above england" is <verdict>

    Examples:
      | left         | verdict          |
      | 354 of 2,000 | clear            |
      | 356 of 2,000 | raised as low    |
      | 472 of 2,000 | raised as low    |
      | 474 of 2,000 | raised as medium |
      | 2 of 10      | raised as low    |
      | 3 of 9       | raised as low    |
      | 2 of 9       | clear            |
      | 36           | undecided        |

  Scenario Outline: Agency workers, on both sides of one and a half times and twice England's 16.2 per cent
    Given the authority's own figures as at 31 March 2025
    And <agency> social workers at work are agency workers
    When the rules are applied
    Then "agency workers above england" is <verdict>

    Examples:
      | agency       | verdict          |
      | 486 of 2,000 | clear            |
      | 488 of 2,000 | raised as low    |
      | 648 of 2,000 | raised as low    |
      | 650 of 2,000 | raised as medium |
      | 3 of 10      | raised as low    |
      | 3 of 9       | raised as low    |
      | 2 of 9       | clear            |
      | 49           | undecided        |

  Scenario Outline: Agency workers and the national rules
    Given the authority's own figures as at <day>
    And <workers> engaged otherwise than the national agency rules say
    When the rules are applied
    Then "agency workers outside the rules" is <verdict>

    Examples:
      | day             | workers                               | verdict                |
      | 30 October 2024 | 4 of 40 agency social workers are     | not in force           |
      | 31 October 2024 | 4 of 40 agency social workers are     | raised as medium       |
      | 31 March 2025   | 0 of 40 agency social workers are     | clear                  |
      | 31 March 2025   | 1 of 40 agency social workers is      | raised as low          |
      | 31 March 2025   | 3 of 40 agency social workers are     | raised as low          |
      | 31 March 2025   | 99 of 1,000 agency social workers are | raised as low          |
      | 31 March 2025   | 1 of 10 agency social workers is      | raised as medium       |
      | 31 March 2025   | 9 of 9 agency social workers are      | raised as low          |
      | 31 March 2025   | 4 agency social workers are           | raised as at least low |

  # --- What inspectors found, and what workers say

  Scenario Outline: How many social workers hold too many children
    Given an inspection that ended on 31 March 2022
    And <how many> of the social workers hold too many children
    When the rules are applied
    Then "too many children for a social worker" is <verdict>

    Examples:
      | how many       | verdict          |
      | none           | clear            |
      | one            | raised as low    |
      | a small number | raised as low    |
      | some           | raised as medium |
      | many           | raised as high   |

  Scenario Outline: Records that are behind because caseloads are heavy
    Given an inspection that ended on 31 March 2022
    And heavy caseloads keep social workers from keeping records up to date
    And <how many> of the social workers hold too many children
    When the rules are applied
    Then "heavy caseloads delay records" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | raised as medium |
      | some     | raised as medium |
      | many     | raised as high   |

  Scenario: Caseloads that leave time for records
    Given an inspection that ended on 31 March 2022
    And caseloads do not keep social workers from keeping records up to date
    When the rules are applied
    Then "heavy caseloads delay records" is clear

  Scenario Outline: Children who wait because there are too few social workers
    Given an inspection that ended on 31 March 2022
    And too few social workers means a wait for <how many> of the children
    And the posts whose vacancy made work late <filled> been filled
    When the rules are applied
    Then "work waits for social workers" is <verdict>

    Examples:
      | how many | filled     | verdict          |
      | none     | have not   | clear            |
      | one      | have not   | raised as medium |
      | some     | have not   | raised as medium |
      | some     | have since | raised as low    |
      | many     | have since | raised as high   |

  Scenario: Nobody says whether the posts have been filled
    Given an inspection that ended on 31 March 2022
    And too few social workers means a wait for some of the children
    When the rules are applied
    Then "work waits for social workers" is raised as medium

  Scenario Outline: How stable the workforce is
    Given an inspection that ended on 31 March 2022
    And <stability>
    When the rules are applied
    Then "workforce not stable" is <verdict>

    Examples:
      | stability                                                           | verdict          |
      | the social work workforce is stable                                 | clear            |
      | the social work workforce is stable enough                          | clear            |
      | the social work workforce is stable in some teams and not in others | raised as low    |
      | the stability of the social work workforce is weak                  | raised as medium |
      | the social work workforce has no stability                          | raised as medium |

  Scenario Outline: One social worker after another
    Given an inspection that ended on 31 March 2022
    And there has been one social worker after another for <how many> of the children
    When the rules are applied
    Then "one social worker after another" is <verdict>

    Examples:
      | how many       | verdict          |
      | none           | clear            |
      | one            | raised as low    |
      | a small number | raised as low    |
      | some           | raised as medium |
      | many           | raised as high   |

  Scenario: A change of leader that unsettled nobody
    Given an inspection that ended on 31 March 2022
    And no change of senior leader has unsettled social workers
    When the rules are applied
    Then "leadership changes unsettle staff" is clear

  Scenario Outline: Support and training
    Given an inspection that ended on 31 March 2022
    And the support and morale of social workers is <support>
    And the training and development of social workers is <training>
    When the rules are applied
    Then "social workers not supported or trained" is <verdict>

    Examples:
      | support      | training     | verdict       |
      | adequate     | adequate     | clear         |
      | inconsistent | adequate     | raised as low |
      | adequate     | inconsistent | raised as low |
      | weak         | absent       | raised as low |

  Scenario: Inspectors say nothing of the workforce
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "too many children for a social worker" is undecided
    And "heavy caseloads delay records" is undecided
    And "work waits for social workers" is undecided
    And "workforce not stable" is undecided
    And "one social worker after another" is undecided
    And "leadership changes unsettle staff" is undecided
    And "social workers not supported or trained" is undecided

  Scenario: No figures are given
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "caseload above england" is undecided
    And "vacancies above england" is undecided
    And "turnover above england" is undecided
    And "agency workers above england" is undecided
    And "agency workers outside the rules" is undecided

  # --- From when, by the inspections and standards of the day

  Scenario Outline: What inspectors found is judged by the framework of the day
    Given an inspection that ended on <day>
    And some of the social workers hold too many children
    And heavy caseloads keep social workers from keeping records up to date
    And too few social workers means a wait for some of the children
    And the stability of the social work workforce is weak
    And there has been one social worker after another for some of the children
    And changes of senior leader have unsettled social workers
    And the support and morale of social workers is weak
    And the training and development of social workers is weak
    When the rules are applied
    Then "too many children for a social worker" is <verdict>
    And "heavy caseloads delay records" is <verdict>
    And "work waits for social workers" is <verdict>
    And "workforce not stable" is <verdict>
    And "one social worker after another" is <verdict>
    And "leadership changes unsettle staff" is <leaders>
    And "social workers not supported or trained" is <support>

    Examples:
      | day              | verdict          | leaders       | support       |
      | 31 March 2009    | not in force     | not in force  | not in force  |
      | 1 April 2009     | raised as medium | raised as low | raised as low |
      | 1 October 2013   | raised as medium | raised as low | raised as low |
      | 31 October 2013  | raised as medium | undecided     | raised as low |
      | 1 November 2013  | raised as medium | undecided     | raised as low |
      | 30 November 2013 | raised as medium | raised as low | raised as low |
      | 1 December 2017  | raised as medium | raised as low | raised as low |
      | 31 December 2017 | raised as medium | undecided     | raised as low |
      | 1 January 2018   | raised as medium | undecided     | raised as low |
      | 31 January 2018  | raised as medium | raised as low | raised as low |
