/** Bundles our own sources into a folder below `node_modules`: see `compile.mjs`. */
export function compile(input: Record<string, string>, folder: string): Promise<boolean>;
