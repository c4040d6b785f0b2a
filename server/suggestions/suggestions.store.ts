import { createHash, randomUUID } from 'node:crypto';
import { parseJson } from '../cards/subject-facts.store.ts';
import type { Database } from '../database/database.ts';
import { type SuggestedPage, type SuggestionContent, SuggestionEntity } from './suggestion.entity.ts';

/** What became of a suggestion. */
export type AddedSuggestion = { suggestion: SuggestionEntity } | { refused: 'FULL' };

/**
 * Keeps a suggestion. One that waits word for word already, from whatever page, is counted and not kept twice; one that was decided on may come in
 * again.
 * @param now ISO 8601 instant
 * @param most how many new ones are kept since `since`, another ISO 8601 instant; beyond them it is refused
 */
export async function addSuggestion(
  database: Database,
  content: SuggestionContent,
  now: string,
  { most, since }: { most: number; since: string },
): Promise<AddedSuggestion> {
  const fingerprint = fingerprintOf(content);
  return database.write(async (manager) => {
    const known = await manager.findOneBy(SuggestionEntity, { fingerprint, state: 'OPEN' });
    if (known !== null) {
      await manager.increment(SuggestionEntity, { id: known.id }, 'times', 1);
      const again = { pages: withPage(known.pages, content.page), lastReceivedAt: now };
      await manager.update(SuggestionEntity, { id: known.id }, again);
      return { suggestion: { ...known, ...again, times: known.times + 1 } };
    }
    const recent = await manager
      .createQueryBuilder(SuggestionEntity, 'suggestion')
      .where('suggestion.receivedAt > :since', { since })
      .getCount();
    if (recent >= most) return { refused: 'FULL' };
    const suggestion: SuggestionEntity = {
      ...content,
      id: randomUUID(),
      receivedAt: now,
      fingerprint,
      times: 1,
      pages: withPage('[]', content.page),
      lastReceivedAt: null,
      state: 'OPEN',
      decidedAt: null,
      decidedBy: null,
      decisionReason: null,
      changeSetId: null,
    };
    await manager.insert(SuggestionEntity, suggestion);
    return { suggestion };
  });
}

/** So many pages of one suggestion are kept; of the others only that they were there. */
const MOST_PAGES = 20;

function withPage(pages: string, page: string | null): string {
  if (page === null) return pages;
  const known = parseJson<SuggestedPage[]>(pages);
  if (!known.some((one) => one.page === page)) known.push({ page, times: 0 });
  return JSON.stringify(
    known.slice(0, MOST_PAGES).map((one) => (one.page === page ? { page, times: one.times + 1 } : one)),
  );
}

function fingerprintOf(content: SuggestionContent): string {
  const { kind, subject, reason, name, note, source } = content;
  return createHash('sha256')
    .update(JSON.stringify([kind, subject, reason, name, note, source]))
    .digest('hex');
}
