/** The formats that `import --format` reads. */
export const IMPORT_FORMATS = ['own', 'popolo', 'csv', 'congress-legislators', 'wikidata'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
