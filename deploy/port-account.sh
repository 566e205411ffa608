#!/bin/sh
# Gives a port, or the rapid-test devices of a place, an account of the composition's broker, or a new password, and prints it once.
# Usage: deploy/port-account.sh UN/LOCODE        a port, a terminal or an airport, such as NLRTM
#        deploy/port-account.sh --devices PLACE  the devices of a customs office or a laboratory, such as NLRTM001
set -eu
# Where letters are sorted otherwise, a-z is more than these.
LC_ALL=C
export LC_ALL

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
kind=port
if [ "${1-}" = --devices ]; then
    kind=devices
    shift
fi
place=${1:?Which one? Give the UN/LOCODE of a port, such as NLRTM, or --devices and their place, such as NLRTM001.}
case $kind:$place in
    port:[A-Z][A-Z][A-Z2-9][A-Z2-9][A-Z2-9]) ;;
    port:*)
        echo "$place is no UN/LOCODE: two letters and three of A-Z, 2-9." >&2
        exit 1
        ;;
    devices:*[!A-Z0-9]* | devices:)
        echo "$place is no place of devices: letters A-Z and digits." >&2
        exit 1
        ;;
esac
account=$kind-$(printf '%s' "$place" | tr '[:upper:]' '[:lower:]')
password=$(head -c 24 /dev/urandom | base64 | tr -d '\n' | tr '+/' '-_')

tool() {
    name=$1
    shift
    docker compose -f "$home/docker-compose.yml" -f "$home/deploy/compose-ports.yml" exec -T kafka \
        "/opt/kafka/bin/$name.sh" --bootstrap-server kafka:9092 "$@" > /dev/null
}

may() {
    tool kafka-acls --add --allow-principal "User:$account" --operation "$@"
}

tool kafka-configs --alter --entity-type users --entity-name "$account" --add-config "SCRAM-SHA-512=[password=$password]"
if [ $kind = port ]; then
    may Write --topic port-movements
    may Read --topic release-orders
    may Read --group "$account." --resource-pattern-type prefixed
    echo "Account $account, password $password: port-movements to write, release-orders to read, groups $account.*"
else
    may Write --topic device-readings
    echo "Account $account, password $password: device-readings to write"
fi
