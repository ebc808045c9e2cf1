# SPDX-FileCopyrightText: 2026 The Nape developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging\dev.ps1 run|test|build: what dev.sh does, for Windows with Visual Studio 2022.
# Finds the tools and names what is missing; fetches only the small libraries, through vcpkg.

$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$command = $args[0]
$rest = @($args | Select-Object -Skip 1)

if ($command -notin 'run', 'test', 'build') {
    Write-Output 'Usage: packaging\dev.ps1 run [ARGUMENT...] | test [ARGUMENT for ctest...] | build'
    exit 2
}

function Has($name) { [bool](Get-Command $name -ErrorAction SilentlyContinue) }

function Invoke-Step($program) {
    & $program @args
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

# The compiler is only found inside Visual Studio's developer shell: enter it if we are not there yet.
if (-not (Has cl)) {
    $vswhere = "${env:ProgramFiles(x86)}\Microsoft Visual Studio\Installer\vswhere.exe"
    $studio = if (Test-Path $vswhere) {
        & $vswhere -latest -products * -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 `
            -property installationPath
    }
    if ($studio) {
        & "$studio\Common7\Tools\Launch-VsDevShell.ps1" -Arch amd64 -HostArch amd64 -SkipAutomaticLocation
    }
}

# Qt: where the environment says, else the newest one in the place where Qt's installer puts it.
$qt = if ($env:CMAKE_PREFIX_PATH) { ($env:CMAKE_PREFIX_PATH -split ';')[0] } else {
    Get-ChildItem 'C:\Qt\6.*\msvc*_64' -Directory -ErrorAction SilentlyContinue |
        Sort-Object { [version]$_.Parent.Name } | Select-Object -Last 1 -ExpandProperty FullName
}
$vcpkg = if ($env:VCPKG_ROOT) { $env:VCPKG_ROOT } elseif (Test-Path 'C:\vcpkg\vcpkg.exe') { 'C:\vcpkg' }

$missing = @()
if (-not (Has cl)) {
    $missing += 'Visual Studio 2022 Build Tools with C++:  winget install Microsoft.VisualStudio.2022.BuildTools --override "--passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"'
}
if (-not (Has cmake)) { $missing += 'CMake 3.25 or newer:  winget install Kitware.CMake' }
if (-not (Has ninja)) { $missing += 'Ninja:  winget install Ninja-build.Ninja' }
if (-not $qt) {
    $missing += 'Qt 6.4 or newer for MSVC with Qt Multimedia (and Qt Speech for a voice), from https://www.qt.io/download; if it is not in C:\Qt, set CMAKE_PREFIX_PATH to its msvc..._64 folder'
}
if (-not $vcpkg) { $missing += 'vcpkg, see https://vcpkg.io; set VCPKG_ROOT to its folder' }
if ($missing) {
    Write-Output 'Nape needs these first:'
    $missing | ForEach-Object { Write-Output "  - $_" }
    Write-Output 'Then open a new PowerShell window and try again.'
    exit 1
}

Set-Location $root
Write-Output 'nape: Installing with vcpkg, where missing: libsndfile tl-expected boost-math gtest benchmark sqlite3'
Invoke-Step "$vcpkg\vcpkg.exe" install --triplet x64-windows libsndfile tl-expected boost-math gtest benchmark sqlite3

$preset = if ($command -eq 'test') { 'dev' } else { 'release' }
# The presets' debug flags are for GCC and Clang.
Invoke-Step cmake --preset $preset "-DCMAKE_PREFIX_PATH=$qt" '-DCMAKE_CXX_FLAGS_DEBUG=/Od /Zi' `
    "-DCMAKE_TOOLCHAIN_FILE=$vcpkg\scripts\buildsystems\vcpkg.cmake" '-DVCPKG_TARGET_TRIPLET=x64-windows'
Invoke-Step cmake --build --preset $preset

$env:PATH = "$qt\bin;$env:PATH"
switch ($command) {
    'test' { & ctest --preset dev @rest; exit $LASTEXITCODE }
    'run' { & "$root\build\release\bin\nape.exe" @rest; exit $LASTEXITCODE }
}
