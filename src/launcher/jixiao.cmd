@echo off
rem Drop a workbook on this file: it is checked, computed and completed in place.
rem As jixiao.sh does, it keeps an archive of what Java has to work out of the program's classes, here in
rem %LOCALAPPDATA%\jixiao; with JIXIAO_NO_CACHE=1 there is none. src/docs/speed.md has the how and why.
setlocal DisableDelayedExpansion
rem UTF-8 for the Chinese messages.
chcp 65001 >nul
set "jar=%~dp0jixiao.jar"

rem The Java of JAVA_HOME if it says of itself that it is new enough, else the one on the PATH.
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\release" for /f "usebackq tokens=1,2 delims==" %%A in ("%JAVA_HOME%\release") do if "%%A"=="JAVA_VERSION" for /f "delims=." %%M in (%%B) do if %%M GEQ 17 set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%J in (java.exe) do set "java=%%~$PATH:J"
if not defined java set "java=java.exe"

rem These make the short run start faster; many workbooks are better off with the second compiler.
set "options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if /i "%~1"=="batch" set "options=-XX:+UseSerialGC"

set "archive="
set "share="
if defined JIXIAO_NO_CACHE goto run
if not defined LOCALAPPDATA goto run
if not exist "%java%" goto run
if not exist "%jar%" goto run

rem The archive is named after the program's path, and size and time of program and Java.
set "cache=%LOCALAPPDATA%\jixiao"
set "place=%~dp0"
set "place=%place:\=_%"
set "place=%place::=_%"
for %%F in ("%jar%") do set "state=%%~zF %%~tF"
for %%F in ("%java%") do set "state=%state% %%~zF %%~tF"
set "state=%state:/=-%"
set "state=%state:\=-%"
set "state=%state::=-%"
set "archive=%cache%\%place% %state%.jsa"
set "made=%cache%\%place% %state%.new"
set "tried=%cache%\%place% %state%.tried"
rem What a rehearsal is still writing cannot be renamed.
if exist "%made%" move /y "%made%" "%archive%" >nul 2>nul
if exist "%archive%" set share=-XX:SharedArchiveFile="%archive%" -Xlog:disable

:run
"%java%" %options% %share% -jar "%jar%" %*
set code=%errorlevel%
if defined archive if not exist "%archive%" if not exist "%tried%" call :rehearse
if "%JIXIAO_NO_PAUSE%"=="" pause
exit /b %code%

rem Once for each state: javaw has no window, and nothing waits for it.
:rehearse
set "javaw=%java:java.exe=javaw.exe%"
if not exist "%javaw%" exit /b
md "%cache%\work" >nul 2>nul
del /q "%cache%\%place% *.*" >nul 2>nul
type nul >"%tried%" 2>nul
if not exist "%tried%" exit /b
start "" /low "%javaw%" -XX:ArchiveClassesAtExit="%made%" %options% -Xlog:disable -cp "%jar%" org.jixiao.cli.Rehearsal "%cache%\work" <nul >nul 2>nul
exit /b
