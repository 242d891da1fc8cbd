# What a program that PyInstaller makes of Flagstone holds, beyond what its imports show: commands
# and engines are imported by name, and rules, templates and assets are data.
from pathlib import PurePath

from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata

from flagstone.inference.ruleset import MODULE, available
from flagstone.rulebook.location import bundled_root

hiddenimports = collect_submodules("flagstone")
datas = collect_data_files("flagstone") + collect_data_files("gherkin")
if not any(
    PurePath(target).parts[:2] == ("flagstone", "bundled") for _, target in datas
):  # in a checkout
    datas += [
        (str(bundled_root() / name), f"flagstone/bundled/{name}")
        for name in ("facts", "rules", "features")
    ]
if available():
    hiddenimports.append(MODULE)
    datas += copy_metadata("durable_rules")
# The schema of a report is made from the texts beside its fields, which are in the sources.
module_collection_mode = "pyz+py"
