/** The formats that `export` writes. */
export const EXPORT_FORMATS = ['popolo', 'jsonl', 'own'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
