#!/bin/sh
# Java opens files by the locale's encoding: where that holds no Chinese names, one that does is set.
case "$(locale charmap 2>/dev/null)" in
  UTF-8 | GB18030 | GBK | GB2312 | BIG5*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac
# The two options make the short run start faster.
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$(dirname "$0")/jixiao.jar" "$@"
