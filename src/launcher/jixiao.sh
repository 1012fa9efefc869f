#!/bin/sh
# Starts jixiao.jar, which lies beside this file, with the options that suit a short run; without an argument it
# opens the window where there is a desktop. "install" puts the program among those of this user's desktop,
# "uninstall" takes it away. What Java has to work out of the program's classes is kept in an archive in the
# user's cache folder, so that the next run need not work it out again; with JIXIAO_NO_CACHE=1 there is none.
# How and why: src/docs/speed.md.

# Java opens files by the locale's encoding: where that holds no Chinese names, one that does is set.
case "$(locale charmap 2>/dev/null)" in
  UTF-8 | GB18030 | GBK | GB2312 | BIG5*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# Sets $real: the file that symbolic links lead to. Not every system has a command for the whole way.
follow() {
  real=$1
  while [ -h "$real" ]; do
    link=$(readlink "$real") || return
    case $link in
      /*) real=$link ;;
      *) real=${real%/*}/$link ;;
    esac
  done
}

case $0 in
  */*) follow "$0" ;;
  *) follow "./$0" ;;
esac
here=$(CDPATH='' cd -- "${real%/*}/" && pwd -P) || exit 3
jar=$here/jixiao.jar

# The entry for the desktop, which is made where the freedesktop standard has it. Only one that carries the mark
# of this program is replaced or removed.
mark='X-Jixiao=made by jixiao.sh install'

# Sets $quoted: a path as the standard wants it between quotes, escaped there and once more as a value.
quote() {
  quoted=$(printf '%s' "$1" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
}

is_ours() {
  [ -f "$1" ] && grep -q -x -F "$mark" "$1"
}

# Desktops that look programs up in an index have it brought up to date; one that is empty then is not left behind.
index() {
  command -v update-desktop-database >/dev/null && update-desktop-database -q "$1" 2>/dev/null
  if [ -f "$1/mimeinfo.cache" ] && ! grep -q = "$1/mimeinfo.cache"; then
    rm -f "$1/mimeinfo.cache"
  fi
}

entry() {
  if [ "$(uname)" != Linux ]; then
    echo '此命令只用于 Linux 桌面，没有写入任何文件。在 Mac 上请直接双击 jixiao.jar。' >&2
    exit 2
  fi
  folder=${XDG_DATA_HOME:-${HOME:?}/.local/share}/applications
  file=$folder/jixiao.desktop
  if [ "$1" = uninstall ]; then
    if is_ours "$file"; then
      rm -f "$file" || exit 2
      index "$folder"
      printf '已删除：\n%s\n' "$file"
    else
      echo '没有登记过，无需删除。'
    fi
    exit 0
  fi
  if [ -e "$file" ] && ! is_ours "$file"; then
    printf '已有同名文件，不是本程序写的，没有改动：\n%s\n' "$file" >&2
    exit 2
  fi
  quote "$here/jixiao.sh"
  mkdir -p "$folder" && cat >"$file" <<END || exit 2
[Desktop Entry]
Type=Application
Name=Jixiao
Name[zh_CN]=Jixiao 绩效
Comment=Performance evaluation of departmental budgets
Comment[zh_CN]=部门整体支出绩效评价：检查、计算、完成工作簿
Exec="$quoted" window %F
Icon=x-office-spreadsheet
Terminal=false
Categories=Office;Finance;
MimeType=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;
$mark
END
  index "$folder"
  printf '已为当前用户登记，删除请用 uninstall：\n%s\n' "$file"
  exit 0
}

case ${1-} in
  install | uninstall) entry "$1" ;;
esac

if [ ! -f "$jar" ]; then
  echo '没有找到 jixiao.jar，没有读写任何文件。请把压缩包全部解压，再运行解压出来的 jixiao.sh。' >&2
  exit 3
fi

