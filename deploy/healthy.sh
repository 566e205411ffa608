#!/bin/bash
# Whether the service in this container is healthy. The image has neither curl nor wget, and bash needs none.
exec 3<> "/dev/tcp/127.0.0.1/${GREENLANE_MANAGEMENT_PORT:-$GREENLANE_PORT}" || exit 1
printf 'GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
