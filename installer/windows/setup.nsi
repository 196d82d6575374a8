; The one Setup.exe: per machine or per user, silent by /S, repair by running it again. Called with NUMBER, NUMBERS,
; NEEDED (megabytes of one version), TREE (what is installed), OUT, ICON and SIDE (a picture) defined.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64

!define PRODUCT "Một Cửa"
!define KIND "MotCua.File"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\MotCua"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "MotCua"
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "UninstallString"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include x64.nsh
!include WinVer.nsh

Name "${PRODUCT}"
OutFile "${OUT}"
BrandingText "${PRODUCT} ${NUMBER}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1066 "ProductName" "${PRODUCT}"
VIAddVersionKey /LANG=1066 "FileDescription" "Cài đặt ${PRODUCT}"
VIAddVersionKey /LANG=1066 "FileVersion" "${NUMBER}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${NUMBER}"
VIAddVersionKey /LANG=1066 "CompanyName" "${PRODUCT}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\MotCua.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Mở Một Cửa"
!define MULTIUSER_INSTALLMODEPAGE_TEXT_TOP "Chọn cài cho ai. Dữ liệu của mỗi người luôn nằm riêng trong thư mục của người đó."
!define MULTIUSER_INSTALLMODEPAGE_TEXT_ALLUSERS "Cho mọi người dùng máy này (cần quyền quản trị)"
!define MULTIUSER_INSTALLMODEPAGE_TEXT_CURRENTUSER "Chỉ cho tôi"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

LangString REFUSED_OLD ${LANG_VIETNAMESE} "Máy này cần Windows 10 (64 bit) trở lên. Chưa có gì thay đổi."
LangString REFUSED_OPEN ${LANG_VIETNAMESE} "Một Cửa đang mở. Hãy đóng cửa sổ Một Cửa của mọi người đang dùng máy rồi chạy lại tệp cài đặt. Bản đang dùng vẫn nguyên."
LangString REFUSED_SPACE ${LANG_VIETNAMESE} "Ổ đĩa không còn đủ chỗ (cần ${NEEDED} MB). Hãy dọn bớt rồi chạy lại. Bản đang dùng vẫn nguyên."
LangString REFUSED_WRITE ${LANG_VIETNAMESE} "Không ghi được vào $INSTDIR. Hãy chạy lại bằng quyền quản trị, hoặc chọn “Chỉ cho tôi”. Bản đang dùng vẫn nguyên."

; The app itself calls with /AFTER and ends: it is waited for and opened again, by whoever it belongs to.
Var After

!macro OpenAgain
    ${If} $After == 1
    ${AndIf} $MultiUser.InstallMode == CurrentUser
        Exec '"$INSTDIR\MotCua.exe"'
    ${EndIf}
!macroend

; Exit codes of a silent run: 0 done, 2 refused with everything as it was.
!macro Refuse SENTENCE
    MessageBox MB_OK|MB_ICONEXCLAMATION "${SENTENCE}" /SD IDOK
    !insertmacro OpenAgain
    SetErrorLevel 2
    Quit
!macroend

; A library that is in use cannot be opened for writing; asking for it changes nothing.
!macro RefuseWhileOpen
    ${If} ${FileExists} "$INSTDIR\app\python313.dll"
        ; Half-seconds that are left to wait.
        StrCpy $1 0
        ${If} $After == 1
            StrCpy $1 120
        ${EndIf}
        ${Do}
            ClearErrors
            FileOpen $0 "$INSTDIR\app\python313.dll" a
            ${IfNot} ${Errors}
                FileClose $0
                ${ExitDo}
            ${EndIf}
            ${If} $1 < 1
                !insertmacro Refuse "$(REFUSED_OPEN)"
            ${EndIf}
            IntOp $1 $1 - 1
            Sleep 500
        ${Loop}
    ${EndIf}
!macroend

Function .onInit
    ${IfNot} ${RunningX64}
    ${OrIfNot} ${AtLeastWin10}
        !insertmacro Refuse "$(REFUSED_OLD)"
    ${EndIf}
    SetRegView 64
    ; A folder that the call names (/D=) goes before the usual one and before that of the last time.
    StrCpy $R9 $INSTDIR
    !insertmacro MULTIUSER_INIT
    ${If} $R9 != ""
        StrCpy $INSTDIR $R9
    ${EndIf}
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/AFTER" $1
    ${IfNot} ${Errors}
        StrCpy $After 1
    ${EndIf}
