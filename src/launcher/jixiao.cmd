@echo off
rem Dropped workbooks are checked, computed and completed in place; a double click opens the window; in a
rem terminal it takes commands. "install" and "uninstall" put two entries in place for this user, or remove
rem them. How it was made to stand every file name, and what was not tried: src/docs/install.md.
rem
rem Everything cmd executes is ASCII, and every goto leads downwards: cmd finds lines by their bytes, which
rem goes wrong where it takes them for another encoding. The Chinese texts stand behind the last command,
rem where only :say and :text read them.
setlocal EnableExtensions DisableDelayedExpansion
set "self=%~f0"
set "here=%~dp0"
set "jar=%here%jixiao.jar"
set "system=%SystemRoot%\System32"

rem UTF-8 for the Chinese texts, until the end.
set "chcp=%system%\chcp.com"
set "page="
for /f "tokens=2 delims=:." %%P in ('"%chcp%"') do set "page=%%P"
"%chcp%" 65001 >nul 2>nul

rem Explorer runs  cmd.exe /c ""THIS FILE" FILES"  and quotes only the names with a blank, so cmd takes the
rem others apart at an ampersand before this file sees them. The line itself is whole; delayed expansion reads
rem it without taking it apart again. A terminal has no such line, or its first word is no full path.
set "by=terminal"
setlocal EnableDelayedExpansion
set "line=!cmdcmdline!"
set "tail=!line:*/c ""=!"
set "files=!line:*\%~nx0" =!"
if not "!tail!"=="!line!" if not "!files!"=="!line!" set "by=explorer"
set "first=!files:"=!"
if "!by!"=="explorer" if "!first:~1,2!"==":\" set "by=drop"
if "!by!"=="explorer" if "!first:~0,2!"=="\\" set "by=drop"
for %%B in (!by!) do endlocal & set "by=%%B"

if /i "%~1"=="install" goto install
if /i "%~1"=="uninstall" goto uninstall

set "missing=no-jar"
if not exist "%jar%" goto trouble

rem Java: the folder runtime beside this file, else JAVA_HOME, else the PATH; the latter two if new enough.
set "missing=no-java"
set "java=%here%runtime\bin\java.exe"
if exist "%java%" goto found
if not defined JAVA_HOME goto path
set "home=%JAVA_HOME:"=%"
set "java=%home%\bin\java.exe"
if not exist "%java%" goto path
call :version
if defined java goto found
:path
for %%J in (java.exe) do set "java=%%~$PATH:J"
if not defined java goto trouble
for %%J in ("%java%") do set "home=%%~dpJ.."
call :version
if not defined java goto trouble
:found

rem These make the short run start faster; the window, which is open for long, is better off with the second
rem compiler. A district is done before that is of use, but leaves so much behind that all processors clear up.
set "options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if /i "%~1"=="batch" set "options=-XX:TieredStopAtLevel=1 -XX:+UseParallelGC"
if "%~1"=="" set "options=-XX:+UseSerialGC"

rem As jixiao.sh does, this keeps an archive of what Java has to work out of the program's classes, here in
rem %LOCALAPPDATA%\jixiao; with JIXIAO_NO_CACHE=1 there is none. src/docs/speed.md has the how and why.
set "archive="
set "share="
if defined JIXIAO_NO_CACHE goto start
if not defined LOCALAPPDATA goto start

rem The archive is named after the program's path, and size and time of program and Java.
set "cache=%LOCALAPPDATA%\jixiao"
set "place=%here:\=_%"
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

:start
if "%~1"=="" goto window
if "%by%"=="drop" goto dropped
"%java%" %options% %share% -jar "%jar%" %*
set "code=%errorlevel%"
goto ran

:dropped
setlocal EnableDelayedExpansion
set "line=!cmdcmdline!"
set "files=!line:*\%~nx0" =!"
set "files=!files:~0,-1!"
"!java!" !options! !share! -jar "!jar!" !files!
for %%C in (!errorlevel!) do endlocal & set "code=%%C"
goto ran

rem javaw has no console, and nothing waits for it.
:window
for %%J in ("%java%") do set "javaw=%%~dpJjavaw.exe"
if not exist "%javaw%" set "javaw=%java%"
start "" "%javaw%" %options% %share% -jar "%jar%" window
set "code=%errorlevel%"

:ran
if defined archive if not exist "%archive%" if not exist "%tried%" call :rehearse
goto done

