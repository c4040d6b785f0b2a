import { beforeAll, expect, it } from 'vitest';
import { findOrMakeEditor } from '../../../../server/accounts/tokens.store.ts';
import type { Viewer } from '../../../../server/accounts/viewer.ts';
import { readChangeSetRecords, readChangeSets } from '../../../../server/curation/change-sets.store.ts';
import { discard, sendBack } from '../../../../server/curation/edit-change-set.ts';
import { readNotSame } from '../../../../server/curation/not-same.store.ts';
import { publishChangeSet, submitChangeSet } from '../../../../server/curation/publish-change-set.ts';
import { revertChangeSet } from '../../../../server/curation/revert-change-set.ts';
import { markSeen } from '../../../../server/curation/review-notes.store.ts';
import { readFieldsToSee } from '../../../../server/curation/unseen-changes.ts';
import type { Database } from '../../../../server/database/database.ts';
import { readCongressLegislators } from '../../../../server/transfer/import/congress/read-congress-legislators.ts';
import {
  judgeMatch,
  keepDoubtfulMatches,
  keepToldApart,
  listDoubtfulMatches,
  readJudged,
} from '../../../../server/transfer/import/doubtful-matches.store.ts';
import { type ImportPlan, planImport } from '../../../../server/transfer/import/plan-import.ts';
import { proposeImport } from '../../../../server/transfer/import/propose-import.ts';
import { readRecordedCollection } from '../../../../server/transfer/import/recorded-collection.store.ts';
import { countEdited, loadCollection } from '../../../../server/transfer/load-collection.ts';
import { describeEachDatabase } from '../../database/each-database.ts';
import { makeCollectionFolder } from '../collection-folder.ts';
import { ACCESSED, file, LEGISLATORS } from './import-cast.ts';

const RULES = { selfReview: false };
const FIRST_PAGE = { size: 20, after: null, before: null, fromEnd: false };

async function editor(database: Database, name: string): Promise<Viewer> {
  const { id } = await database.write((manager) => findOrMakeEditor(manager, name));
  const viewer = {
    editorId: id,
    name,
    role: 'REVIEWER' as const,
    scopes: [],
    tokenId: '',
    expiresAt: '',
    isSession: false,
  };
  return viewer;
}

async function planOf(database: Database, text = LEGISLATORS): Promise<ImportPlan> {
  const { collection } = await readRecordedCollection(database);
  const batch = readCongressLegislators([file(text)], { accessed: ACCESSED });
  return planImport(collection, batch, await readJudged(database));
}

async function propose(database: Database, { text = LEGISLATORS, batchSize = 1_000 } = {}) {
  const { versionOf } = await readRecordedCollection(database);
  return proposeImport(database, await planOf(database, text), {
    format: 'congress-legislators',
    editor: 'Ada',
    title: 'Members',
    note: '',
    batchSize,
    versionOf,
    say: () => {},
  });
}

async function publish(database: Database, id: number, by = 'Bo') {
  const [changeSet] = await readChangeSets(database, [id]);
  const read = { changeSet: id, draftVersion: changeSet?.draftVersion ?? 0 };
  const reviewer = await editor(database, by);
  const [toSee = []] = await readFieldsToSee(database, reviewer.editorId, [id]);
  await markSeen(database, reviewer, id, toSee);
  return publishChangeSet(database, reviewer, RULES, read);
}

const outcomesOf = ({ subjects }: ImportPlan) => new Set(subjects.map(({ outcome }) => outcome));

describeEachDatabase('an import, proposed', (databases) => {
  let database: Database;
  beforeAll(async () => {
    database = await databases.open();
    const folder = makeCollectionFolder();
    await loadCollection(database, folder.path);
    folder.remove();
  });

  it('is one change set that waits for a reviewer; nothing is published', async () => {
    expect(await propose(database)).toEqual([{ id: 1, records: 11, isKnown: false, errors: [] }]);
    const [changeSet] = await readChangeSets(database, [1]);
    expect(changeSet).toMatchObject({ state: 'IN_REVIEW', author: 'Ada', title: 'Members' });
    expect(changeSet?.origin).toMatch(/^import congress-legislators [0-9a-f]{16}$/);
    expect(outcomesOf(await planOf(database))).toEqual(new Set(['CREATED']));
  });

  it('is found again while it waits, in place of a second one', async () => {
    expect(await propose(database)).toEqual([{ id: 1, records: 11, isKnown: true, errors: [] }]);
  });

  it('is not published by whoever proposed it', async () => {
    expect(await publish(database, 1, 'Ada')).toMatchObject({ errors: [{ code: 'OWN_CHANGE_SET' }] });
  });

  it('is proposed anew where its author has put the first one away', async () => {
    await sendBack(database, await editor(database, 'Bo'), 1, 'Look at the labels.');
    await discard(database, await editor(database, 'Ada'), 1);
    expect(await propose(database)).toEqual([{ id: 2, records: 11, isKnown: false, errors: [] }]);
  });

  it('changes nothing once it is published: the second run has nothing to propose', async () => {
    expect(await publish(database, 2)).toMatchObject({ value: { changeSet: 2 }, errors: [] });
    expect(outcomesOf(await planOf(database))).toEqual(new Set(['UNCHANGED']));
    expect(await propose(database)).toEqual([]);
    // What loading other files would take the place of.
    expect(await countEdited(database)).toBe(11);
  });

  it('brings a newer file as a change of what it brought before', async () => {
    const newer = LEGISLATORS.replaceAll("end: '2027-01-03'", "end: '2029-01-03'");
    const plan = await planOf(database, newer);
    expect(plan.subjects.filter(({ outcome }) => outcome !== 'UNCHANGED')).toMatchObject([
      {
        slug: 'sam-quill',
        changes: [
          'updates us-representative from 2026-03-09: scheduled to end 2027-01-03 → scheduled to end 2029-01-03',
        ],
      },
    ]);
    expect(await propose(database, { text: newer })).toEqual([
      { id: 3, records: 1, isKnown: false, errors: [] },
    ]);
  });

  it('is taken back as one, and can then be imported again', async () => {
    const ada = await editor(database, 'Ada');
    const reverted = await revertChangeSet(database, ada, 2);
    const id = reverted.value ?? 0;
    expect(await submitChangeSet(database, ada, { changeSet: id, draftVersion: 1 })).toMatchObject({
      errors: [],
    });
    expect(await publish(database, id)).toMatchObject({ errors: [] });
    expect(outcomesOf(await planOf(database))).toEqual(new Set(['CREATED']));
    expect(await propose(database)).toMatchObject([{ records: 11, isKnown: false, errors: [] }]);
  });
});

