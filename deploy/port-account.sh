#!/bin/sh
# Gives a port an account of the composition's broker, or a new password, and prints it once.
# Usage: deploy/port-account.sh UN/LOCODE
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
location=${1:?Which port? Give its UN/LOCODE, such as NLRTM.}
case $location in
    [A-Z][A-Z][A-Z2-9][A-Z2-9][A-Z2-9]) ;;
    *)
        echo "$location is no UN/LOCODE: two letters and three of A-Z, 2-9." >&2
        exit 1
        ;;
esac
account=port-$(printf '%s' "$location" | tr '[:upper:]' '[:lower:]')
password=$(head -c 24 /dev/urandom | base64 | tr -d '\n' | tr '+/' '-_')

tool() {
    name=$1
    shift
    docker compose -f "$home/docker-compose.yml" -f "$home/deploy/compose-ports.yml" exec -T kafka \
        "/opt/kafka/bin/$name.sh" --bootstrap-server kafka:9092 "$@" > /dev/null
}

tool kafka-configs --alter --entity-type users --entity-name "$account" --add-config "SCRAM-SHA-512=[password=$password]"
tool kafka-acls --add --allow-principal "User:$account" --operation Write --topic port-movements
tool kafka-acls --add --allow-principal "User:$account" --operation Read --topic release-orders
tool kafka-acls --add --allow-principal "User:$account" --operation Read --group "$account." --resource-pattern-type prefixed
echo "Account $account, password $password: port-movements to write, release-orders to read, groups $account.*"