FunctionEnd

Function un.onInit
    SetRegView 64
    !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "Một Cửa"
    !insertmacro RefuseWhileOpen
    ${GetRoot} "$INSTDIR" $1
    ${DriveSpace} "$1\" "/D=F /S=M" $2
    ${If} $2 != ""
    ${AndIf} $2 < ${NEEDED}
        !insertmacro Refuse "$(REFUSED_SPACE)"
    ${EndIf}

    ; What a power cut left behind: a half-written new one goes, a former one comes back when there is no other.
    RMDir /r "$INSTDIR\app.new"
    ${IfNot} ${FileExists} "$INSTDIR\app\python313.dll"
    ${AndIf} ${FileExists} "$INSTDIR\app.old\python313.dll"
        RMDir /r "$INSTDIR\app"
        Rename "$INSTDIR\app.old" "$INSTDIR\app"
    ${EndIf}
    RMDir /r "$INSTDIR\app.old"

    ; The new one is written whole beside the present one, and then takes its place by two renames.
    ClearErrors
    SetOverwrite on
    SetOutPath "$INSTDIR\app.new"
    ${If} ${Errors}
        !insertmacro Refuse "$(REFUSED_WRITE)"
    ${EndIf}
    File /r "${TREE}\app\*.*"
    ${If} ${Errors}
        SetOutPath "$INSTDIR"
        RMDir /r "$INSTDIR\app.new"
        !insertmacro Refuse "$(REFUSED_SPACE)"
    ${EndIf}
    SetOutPath "$INSTDIR"
    ${If} ${FileExists} "$INSTDIR\app\*.*"
        Rename "$INSTDIR\app" "$INSTDIR\app.old"
        ${If} ${Errors}
            RMDir /r "$INSTDIR\app.new"
            !insertmacro Refuse "$(REFUSED_OPEN)"
        ${EndIf}
    ${EndIf}
    Rename "$INSTDIR\app.new" "$INSTDIR\app"
    ${If} ${Errors}
        Rename "$INSTDIR\app.old" "$INSTDIR\app"
        !insertmacro Refuse "$(REFUSED_WRITE)"
    ${EndIf}
    RMDir /r "$INSTDIR\app.old"
    File "${TREE}\MotCua.exe"
    File "${TREE}\motcua.com"
    WriteUninstaller "$INSTDIR\Uninstall.exe"

    CreateShortcut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\MotCua.exe" "" "$INSTDIR\MotCua.exe" 0 SW_SHOWNORMAL "" \
        "Tiếp nhận, hẹn trả và theo dõi hồ sơ"
    CreateShortcut "$DESKTOP\${PRODUCT}.lnk" "$INSTDIR\MotCua.exe"

    WriteRegStr SHCTX "Software\Classes\.motcua" "" "${KIND}"
    WriteRegStr SHCTX "Software\Classes\${KIND}" "" "Tệp của Một Cửa"
    WriteRegStr SHCTX "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\MotCua.exe,0"
    WriteRegStr SHCTX "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\MotCua.exe" "%1"'
    WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\MotCua.exe" "" "$INSTDIR\MotCua.exe"

    WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${PRODUCT}"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${NUMBER}"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\MotCua.exe"
    WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "${PRODUCT}"
    WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe" /$MultiUser.InstallMode'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /$MultiUser.InstallMode /S'
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $0
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    !insertmacro OpenAgain
SectionEnd

; Data of the desk stay, unless the call says /DELETEDATA: then those of the user who calls go as well.
Section "Uninstall"
    !insertmacro RefuseWhileOpen
    RMDir /r "$INSTDIR\app"
    RMDir /r "$INSTDIR\app.old"
    RMDir /r "$INSTDIR\app.new"
    Delete "$INSTDIR\MotCua.exe"
    Delete "$INSTDIR\motcua.com"
    Delete "$INSTDIR\Uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${PRODUCT}.lnk"
    Delete "$DESKTOP\${PRODUCT}.lnk"
    DeleteRegKey SHCTX "Software\Classes\.motcua"
    DeleteRegKey SHCTX "Software\Classes\${KIND}"
    DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\MotCua.exe"
    DeleteRegKey SHCTX "${UNINSTALL}"
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/DELETEDATA" $1
    ${IfNot} ${Errors}
        SetShellVarContext current
        RMDir /r "$LOCALAPPDATA\motcua"
    ${EndIf}
SectionEnd
