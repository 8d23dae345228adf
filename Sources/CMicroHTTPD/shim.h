#ifndef FEEDD_CMICROHTTPD_SHIM_H
#define FEEDD_CMICROHTTPD_SHIM_H

#include <microhttpd.h>

/* The bounds of a server, by the names of the options that set them. */
struct feedd_mhd_bounds {
    unsigned int connections;
    unsigned int head_timeout_seconds;
    size_t memory_bytes;
};

/* MHD_set_connection_option is variadic. Without activity for so long, the connection is closed. */
static inline enum MHD_Result feedd_mhd_set_timeout(struct MHD_Connection *connection, unsigned int seconds) {
    return MHD_set_connection_option(connection, MHD_CONNECTION_OPTION_TIMEOUT, seconds);
}

/* Between two requests a connection waits for a head again. One that ends needs no timeout. */
static inline void feedd_mhd_request_ended(
    void *head_timeout_seconds, struct MHD_Connection *connection, void **state,
    enum MHD_RequestTerminationCode code) {
    (void)state;
    if (code == MHD_REQUEST_TERMINATED_COMPLETED_OK)
        feedd_mhd_set_timeout(connection, (unsigned int)(uintptr_t)head_timeout_seconds);
}

/* MHD_start_daemon is variadic, which Swift does not import. One thread that waits with epoll, on a socket that listens
   already; a connection may be suspended; what is no HTTP is refused rather than guessed at. */
static inline struct MHD_Daemon *feedd_mhd_start(
    int listening, MHD_AccessHandlerCallback handler, void *context, struct feedd_mhd_bounds bounds) {
    return MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, handler, context,
        MHD_OPTION_LISTEN_SOCKET, listening,
        MHD_OPTION_CONNECTION_LIMIT, bounds.connections,
        MHD_OPTION_CONNECTION_TIMEOUT, bounds.head_timeout_seconds,
        MHD_OPTION_NOTIFY_COMPLETED, feedd_mhd_request_ended, (void *)(uintptr_t)bounds.head_timeout_seconds,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, bounds.memory_bytes,
        MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_END);
}

/* A macro with a cast, which Swift does not import. */
static inline uint64_t feedd_mhd_size_unknown(void) { return MHD_SIZE_UNKNOWN; }

#endif
