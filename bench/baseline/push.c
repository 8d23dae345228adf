/* A bare SAX2 push parse with empty handlers of every file of a folder: what reading XML with libxml2 costs at least. */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "folder.h"

static void start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {}
static void end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {}
static void text(void *user, const xmlChar *bytes, int count) {}
static void complain(void *user, const xmlError *error) {}

static void parse(const char *bytes, size_t count) {
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = start;
    handler.endElementNs = end;
    handler.characters = text;
    handler.ignorableWhitespace = text;
    handler.cdataBlock = text;
    handler.serror = (xmlStructuredErrorFunc)complain;
    xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL);
    xmlCtxtUseOptions(context, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_HUGE);
    for (size_t at = 0; at < count; at += 1 << 20) {
        size_t chunk = count - at < 1 << 20 ? count - at : 1 << 20;
        xmlParseChunk(context, bytes + at, (int)chunk, 0);
    }
    xmlParseChunk(context, NULL, 0, 1);
    xmlFreeParserCtxt(context);
}

int main(int count, char **words) {
    if (count != 2) return fprintf(stderr, "usage: push FOLDER\n"), 64;
    xmlInitParser();
    return measure_folder(words[1], parse);
}
