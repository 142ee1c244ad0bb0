#!/bin/sh
# Print the Python to make .venv with: 3.11 or later, able to make environments. PYTHON=… names one outright.
# Debian parts venv from python3; it is added where we may install packages.
set -eu

suits() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3}; do
    suits "$python" || continue
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || {
            echo "$python cannot make environments; on Debian: sudo apt-get install python3-venv" >&2
            continue
        }
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv; } >&2
        "$python" -c 'import ensurepip, venv' 2>/dev/null || continue
    fi
    echo "$python"
    exit 0
done
echo "Tansiq needs Python 3.11 or later (Debian: apt-get install python3 python3-venv; macOS: brew install python@3.13)" >&2
exit 1
