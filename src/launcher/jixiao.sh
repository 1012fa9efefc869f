#!/bin/sh
# The two options make the short run start faster.
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$(dirname "$0")/jixiao.jar" "$@"
