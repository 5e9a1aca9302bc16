# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

include(CheckCCompilerFlag)
include(CheckLinkerFlag)
include(CheckPIESupported)

# Debian's hardening flags, as far as compiler and linker know them
set(ENTENTE_HARDENING)
set(ENTENTE_LINK_HARDENING)
foreach(flag stack-protector-strong stack-clash-protection cf-protection)
  string(MAKE_C_IDENTIFIER HAS_${flag} result)
  check_c_compiler_flag(-f${flag} ${result})
  if(${result})
    list(APPEND ENTENTE_HARDENING -f${flag})
  endif()
endforeach()
foreach(flag relro now noexecstack)
  check_linker_flag(C -Wl,-z,${flag} HAS_LINK_${flag})
  if(HAS_LINK_${flag})
    list(APPEND ENTENTE_LINK_HARDENING -Wl,-z,${flag})
  endif()
endforeach()
check_pie_supported(LANGUAGES C)

# All symbols are bound at the start, so that calls need no stub to bind them
check_c_compiler_flag(-fno-plt HAS_no_plt)
if(HAS_no_plt)
  list(APPEND ENTENTE_HARDENING -fno-plt)
endif()

# Compile a target as all of entente's own code is compiled
function(entente_target target)
  set_target_properties(
    ${target}
    PROPERTIES C_STANDARD 11
               C_STANDARD_REQUIRED ON
               C_EXTENSIONS OFF
               C_VISIBILITY_PRESET hidden
               POSITION_INDEPENDENT_CODE ON)
  target_compile_definitions(${target} PRIVATE _POSIX_C_SOURCE=200809L)
  target_compile_options(
    ${target}
    PRIVATE -Wall
            -Wextra
            -Wconversion
            -Wshadow
            -Wstrict-prototypes
            -Wmissing-prototypes
            -Wvla
            -Wformat=2
            $<$<BOOL:${ENTENTE_WERROR}>:-Werror>)

  # _FORTIFY_SOURCE needs optimization
  target_compile_options(${target} PRIVATE ${ENTENTE_HARDENING})
  target_compile_definitions(
    ${target} PRIVATE $<$<CONFIG:Release,RelWithDebInfo>:_FORTIFY_SOURCE=2>)
  target_link_options(${target} PRIVATE ${ENTENTE_LINK_HARDENING})

  if(ENTENTE_SANITIZE)
    target_compile_definitions(${target} PRIVATE ENTENTE_SANITIZED)
    target_compile_options(
      ${target} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer
                        -fno-sanitize-recover=undefined)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()

  if(ENTENTE_FUZZ)
    target_compile_definitions(${target} PRIVATE ENTENTE_SANITIZED)
    target_compile_options(
      ${target} PRIVATE -fsanitize=fuzzer-no-link,address,undefined)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()
endfunction()
