/* A SAX push parse with empty handlers of every file of a folder by libxml2's HTML parser: what a C library that many
 * programs use takes for the same bytes. */
#include <libxml/HTMLparser.h>
#include <string.h>

#include "folder.h"

static void start(void *user, const xmlChar *name, const xmlChar **attributes) {}
static void end(void *user, const xmlChar *name) {}
static void text(void *user, const xmlChar *bytes, int count) {}
static void complain(void *user, const xmlError *error) {}

static void parse(const char *bytes, size_t count) {
    htmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.startElement = start;
    handler.endElement = end;
    handler.characters = text;
    handler.ignorableWhitespace = text;
    handler.cdataBlock = text;
    handler.comment = NULL;
    handler.serror = (xmlStructuredErrorFunc)complain;
    htmlParserCtxtPtr context =
        htmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    for (size_t at = 0; at < count; at += 1 << 20) {
        size_t chunk = count - at < 1 << 20 ? count - at : 1 << 20;
        htmlParseChunk(context, bytes + at, (int)chunk, 0);
    }
    htmlParseChunk(context, NULL, 0, 1);
    htmlFreeParserCtxt(context);
}

int main(int count, char **words) {
    if (count != 2) return fprintf(stderr, "usage: html FOLDER\n"), 64;
    xmlInitParser();
    return measure_folder(words[1], parse);
}
