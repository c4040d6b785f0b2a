import { describe, expect, it } from 'vitest';
import { sendDraft, type UserError } from '../../../server/desk/assets/api/change-sets.ts';
import type { Desk } from '../../../server/desk/assets/desk-context.ts';
import { DeviceDrafts } from '../../../server/desk/assets/draft/device-drafts.ts';
import { type DraftRecord, NO_DRAFT } from '../../../server/desk/assets/draft/draft.ts';
import { DraftStops } from '../../../server/desk/assets/draft/draft-stops.ts';
import { OpenDraft, type SendAnswer } from '../../../server/desk/assets/draft/open-draft.ts';
import type { ActorDocument } from '../../../server/desk/assets/draft/subject-document.ts';
import { placeOf, sendToReview } from '../../../server/desk/assets/frame/send-to-review.ts';

const ANA: ActorDocument = {
  slug: 'ana-castell',
  kind: 'PERSON',
  names: [{ text: 'Ana Castell', language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
  positions: [
    {
      id: 'castell-dam',
      issue: 'river',
      statement: 'Wants the dam',
      citations: [{ source: 'gazette', locator: 'page 2' }],
    },
  ],
};
const record: DraftRecord = { kind: 'ACTOR', slug: ANA.slug, baseVersion: 1, base: ANA, document: ANA };
const NO_PLACE: UserError = {
  code: 'CITATION_LOCATOR_MISSING',
  record: { kind: 'ACTOR', slug: ANA.slug },
  path: ['positions', '0', 'citations', '0', 'locator'],
  message: 'Say where in the source.',
};

class Memory {
  private readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem: (key: string, value: string) => void = (key, value) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

/** An open draft at a server that saves after a moment and answers to submitting what the test says. */
function desk(
  answers: { save?: SendAnswer['kind']; submit?: UserError[]; stops?: UserError[] },
  memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = new Memory(),
) {
  const asked: string[] = [];
  let version = 0;
  const open = new OpenDraft({
    editor: 'ana',
    device: new DeviceDrafts(memory),
    send: async () => {
      asked.push('save');
      await new Promise((resolve) => setTimeout(resolve, 5));
      version += 1;
      return answers.save === 'OFFLINE'
        ? { kind: 'OFFLINE' }
        : { kind: 'SAVED', at: new Date(), id: 7, draftVersion: version, state: 'DRAFT' };
    },
  });
  const ask = (async (query: string) => {
    if (query.includes('Stops'))
      return { kind: 'DATA', data: { changeSet: { problems: answers.stops ?? [], warnings: [] } } };
    asked.push('submit');
    const errors = answers.submit ?? [];
    const changeSet = errors.length > 0 ? null : { id: '7', state: 'IN_REVIEW', draftVersion: version };
    return { kind: 'DATA', data: { done: { changeSet, errors } } };
  }) as Desk['ask'];
  return { open, stops: new DraftStops({ ask }, open), ask, asked };
}

const STATEMENT = ['positions', 0, 'statement'] as const;

describe('what stops a draft', () => {
  it('is known at once of a draft that this device kept', () => {
    const { open, ask } = desk({});
    const summaries = [{ language: 'en', text: '', citations: [] }];
    const document = { ...ANA, summaries };
    open.open({ ...NO_DRAFT, id: 7, records: [{ ...record, document }] });
    const stops = new DraftStops({ ask }, open);
    expect(stops.found.get().problems.map(({ path }) => path)).toContain('summaries[0].text');
  });

  it('says of a new source what a reader would miss', () => {
    const { open, stops } = desk({});
    const document = { id: 'new', url: 'https://jornada.test/1' };
    open.open({
      ...NO_DRAFT,
      records: [{ kind: 'SOURCE', slug: 'new', baseVersion: 0, base: null, document }],
    });
    expect(stops.found.get().problems.map(({ path }) => path)).toEqual(['title', 'publisher', 'class']);
  });
});

describe('a draft that is gone on with', () => {
  it('says when the server saved it last', async () => {
    const memory = new Memory();
    const { open } = desk({}, memory);
    open.include(record);
    await open.settle();
    const again = desk({}, memory).open;
    again.restore();
    expect(again.saved.get()).toEqual(open.saved.get());
    expect(again.saved.get().kind).toBe('SAVED');
  });
});

describe('a save whose answer is lost', () => {
  /** A server with one draft, counted by its saves, on a connection that can lose an answer after the server has written. */
  class Server {
    records: readonly DraftRecord[] = [];
    draftVersion = 0;
    losesAnswer = false;
    /** Somebody writes to the draft from elsewhere. */
    write(records: readonly DraftRecord[]) {
      this.records = records;
      this.draftVersion += 1;
    }
    private line = () => ({
      id: '7',
      draftVersion: this.draftVersion,
      state: 'DRAFT',
      updatedAt: '2026-01-01T00:00:00Z',
    });
    ask = (async (query: string, variables: Record<string, { draftVersion?: number } & object>) => {
      if (query.includes('ReadChangeSet')) {
        const changeSet = { ...this.line(), records: this.records, recordCount: this.records.length };
        return { kind: 'DATA', data: { changeSet: structuredClone(changeSet) } };
      }
      const input = variables.input as { draftVersion?: number; records: DraftRecord[] };
      if ((input.draftVersion ?? 0) !== this.draftVersion) {
        const conflict = {
          code: 'DRAFT_VERSION_CONFLICT',
          record: null,
          path: [],
          message: 'Saved elsewhere.',
        };
        return { kind: 'DATA', data: { done: { changeSet: null, errors: [conflict] } } };
      }
      this.write(structuredClone(input.records));
      if (this.losesAnswer) return { kind: 'OFFLINE' };
      return { kind: 'DATA', data: { done: { changeSet: this.line(), errors: [] } } };
    }) as Desk['ask'];
  }

  function writing(server: Server, memory: Memory) {
    return new OpenDraft({
      editor: 'ana',
      device: new DeviceDrafts(memory),
      send: (draft, gone) => sendDraft(server, draft, gone),
    });
  }
  const statementAt = ({ records }: Server) =>
    (records[0]?.document as ActorDocument | undefined)?.positions?.[0]?.statement;

  it('is no conflict with oneself, also after the tab was closed and more was typed before', async () => {
    const [server, memory] = [new Server(), new Memory()];
    const open = writing(server, memory);
    open.include(record);
    await open.settle();
    server.losesAnswer = true;
    open.edit('ACTOR', ANA.slug, STATEMENT, 'Wants a dam');
    await open.settle();
    open.edit('ACTOR', ANA.slug, STATEMENT, 'Wants a high dam');
    open.keepNow();
    server.losesAnswer = false;
    const again = writing(server, memory);
    again.restore();
    await again.settle();
    expect(again.saved.get().kind).toBe('SAVED');
    expect(statementAt(server)).toBe('Wants a high dam');
  });

  it('stays one where somebody wrote something else meanwhile', async () => {
    const server = new Server();
    const open = writing(server, new Memory());
    open.include(record);
    await open.settle();
    server.write([{ ...record, document: { ...ANA, positions: [] } }]);
    open.edit('ACTOR', ANA.slug, STATEMENT, 'Wants a dam');
    await open.settle();
    expect(open.saved.get()).toEqual({ kind: 'KEPT_HERE', why: 'ELSEWHERE' });
    expect(server.records[0]?.document).toMatchObject({ positions: [] });
    server.draftVersion = 0;
    open.goOnAlone();
    await open.settle();
    expect(open.saved.get().kind).toBe('SAVED');
    expect(statementAt(server)).toBe('Wants a dam');
  });
});

describe('a device without room', () => {
  class Full extends Memory {
    override setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  }

  it('still saves at the server, says so, and sends to review', async () => {
    const { open, stops, ask } = desk({}, new Full());
    open.include(record);
    await open.settle();
    expect(open.saved.get()).toEqual({ kind: 'DEVICE_FAILED', savedAt: expect.any(Date) });
    open.edit('ACTOR', ANA.slug, STATEMENT, 'Wants a dam');
    expect((await sendToReview({ ask }, open, stops)).words).toContain('Sent.');
    expect(open.draft.get().state).toBe('IN_REVIEW');
  });
});

describe('sending a draft to review', () => {
  it('saves what was typed a moment ago first, and sends that', async () => {
    const { open, stops, ask, asked } = desk({});
    open.include(record);
    open.edit('ACTOR', ANA.slug, STATEMENT, 'Wants a dam');
    const { words } = await sendToReview({ ask }, open, stops);
    expect(asked).toEqual(['save', 'submit']);
    expect(words).toContain('Sent.');
    expect(open.draft.get().state).toBe('IN_REVIEW');
  });

  it('does not stop at what the server said of an earlier state', async () => {
    const { open, stops, ask } = desk({ stops: [NO_PLACE] });
    open.include(record);
    open.edit('ACTOR', ANA.slug, STATEMENT, 'Wants a dam');
    await open.settle();
    await expect.poll(() => stops.found.get().problems.length).toBe(1);
    open.edit('ACTOR', ANA.slug, STATEMENT, 'Wants a high dam');
    const { words } = await sendToReview({ ask }, open, stops);
    expect(words).toContain('Sent.');
  });

  it('asks no server where the desk itself knows what stops it, and leads there', async () => {
    const { open, stops, ask, asked } = desk({});
    open.include(record);
    open.edit('ACTOR', ANA.slug, STATEMENT, '');
    const { words, stop } = await sendToReview({ ask }, open, stops);
    expect(asked).toEqual(['save']);
    expect(words).toMatch(/^Not sent yet\./);
    expect(stop).toMatchObject({ slug: ANA.slug, path: 'positions[0].statement' });
  });

  it('leads to the field for which the server refuses it', async () => {
    const { open, stops, ask } = desk({ submit: [NO_PLACE] });
    open.include(record);
    open.edit('ACTOR', ANA.slug, STATEMENT, 'Wants a dam');
    const { words, stop } = await sendToReview({ ask }, open, stops);
    expect(words).toBe('Not sent yet. Say where in the source.');
    expect(stop?.path).toBe('positions[0].citations[0].locator');
  });

  it('says that nothing was sent where the server does not answer', async () => {
    const { open, stops, ask, asked } = desk({ save: 'OFFLINE' });
    open.include(record);
    open.edit('ACTOR', ANA.slug, STATEMENT, 'Wants a dam');
    const { words, stop } = await sendToReview({ ask }, open, stops);
    expect(words).toContain('Not sent');
    expect(stop).toBeNull();
    expect(asked).not.toContain('submit');
  });
});

describe('the page on which a problem is mended', () => {
  const draft = { ...NO_DRAFT, records: [record] };
  const here = { page: 'subject', slug: ANA.slug } as const;

  it('is the subject’s own, and none where it is open already', () => {
    expect(placeOf({ kind: 'ACTOR', slug: 'river-board' }, draft, here)).toEqual({
      page: 'subject',
      slug: 'river-board',
    });
    expect(placeOf({ kind: 'ACTOR', slug: ANA.slug }, draft, here)).toBeNull();
  });

  it('is a subject of the draft for an event or a source, which are written in its rows', () => {
    expect(placeOf({ kind: 'SOURCE', slug: 'gazette' }, draft, here)).toBeNull();
    expect(placeOf({ kind: 'SOURCE', slug: 'gazette' }, draft, { page: 'draft', id: 7 })).toEqual(here);
  });
});
