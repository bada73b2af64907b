#include "fact/facts.hpp"

#include <array>
#include <cmath>

namespace communique {
namespace {

constexpr std::array<std::string_view, 11> agreement_kinds = {
    "FTA",      "EPA",         "CEPA",        "TIPF",     "MOU",  "Treaty",
    "Protocol", "Declaration", "Arrangement", "Contract", "Other"};
constexpr std::array<std::string_view, 9> agreement_statuses = {
    "",        "proposed",  "negotiating", "concluded", "signed",
    "inForce", "upgrading", "suspended",   "terminated"};
constexpr std::array<std::string_view, 8> event_kinds = {
    "Meeting", "Negotiation", "Conference", "Ceremony", "Visit", "Call", "Launch", "Appointment"};
constexpr std::array<std::string_view, 16> acts = {
    "state",   "announce", "emphasize", "propose", "request",  "urge", "criticize", "regret",
    "welcome", "thank",    "pledge",    "agree",   "reaffirm", "deny", "warn",      "concern"};

template <typename Enum, std::size_t N>
std::optional<Enum> parse(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::uint32_t thousandths_of_confidence(const Evidence& evidence) {
  return static_cast<std::uint32_t>(std::lround(static_cast<double>(evidence.confidence) * 1000));
}

double rounded_confidence(const Evidence& evidence) {
  return thousandths_of_confidence(evidence) / 1000.0;
}

std::string_view to_string(AgreementKind kind) {
  return agreement_kinds[static_cast<std::size_t>(kind)];
}
std::string_view to_string(AgreementStatus status) {
  return agreement_statuses[static_cast<std::size_t>(status)];
}
std::string_view to_string(EventKind kind) { return event_kinds[static_cast<std::size_t>(kind)]; }
std::string_view to_string(Act act) { return acts[static_cast<std::size_t>(act)]; }

std::optional<AgreementKind> parse_agreement_kind(std::string_view name) {
  return parse<AgreementKind>(agreement_kinds, name);
}
std::optional<AgreementStatus> parse_agreement_status(std::string_view name) {
  return parse<AgreementStatus>(agreement_statuses, name);
}
std::optional<EventKind> parse_event_kind(std::string_view name) {
  return parse<EventKind>(event_kinds, name);
}
std::optional<Act> parse_act(std::string_view name) { return parse<Act>(acts, name); }

}  // namespace communique
