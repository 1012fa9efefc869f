@echo off
rem Drop a workbook on this file: it is checked, computed and completed in place.
rem UTF-8 for the Chinese messages; the two options make the short run start faster.
chcp 65001 >nul
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "%~dp0jixiao.jar" %*
set code=%errorlevel%
if "%JIXIAO_NO_PAUSE%"=="" pause
exit /b %code%
