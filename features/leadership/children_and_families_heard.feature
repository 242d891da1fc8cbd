Feature: Whether children and families are heard, answered and treated alike
  Inspectors and audits say much of what professionals do, and little of what children say. These scenarios give
  a child's word a place of its own: an answer owed is owed, and a no is an answer. A difference between groups of
  children is a question, and never proof that anybody was treated unfairly.

  # --- Stockton-on-Tees, as an inspection saw it

  Scenario: 2024, older children who shape services too little, and audits that do not ask families
    Given an inspection that ended on 19 September 2024
    And the inspection was about older children
    And leaders say that children's influence on how services are run is inconsistent
    And the feedback of children, parents and carers in audits is absent
    When the rules are applied
    Then "children do not shape services" is raised as low
    And "audits without families" is raised as low
    And the concern "children and families heard" is low
    And the flag "children do not shape services" says "older children"

  # --- What children say and ask

  Scenario Outline: How many children say that nobody listens
    Given an inspection that ended on 31 March 2022
    And children say that nobody listens, in their own words, to <how many> of the children
    When the rules are applied
    Then "children say nobody listens" is <verdict>

    Examples:
      | how many | verdict          |
      | none     | clear            |
      | one      | raised as medium |
      | some     | raised as medium |
      | many     | raised as high   |


  Scenario Outline: Children who asked and had no answer
    Given the authority's own figures as at 31 March 2025
    And <children> who asked for something <have> had no answer by the next review
    When the rules are applied
    Then "children asked and had no answer" is <verdict>

    Examples:
      | children              | have | verdict          |
      | 0 of 40 children      | have | clear            |
      | 1 of 40 children      | has  | raised as medium |
      | 9 of 40 children      | have | raised as medium |
      | 499 of 2,000 children | have | raised as medium |
      | 500 of 2,000 children | have | raised as high   |
      | 3 of 10 children      | have | raised as high   |
      | 9 of 9 children       | have | raised as medium |
      | 0 of 0 children       | have | not applicable   |


  Scenario: An answer is owed, and the law sets no day for it
    Given the authority's own figures as at 31 March 2025
    And 2 of 40 children who asked for something have had no answer by the next review
    When the rules are applied
    Then "children asked and had no answer" is raised as medium
    And the flag "children asked and had no answer" cites "wishes-of-children-in-care"
    And the flag "children asked and had no answer" says "It sets no day for an answer"
    And the flag "children asked and had no answer" does not say "does not meet"
    And the flag "children asked and had no answer" does not say "breach"

  Scenario Outline: Advocates
    Given the authority's own figures as at 31 March 2025
    And <children> who could have had an advocate <were> not offered one
    When the rules are applied
    Then "advocates not offered" is <verdict>

    Examples:
      | children              | were | verdict          |
      | 0 of 40 children      | were | clear            |
      | 1 of 40 children      | was  | raised as low    |
      | 199 of 2,000 children | were | raised as low    |
      | 200 of 2,000 children | were | raised as medium |
      | 599 of 2,000 children | were | raised as medium |
      | 600 of 2,000 children | were | raised as high   |
      | 3 of 10 children      | were | raised as high   |
      | 9 of 9 children       | were | raised as low    |


  Scenario: Few children take up an advocate, and that raises nothing
    Given the authority's own figures as at 31 March 2025
    And 3 of 40 children offered an advocate took it up
    And 0 of 40 children who could have had an advocate were not offered one
    When the rules are applied
    Then "advocates not offered" is clear
    And nothing is raised

  Scenario Outline: Complaints by children
    Given the authority's own figures as at 31 March 2025
    And <complaints> by children or on their behalf <were> answered late at the first stage
    When the rules are applied
    Then "childrens complaints answered late" is <verdict>

    Examples:
      | complaints                | were | verdict          |
      | 0 of 40 complaints        | were | clear            |
      | 1 of 40 complaints        | was  | raised as low    |
      | 399 of 2,000 complaints   | were | raised as low    |
      | 400 of 2,000 complaints   | were | raised as medium |
      | 999 of 2,000 complaints   | were | raised as medium |
      | 1,000 of 2,000 complaints | were | raised as high   |
      | 5 of 10 complaints        | were | raised as high   |
      | 9 of 9 complaints         | were | raised as low    |


  Scenario Outline: The ombudsman
    Given the authority's own figures as at 31 March 2025
    And <fault> complaints that the ombudsman investigated ended in a finding of fault
    And <overdue> remedies agreed with the ombudsman have not been carried out in time
    When the rules are applied
    Then "ombudsman found fault" is <verdict>

    Examples:
      | fault  | overdue | verdict          |
      | 0 of 6 | 0 of 2  | clear            |
      | 1 of 6 | 0 of 2  | raised as low    |
      | 0 of 6 | 1 of 2  | raised as medium |
      | 4 of 6 | 2 of 2  | raised as medium |


  Scenario: What the ombudsman found is not said to be a breach of anything
    Given the authority's own figures as at 31 March 2025
    And 1 of 6 complaints that the ombudsman investigated ended in a finding of fault
    When the rules are applied
    Then "ombudsman found fault" is raised as at least low
    And the flag "ombudsman found fault" does not say "does not meet"
    And the flag "ombudsman found fault" does not say "breach"

  Scenario Outline: What parents say
    Given an inspection that ended on 31 March 2022
    And families say that help, as parents speak of it, is <help>
    When the rules are applied
    Then "parents speak ill of help" is <verdict>

    Examples:
      | help         | verdict          |
      | good         | clear            |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |
      | absent       | raised as medium |


  Scenario Outline: Children's influence on services
    Given an inspection that ended on 31 March 2022
    And children's influence on how services are run is <influence>
    When the rules are applied
    Then "children do not shape services" is <verdict>

    Examples:
      | influence    | verdict          |
      | good         | clear            |
      | adequate     | clear            |
      | inconsistent | raised as low    |
      | weak         | raised as medium |


  Scenario Outline: Whether audits ask families
    Given an inspection that ended on 31 March 2022
    And the feedback of children, parents and carers in audits is <feedback>
    When the rules are applied
    Then "audits without families" is <verdict>

    Examples:
      | feedback     | verdict       |
      | consistent   | clear         |
      | inconsistent | raised as low |
      | absent       | raised as low |


  Scenario Outline: Differences that nobody has explained
    Given the authority's own figures as at 31 March 2025
    And what happens to children <ethnicity>
    And what happens to children <disability>
    When the rules are applied
    Then "differences nobody has explained" is <verdict>

    Examples:
      | ethnicity                                            | disability                                            | verdict          |
      | does not differ by ethnicity, or the reason is known | does not differ by disability, or the reason is known | clear            |
      | differs by ethnicity, and nobody has said why        | does not differ by disability, or the reason is known | raised as low    |
      | does not differ by ethnicity, or the reason is known | differs by disability, and nobody has said why        | raised as low    |
      | differs by ethnicity, and nobody has said why        | differs by disability, and nobody has said why        | raised as medium |


  Scenario: A difference is a question
    Given the authority's own figures as at 31 March 2025
    And what happens to children differs by ethnicity, and nobody has said why
    When the rules are applied
    Then "differences nobody has explained" is raised as at least low
    And the flag "differences nobody has explained" cites "equality-duty"
    And the flag "differences nobody has explained" says "A difference is not by itself unfair"
    And the flag "differences nobody has explained" does not say "discrimination"
    And the flag "differences nobody has explained" does not say "does not meet"

  Scenario: Nobody has asked children or families
    Given an inspection that ended on 31 March 2022
    When the rules are applied
    Then "children say nobody listens" is undecided
    And "parents speak ill of help" is undecided
    And "children do not shape services" is undecided
    And "audits without families" is undecided

  Scenario: No figures are given
    Given the authority's own figures as at 31 March 2025
    When the rules are applied
    Then "children asked and had no answer" is undecided
    And "advocates not offered" is undecided
    And "childrens complaints answered late" is undecided
    And "ombudsman found fault" is undecided
    And "differences nobody has explained" is undecided

  # --- From when

  Scenario Outline: What inspectors found is judged by the framework and the law of the day
    Given an inspection that ended on <day>
    And nobody listens, in their own words, to some of the children
    And help, as parents speak of it, is weak
    And children's influence on how services are run is weak
    And the feedback of children, parents and carers in audits is limited
    When the rules are applied
    Then "children say nobody listens" is <listening>
    And "parents speak ill of help" is <parents>
    And "children do not shape services" is <services>
    And "audits without families" is <audits>

    Examples:
      | day               | listening        | parents          | services         | audits        |
      | 30 September 1991 | not in force     | not in force     | not in force     | not in force  |
      | 1 October 1991    | undecided        | not in force     | not in force     | not in force  |
      | 30 October 1991   | undecided        | not in force     | not in force     | not in force  |
      | 31 October 1991   | raised as medium | not in force     | not in force     | not in force  |
      | 31 March 2009     | raised as medium | not in force     | not in force     | not in force  |
      | 1 April 2009      | raised as medium | raised as medium | raised as medium | raised as low |
      | 1 June 2012       | raised as medium | raised as medium | raised as medium | raised as low |
      | 29 June 2012      | raised as medium | undecided        | undecided        | undecided     |
      | 30 June 2012      | raised as medium | raised as medium | undecided        | raised as low |
      | 1 July 2012       | raised as medium | raised as medium | not in force     | raised as low |
      | 1 October 2013    | raised as medium | raised as medium | not in force     | raised as low |
      | 31 October 2013   | raised as medium | undecided        | not in force     | undecided     |
      | 1 November 2013   | raised as medium | undecided        | undecided        | undecided     |
      | 30 November 2013  | raised as medium | raised as medium | raised as medium | raised as low |
      | 1 December 2017   | raised as medium | raised as medium | raised as medium | raised as low |
      | 31 December 2017  | raised as medium | undecided        | undecided        | undecided     |
      | 1 January 2018    | raised as medium | undecided        | undecided        | undecided     |
      | 31 January 2018   | raised as medium | raised as medium | raised as medium | raised as low |
      | 31 March 2018     | raised as medium | raised as medium | raised as medium | raised as low |
      | 1 April 2018      | raised as medium | raised as medium | raised as medium | raised as low |

  Scenario Outline: Figures, by the law of the day
    Given the authority's own figures as at <day>
    And 2 of 40 children who asked for something have had no answer by the next review
    And 20 of 200 children who could have had an advocate were not offered one
    And 40 of 200 complaints by children or on their behalf were answered late at the first stage
    And 1 of 6 complaints that the ombudsman investigated ended in a finding of fault
    And 1 of 2 remedies agreed with the ombudsman have not been carried out in time
    And what happens to children differs by ethnicity, and nobody has said why
    And what happens to children does not differ by disability, or the reason is known
    When the rules are applied
    Then "children asked and had no answer" is <answers>
    And "advocates not offered" is <advocates and complaints>
    And "childrens complaints answered late" is <advocates and complaints>
    And "ombudsman found fault" is <ombudsman>
    And "differences nobody has explained" is <differences>

    Examples:
      | day               | answers          | advocates and complaints | ombudsman        | differences   |
      | 31 March 1974     | not in force     | not in force             | not in force     | not in force  |
      | 1 April 1974      | not in force     | not in force             | raised as medium | not in force  |
      | 30 September 1991 | not in force     | not in force             | raised as medium | not in force  |
      | 1 October 1991    | undecided        | not in force             | raised as medium | not in force  |
      | 30 October 1991   | undecided        | not in force             | raised as medium | not in force  |
      | 31 October 1991   | raised as medium | not in force             | raised as medium | not in force  |
      | 31 August 2006    | raised as medium | not in force             | raised as medium | not in force  |
      | 1 September 2006  | raised as medium | raised as medium         | raised as medium | not in force  |
      | 4 April 2011      | raised as medium | raised as medium         | raised as medium | not in force  |
      | 5 April 2011      | raised as medium | raised as medium         | raised as medium | raised as low |
