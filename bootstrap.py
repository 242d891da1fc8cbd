"""Set up what a command needs, in .venv beside this file, and run it.

    python3 bootstrap.py example   evaluate a real example
    python3 bootstrap.py test      run every test
    python3 bootstrap.py check     hold formatting, lint, types, the rulebook and generated files
    python3 bootstrap.py docs      build the documentation in build/docs
    python3 bootstrap.py format    format, and mend what can be mended
    python3 bootstrap.py generate  write the generated pages and schemas again
    python3 bootstrap.py lowest    run the fast tests with the oldest releases that are allowed
    python3 bootstrap.py newest    run the fast tests with the newest releases that there are
    python3 bootstrap.py lock      write requirements/ again, with the newest releases

What is installed is locked, with hashes, in requirements/; only `newest` and `lock` look for more.
Standard library only, and readable by any Python, so that an old one gets an answer and not a
SyntaxError.
"""

import glob
import hashlib
import json
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
LOCKS = os.path.join(HERE, "requirements")
OLDEST = (3, 11)
FIRST_WITHOUT_DURABLE_RULES = (3, 13)
EXAMPLE = os.path.join("examples", "stockton", "2024-older-children-in-care.yaml")

# Each set holds the ones before it, in the same versions.
SETS = ("run", "test", "check")
SET_OF = {
    "example": "run",
    "test": "test",
    "check": "check",
    "docs": "check",
    "format": "check",
    "generate": "run",
}
# The extras of pyproject.toml that each file of requirements is made from.
EXTRAS = {"run": [], "test": ["test"], "check": ["test", "docs", "lint"], "lowest": ["test"]}
# What builds Flagstone is in pyproject.toml; this is what builds durable-rules.
BUILDS_DURABLE_RULES = "setuptools>=77"

# What may come out otherwise with another release of a library, in about a minute. Left out: how
# durable-rules behaves, which has one release; what only computes; and the scenarios one by one,
# which `flagstone check` runs together.
FAST = [
    "tests/" + name
    for name in (
        ["text", "vocabulary", "conditions", "rulebook", "sheets", "inference", "reports"]
        + ["responses", "renderers", "pages", "cli/test_evaluate.py", "cli/test_evaluate_html.py"]
        + ["cli/test_help.py", "cli/test_options.py", "cli/test_forms.py"]
        + ["cli/test_bad_sheets.py", "cli/test_bad_rulebooks.py", "cli/test_real_process.py"]
    )
]
NOT_FAST = ["tests/inference/test_durable.py", "tests/inference/test_limits.py"]


def main(arguments):
    """Run one command; what follows its name is passed on."""
    commands_of_its_own = {"lowest": lowest, "newest": newest, "lock": lock}
    if not arguments or arguments[0] not in list(SET_OF) + list(commands_of_its_own):
        sys.exit("Say which:\n" + __doc__.split("\n\n")[1])
    if sys.version_info < OLDEST:
        sys.exit(subprocess.call([newer_python(), os.path.abspath(__file__)] + arguments))
    command, rest = arguments[0], arguments[1:]
    if command in commands_of_its_own:
        sys.exit(commands_of_its_own[command](rest))
    install(VENV, SET_OF[command])
    sys.exit(run_all(VENV, commands(command, rest)))


def commands(command, rest):
    """The command lines to run, in order; the first that fails ends the run."""
    if command == "example":
        return [["flagstone", "evaluate", EXAMPLE] + rest]
    if command == "test":
        return [["python", "-m", "pytest", "--numprocesses", "auto"] + rest]
    if command == "docs":
        return [["sphinx-build", "-W", "docs", os.path.join("build", "docs")] + rest]
    if command == "format":
        return [["ruff", "format", "."], ["ruff", "check", "--fix", "."]]
    if command == "generate":
        return [["python", os.path.join("docs", "generate.py")] + rest]
    return [
        ["ruff", "format", "--check", "."],
        ["ruff", "check", "."],
        ["mypy"],
        ["flagstone", "check"],
        ["flagstone", "review", "mutate", "--fail"],
        ["python", os.path.join("docs", "generate.py"), "--check"],
        ["sphinx-build", "-W", "-q", "docs", os.path.join("build", "docs")],
    ]


