import { describe, expect, it } from 'vitest';
import type { ActorFile, MembershipEntry } from '../../../../server/transfer/collection-file.ts';
import { actorDocument } from '../../../../server/transfer/import/import-batch.ts';
import { mergeDocument } from '../../../../server/transfer/import/merge-document.ts';
import { ACCESSED, MAE_HOLLIS } from './import-cast.ts';

const imported = (facts: Partial<ActorFile>) =>
  actorDocument({ slug: 'mae-hollis', kind: 'PERSON', names: [], ...facts }, ACCESSED);
const senator = (facts: Partial<MembershipEntry> = {}): MembershipEntry => ({
  id: 'h009001-us-senator-2019-01-03',
  post: 'us-senator',
  start: '2019-01-03',
  end: '2031-01-03',
  endKind: 'SCHEDULED',
  acting: false,
  citations: [{ source: 'legislators', locator: 'entry H009001, terms', role: 'SUPPORTS' }],
  ...facts,
});
const merge = (facts: Partial<ActorFile>, record: ActorFile = MAE_HOLLIS) =>
  mergeDocument(record, imported(facts), 'RECORD');
const termsOf = ({ document }: { document: object }) => (document as ActorFile).memberships;

describe('an imported document, joined to the one on record', () => {
  it('leaves the very same document where it adds nothing', () => {
    expect(merge({ identifiers: MAE_HOLLIS.identifiers, names: MAE_HOLLIS.names })).toEqual({
      document: MAE_HOLLIS,
      changes: [],
      kept: [],
    });
  });

  it('adds names and identifiers, a second primary name as another one', () => {
    const merged = merge({
      identifiers: [{ scheme: 'wikidata', value: 'Q900001' }],
      names: [{ text: 'Margaret Hollis', language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
    });
    expect(merged.changes).toEqual(['adds identifier wikidata Q900001', 'adds name “Margaret Hollis”']);
    expect(merged.document.names.at(-1)).toMatchObject({ text: 'Margaret Hollis', kind: 'ALIAS' });
  });

  it('keeps how a name on record matches', () => {
    const names = [{ text: 'MAE HOLLIS', language: 'en', kind: 'ALIAS', matching: 'NEVER' } as const];
    expect(merge({ names }).document.names).toEqual(MAE_HOLLIS.names);
  });

  it('gives what came with the file the day of the file, and leaves the rest its own', () => {
    const merged = merge({ born: '1961-02-03', memberships: [senator({ id: 'x', post: 'mayor' })] });
    expect(merged.document.reviewedAt).toBe(MAE_HOLLIS.reviewedAt);
    expect(termsOf(merged)[0]).toEqual(MAE_HOLLIS.memberships[0]);
    expect(termsOf(merged)[1]).toMatchObject({
      reviewedAt: ACCESSED,
      citations: [{ source: 'legislators', accessed: ACCESSED }],
    });
  });

  it('keeps a date on record and says what the file has', () => {
    const merged = merge({ born: '1962' }, { ...MAE_HOLLIS, born: '1961-02-03' });
    expect(merged.kept).toEqual(['born stays 1961-02-03; the file says 1962']);
    expect(merged.document).toMatchObject({ born: '1961-02-03' });
  });
});

describe('an imported term', () => {
  it('stands already where somebody wrote the same', () => {
    expect(merge({ memberships: [senator()] })).toMatchObject({ changes: [], kept: [] });
  });

  it('does not overwrite what somebody wrote, and says what it would have', () => {
    const merged = merge({ memberships: [senator({ end: '2025-01-03', endKind: 'ACTUAL' })] });
    expect(termsOf(merged)).toEqual(MAE_HOLLIS.memberships);
    expect(merged.kept).toEqual([
      'us-senator from 2019-01-03, scheduled to end 2031-01-03, stays; the file says us-senator from 2019-01-03, ended 2025-01-03',
    ]);
  });

  it('is another term where the two cannot overlap', () => {
    const earlier = senator({ id: 'earlier', start: '2007-01-04', end: '2013-01-03', endKind: 'ACTUAL' });
    expect(termsOf(merge({ memberships: [earlier] }))).toHaveLength(2);
  });

  const withImported: ActorFile = {
    ...MAE_HOLLIS,
    memberships: [senator({ end: '2025-01-03', startReason: 'elected' })],
  };

  it('is brought up to date where nothing but the same source says it, reasons kept', () => {
    const merged = merge({ memberships: [senator()] }, withImported);
    expect(merged.changes).toEqual([
      'updates us-senator from 2019-01-03: scheduled to end 2025-01-03 → scheduled to end 2031-01-03',
    ]);
    expect(termsOf(merged)).toMatchObject([{ end: '2031-01-03', startReason: 'elected' }]);
  });

  it('stays where somebody has added a source of his own', () => {
    const [term] = withImported.memberships;
    if (!term) throw new Error('there is a term');
    const edited = {
      ...withImported,
      memberships: [
        {
          ...term,
          citations: [...term.citations, { source: 'own-page', locator: 'x', role: 'SUPPORTS' as const }],
        },
      ],
    };
    const merged = merge({ memberships: [senator()] }, edited);
    expect(merged.changes).toEqual([]);
    expect(merged.kept).toEqual([
      'h009001-us-senator-2019-01-03 stays as it is on record: it has sources of its own',
    ]);
  });
});

describe('a file of our own', () => {
  it('replaces what it says otherwise, and takes nothing away', () => {
    const { document, changes } = mergeDocument(
      MAE_HOLLIS,
      imported({
        names: [{ text: 'Hollis', language: 'en', kind: 'SHORT', matching: 'NEVER' }],
        memberships: [senator({ id: 'hollis-senator-2019', end: '2027-01-03' })],
      }),
      'FILE',
    );
    expect(changes).toEqual([
      'changes name “Hollis”',
      'updates us-senator from 2019-01-03: scheduled to end 2031-01-03 → scheduled to end 2027-01-03',
    ]);
    expect(document.names.map(({ text, matching }) => [text, matching])).toEqual([
      ['Mae Hollis', 'ALONE'],
      ['Hollis', 'NEVER'],
    ]);
    expect(document.summaries).toEqual(MAE_HOLLIS.summaries);
  });
});
