# Compiles every ontology/vocabulary/*.ttl, in the order of their names, into a source that defines Vocabulary::embedded().
function(embed_vocabulary OUTPUT)
  file(GLOB VOCABULARY_FILES CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/ontology/vocabulary
       ${PROJECT_SOURCE_DIR}/ontology/vocabulary/*.ttl)
  list(SORT VOCABULARY_FILES)
  list(TRANSFORM VOCABULARY_FILES PREPEND ${PROJECT_SOURCE_DIR}/ontology/vocabulary/ OUTPUT_VARIABLE DEPENDENCIES)
  add_custom_command(
    OUTPUT ${OUTPUT}
    COMMAND compile_vocabulary ${OUTPUT} ${VOCABULARY_FILES}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}/ontology/vocabulary
    DEPENDS compile_vocabulary ${DEPENDENCIES}
    COMMENT "Compiling the vocabulary")
endfunction()
