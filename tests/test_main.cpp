#define BOOST_TEST_MODULE communique
#include <boost/test/unit_test.hpp>