def fast_commands(rest):
    """What is run at either end of the ranges of versions that pyproject.toml allows."""
    # An old release warns of what a newer one has dropped, and a new one of what it will drop.
    lenient = ["--hypothesis-profile", "fast", "-W", "default::DeprecationWarning"]
    lenient += ["-W", "default::PendingDeprecationWarning", "-W", "default::FutureWarning"]
    # Some old releases leave files to the garbage collector.
    lenient += ["-W", "default::pytest.PytestUnraisableExceptionWarning"]
    lenient += ["--ignore=" + name for name in NOT_FAST]
    return [
        ["python", os.path.join("docs", "generate.py"), "--check"],
        ["flagstone", "check"],
        ["python", "-m", "pytest", "--numprocesses", "auto", "--quiet"] + lenient + FAST + rest,
    ]


def run_all(venv, lines):
    """The exit code of the first of some commands that fails, or 0."""
    for line in lines:
        print("$ " + " ".join(line))
        sys.stdout.flush()
        code = subprocess.call([tool(venv, line[0])] + line[1:], cwd=HERE)
        if code:
            return code
    return 0


def lowest(rest):
    """Run the fast tests with the oldest releases that pyproject.toml allows."""
    venv = os.path.join(HERE, "build", "lowest")
    install(venv, "lowest")
    return run_all(venv, fast_commands(rest))


def newest(rest):
    """Run the fast tests with the newest releases there are, where these are not the locked ones.

    Nobody knows today what is released tomorrow: what this finds says which releases are not to be
    relied on yet, and nothing about what the lock holds.
    """
    install(VENV, "test")
    venv = os.path.join(HERE, "build", "newest")
    make_venv(venv)
    print("Installing the newest releases")
    sys.stdout.flush()
    newer = ["--upgrade", "--upgrade-strategy", "eager", "--editable", ".[test]"]
    if pip(venv, newer):
        print("The newest releases cannot be installed together; why stands above.")
        return 1
    install_durable_rules(venv)
    locked, found = versions(VENV), versions(venv)
    others = ["%s %s" % each for each in sorted(found.items()) if locked.get(each[0]) != each[1]]
    if not others:
        print("The newest releases are those that are locked, so the tests speak for them too.")
        return 0
    code = run_all(venv, fast_commands(rest))
    print("Newer than what is locked: " + ", ".join(others))
    if code:
        print(
            "The fast tests fail with the newest releases. If they pass as locked (bootstrap.py\n"
            "test), one of the above is why: mend it, or narrow its range in pyproject.toml."
        )
    return code


def versions(venv):
    """What is installed beside the tools that install: the version of each package by its name."""
    listed = subprocess.check_output(
        [tool(venv, "python"), "-m", "pip", "--disable-pip-version-check", "list"]
        + ["--format", "json", "--exclude-editable"]
    )
    found = {each["name"].lower(): each["version"] for each in json.loads(listed.decode())}
    tools = ("pip", "setuptools", "wheel", "hatchling")
    return {name: version for name, version in found.items() if name not in tools}


def lock(rest):
    """Write every file of requirements/ again."""
    import tomllib  # the Python that Flagstone needs has it

    venv = os.path.join(HERE, "build", "lock")
    make_venv(venv)
    if pip(venv, ["--upgrade", "uv"]):
        return 1
    with open(os.path.join(HERE, "pyproject.toml"), "rb") as written:
        project = tomllib.load(written)
    if not os.path.isdir(LOCKS):
        os.mkdir(LOCKS)
    durable = project["project"]["optional-dependencies"]["durable"]
    building = project["build-system"]["requires"] + [BUILDS_DURABLE_RULES]
    compile_lock(venv, "durable", ["-"] + rest, durable)
    compile_lock(venv, "build", ["-"] + rest, building)
    for name in ("check", "test", "run", "lowest"):
        options = [part for extra in EXTRAS[name] for part in ("--extra", extra)]
        if name == "lowest":
            options += ["--resolution", "lowest-direct"]
        # What is installed together must be locked in the same versions.
        agrees = "build" if name in ("check", "lowest") else "check"
        options += ["--constraint", os.path.relpath(lock_file(agrees), HERE)]
        compile_lock(venv, name, ["pyproject.toml"] + options + rest)
    return 0


def compile_lock(venv, name, arguments, requirements=()):
    """Write one file of requirements, for every Python and system, with hashes."""
    program = [tool(venv, "uv"), "pip", "compile", "--quiet", "--universal", "--upgrade"]
    program += ["--python-version", "%d.%d" % OLDEST, "--generate-hashes"]
    program += ["--custom-compile-command", "python3 bootstrap.py lock"]
    program += ["--output-file", lock_file(name)] + arguments
    subprocess.run(program, input="\n".join(requirements).encode(), cwd=HERE, check=True)
    print("wrote " + os.path.relpath(lock_file(name), HERE))
    sys.stdout.flush()


def lock_file(name):
    """The path of one file of requirements."""
    return os.path.join(LOCKS, name + ".txt")


