"""Set up what a command needs, in .venv beside this file, and run it.

    python3 bootstrap.py example   evaluate a real example
    python3 bootstrap.py test      run every test
    python3 bootstrap.py check     hold formatting, lint, types, the rulebook and generated files

Standard library only, and readable by any Python, so that an old one gets an answer and not a
SyntaxError.
"""

import glob
import hashlib
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
OLDEST = (3, 11)
FIRST_WITHOUT_DURABLE_RULES = (3, 13)
EXAMPLE = os.path.join("examples", "stockton", "2024-older-children-in-care.yaml")
EXTRAS = {"example": [], "test": ["test"], "check": ["test", "docs", "lint"]}


def main(arguments):
    """Run one of the three commands; what follows its name is passed on."""
    if not arguments or arguments[0] not in EXTRAS:
        sys.exit("Say which: python3 bootstrap.py " + " | ".join(EXTRAS))
    command, rest = arguments[0], arguments[1:]
    python = newer_python() if sys.version_info < OLDEST else sys.executable
    install(python, EXTRAS[command] + (["durable"] if can_compile(python) else []))
    for line in commands(command, rest):
        print("$ " + " ".join(line))
        sys.stdout.flush()
        code = subprocess.call([tool(line[0])] + line[1:], cwd=HERE)
        if code:
            sys.exit(code)


def commands(command, rest):
    """The command lines to run, in order; the first that fails ends the run."""
    if command == "example":
        return [["flagstone", "evaluate", EXAMPLE] + rest]
    if command == "test":
        return [["python", "-m", "pytest", "--numprocesses", "auto"] + rest]
    return [
        ["ruff", "format", "--check", "."],
        ["ruff", "check", "."],
        ["mypy"],
        ["flagstone", "check"],
        ["flagstone", "review", "mutate", "--fail"],
        ["python", os.path.join("docs", "generate.py"), "--check"],
        ["sphinx-build", "-W", "-q", "docs", os.path.join("build", "docs")],
    ]


def newer_python():
    """A Python on the path that is new enough, or an end with advice."""
    for minor in (12, 11, 13, 14):
        found = shutil.which("python3.%d" % minor)
        if found and subprocess.call([found, "-c", "pass"], stderr=subprocess.DEVNULL) == 0:
            return found
    sys.exit(
        "Flagstone needs Python 3.11 or later, and this is Python %d.%d.\n"
        "Install Python 3.12 (python.org, or your system's packages) and run this again with it:\n"
        "    python3.12 bootstrap.py %s" % (sys.version_info[0], sys.version_info[1], sys.argv[1])
    )


def can_compile(python):
    """Whether durable-rules, an engine in C, can be installed; if it cannot, say what decides."""
    version = subprocess.check_output(
        [python, "-c", "import sys; print(sys.version_info[0], sys.version_info[1])"]
    )
    if os.name == "nt" or tuple(map(int, version.split())) >= FIRST_WITHOUT_DURABLE_RULES:
        return False
    headers = subprocess.check_output(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('include'))"]
    )
    has_headers = os.path.exists(os.path.join(headers.decode().strip(), "Python.h"))
    compiler = os.environ.get("CC", "").split() or ["cc"]
    if has_headers and any(shutil.which(name) for name in (compiler[0], "gcc", "clang")):
        return True
    missing = "Python's C headers" if not has_headers else "a C compiler"
    print("Without %s the plain engine decides: the verdicts are the same." % missing)
    return False


def install(python, extras):
    """Make .venv and install the project into it, once for each state of pyproject.toml."""
    stamp = os.path.join(VENV, "-".join(["flagstone-installed"] + extras))
    with open(os.path.join(HERE, "pyproject.toml"), "rb") as project:
        state = hashlib.sha256(project.read() + python.encode()).hexdigest()
    if os.path.exists(stamp):
        with open(stamp) as written:
            if written.read() == state:
                return
    if not glob.glob(tool("python") + "*"):
        print("Making a virtual environment in .venv")
        sys.stdout.flush()
        if subprocess.call([python, "-m", "venv", VENV]):
            shutil.rmtree(VENV, ignore_errors=True)
            sys.exit(
                "A virtual environment could not be made. On Debian and Ubuntu:\n"
                "    sudo apt-get install python3-venv"
            )
    print("Installing Flagstone and what it needs (a minute or two the first time)")
    sys.stdout.flush()
    pip = [tool("python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    if subprocess.call(pip + ["--editable", ".[%s]" % ",".join(extras)], cwd=HERE):
        sys.exit("The installation failed; what went wrong stands above.")
    with open(stamp, "w") as written:
        written.write(state)


def tool(name):
    """Where a program of the virtual environment is."""
    return os.path.join(VENV, "Scripts" if os.name == "nt" else "bin", name)


if __name__ == "__main__":
    main(sys.argv[1:])
