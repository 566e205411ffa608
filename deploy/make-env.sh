#!/bin/sh
# Makes the settings that docker-compose.yml needs, with fresh random secrets, for its owner's eyes alone.
# Usage: deploy/make-env.sh [--demo] [FILE]
#   --demo   with a password for the demo users; without it there are none
#   FILE     where to; .env beside docker-compose.yml if not said
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
demo=no
if [ "${1-}" = --demo ]; then
    demo=yes
    shift
fi
file=${1-$home/.env}

if [ -e "$file" ]; then
    echo "$file exists and is left alone: the databases know its passwords." >&2
    exit 1
fi

random() {
    head -c "$1" /dev/urandom | base64 | tr -d '\n'
}

# Of letters, digits, - and _ alone, so that no file and no address needs to quote it.
password() {
    random 24 | tr '+/' '-_'
}

value() {
    case $1 in
        GREENLANE_DEMO_PASSWORD) if [ $demo = yes ]; then password; fi ;;
        *_PASSWORD | GREENLANE_CONSOLE_SECRET) password ;;
        GREENLANE_DRAW_KEY) random 32 ;;
        GREENLANE_ISSUER) printf 'http://identity.localhost:18080' ;;
        GREENLANE_PUBLIC_URL) printf 'http://localhost:8080' ;;
        GREENLANE_PUBLISH_ADDRESS) printf '127.0.0.1' ;;
        *)
            echo ".env.example names $1, for which deploy/make-env.sh knows no value." >&2
            return 1
            ;;
    esac
}

umask 077
trap 'rm -f "$file.new"' EXIT
while IFS= read -r line; do
    case $line in
        GREENLANE_*=)
            made=$(value "${line%=}")
            printf '%s%s\n' "$line" "$made"
            ;;
        *) printf '%s\n' "$line" ;;
    esac
done < "$home/.env.example" > "$file.new"
mv "$file.new" "$file"
echo "Wrote $file. Keep a copy where it is safe: a lost draw key cannot be made again."
