/**
 * A hash over path, size and time of change of every file under the given files and folders: equal as long as nothing
 * was touched.
 */
export function stampOf(paths: readonly string[]): Promise<string>;
