#include "fact/statement/speech_lexicon.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace communique {
namespace {

constexpr std::array<std::pair<std::string_view, Frame>, 11> frame_names = {
    {{"that", ThatClause},
     {"quote", Quote},
     {"clause", BareClause},
     {"infinitive", ToInfinitive},
     {"object", Object},
     {"noun", NounOfSpeech},
     {"possessive", PossessiveObject},
     {"addressee", Addressee},
     {"naming", Naming},
     {"amount", Money},
     {"end", Nothing}}};

void add_frame(SpeechWord& word, std::string_view name) {
  for (const auto& [known, frame] : frame_names) {
    if (known == name) {
      word.frames |= frame;
      return;
    }
  }
  word.frames |= Preposition;
  word.prepositions.push_back(particle_of(word_hash(name)));
}

SpeechWord read_word(const Concept& entry) {
  SpeechWord word;
  word.act = parse_act(entry.attribute("act")).value_or(Act::State);
  word.act_with_quote = parse_act(entry.attribute("actWithQuote"));
  word.act_with_infinitive = parse_act(entry.attribute("actWithInfinitive"));
  word.carries = entry.attribute("carries") == "true";
  word.joint = entry.attribute("joint") == "true";
  word.first_person = entry.attribute("first") == "true";
  word.speaker_before = entry.attribute("speaker") == "before";
  word.data_after = entry.attribute("speaker") == "data";
  word.data_before = entry.attribute("speaker") == "publisher";
  word.speaker_after = word.data_after || word.data_before || entry.attribute("speaker") == "after";
  for (const std::string& name : entry.values_of("frame")) add_frame(word, name);
  return word;
}

}  // namespace

SpeechLexicon::SpeechLexicon(const Vocabulary& vocabulary) : words_(1) {
  for (const Concept& entry : vocabulary.concepts()) {
    const bool speech =
        entry.lexical == Lexical::SpeechVerb || entry.lexical == Lexical::SpeechNoun;
    index_.push_back(speech ? static_cast<std::uint16_t>(words_.size()) : std::uint16_t{0});
    if (speech) words_.push_back(read_word(entry));
  }
}

}  // namespace communique
