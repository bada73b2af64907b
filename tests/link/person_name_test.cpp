#include "link/person_name.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

namespace communique {
namespace {

std::string parts(std::string_view text) {
  const PersonName name = read_person_name(text);
  std::string out;
  for (const std::string& part : name.parts) out += part + " ";
  return out + "[" + name.abbreviated + "]";
}

bool compatible(std::string_view a, std::string_view b) {
  return are_compatible(read_person_name(a), read_person_name(b));
}
bool shortened(std::string_view a, std::string_view b) {
  return abbreviates(read_person_name(a), read_person_name(b));
}

BOOST_AUTO_TEST_SUITE(person_name)

BOOST_AUTO_TEST_CASE(cuts_names_into_parts_and_initials) {
  BOOST_TEST(parts("Baek Do-hyun") == "baek dohyun []");
  BOOST_TEST(parts("TY (Tae-Yul) Seo") == "taeyul seo [ty]");
  BOOST_TEST(parts("Daniel R. Whitcombe") == "daniel whitcombe [r]");
  BOOST_TEST(parts("J.K. Kim") == "kim [jk]");
  BOOST_TEST(parts("LI Qiang") == "li qiang []");
  BOOST_TEST(parts("Khalifa bin Mubarak Al-Hajri") == "khalifa mubarak hajri []");
  BOOST_TEST(parts("Lucía d’Ávila") == "lucia davila []");
  BOOST_TEST(parts("") == "[]");
}

BOOST_AUTO_TEST_CASE(compares_names_in_any_order_and_with_any_hyphens) {
  for (const auto& [a, b] : {std::pair("Baek Do-hyun", "Dohyun Baek"),
                             {"HAYAMI Kenjiro", "Kenjiro Hayami"},
                             {"Kim Jung Kwan", "Jung-kwan Kim"},
                             {"Hamad Al Ketbi", "Hamad bin Rashid AL KETBI"},
                             {"Yousef Al-Mutawa", "Yousef Mutawa"},
                             {"Daniel R. Whitcombe", "Daniel Whitcombe"}})
    BOOST_TEST(compatible(a, b), a << " / " << b);
}

BOOST_AUTO_TEST_CASE(keeps_different_names_apart) {
  for (const auto& [a, b] : {std::pair("Seo Min-jun", "Seo Min-ji"),
                             {"Daniel R. Whitcombe", "Daniel K. Whitcombe"},
                             {"George W. Berg", "George H.W. Berg"},
                             {"Hamad Al Ketbi", "Rashid Al Ketbi"},
                             {"Hayami Kenjiro", "Hayami Daisuke"}})
    BOOST_TEST(!compatible(a, b), a << " / " << b);
}

BOOST_AUTO_TEST_CASE(knows_what_initials_stand_for) {
  for (const auto& [a, b] : {std::pair("TY Seo", "Seo Tae-yul"),
                             {"TY Seo", "Taeyul Seo"},
                             {"J. K. Kim", "Jung Kwan Kim"},
                             {"JG Ryu", "JG (Jae-gyu) Ryu"},
                             {"D. Whitcombe", "Daniel Whitcombe"}})
    BOOST_TEST(shortened(a, b), a << " / " << b);
  for (const auto& [a, b] : {std::pair("TY Seo", "Seo Min-jun"),
                             {"TY Seo", "Lee Tae-yul"},
                             {"Kim", "Seo Tae-yul"},
                             {"B. Whitcombe", "Daniel Whitcombe"}})
    BOOST_TEST(!shortened(a, b), a << " / " << b);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
