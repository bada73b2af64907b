#include "vocabulary/turtle_reader.hpp"

#include <serd/serd.h>

#include <memory>

namespace communique {
namespace {

struct FreeReader {
  void operator()(SerdReader* reader) const { serd_reader_free(reader); }
};
struct FreeEnv {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
};

// Gives a document byte by byte, so that it knows the line that serd is in. The byte given last may
// be one that serd only looks ahead at.
struct ByteSource {
  std::string_view rest;
  unsigned line = 1;
  char last = ' ';
};

std::size_t read_byte(void* buffer, std::size_t, std::size_t, void* stream) {
  auto& source = *static_cast<ByteSource*>(stream);
  if (source.rest.empty()) return 0;
  source.line += source.last == '\n';
  source.last = source.rest.front();
  *static_cast<char*>(buffer) = source.last;
  source.rest.remove_prefix(1);
  return 1;
}

int no_stream_error(void*) { return 0; }

// Joins serd's callbacks; no exception may pass through serd's C frames.
class Session {
 public:
  Session(const std::string& source, const std::function<void(const Triple&)>& sink,
          const std::string& base)
      : source_(source),
        sink_(sink),
        env_(serd_env_new(nullptr)),
        reader_(serd_reader_new(SERD_TURTLE, this, nullptr, on_base, on_prefix, on_statement,
                                nullptr)) {
    serd_reader_set_strict(reader_.get(), true);
    serd_reader_set_error_sink(reader_.get(), on_error, this);
    if (base.empty()) return;
    const SerdNode iri =
        serd_node_from_string(SERD_URI, reinterpret_cast<const std::uint8_t*>(base.c_str()));
    serd_env_set_base_uri(env_.get(), &iri);
  }

  void run(std::string_view turtle) {
    bytes_.rest = turtle;
    const SerdStatus status =
        serd_reader_read_source(reader_.get(), read_byte, no_stream_error, &bytes_,
                                reinterpret_cast<const std::uint8_t*>(source_.c_str()), 1);
    if (failure_) std::rethrow_exception(failure_);
    if (status != SERD_SUCCESS || !error_.empty()) throw VocabularyError(describe_error());
  }

 private:
  static Session& self(void* handle) { return *static_cast<Session*>(handle); }

  static SerdStatus on_base(void* handle, const SerdNode* uri) {
    return serd_env_set_base_uri(self(handle).env_.get(), uri);
  }
  static SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* uri) {
    return serd_env_set_prefix(self(handle).env_.get(), name, uri);
  }
  static SerdStatus on_error(void* handle, const SerdError* error) {
    Session& session = self(handle);
    if (!session.error_.empty()) return SERD_SUCCESS;
    session.error_line_ = error->line;
    session.error_ = "not Turtle: " + std::string(serd_strerror_text(error->status));
    return SERD_SUCCESS;
  }
  static SerdStatus on_statement(void* handle, SerdStatementFlags, const SerdNode*,
                                 const SerdNode* subject, const SerdNode* predicate,
                                 const SerdNode* object, const SerdNode*, const SerdNode*) {
    Session& session = self(handle);
    try {
      session.pass_on(*subject, *predicate, *object);
      return SERD_SUCCESS;
    } catch (...) {
      session.failure_ = std::current_exception();
      return SERD_ERR_INTERNAL;
    }
  }

  static const char* serd_strerror_text(SerdStatus status) {
    return reinterpret_cast<const char*>(serd_strerror(status));
  }

  std::string expand(const SerdNode& node) const {
    const std::string_view text(reinterpret_cast<const char*>(node.buf), node.n_bytes);
    if (node.type != SERD_CURIE && node.type != SERD_URI) return std::string(text);
    SerdNode full = serd_env_expand_node(env_.get(), &node);
    if (full.buf == nullptr) return std::string(text);
    std::string out(reinterpret_cast<const char*>(full.buf), full.n_bytes);
    serd_node_free(&full);
    return out;
  }

  void pass_on(const SerdNode& subject, const SerdNode& predicate, const SerdNode& object) {
    const std::string s = expand(subject), p = expand(predicate), o = expand(object);
    sink_({s, p, o, object.type == SERD_LITERAL, bytes_.line});
  }

  std::string describe_error() const {
    return source_ + ":" + std::to_string(error_line_) + ": " +
           (error_.empty() ? "not Turtle" : error_);
  }

  const std::string& source_;
  const std::function<void(const Triple&)>& sink_;
  ByteSource bytes_;
  std::unique_ptr<SerdEnv, FreeEnv> env_;
  std::unique_ptr<SerdReader, FreeReader> reader_;
  std::exception_ptr failure_;
  std::string error_;
  unsigned error_line_ = 0;
};

}  // namespace

void read_turtle(std::string_view turtle, const std::string& source,
                 const std::function<void(const Triple&)>& sink, const std::string& base) {
  Session(source, sink, base).run(turtle);
}

}  // namespace communique
