@echo off
rem without arguments: the nation and its city clusters; shell: the shell (needs a JDK); else a report and its arguments, or a table
setlocal
set "java=java"
rem some have quotation marks in JAVA_HOME
if defined JAVA_HOME set "java=%JAVA_HOME:"=%\bin\java"
"%java%" -cp "%~dp0..\lib\*" org.chengzhen.indicators.report.Report %*
