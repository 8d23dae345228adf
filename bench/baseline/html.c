/* A SAX push parse with empty handlers of every file of a folder by libxml2's HTML parser: what a C library that many
 * programs use takes for the same bytes. Prints one JSON object: processor seconds and bytes. */
#include <dirent.h>
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void start(void *user, const xmlChar *name, const xmlChar **attributes) {}
static void end(void *user, const xmlChar *name) {}
static void text(void *user, const xmlChar *bytes, int count) {}
static void complain(void *user, const xmlError *error) {}

static double processor_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

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
        if (!file) return perror(path), 66;
        size_t size = fread(bytes, 1, 64 << 20, file);
        fclose(file);
        double before = processor_seconds();
        parse(bytes, size);
        seconds += processor_seconds() - before;
        total += size;
    }
    closedir(folder);
    printf("{\"cpu_seconds\": %.3f, \"bytes\": %zu, \"mb_per_s\": %.1f}\n", seconds, total, total / seconds / 1e6);
    return 0;
}
