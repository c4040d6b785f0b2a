import type { Database } from '../database/database.ts';
import type { UserError } from '../errors.ts';
import { checkSuggestion } from './check-suggestion.ts';
import type { SuggestionContent, SuggestionEntity } from './suggestion.entity.ts';
import { AddressRate, DAY_MS, SUGGESTION_RATE } from './suggestion-rate.ts';
import { addSuggestion } from './suggestions.store.ts';

/** Takes what readers suggest. */
export interface SuggestionBox {
  /** Checks, limits and keeps a suggestion; what it answers is either kept or says why not. */
  add(
    content: SuggestionContent,
    from: string | null,
  ): Promise<{ suggestion: SuggestionEntity | null; errors: UserError[] }>;
}

/**
 * A box over a database.
 * @param slugOf the slug that a slug leads to, redirects followed, or null where there is no such subject
 * @param clock milliseconds since 1970
 */
export function createSuggestionBox(
  database: Database,
  slugOf: (slug: string) => Promise<string | null>,
  clock: () => number = Date.now,
): SuggestionBox {
  const rate = new AddressRate();

  async function find(content: SuggestionContent): Promise<SuggestionContent | UserError> {
    if (content.subject === null) return content;
    const subject = await slugOf(content.subject);
    if (subject !== null) return { ...content, subject };
    const message = `There is no subject "${content.subject}" here: give the slug of one that this server publishes.`;
    return { code: 'NOT_FOUND', path: ['input', 'subject'], message };
  }

  return {
    async add(content, from) {
      const wrong = checkSuggestion(content);
      if (wrong.length > 0) return { suggestion: null, errors: wrong };
      const now = clock();
      if (from !== null && !rate.take(from, now)) return refuse('hour');
      const found = await find(content);
      if ('code' in found) return { suggestion: null, errors: [found] };
      const added = await addSuggestion(database, found, new Date(now).toISOString(), {
        most: SUGGESTION_RATE.perDay,
        since: new Date(now - DAY_MS).toISOString(),
      });
      return 'refused' in added ? refuse('day') : { suggestion: added.suggestion, errors: [] };
    },
  };
}

function refuse(unit: 'hour' | 'day'): { suggestion: null; errors: UserError[] } {
  const message =
    unit === 'hour'
      ? `At most ${SUGGESTION_RATE.perAddressAndHour} suggestions are taken from one place in an hour: send it again later.`
      : `At most ${SUGGESTION_RATE.perDay} suggestions are taken in a day: send it again tomorrow.`;
  return { suggestion: null, errors: [{ code: 'LIMIT_RATE', path: [], message }] };
}
