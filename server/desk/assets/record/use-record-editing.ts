import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { changesOfRecord, recordIn } from '../draft/draft.ts';
import { useWriting } from '../draft/draft-context.ts';
import type { ActorDocument, CitationEntry, SubjectDocument } from '../draft/subject-document.ts';
import { useStore } from '../store.ts';
import { learnFromDraft } from './learn-from-draft.ts';
import type { Problem, RecordEditing } from './record-context.ts';
import type { LoadedSubject } from './use-subject.ts';

/** What the rows of a subject share: its document with the draft, and how to change it. */
export function useRecordEditing(slug: string, loaded: LoadedSubject): RecordEditing {
  const { draft, stops, references } = useWriting();
  const whole = useStore(draft.draft);
  const names = useStore(references.known);
  const found = useStore(stops.found);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const justOpened = useRef<string | null>(null);
  const record = recordIn(whole, loaded.recordKind, slug);
  const document = (record?.document ?? loaded.document) as SubjectDocument;
  const base = (
    record === null ? (loaded.version === 0 ? null : loaded.document) : record.base
  ) as SubjectDocument | null;
  useEffect(() => {
    learnFromDraft(references, whole);
    const { slugs, sources, propositions } = namedIn(document);
    void references.need(slugs, sources, propositions);
  }, [references, whole, document]);
  const changes = useMemo(() => (record === null ? [] : changesOfRecord(record)), [record]);
  const sourceNumbers = useMemo(() => numberSources(document), [document]);
  const problems = found.problems.filter((stop) => stop.slug === slug && stop.kind === loaded.recordKind);
  const eventProblems = new Map<string, Problem[]>();
  for (const stop of found.problems) {
    if (stop.kind === 'EVENT' && stop.slug !== null)
      eventProblems.set(stop.slug, [...(eventProblems.get(stop.slug) ?? []), stop]);
  }
  return {
    kind: loaded.recordKind,
    slug,
    subjectSlug: slug,
    base,
    document,
    changes,
    problems,
    eventProblems,
    names,
    references,
    sourceNumbers,
    open,
    justOpened,
    edit(path, value, what) {
      if (recordIn(draft.draft.get(), loaded.recordKind, slug) === null) {
        const { recordKind: kind, version: baseVersion, document: published } = loaded;
        draft.include({ kind, slug, baseVersion, base: published, document: published });
      }
      draft.edit(loaded.recordKind, slug, path, value, what);
    },
    openRow(key) {
      justOpened.current = key;
      setOpen((keys) => new Set([...keys, key]));
    },
    closeRow: (key) => setOpen((keys) => new Set([...keys].filter((one) => one !== key))),
  };
}

/** Every slug and id that a document names, for their names. */
function namedIn(document: SubjectDocument) {
  const { memberships = [], positions = [] } = document as ActorDocument;
  const slugs = [
    ...document.names.flatMap(({ requires = [] }) => requires.flat()),
    ...memberships.flatMap(({ post, organization, onBehalfOf }) => [post, organization, onBehalfOf]),
    ...positions.flatMap(({ issue, speaker }) => [issue, speaker]),
  ].filter((slug): slug is string => slug !== undefined);
  const propositions = positions.flatMap(({ proposition }) =>
    proposition === undefined ? [] : [proposition],
  );
  return { slugs, sources: citationsOf(document).map(({ source }) => source), propositions };
}

function citationsOf(document: SubjectDocument): CitationEntry[] {
  const { memberships = [], positions = [] } = document as ActorDocument;
  return [...(document.summaries ?? []), ...memberships, ...positions].flatMap(({ citations }) => citations);
}

/** Sources in the order of their first use, as a card counts them. */
function numberSources(document: SubjectDocument): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { source } of citationsOf(document)) {
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
  }
  return numbers;
}
