#include "text/word_list.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "text/token.hpp"
#include "util/hash.hpp"

namespace communique {
namespace {

constexpr std::string_view abbreviations[] = {
    "mr",    "mrs",  "ms",     "messrs", "dr",   "prof", "sen",  "sens",   "rep",  "reps",
    "gov",   "gen",  "col",    "lt",     "maj",  "capt", "sgt",  "adm",    "hon",  "rev",
    "st",    "jr",   "sr",     "smt",    "eng",  "engr", "amb",  "jan",    "feb",  "mar",
    "apr",   "jun",  "jul",    "aug",    "sep",  "sept", "oct",  "nov",    "dec",  "no",
    "nos",   "vs",   "etc",    "inc",    "ltd",  "co",   "corp", "bros",   "dept", "art",
    "fig",   "vol",  "ph",     "esq",    "rt",   "cf",   "al",   "approx", "tel",  "ext",
    "assoc", "asst", "assist", "mme",    "mlle", "mdm",  "ma",   "atty",   "brig", "cmdr",
    "cpl",   "pte",  "pvt",    "sdn",    "bhd",  "rs",   "ksh",  "kshs"};

constexpr std::pair<std::string_view, Particle> particles[] = {
    {"the", Particle::The},
    {"a", Particle::A},
    {"an", Particle::A},
    {"of", Particle::Of},
    {"for", Particle::For},
    {"and", Particle::And},
    {"or", Particle::Or},
    {"but", Particle::But},
    {"nor", Particle::Nor},
    {"to", Particle::To},
    {"in", Particle::In},
    {"at", Particle::At},
    {"on", Particle::On},
    {"by", Particle::By},
    {"with", Particle::With},
    {"from", Particle::From},
    {"as", Particle::As},
    {"that", Particle::That},
    {"which", Particle::Which},
    {"who", Particle::Who},
    {"whom", Particle::Whom},
    {"whose", Particle::Whose},
    {"between", Particle::Between},
    {"among", Particle::Among},
    {"amongst", Particle::Among},
    {"during", Particle::During},
    {"after", Particle::After},
    {"before", Particle::Before},
    {"under", Particle::Under},
    {"over", Particle::Over},
    {"through", Particle::Through},
    {"into", Particle::Into},
    {"about", Particle::About},
    {"against", Particle::Against},
    {"within", Particle::Within},
    {"without", Particle::Without},
    {"toward", Particle::Toward},
    {"towards", Particle::Toward},
    {"upon", Particle::Upon},
    {"following", Particle::Following},
    {"including", Particle::Including},
    {"per", Particle::Per},
    {"than", Particle::Than},
    {"until", Particle::Until},
    {"till", Particle::Until},
    {"since", Particle::Since},
    {"via", Particle::Via},
    {"both", Particle::Both},
    {"two", Particle::Two},
    {"he", Particle::He},
    {"she", Particle::She},
    {"they", Particle::They},
    {"it", Particle::It},
    {"we", Particle::We},
    {"i", Particle::I},
    {"you", Particle::You},
    {"his", Particle::His},
    {"her", Particle::Her},
    {"their", Particle::Their},
    {"its", Particle::Its},
    {"our", Particle::Our},
    {"my", Particle::My},
    {"him", Particle::Him},
    {"them", Particle::Them},
    {"this", Particle::This},
    {"these", Particle::These},
    {"those", Particle::Those},
    {"there", Particle::There},
    {"is", Particle::Is},
    {"are", Particle::Are},
    {"was", Particle::Was},
    {"were", Particle::Were},
    {"be", Particle::Be},
    {"been", Particle::Been},
    {"being", Particle::Being},
    {"has", Particle::Has},
    {"have", Particle::Have},
    {"had", Particle::Had},
    {"will", Particle::Will},
    {"would", Particle::Would},
    {"shall", Particle::Shall},
    {"should", Particle::Should},
    {"may", Particle::May},
    {"might", Particle::Might},
    {"can", Particle::Can},
    {"could", Particle::Could},
    {"must", Particle::Must},
    {"do", Particle::Do},
    {"does", Particle::Does},
    {"did", Particle::Did},
    {"not", Particle::Not},
    {"no", Particle::No},
    {"also", Particle::Also},
    {"then", Particle::Then},
    {"when", Particle::When},
    {"while", Particle::While},
    {"whilst", Particle::While},
    {"where", Particle::Where},
    {"if", Particle::If},
    {"because", Particle::Because},
    {"although", Particle::Although},
    {"though", Particle::Although},
    {"however", Particle::However},
    {"together", Particle::Together},
    {"along", Particle::Along},
    {"alongside", Particle::Alongside},
    {"other", Particle::Other},
    {"such", Particle::Such},
    {"more", Particle::More},
    {"all", Particle::All},
    {"each", Particle::Each},
    {"respectively", Particle::Respectively},
    {"here", Particle::Here},
    {"so", Particle::So}};

// Open addressing over a power of two; a slot with hash 0 is empty (no listed word hashes to 0).
template <typename Value>
class WordTable {
 public:
  void insert(std::uint64_t word, Value value) {
    std::size_t slot = word & mask;
    while (slots_[slot].first != 0) slot = (slot + 1) & mask;
    slots_[slot] = {word, value};
  }
  Value find(std::uint64_t word) const {
    for (std::size_t slot = word & mask; slots_[slot].first != 0; slot = (slot + 1) & mask) {
      if (slots_[slot].first == word) return slots_[slot].second;
    }
    return Value{};
  }

 private:
  static constexpr std::size_t mask = 1023;
  std::array<std::pair<std::uint64_t, Value>, mask + 1> slots_{};
};

const WordTable<Particle> particle_table = [] {
  WordTable<Particle> table;
  for (const auto& [word, particle] : particles) table.insert(hash_of(word), particle);
  return table;
}();

const WordTable<bool> abbreviation_table = [] {
  WordTable<bool> table;
  for (const std::string_view word : abbreviations) table.insert(hash_of(word), true);
  return table;
}();

}  // namespace

bool is_abbreviation(std::uint64_t word) { return abbreviation_table.find(word); }

Particle particle_of(std::uint64_t word) { return particle_table.find(word); }

}  // namespace communique
