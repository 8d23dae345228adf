/* Appends COUNT lines of BYTES bytes to FILE, with one write and one fdatasync for each 100: what durable lines cost at
 * least. Prints one JSON object. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { GROUP = 100 };

int main(int count, char **words) {
    if (count != 4) return fprintf(stderr, "usage: append FILE COUNT BYTES\n"), 64;
    long lines = atol(words[2]), bytes = atol(words[3]);
    int file = open(words[1], O_WRONLY | O_CREAT | O_TRUNC, 0644);
    char *group = malloc(GROUP * bytes);
    if (file < 0 || group == NULL) return perror(words[1]), 74;
    memset(group, 'x', GROUP * bytes);
    for (int line = 1; line <= GROUP; line++) group[line * bytes - 1] = '\n';
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (long done = 0; done < lines; done += GROUP)
        if (write(file, group, GROUP * bytes) != GROUP * bytes || fdatasync(file) != 0) return perror(words[1]), 74;
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9;
    printf("{\"mode\": \"append\", \"seconds\": %.3f, \"per_second\": %.0f}\n", seconds, lines / seconds);
    return 0;
}
