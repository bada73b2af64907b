#pragma once

#include <gio/gio.h>

#include <memory>

namespace communique {

struct Unreference {
  void operator()(gpointer object) const { g_object_unref(object); }
};

// Owns a reference to an object of GLib.
template <typename T>
using GObjectPtr = std::unique_ptr<T, Unreference>;

}  // namespace communique
