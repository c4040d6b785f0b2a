import { readStops, type UserError } from '../api/change-sets.ts';
import type { Desk } from '../desk-context.ts';
import { type Problem, pathText } from '../record/record-context.ts';
import { joinProblems, placedPath, whatStops } from '../record/what-stops.ts';
import { Store } from '../store.ts';
import { fieldWord } from '../words/field-word.ts';
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

/** Keeps up with what stops the open draft: the desk's own findings at once, the server's after each save. */
export function watchStops(desk: Pick<Desk, 'ask'>, open: OpenDraft): Store<Stops> {
  const stops = new Store<Stops>({ problems: [], warnings: [] });
  let server: { problems: UserError[]; warnings: UserError[] } = { problems: [], warnings: [] };
  let asked = '';
  const join = () => {
    const draft = open.draft.get();
    stops.set({
      problems: ownAndServer(draft, server.problems),
      warnings: server.warnings.map((error) => toStop(error, draft)),
    });
  };
  open.draft.subscribe(join);
  open.saved.subscribe(async () => {
    const { id, draftVersion } = open.draft.get();
    const version = `${id} ${draftVersion}`;
    const { kind } = open.saved.get();
    if (id === null) server = { problems: [], warnings: [] };
    if (id === null || (kind !== 'SAVED' && kind !== 'UNCHANGED') || version === asked) return;
    asked = version;
    const answer = await readStops(desk, id);
    if (answer === null || version !== `${open.draft.get().id} ${open.draft.get().draftVersion}`) return;
    server = answer;
    join();
  });
  return stops;
}

function ownAndServer(draft: Draft, server: readonly UserError[]): Stop[] {
  const fromServer = server.map((error) => toStop(error, draft));
  const own = draft.records.flatMap((record) => {
    const isOf = (stop: Stop) => stop.kind === record.kind && stop.slug === record.slug;
    const said = fromServer.filter(isOf);
    return joinProblems(whatStops(record), said).map((problem) => ({
      code: 'DOCUMENT_INVALID',
      ...problem,
      kind: record.kind,
      slug: record.slug,
    }));
  });
  const isElsewhere = (stop: Stop) =>
    !draft.records.some((record) => record.kind === stop.kind && record.slug === stop.slug);
  return [...own, ...fromServer.filter(isElsewhere)];
}

function toStop(error: UserError, draft: Draft): Stop {
  const record = draft.records.find(
    ({ kind, slug }) => kind === error.record?.kind && slug === error.record.slug,
  );
  return {
    code: error.code,
    kind: error.record?.kind ?? null,
    slug: error.record?.slug ?? null,
    path: record === undefined ? textOf(error.path) : placedPath(textOf(error.path), record.document),
    message: withoutPath(error),
  };
}

/** Steps as a path's text: `positions[0].end`. */
function textOf(path: readonly string[]): string {
  return pathText(path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
}

/** The server's sentence names the place first; beside its field, the field's own word is enough. */
function withoutPath({ path, message }: Pick<UserError, 'path' | 'message'>): string {
  const place = textOf(path);
  if (place === '' || !message.startsWith(`${place} `)) return message;
  const field = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  return `${fieldWord(field)}${message.slice(place.length)}`;
}
