# Compiles the terms of ontology/sparql into a source that makes them a resource of the program.
function(embed_sparql_ontology OUTPUT)
  set(FOLDER ${PROJECT_SOURCE_DIR}/ontology/sparql)
  find_program(GLIB_COMPILE_RESOURCES glib-compile-resources REQUIRED)
  add_custom_command(
    OUTPUT ${OUTPUT}
    COMMAND ${GLIB_COMPILE_RESOURCES} --generate-source --sourcedir=${FOLDER} --target=${OUTPUT}
            ${FOLDER}/sparql.gresource.xml
    DEPENDS ${FOLDER}/sparql.gresource.xml ${FOLDER}/communique.ontology
    COMMENT "Compiling the ontology of the SPARQL store")
endfunction()