# Sets $version: what the Java in a folder says of itself there; where it does not, it is asked.
version_of() {
  version=
  if [ -r "${1%/bin/java}/release" ]; then
    while read -r line; do
      case $line in
        JAVA_VERSION=*)
          line=${line#*\"}
          version=${line%%\"*}
          ;;
      esac
    done <"${1%/bin/java}/release"
  fi
  [ -n "$version" ] || version=$("$1" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
}

# Whether a Java is there and new enough; one that does not tell its version is tried.
serves() {
  [ -x "$1" ] || return 1
  version_of "$1"
  number=${version%%[!0-9]*}
  [ -n "$number" ] && [ "$number" -lt 17 ] || return 0
  old=$version
  return 1
}

# Java: the folder runtime beside this file, else JAVA_HOME, else the PATH; a Mac has a stand-in on its PATH that
# is no Java, and a program that knows where one is.
old=
if [ -x "$here/runtime/bin/java" ]; then
  java=$here/runtime/bin/java
elif serves "${JAVA_HOME:-/nowhere}/bin/java"; then
  java=$JAVA_HOME/bin/java
else
  java=$(command -v java)
  case $java in
    /usr/bin/java)
      if [ -x /usr/libexec/java_home ]; then
        java=$(/usr/libexec/java_home -v 17+ 2>/dev/null) && java=$java/bin/java
      fi
      ;;
  esac
  follow "$java"
  serves "$real" || java=
fi
if [ -z "$java" ] && [ -n "$old" ]; then
  printf 'Java 版本太低，需要 17 或更高版本，没有读写任何文件。\n' >&2
  printf '请改用自带 Java 的安装包，或安装新版本后再运行。找到的是：\nJava %s\n' "$old" >&2
  exit 3
elif [ -z "$java" ]; then
  echo '没有找到 Java，没有读写任何文件。请改用自带 Java 的安装包，或安装 Java 17 或更高版本后再运行。' >&2
  exit 3
fi

# On a desktop the window is opened; over a connection from elsewhere there is none.
has_desktop() {
  [ -n "${DISPLAY-}" ] || { [ "$(uname)" = Darwin ] && [ -z "${SSH_CONNECTION-}" ]; }
}
if [ $# -eq 0 ] && has_desktop; then
  set -- window
fi

# How many workbooks lie below the folders among the arguments, as far as it matters.
workbooks() {
  for argument; do
    [ ! -d "$argument" ] || find "$argument" -name '*.xlsx' 2>/dev/null
  done | head -n 501 | wc -l
}

# One workbook is done before the second compiler is of use, and so is a district, whose processors it would only
# share; a province is not, and a window is open for long. Side by side workbooks leave so much behind that one
# processor alone could not clear up fast enough.
if [ "${1-}" = batch ]; then
  options='-XX:+UseParallelGC'
  [ "$(workbooks "$@")" -gt 500 ] || options="$options -XX:TieredStopAtLevel=1"
elif [ $# -gt 80 ] || [ "${1-}" = window ]; then
  options='-XX:+UseSerialGC'
else
  options='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
fi

# Where Linux gives pages of two megabytes to whoever asks, a run asks: it needs a few dozen then instead of some
# thirty thousand small ones.
huge=
[ ! -r /sys/kernel/mm/transparent_hugepage/enabled ] || read -r huge </sys/kernel/mm/transparent_hugepage/enabled
case $huge in
  *'[madvise]'*) options="$options -XX:+UseTransparentHugePages" ;;
esac

# The shell knows at once whether anybody reads along; since version 22 Java loads a line editor to find out.
[ -t 1 ] || [ -n "${CLICOLOR_FORCE-}" ] || options="$options -Dpicocli.ansi=false"

# Where archives are kept; nowhere if that is not wanted.
cache=
if [ -z "${JIXIAO_NO_CACHE-}" ]; then
  if [ -d "${HOME:-/nowhere}/Library/Caches" ]; then
    cache=$HOME/Library/Caches/jixiao
  elif [ -n "${XDG_CACHE_HOME-}" ]; then
    cache=$XDG_CACHE_HOME/jixiao
  elif [ -n "${HOME-}" ]; then
    cache=$HOME/.cache/jixiao
  fi
fi
case $cache$jar$java in
  # To Java a colon ends the name of an archive.
  *:* | *'
'*) cache= ;;
  /*) ;;
  *) cache= ;;
esac
# In a folder of somebody else nothing is made, and what lies there is not trusted.
if [ -e "$cache" ] && { [ ! -O "$cache" ] || [ ! -w "$cache" ]; }; then
  cache=
fi

# Sets $state: size and times of those files that are there, a line for each, as Linux or as a Mac tells them.
state_of() {
  state=$(stat -L -c '%s %Y %Z' -- "$@" 2>/dev/null)
  [ -n "$state" ] || state=$(stat -L -f '%z %m %c' -- "$@" 2>/dev/null)
}

# Sets $name: the slashes of a path become lines.
name_after() {
  set -f
  IFS=/
  # shellcheck disable=SC2086 # it is to be taken apart
  set -- $1
  IFS=_
  name=$*
  unset IFS
  set +f
}

# Makes the archive out of a rehearsal on the built-in examples. Nobody sees or hears of it: it holds neither
# terminal nor pipe, waits until the run that asked for it is over, and gives way to everything else.
make_archive() {
  exec </dev/null >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
  trap '' HUP INT QUIT
  umask 077
  mkdir -p "$cache" && cd "$cache" && [ -O . ] || exit
  waited=0
  while kill -0 $$ && [ $waited -lt 60 ]; do
    sleep 1
    waited=$((waited + 1))
  done
  # One at a time. What was left behind by one that was killed is removed; the next run tries again.
  if ! mkdir making; then
    [ -z "$(find making -prune -mmin +60)" ] || rm -rf making
    exit
  fi
  trap 'rm -rf making' EXIT
  mkdir making/work || exit
  state_of "$jar" "$java"
  before=$state
  rm -f "$name.for" "$name.aot" "$name.jsa"
  kind=none
  copy=
  window=no-window
  ! has_desktop || window=window
  rehearse -XX:AOTCacheOutput=making/archive "$jar"
  if [ -s making/archive ]; then
    kind=aot
  else
    # A Java before 25 makes it in two steps. It finds no class in it if the path of the jar has a space or
    # a Chinese character; then a copy in the cache folder is run, if that one's path has none.
    rehearsed=$jar
    if is_odd "$jar" && ! is_odd "$cache"; then
      copy=$(printf %s "$jar" | cksum)
      copy=${copy%% *}.jar
      cp "$jar" making/copy && mv -f making/copy "$copy" || exit
      rehearsed=$cache/$copy
    fi
    if ! is_odd "$rehearsed"; then
      rehearse -XX:DumpLoadedClassList=making/classes "$rehearsed"
      gently -Xshare:dump -XX:SharedClassListFile=making/classes -XX:SharedArchiveFile=making/archive \
        -cp "$rehearsed"
      [ ! -s making/archive ] || kind=jsa
    fi
  fi
  state_of "$jar" "$java"
  [ "$state" = "$before" ] || exit
  if [ $kind != none ]; then
    # A power cut must not leave a name without its content.
    sync making/archive
    mv -f making/archive "$name.$kind" || exit
  fi
  # What is written last says that the rest is whole. It stays too where no archive could be made, so
  # that not every run tries again.
  state_of "$jar" "$java" "$name.$kind" "$cache/${copy:-none}"
  printf '%s\n' "$kind $window $copy" "$state" >making/for && mv -f making/for "$name.for"
  # Programs and Javas come and go: four archives are kept.
  ls -t ./*.for | tail -n +5 | while read -r old; do
    rm -f "$old" "${old%.for}.aot" "${old%.for}.jsa"
  done
  for old in *.jar; do
    grep -q " $old\$" ./*.for || rm -f "$old"
  done
}

is_odd() {
  case $1 in
    *[!A-Za-z0-9/._-]*) true ;;
    *) false ;;
  esac
}

# Java, behind everybody else.
gently() {
  # shellcheck disable=SC2086 # several options
  nice -n 10 "$java" $options -Xlog:disable "$@"
}

# Goes through everything once, while Java notes as it is told which classes this takes. On a desktop that is
# the window, too, which nobody sees.
rehearse() {
  gently "$1" -Djava.io.tmpdir="$cache/making/work" -cp "$2" org.jixiao.cli.Rehearsal making/work
}

archive=
if [ -n "$cache" ]; then
  name_after "$jar$java"
  was=
  kind=none
  window=no-window
  copy=
  if [ -r "$cache/$name.for" ]; then
    {
      read -r kind window copy
      while read -r line; do
        was="$was$line
"
      done
    } <"$cache/$name.for"
  fi
  state_of "$jar" "$java" "$cache/$name.$kind" "$cache/${copy:-none}"
  if [ -z "$state" ]; then
    : # a system that does not tell the state of files
  elif [ "$was" != "$state
" ]; then
    make_archive &
  else
    case $kind in
      aot) archive=-XX:AOTCache=$cache/$name.aot ;;
      jsa) archive=-XX:SharedArchiveFile=$cache/$name.jsa ;;
    esac
    # It knows the window only if there was a desktop when it was made; the next one will.
    if [ "${1-}" = window ] && [ "$window" = no-window ] && has_desktop; then
      make_archive &
    fi
    [ -z "$copy" ] || jar=$cache/$copy
  fi
fi

# shellcheck disable=SC2086 # several options
exec "$java" $options ${archive:+"$archive" -Xlog:disable} -jar "$jar" "$@"
