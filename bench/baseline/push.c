/* A bare SAX2 push parse with empty handlers of every file of a folder: what reading XML with libxml2 costs at least.
 * Prints one JSON object: processor seconds and bytes. */
#include <dirent.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {}
static void end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {}
static void text(void *user, const xmlChar *bytes, int count) {}
static void complain(void *user, const xmlError *error) {}

static double processor_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

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
    DIR *folder = opendir(words[1]);
    if (!folder) return perror(words[1]), 66;
    xmlInitParser();
    double seconds = 0;
    size_t total = 0;
    char path[4096], *bytes = malloc(64 << 20);
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (entry->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "%s/%s", words[1], entry->d_name);
        FILE *file = fopen(path, "rb");
        size_t size = fread(bytes, 1, 64 << 20, file);
        fclose(file);
        double before = processor_seconds();
        parse(bytes, size);
        seconds += processor_seconds() - before;
        total += size;
    }
    printf("{\"cpu_seconds\": %.3f, \"bytes\": %zu, \"mb_per_s\": %.1f}\n", seconds, total, total / seconds / 1e6);
    return 0;
}