rem Both entries are the user's own and need no administrator. PowerShell is given a command, not a script:
rem its execution policy does not apply; what it needs comes in the environment, so nothing is quoted twice.
:install
call :entries
call :say installed
"%reg%" add "%menu%" /ve /d "%label%" /f >nul 2>nul
if errorlevel 1 goto without
setlocal EnableDelayedExpansion
"!reg!" add "!menu!\command" /ve /d "\"!self!\" \"%%1\"" /f >nul 2>nul
endlocal
if errorlevel 1 goto without
echo %menu%
echo %menu%\command
:without
set "code=0"
"%reg%" query "%menu%\command" >nul 2>nul || set "code=1"
if "%code%"=="1" call :say no-menu
"%system%\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -Command "$s = (New-Object -ComObject WScript.Shell).CreateShortcut($env:plain); $s.TargetPath = $env:self; $s.Save()" >nul 2>nul
if exist "%plain%" move /y "%plain%" "%link%" >nul
if not exist "%link%" set "code=1"
if not exist "%link%" call :say no-link
for %%L in ("%link%") do if exist "%%~L" echo %%~L
goto done

:uninstall
call :entries
set "code=0"
set "none=yes"
call :say removed
"%reg%" query "%menu%\command" >nul 2>nul && set "none=" && echo %menu%\command
"%reg%" query "%menu%" >nul 2>nul && set "none=" && echo %menu%
if not defined none "%reg%" delete "%menu%" /f >nul || set "code=1"
for %%L in ("%link%") do if exist "%%~L" del "%%~L" && set "none=" && echo %%~L
if defined none call :say none
goto done

:trouble
call :say %missing% >&2
if "%missing%"=="old-java" echo Java %version% >&2
set "code=3"

rem Where the console closes with this file, its text is to be read first. "exit" and not "exit /b" there: cmd
rem would take what stands behind an ampersand in a file's name for a command of its own.
:done
if "%by%"=="terminal" "%chcp%" %page% >nul 2>nul & exit /b %code%
set "wait=%by%"
if "%by% %code%"=="explorer 0" set "wait="
if defined JIXIAO_NO_PAUSE set "wait="
if defined wait pause
"%chcp%" %page% >nul 2>nul & exit %code%

rem Takes %java% away again if it is too old. Its folder tells its version; where it does not, it is asked.
:version
set "version="
if exist "%home%\release" for /f "usebackq tokens=1,2 delims==" %%A in ("%home%\release") do if "%%A"=="JAVA_VERSION" set "version=%%~B"
if not defined version for /f "tokens=2,3" %%A in ('^""%java%" -version 2^>^&1^"') do if "%%A"=="version" set "version=%%~B"
if not defined version exit /b
for /f "delims=.-+_" %%M in ("%version%") do if %%M GEQ 17 exit /b
set "missing=old-java"
set "java="
exit /b

rem The entries that are put in place: a key in the registry, and a shortcut. It is made under a plain name, as
rem what makes it knows only letters of the system's code page, and renamed.
:entries
set "reg=%system%\reg.exe"
set "menu=HKCU\Software\Classes\SystemFileAssociations\.xlsx\shell\Jixiao"
call :text label
set "label=%text%"
call :text link
set "plain=%APPDATA%\Microsoft\Windows\SendTo\jixiao.lnk"
set "link=%APPDATA%\Microsoft\Windows\SendTo\%text%.lnk"
exit /b

rem Once for each state: javaw has no window, and nothing waits for it.
:rehearse
for %%J in ("%java%") do set "javaw=%%~dpJjavaw.exe"
if not exist "%javaw%" exit /b
md "%cache%\work" >nul 2>nul
del /q "%cache%\%place% *.*" >nul 2>nul
type nul >"%tried%" 2>nul
if not exist "%tried%" exit /b
start "" /low "%javaw%" -XX:ArchiveClassesAtExit="%made%" %options% -Xlog:disable -cp "%jar%" org.jixiao.cli.Rehearsal "%cache%\work" <nul >nul 2>nul
exit /b

:text
for /f "usebackq tokens=1* delims=|" %%A in ("%self%") do if "%%A"=="@%~1" set "text=%%B"
exit /b

:say
for /f "usebackq tokens=1* delims=|" %%A in ("%self%") do if "%%A"=="@%~1" echo %%B
exit /b

@no-jar|没有找到 jixiao.jar，没有读写任何文件。
@no-jar|请先把下载的压缩包全部解压，再运行解压出来的 jixiao.cmd。
@no-java|没有找到 Java，没有读写任何文件。
@no-java|请改用自带 Java 的安装包（文件名含 windows），或请信息科安装 Java 17 或更高版本，再运行一次。
@old-java|Java 版本太低，需要 17 或更高版本，没有读写任何文件。
@old-java|请改用自带 Java 的安装包（文件名含 windows），或请信息科安装新版本，再运行一次。找到的是：
@label|用 Jixiao 绩效检查并完成
@link|Jixiao 绩效
@installed|已为当前用户登记，删除请用 uninstall：
@no-menu|右键菜单没有登记成功，可能被本机的安全策略禁止。
@no-link|“发送到”没有建立，本机可能停用了 PowerShell。把工作簿拖到 jixiao.cmd 上同样可用。
@removed|已删除：
@none|（没有登记过）
