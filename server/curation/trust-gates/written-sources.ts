import type { UserErrorCode } from '../../errors.ts';

/**
 * The gates that the format of a document holds already, by the field that breaks it: a statement without a citation, a
 * citation that does not say where, a quotation without its language.
 */
export function codeOfBrokenField(path: string): UserErrorCode {
  if (/(^|\.)citations$/.test(path)) return 'STATEMENT_WITHOUT_CITATION';
  if (/\.locator$/.test(path)) return 'CITATION_WITHOUT_LOCATOR';
  if (/\.quotation\.language$/.test(path)) return 'QUOTATION_WITHOUT_LANGUAGE';
  return 'DOCUMENT_INVALID';
}
