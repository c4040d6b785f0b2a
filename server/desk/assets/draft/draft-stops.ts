import { readStops, type UserError } from '../api/change-sets.ts';
import type { Desk } from '../desk-context.ts';
import type { Problem } from '../record/record-context.ts';
import { joinProblems, placedPath, whatStops } from '../record/what-stops.ts';
import { Store } from '../store.ts';
import { sayAtField, textOfSteps } from '../words/say-gate.ts';
import type { Draft, DraftRecord } from './draft.ts';
import type { OpenDraft } from './open-draft.ts';

/** Something that stops publishing, with the record that it is in. */
export interface Stop extends Problem {
  kind: DraftRecord['kind'] | null;
  slug: string | null;
  code: string;
}

export interface Stops {
  problems: readonly Stop[];
  warnings: readonly Stop[];
}

/** What stops the open draft: the desk's own findings at once, the server's after each save. */
export class DraftStops {
  readonly found = new Store<Stops>({ problems: [], warnings: [] });
  /** What an editor wants to be led to; the page that has its field takes it. */
  readonly wanted = new Store<Stop | null>(null);
  private server: { problems: readonly UserError[]; warnings: readonly UserError[] } = NOTHING;
  private asked = '';

  constructor(
    private readonly desk: Pick<Desk, 'ask'>,
    private readonly open: OpenDraft,
  ) {
    open.draft.subscribe(() => this.join());
    open.saved.subscribe(() => void this.ask());
    // What this device kept was there before anybody listened.
    this.join();
    void this.ask();
  }

  /** What the desk itself finds in the draft as it is at this moment. */
  own(): Stop[] {
    return this.open.draft.get().records.flatMap((record) => ownStops(record, []));
  }

  /** Takes the problems for which the server refused the draft; answers those that are in a record. */
  learn(problems: readonly UserError[]): Stop[] {
    this.server = { ...this.server, problems };
    this.join();
    return this.found.get().problems.filter(({ slug }) => slug !== null);
  }

  private join(): void {
    const draft = this.open.draft.get();
    this.found.set({
      problems: ownAndServer(draft, this.server.problems),
      warnings: this.server.warnings.map((error) => toStop(error, draft)),
    });
  }

  private async ask(): Promise<void> {
    const version = this.version();
    const { id } = this.open.draft.get();
    const { kind } = this.open.saved.get();
    if (id === null) this.server = NOTHING;
    if (id === null || (kind !== 'SAVED' && kind !== 'UNCHANGED') || version === this.asked) return;
    this.asked = version;
    const answer = await readStops(this.desk, id);
    if (answer === null || version !== this.version()) return;
    this.server = answer;
    this.join();
  }

  private version(): string {
    const { id, draftVersion } = this.open.draft.get();
    return `${id} ${draftVersion}`;
  }
}

const NOTHING = { problems: [], warnings: [] } as const;

function ownStops(record: DraftRecord, fromServer: readonly Stop[]): Stop[] {
  const { kind, slug } = record;
  const said = fromServer.filter((stop) => stop.kind === kind && stop.slug === slug);
  return joinProblems(whatStops(record), said).map((problem) => ({
    code: 'DOCUMENT_INVALID',
    ...problem,
    kind,
    slug,
  }));
}

function ownAndServer(draft: Draft, server: readonly UserError[]): Stop[] {
  const fromServer = server.map((error) => toStop(error, draft));
  const own = draft.records.flatMap((record) => ownStops(record, fromServer));
  const isElsewhere = (stop: Stop) =>
    !draft.records.some((record) => record.kind === stop.kind && record.slug === stop.slug);
  return [...own, ...fromServer.filter(isElsewhere)];
}

/** A refusal of the server's as what stops a draft, with its place in the draft's own documents. */
export function toStop(error: UserError, draft: Draft): Stop {
  const record = draft.records.find(
    ({ kind, slug }) => kind === error.record?.kind && slug === error.record.slug,
  );
  return {
    code: error.code,
    kind: error.record?.kind ?? null,
    slug: error.record?.slug ?? null,
    path:
      record === undefined ? textOfSteps(error.path) : placedPath(textOfSteps(error.path), record.document),
    message: sayAtField(error),
  };
}
