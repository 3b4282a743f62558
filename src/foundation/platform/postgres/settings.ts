import { statfs } from "node:fs/promises";
import { join } from "node:path";

// Parallel queries share memory there; containers often give it no more than 64 MB.
const enoughSharedMemoryBytes = 256 * 1024 * 1024;

async function sharedMemoryKind(): Promise<"posix" | "mmap"> {
  if (process.platform !== "linux") return "posix";
  try {
    const { bsize, blocks } = await statfs("/dev/shm");
    return bsize * blocks >= enoughSharedMemoryBytes ? "posix" : "mmap";
  } catch {
    return "mmap";
  }
}

/**
 * postgresql.conf for a machine of 2 cores and 4 GB that also runs the server; written anew at each
 * start. An operator's own settings go in `operator.conf` beside it.
 * @param home where the `log` folder lies
 */
export async function settingsText(home: string): Promise<string> {
  return `# Written by Regiekamer at every start. Put settings of your own in operator.conf.
max_connections = 50
password_encryption = 'scram-sha-256'
shared_buffers = '256MB'
work_mem = '16MB'
maintenance_work_mem = '256MB'
effective_cache_size = '1GB'
dynamic_shared_memory_type = '${await sharedMemoryKind()}'
random_page_cost = 1.1
jit = off
fsync = on
full_page_writes = on
synchronous_commit = on
# Nobody replicates from an embedded database; COPY into a new table then skips the log.
wal_level = minimal
max_wal_senders = 0
wal_buffers = '16MB'
min_wal_size = '128MB'
max_wal_size = '2GB'
checkpoint_timeout = '15min'
checkpoint_completion_target = 0.9
autovacuum_vacuum_scale_factor = 0.1
autovacuum_analyze_scale_factor = 0.05
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
datestyle = 'iso, ymd'
default_text_search_config = 'pg_catalog.simple'
logging_collector = on
log_directory = ${quoted(join(home, "log"))}
log_filename = 'postgres-%a.log'
log_rotation_age = '1d'
log_rotation_size = 0
log_truncate_on_rotation = on
log_line_prefix = '%m [%p] %a '
# A failing statement may hold personal data; its error is logged without it.
log_min_error_statement = panic
log_error_verbosity = terse
include_if_exists = 'operator.conf'
`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Who may connect: only with a password, only on this machine; the superuser not at all. */
export const accessText = `# Written by Regiekamer at every start.
local all postgres reject
host all postgres all reject
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
`;
