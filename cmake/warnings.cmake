# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

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

  # Debian's hardening flags; _FORTIFY_SOURCE needs optimization
  target_compile_options(${target} PRIVATE -fstack-protector-strong)
  target_compile_definitions(
    ${target} PRIVATE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
  target_link_options(${target} PRIVATE -Wl,-z,relro,-z,now)

  if(ENTENTE_SANITIZE)
    target_compile_options(
      ${target} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer
                        -fno-sanitize-recover=undefined)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()

  if(ENTENTE_FUZZ)
    target_compile_options(
      ${target} PRIVATE -fsanitize=fuzzer-no-link,address,undefined)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()
endfunction()
