/* Fetches every URL of a file, one a line, with nothing but libcurl's multi handle: what asking so many hosts costs at
 * least. `plain` takes libcurl as it comes. `tuned` is set up for this very task: no more connections are kept than run at
 * once, each is closed behind its request, and no name is remembered, since libcurl walks through what it keeps for every
 * request.
 *   fetch plain|tuned FILE CONCURRENCY [HEADER]
 * Prints one JSON object. */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static size_t drop(char *bytes, size_t size, size_t count, void *user) { return size * count; }

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

/* The next URL of the file; NULL behind the last. */
static char *next_url(FILE *file) {
    static char line[4096];
    if (fgets(line, sizeof line, file) == NULL) return NULL;
    line[strcspn(line, "\n")] = 0;
    return line;
}

static void start(CURLM *multi, CURL *easy, const char *url) {
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_multi_add_handle(multi, easy);
}

static CURL *make_easy(struct curl_slist *lines, int tuned) {
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, drop);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, lines);
    if (!tuned) return easy;
    curl_easy_setopt(easy, CURLOPT_DNS_CACHE_TIMEOUT, 0L);
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
    return easy;
}

int main(int count, char **words) {
    if (count < 4) return fprintf(stderr, "usage: fetch plain|tuned FILE CONCURRENCY [HEADER]\n"), 64;
    int tuned = strcmp(words[1], "tuned") == 0;
    FILE *file = fopen(words[2], "r");
    if (file == NULL) return perror(words[2]), 66;
    long concurrency = atol(words[3]), running = 0, done = 0, failed = 0, unchanged = 0;
    struct curl_slist *lines = count > 4 ? curl_slist_append(NULL, words[4]) : NULL;
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM *multi = curl_multi_init();
    if (tuned) curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, concurrency);
    for (char *url; running < concurrency && (url = next_url(file)) != NULL; running++)
        start(multi, make_easy(lines, tuned), url);
    while (running > 0) {
        int busy = 0, left = 0;
        curl_multi_perform(multi, &busy);
        for (CURLMsg *message; (message = curl_multi_info_read(multi, &left)) != NULL;) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL *easy = message->easy_handle;
            long status = 0;
            curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
            done++;
            if (message->data.result != CURLE_OK || (status != 200 && status != 304)) failed++;
            if (status == 304) unchanged++;
            curl_multi_remove_handle(multi, easy);
            char *url = next_url(file);
            if (url != NULL) start(multi, easy, url);
            else curl_easy_cleanup(easy), running--;
        }
        if (running > 0) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
    curl_multi_cleanup(multi);
    clock_gettime(CLOCK_MONOTONIC, &end);
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    double wall = end.tv_sec - begin.tv_sec + (end.tv_nsec - begin.tv_nsec) / 1e9;
    printf("{\"requests\": %ld, \"failed\": %ld, \"unchanged\": %ld, \"seconds\": %.3f, \"cpu_seconds\": %.3f}\n", done, failed,
           unchanged, wall, seconds(usage.ru_utime) + seconds(usage.ru_stime));
    return failed > 0;
}