describeEachDatabase('an import in several batches', (databases) => {
  it('waits batch by batch, and a run that is repeated goes on where the last one ended', async () => {
    const database = await databases.open();
    const folder = makeCollectionFolder();
    await loadCollection(database, folder.path);
    folder.remove();
    const first = await propose(database, { batchSize: 4 });
    expect(first).toMatchObject([
      { id: 1, records: 4, errors: [] },
      {
        id: 2,
        records: 4,
        errors: expect.arrayContaining([expect.objectContaining({ code: 'REFERENCE_INVALID' })]),
      },
      {
        id: 3,
        records: 3,
        errors: expect.arrayContaining([expect.objectContaining({ code: 'REFERENCE_INVALID' })]),
      },
    ]);
    expect(await propose(database, { batchSize: 4 })).toMatchObject([
      { id: 1, isKnown: true },
      { id: 2, isKnown: true },
      { id: 3, isKnown: true },
    ]);
    await publish(database, 1);
    expect(await propose(database, { batchSize: 4 })).toMatchObject([
      { id: 2, isKnown: true, errors: [] },
      { id: 3, isKnown: true },
    ]);
    await publish(database, 2);
    expect(await propose(database, { batchSize: 4 })).toMatchObject([{ id: 3, isKnown: true, errors: [] }]);
    await publish(database, 3);
    expect(await propose(database, { batchSize: 4 })).toEqual([]);
    const records = await readChangeSetRecords(database, [1, 2, 3]);
    expect(records.flat()).toHaveLength(11);
  });
});

describeEachDatabase('the queue of doubtful matches', (databases) => {
  let database: Database;
  const namesake = LEGISLATORS.replaceAll('Sam Quill', 'Ada Byron').replaceAll('Quill', 'Byron');
  const run = async (text = namesake) => {
    const plan = await planOf(database, text);
    const keys = readCongressLegislators([file(text)], { accessed: ACCESSED }).subjects.map(({ key }) => key);
    await keepDoubtfulMatches(database, 'congress-legislators', keys, plan.doubtful);
    await keepToldApart(database, plan);
    return plan;
  };
  const waiting = async () => (await listDoubtfulMatches(database, { judged: false }, FIRST_PAGE)).rows;

  beforeAll(async () => {
    database = await databases.open();
    const folder = makeCollectionFolder();
    await loadCollection(database, folder.path);
    folder.remove();
  });

  it('holds what an import met, once, however often it runs', async () => {
    await run();
    await run();
    expect(await waiting()).toMatchObject([
      {
        recordKey: 'bioguide:Q009002',
        slug: 'ada-byron',
        name: 'Ada Byron',
        place: 'people.yaml:13',
        reasons: ['same name, and neither an identifier nor a date of birth in common'],
        document: { kind: 'PERSON', born: '1970-11-30' },
        verdict: null,
      },
    ]);
  });

  it('lets go of what the file no longer says', async () => {
    await run(LEGISLATORS);
    expect(await waiting()).toEqual([]);
    await run();
    expect(await waiting()).toHaveLength(1);
  });

  it('keeps a judgement for good: the next import follows it', async () => {
    const [match] = await waiting();
    const judge = (verdict: 'SAME' | 'NOT_SAME', id = match?.id ?? '') =>
      editor(database, 'Bo').then((viewer) =>
        judgeMatch(database, viewer, { id, verdict, note: 'Another one.' }),
      );
    expect(await judge('NOT_SAME', 'nothing')).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
    expect(await judge('NOT_SAME')).toMatchObject({ errors: [] });
    const plan = await run();
    expect(plan.doubtful).toEqual([]);
    expect(plan.subjects.map(({ slug }) => slug)).toContain('ada-byron-1970');
    expect(await readNotSame(database, 'ada-byron')).toMatchObject([
      { slug: 'ada-byron-1970', reason: 'Another one.', decidedBy: 'Bo' },
    ]);
    await run(LEGISLATORS);
    const { rows } = await listDoubtfulMatches(database, { judged: true }, FIRST_PAGE);
    expect(rows).toMatchObject([{ verdict: 'NOT_SAME', judgedBy: 'Bo', note: 'Another one.' }]);
    expect(await judge('SAME')).toMatchObject({ errors: [] });
    expect((await run()).subjects.find(({ slug }) => slug === 'ada-byron')?.matched).toEqual([
      'judged to be the same',
    ]);
  });
});
