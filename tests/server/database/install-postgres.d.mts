/** The folder with `initdb` and `pg_ctl`, the newest version first, or null when there is none. */
export function findPostgres(): string | null;
/** What to do where it is not found and cannot be installed from here. */
export const INSTALL_SENTENCE: string;
