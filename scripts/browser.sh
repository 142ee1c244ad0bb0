#!/bin/sh
# See that the tests of the page have a browser: Chromium or Chrome, installed where we may.
# Without one these tests are skipped; under CI=true they fail.
set -u

for browser in chromium chromium-browser google-chrome "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    command -v "$browser" >/dev/null && exit 0
done
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing chromium for the tests of the page."
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium && exit 0
fi
echo "NO BROWSER: the tests of graph.html are skipped. Install Chromium or Chrome to run them." >&2
[ "${CI:-}" != true ]