def newer_python():
    """A Python on the path that is new enough, or an end with advice."""
    for minor in (12, 11, 13, 14):
        found = on_path("python3.%d" % minor)
        if found and runs([found, "-c", "pass"]):
            return found
    sys.exit(
        "Flagstone needs Python 3.11 or later, and this is Python %d.%d.\n"
        "Install Python 3.12 (python.org, or your system's packages) and run this again with it:\n"
        "    python3.12 bootstrap.py %s" % (sys.version_info[0], sys.version_info[1], sys.argv[1])
    )


def on_path(name):
    """Where a program is; None where there is none of that name. An old Python has no `which`."""
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        for found in glob.glob(os.path.join(folder, name + "*")):
            if os.path.basename(found) in (name, name + ".exe") and os.access(found, os.X_OK):
                return found
    return None


def runs(command):
    """Whether a command can be run and succeeds."""
    with open(os.devnull, "wb") as nowhere:
        return subprocess.call(command, stdout=nowhere, stderr=nowhere) == 0


def install(venv, name):
    """Make an environment and install a set into it, once for each state of what is locked."""
    held = SETS[: SETS.index(name) + 1] if name in SETS else (name,)
    state = state_of(name)
    stamp = os.path.join(venv, "flagstone-installed-" + name)
    if os.path.exists(stamp):
        with open(stamp) as written:
            if written.read() == state:
                return
    make_venv(venv)
    print("Installing Flagstone and what it needs (a minute or two the first time)")
    sys.stdout.flush()
    for each in glob.glob(os.path.join(venv, "flagstone-installed-*")):
        os.remove(each)
    locked = ["--require-hashes", "--only-binary", ":all:"]
    locked += ["-r", lock_file("build"), "-r", lock_file(name)]
    if pip(venv, locked):
        sys.exit("The installation failed; what went wrong stands above.")
    install_durable_rules(venv)
    if pip(venv, ["--no-deps", "--no-build-isolation", "--editable", "."]):
        sys.exit("The installation failed; what went wrong stands above.")
    for each in held:
        with open(os.path.join(venv, "flagstone-installed-" + each), "w") as written:
            written.write(state_of(each))


def state_of(name):
    """What an installation depends on: when any of it is another, it is made again."""
    state = hashlib.sha256(sys.executable.encode())
    # With a compiler that was not there before, durable-rules can be installed.
    state.update(repr(on_path("cc")).encode())
    files = [lock_file(each) for each in ("build", "durable", name)]
    for path in [os.path.join(HERE, "pyproject.toml")] + files:
        with open(path, "rb") as written:
            state.update(hashlib.sha256(written.read()).digest())
    return state.hexdigest()


def make_venv(venv):
    """Make a virtual environment, unless there is one whose Python runs."""
    if glob.glob(tool(venv, "python") + "*"):
        if runs([tool(venv, "python"), "-c", "import pip"]):
            return
        shutil.rmtree(venv)
    print("Making a virtual environment in " + os.path.relpath(venv, HERE))
    sys.stdout.flush()
    if subprocess.call([sys.executable, "-m", "venv", venv]):
        shutil.rmtree(venv, ignore_errors=True)
        sys.exit(
            "A virtual environment could not be made. On Debian and Ubuntu:\n"
            "    sudo apt-get install python3-venv"
        )


def install_durable_rules(venv):
    """Compile the engine in C where that can be done; where it cannot, say what decides instead."""
    asked = "import sys; print(sys.version_info[0], sys.version_info[1])"
    version = subprocess.check_output([tool(venv, "python"), "-c", asked])
    if os.name == "nt" or tuple(map(int, version.split())) >= FIRST_WITHOUT_DURABLE_RULES:
        return  # it cannot be compiled there
    arguments = ["--require-hashes", "--no-deps", "--use-pep517", "--no-build-isolation"]
    with open(os.devnull, "wb") as nowhere:
        if pip(venv, arguments + ["-r", lock_file("durable")], nowhere):
            print(
                "durable-rules cannot be compiled (no C compiler, or no Python headers), so the "
                "plain engine decides: the verdicts are the same."
            )


def pip(venv, arguments, output=None):
    """The exit code of `pip install` with those arguments."""
    program = [tool(venv, "python"), "-m", "pip", "--disable-pip-version-check", "install"]
    return subprocess.call(
        program + ["--quiet"] + arguments, cwd=HERE, stdout=output, stderr=output
    )


def tool(venv, name):
    """Where a program of a virtual environment is."""
    return os.path.join(venv, "Scripts" if os.name == "nt" else "bin", name)


if __name__ == "__main__":
    main(sys.argv[1:])
