import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { type SuggestionContent, SuggestionEntity } from './suggestion.entity.ts';

/** What became of a suggestion. */
export type AddedSuggestion = { suggestion: SuggestionEntity } | { refused: 'FULL' };

/**
 * Keeps a suggestion. One that waits word for word already is counted and not kept twice; one that was decided on may come in
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
      return { suggestion: { ...known, times: known.times + 1 } };
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

function fingerprintOf(content: SuggestionContent): string {
  const { kind, subject, reason, name, note, source, page } = content;
  return createHash('sha256')
    .update(JSON.stringify([kind, subject, reason, name, note, source, page]))
    .digest('hex');
}
