#ifndef FEEDD_CCURL_SHIM_H
#define FEEDD_CCURL_SHIM_H

#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <unistd.h>

/* curl_easy_setopt is variadic, which Swift does not import: one shim for each type of argument. */
static inline CURLcode feedd_setopt_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}
static inline CURLcode feedd_setopt_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}
static inline CURLcode feedd_setopt_pointer(CURL *easy, CURLoption option, void *value) {
    return curl_easy_setopt(easy, option, value);
}
static inline CURLcode feedd_setopt_list(CURL *easy, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(easy, option, value);
}
static inline CURLcode feedd_setopt_blob(CURL *easy, CURLoption option, const void *bytes, size_t count) {
    struct curl_blob blob = {(void *)bytes, count, CURL_BLOB_COPY};
    return curl_easy_setopt(easy, option, count ? &blob : (struct curl_blob *)0);
}
static inline CURLcode feedd_setopt_data_callback(
    CURL *easy, CURLoption option, size_t (*callback)(char *, size_t, size_t, void *)) {
    return curl_easy_setopt(easy, option, callback);
}
static inline CURLcode feedd_setopt_socket_callback(
    CURL *easy, curl_socket_t (*callback)(void *, curlsocktype, struct curl_sockaddr *)) {
    return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callback);
}
static inline CURLcode feedd_setopt_prerequest_callback(
    CURL *easy, int (*callback)(void *, char *, char *, int, int)) {
    return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, callback);
}

/* curl_easy_getinfo is variadic as well. */
static inline CURLcode feedd_getinfo_long(CURL *easy, CURLINFO info, long *value) {
    return curl_easy_getinfo(easy, info, value);
}
static inline CURLcode feedd_getinfo_offset(CURL *easy, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(easy, info, value);
}
static inline CURLcode feedd_getinfo_pointer(CURL *easy, CURLINFO info, void **value) {
    return curl_easy_getinfo(easy, info, value);
}

/* curl_multi_setopt is variadic as well. */
static inline CURLMcode feedd_multi_setopt_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

/* The version is a macro for an enumerator, which Swift does not import. */
static inline int feedd_has_authorities_file(void) {
    const curl_version_info_data *facts = curl_version_info(CURLVERSION_NOW);
    return facts->cainfo && access(facts->cainfo, R_OK) == 0;
}

/* The address lies behind a struct sockaddr that is longer than its C type says. Gives 4, 16 or, for a family that is
   not of the internet, 0 bytes. */
static inline size_t feedd_address_bytes(const struct curl_sockaddr *from, unsigned char *to) {
    if (from->family == AF_INET) {
        struct sockaddr_in v4;
        memcpy(&v4, &from->addr, sizeof v4);
        memcpy(to, &v4.sin_addr, 4);
        return 4;
    }
    if (from->family == AF_INET6) {
        struct sockaddr_in6 v6;
        memcpy(&v6, &from->addr, sizeof v6);
        memcpy(to, &v6.sin6_addr, 16);
        return 16;
    }
    return 0;
}

/* Casts of negative numbers that Swift does not import. */
static inline curl_socket_t feedd_no_socket(void) { return CURL_SOCKET_BAD; }

#endif
