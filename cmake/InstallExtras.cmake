# Man pages made of docs/commands/*.md, and completion scripts that the program itself prints.
set(MAN_PAGES "")
file(GLOB COMMAND_PAGES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/commands/*.md)
foreach(PAGE IN LISTS COMMAND_PAGES)
  get_filename_component(TOPIC ${PAGE} NAME_WE)
  set(NAME communique-${TOPIC})
  if(TOPIC STREQUAL "README")
    set(NAME communique)
  endif()
  set(MAN_PAGE ${PROJECT_BINARY_DIR}/man/${NAME}.1)
  add_custom_command(
    OUTPUT ${MAN_PAGE}
    COMMAND awk -v name=${NAME} -v version=${PROJECT_VERSION} -f ${PROJECT_SOURCE_DIR}/cmake/man_page.awk
            ${PAGE} > ${MAN_PAGE}
    DEPENDS ${PAGE} ${PROJECT_SOURCE_DIR}/cmake/man_page.awk
    VERBATIM)
  list(APPEND MAN_PAGES ${MAN_PAGE})
endforeach()
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/man ${PROJECT_BINARY_DIR}/completions)

set(COMPLETIONS "")
foreach(SHELL bash zsh fish)
  set(SCRIPT ${PROJECT_BINARY_DIR}/completions/communique.${SHELL})
  add_custom_command(
    OUTPUT ${SCRIPT}
    COMMAND communique completion ${SHELL} > ${SCRIPT}
    DEPENDS communique
    VERBATIM)
  list(APPEND COMPLETIONS ${SCRIPT})
endforeach()
add_custom_target(install_extras ALL DEPENDS ${MAN_PAGES} ${COMPLETIONS})

install(FILES ${MAN_PAGES} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${PROJECT_BINARY_DIR}/completions/communique.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME communique)
install(FILES ${PROJECT_BINARY_DIR}/completions/communique.zsh
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _communique)
install(FILES ${PROJECT_BINARY_DIR}/completions/communique.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
