/* What the parsers measured here share: every file of a folder, read whole, and the processor's time that `parse` takes for
 * it. Prints one JSON object: processor seconds and bytes. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double processor_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

static int measure_folder(const char *name, void (*parse)(const char *bytes, size_t count)) {
    DIR *folder = opendir(name);
    if (!folder) return perror(name), 66;
    double seconds = 0;
    size_t total = 0;
    char path[4096], *bytes = malloc(64 << 20);
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (entry->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "%s/%s", name, entry->d_name);
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
