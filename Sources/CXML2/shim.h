#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, whose types would clash with those of Foundation's own ICU; no declaration used here has them.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
