"""`flagstone review fit`: how rules fit together."""

from __future__ import annotations

from flagstone.cli.options import LocalFile, Output, Overwrite, RulesFolder
from flagstone.cli.review import ChangedSince, Concerns, Form, ReviewForm, Rules
from flagstone.cli.review_selection import chosen_rules


def fit(
    names: Rules = None,
    *,
    concern: Concerns = None,
    changed_since: ChangedSince = None,
    form: Form = ReviewForm.TABLE,
    output: Output = None,
    overwrite: Overwrite = False,
    rules: RulesFolder = None,
    local: LocalFile = None,
) -> None:
    """Say how rules fit together: what can never be, what goes together, what is left out."""
    from flagstone.cli.options import rulebook_from
    from flagstone.cli.writing import check_output, write
    from flagstone.renderers.fit_text import fit_json, fit_text
    from flagstone.specification.finding_examples import fitting

    check_output(output, overwrite, [])
    rulebook = rulebook_from(rules, local)
    chosen = chosen_rules(rulebook, names, concern, changed_since)
    found = fitting(rulebook, chosen)
    text = fit_json(found) if form is ReviewForm.JSON else fit_text(found, len(chosen))
    write(text, output, overwrite=overwrite)
