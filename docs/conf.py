"""How the documentation is built: `sphinx-build -W docs build/docs`."""

from flagstone.version import __version__

project = "Flagstone"
author = "Flagstone's developers"
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["schema"]
nitpicky = False

myst_heading_anchors = 4
myst_enable_extensions = ["attrs_inline"]

autodoc_member_order = "bysource"
autodoc_typehints = "description"

html_theme = "furo"
html_title = f"Flagstone {__version__}"
html_extra_path = ["schema"]
html_copy_source = False
html_show_sphinx = False
# Nothing is fetched when a page is read.
html_theme_options = {"navigation_with_keys": True}

# The pages of problem codes are reached from their list, and csv is no language that is coloured.
suppress_warnings = ["toc.not_included", "misc.highlighting_failure"]
