#ifndef FEEDD_CSYSTEMD_SHIM_H
#define FEEDD_CSYSTEMD_SHIM_H

/* Without it the functions are macros that add the place in C, which Swift does not import. */
#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>

#endif
