/* MotCua.exe opens the window, motcua.com speaks on the console: the app in the Python that lies beside it in app\.
 *
 * An upgrade moves app\ aside to app.old\ for a moment. When power failed in that very moment, the former one is used. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

typedef int (*py_main)(int, wchar_t **);

#define LONGEST 32768
#define OURS 5

static const wchar_t *const WORDS[OURS] = {L"-I", L"-X", L"utf8", L"-m", L"desktop"};
static const wchar_t *const FOLDERS[] = {L"app", L"app.old", L"app.new"};

static int refuse(void)
{
    const wchar_t *said = L"Không mở được Một Cửa vì thiếu tệp chương trình. Dữ liệu của quầy vẫn còn. "
                          L"Hãy chạy lại tệp cài đặt của Một Cửa để sửa.";
#ifdef CONSOLE
    char text[1024];
    int length = WideCharToMultiByte(CP_UTF8, 0, said, -1, text, sizeof text, NULL, NULL);
    if (length > 0)
        fprintf(stderr, "%s\n", text);
#else
    MessageBoxW(NULL, said, L"Một Cửa", MB_OK | MB_ICONERROR);
#endif
    return 3;
}

static HMODULE python_in(const wchar_t *place, const wchar_t *folder)
{
    static wchar_t path[LONGEST];
    if (swprintf(path, LONGEST, L"%ls\\%ls\\python313.dll", place, folder) < 0)
        return NULL;
    if (GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES)
        return NULL;
    HMODULE found = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (found == NULL)
        return NULL;
    /* The libraries of the wheels find the C++ runtime there, and nowhere else. */
    if (swprintf(path, LONGEST, L"%ls\\%ls", place, folder) >= 0) {
        SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
        AddDllDirectory(path);
    }
    return found;
}

int wmain(int count, wchar_t **words)
{
    static wchar_t place[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, place, LONGEST);
    wchar_t *last = length > 0 && length < LONGEST ? wcsrchr(place, L'\\') : NULL;
    if (last == NULL)
        return refuse();
    *last = L'\0';

    HMODULE python = NULL;
    for (size_t each = 0; python == NULL && each < sizeof FOLDERS / sizeof *FOLDERS; each++)
        python = python_in(place, FOLDERS[each]);
    py_main run = python != NULL ? (py_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    wchar_t **all = calloc((size_t)count + OURS + 1, sizeof *all);
    if (run == NULL || all == NULL)
        return refuse();

    int at = 0;
    all[at++] = words[0];
    for (int each = 0; each < OURS; each++)
        all[at++] = (wchar_t *)WORDS[each];
    for (int each = 1; each < count; each++)
        all[at++] = words[each];
    return run(at, all);
}
