#ifndef FEEDD_CLIBXML_SHIM_H
#define FEEDD_CLIBXML_SHIM_H

/* libxml2's encoding.h brings the system's ICU, whose types clash with those that Foundation carries. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/* An unsigned literal macro, which Swift does not import. */
static inline unsigned int feedd_sax2_magic(void) { return XML_SAX2_MAGIC; }

/* The constness of the structured error handler's argument changed in libxml2 2.12: Swift sees one type. */
typedef void (*feedd_error_handler)(void *user, const xmlError *error);
static inline void feedd_set_structured_error(xmlSAXHandler *handler, feedd_error_handler report) {
    handler->serror = (xmlStructuredErrorFunc)report;
}

#endif
