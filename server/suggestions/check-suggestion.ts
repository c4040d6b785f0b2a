import type { UserError } from '../errors.ts';
import type { SuggestionContent, SuggestionKind } from './suggestion.entity.ts';

type Field = Exclude<keyof SuggestionContent, 'kind'>;

/** The most UTF-16 units of each field. */
export const SUGGESTION_LIMITS: Readonly<Record<Exclude<Field, 'reason'>, number>> = {
  subject: 200,
  name: 200,
  note: 500,
  source: 2_000,
  page: 2_000,
};

/** What each kind takes. */
const FIELDS: Readonly<Record<SuggestionKind, { needs: readonly Field[]; takes: readonly Field[] }>> = {
  WRONG_MATCH: { needs: ['subject', 'reason'], takes: ['note', 'page'] },
  MISSING_NAME: { needs: ['name'], takes: ['subject', 'note', 'source', 'page'] },
  WRONG_OR_OUT_OF_DATE: { needs: ['subject'], takes: ['note', 'source', 'page'] },
  SUGGEST_SOURCE: { needs: ['source'], takes: ['subject', 'note', 'page'] },
};

const ALL: readonly Field[] = ['subject', 'reason', 'name', 'note', 'source', 'page'];

/**
 * The text as it is kept: no space around it, no control signs but line breaks and tabs (PostgreSQL takes no U+0000), no
 * half of a surrogate pair. Null where nothing is left.
 */
export function keepText(text: string | null | undefined): string | null {
  const kept = (text ?? '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
  return kept === '' ? null : kept;
}

/** Everything that is wrong with a suggestion; whether its subject exists is for the caller to look up. */
export function checkSuggestion(content: SuggestionContent): UserError[] {
  const { needs, takes } = FIELDS[content.kind];
  const errors: UserError[] = [];
  const note = (code: UserError['code'], field: Field, message: string) =>
    errors.push({ code, path: ['input', field], message });
  for (const field of ALL) {
    const value = content[field];
    if (value === null) {
      if (needs.includes(field)) note('REQUIRED', field, `Give ${field}: ${content.kind} needs it.`);
    } else if (!needs.includes(field) && !takes.includes(field)) {
      note('NOT_TAKEN', field, `Leave ${field} out: ${content.kind} does not take it.`);
    } else if (field !== 'reason' && value.length > SUGGESTION_LIMITS[field]) {
      const limit = SUGGESTION_LIMITS[field];
      note('LIMIT_TEXT', field, `${field} may have at most ${limit} UTF-16 units: shorten it.`);
    } else if (field === 'source' && !isAddress(value, ['https:'])) {
      note('NOT_AN_ADDRESS', field, 'source has to be an https address, such as https://example.org/page.');
    } else if (field === 'page' && !isAddress(value, ['https:', 'http:', 'file:'])) {
      note('NOT_AN_ADDRESS', field, 'page has to be the address of a page.');
    }
  }
  return errors;
}

function isAddress(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}
