#include "tests/fuzz/parsers.hpp"

#include <expat.h>

#include <memory>

namespace communique {
namespace {

struct Free {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  void operator()(SerdReader* reader) const { serd_reader_free(reader); }
};

void keep_attributes(void* content, const XML_Char*, const XML_Char** attributes) {
  for (; *attributes != nullptr; attributes += 2)
    static_cast<XmlContent*>(content)->attributes.emplace_back(attributes[1]);
}

void keep_text(void* content, const XML_Char* text, int length) {
  static_cast<XmlContent*>(content)->text.append(text, static_cast<std::size_t>(length));
}

SerdStatus keep_literal(void* content, SerdStatementFlags, const SerdNode*, const SerdNode*,
                        const SerdNode*, const SerdNode* object, const SerdNode*, const SerdNode*) {
  if (object->type == SERD_LITERAL)
    static_cast<RdfContent*>(content)->literals.emplace_back(
        reinterpret_cast<const char*>(object->buf), object->n_bytes);
  return SERD_SUCCESS;
}

SerdStatus ignore_error(void*, const SerdError*) { return SERD_SUCCESS; }

}  // namespace

XmlContent parse_with_expat(std::string_view document) {
  XmlContent content;
  const std::unique_ptr<XML_ParserStruct, Free> parser(XML_ParserCreate("UTF-8"));
  XML_SetUserData(parser.get(), &content);
  XML_SetStartElementHandler(parser.get(), keep_attributes);
  XML_SetCharacterDataHandler(parser.get(), keep_text);
  content.well_formed = XML_Parse(parser.get(), document.data(), static_cast<int>(document.size()),
                                  XML_TRUE) == XML_STATUS_OK;
  return content;
}

RdfContent parse_with_serd(const std::string& document, RdfSyntax syntax) {
  RdfContent content;
  const std::unique_ptr<SerdReader, Free> reader(serd_reader_new(
      serd_syntax(syntax), &content, nullptr, nullptr, nullptr, keep_literal, nullptr));
  serd_reader_set_strict(reader.get(), true);
  serd_reader_set_error_sink(reader.get(), ignore_error, nullptr);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(document.c_str());
  content.well_formed = serd_reader_read_string(reader.get(), bytes) == SERD_SUCCESS;
  return content;
}

}  // namespace communique
