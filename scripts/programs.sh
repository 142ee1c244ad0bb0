#!/bin/sh
# See that the tests have the programs that no Python package brings: a browser for the page, a reader of Turtle that is
# not of Python's (raptor), and Java for Spark. They are installed where we may. Without one its tests are skipped; under CI=true they fail.
set -u

found() {
    for program in "$@"; do
        command -v "$program" >/dev/null && return 0
    done
    return 1
}

need() { # Debian's package, what is skipped without it, names of the program
    package=$1 tests=$2
    shift 2
    found "$@" && return 0
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        echo "Installing $package for $tests."
        apt-get update -qq && apt-get install -y -qq --no-install-recommends "$package" && return 0
    fi
    echo "NO $package: $tests are skipped. Install it to run them." >&2
    [ "${CI:-}" != true ]
}

need chromium "the tests of graph.html" chromium chromium-browser google-chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" &&
    need raptor2-utils "the tests of Turtle read by another language" rapper &&
    need default-jre-headless "the tests on Spark" java
