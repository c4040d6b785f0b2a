import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { CardPreview } from '../card/card-preview.tsx';
import { changeDays } from '../card/preview-days.ts';
import { Insisting, Note } from '../controls/field.tsx';
import { KindIcon } from '../controls/icons.tsx';
import { dayOf, sayDate } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { changesOfRecord, recordIn } from '../draft/draft.ts';
import type { DraftChange } from '../draft/draft-changes.ts';
import { useWriting } from '../draft/draft-context.ts';
import type { Stop } from '../draft/draft-stops.ts';
import {
  type ActorDocument,
  type IssueDocument,
  nameOf,
  type PostDocument,
} from '../draft/subject-document.ts';
import { DraftStrip } from '../frame/draft-strip.tsx';
import { LoadingPage } from '../frame/loading.tsx';
import { useChords } from '../keys/use-chords.ts';
import { pathOf } from '../routes.ts';
import { useStore } from '../store.ts';
import { UpkeepSection } from '../upkeep/upkeep-section.tsx';
import { KIND_WORDS } from '../words/vocabulary-words.ts';
import { addEvent, type EventsOf, EventsSection, useEventsOf } from './events-section.tsx';
import { HoldersSection } from './holders-section.tsx';
import { IdentifiersSection } from './identifiers-section.tsx';
import { addName, NamesSection } from './names-section.tsx';
import { NewerVersion } from './newer-version.tsx';
import { addOffice, OfficesSection } from './offices-section.tsx';
import { OthersHere } from './others-here.tsx';
import { addPosition, PositionsSection } from './positions-section.tsx';
import { addProposition, PropositionsSection } from './propositions-section.tsx';
import { type Problem, RecordContext, type RecordEditing } from './record-context.ts';
import { focusStop, rowOfStop } from './show-stop.ts';
import { SummarySection } from './summary-section.tsx';
import { useRecordEditing } from './use-record-editing.ts';
import { type LoadedSubject, useSubject } from './use-subject.ts';

/** A subject as editors keep it: the record at the left, its card at the right. */
export function SubjectPage({ slug }: { slug: string }) {
  const { state: loaded, readAgain } = useSubject(slug);
  if (loaded.kind === 'LOADING') {
    return <LoadingPage />;
  }
  if (loaded.kind === 'NONE') {
    return (
      <main class="page">
        <h1>Nothing on record</h1>
        <p>{loaded.why}</p>
      </main>
    );
  }
  if (loaded.kind === 'MERGED') {
    return (
      <main class="page">
        <h1>Merged</h1>
        <p>
          “{slug}” became a part of <a href={pathOf({ page: 'subject', slug: loaded.into })}>{loaded.into}</a>
          . Its history is kept, and the way back is in the{' '}
          <a href={pathOf({ page: 'history', slug: loaded.into })}>history</a> of that record.
        </p>
      </main>
    );
  }
  return <Subject key={slug} slug={slug} loaded={loaded} readAgain={readAgain} />;
}

function Subject(props: { slug: string; loaded: LoadedSubject; readAgain(): void }) {
  const { slug, loaded } = props;
  const { draft } = useWriting();
  const editing = useRecordEditing(slug, loaded);
  const { document, changes } = editing;
  const drafted = recordIn(useStore(draft.draft), loaded.recordKind, slug);
  const isActor = document.kind !== 'ISSUE' && document.kind !== 'POST';
  const events = useEventsOf(slug, document.kind === 'ISSUE');
  const isInsisting = useShownStops(editing);
  useChords({
    'Alt+Shift+N': () => addName(editing),
    'Alt+Shift+P': isActor
      ? () => addPosition(editing, lastOpenPosition(document, editing.open))
      : document.kind === 'ISSUE'
        ? () => addProposition(editing)
        : undefined,
    'Alt+Shift+O': isActor ? () => addOffice(editing) : undefined,
    'Alt+Shift+E': document.kind === 'POST' ? undefined : () => addEvent(editing, draft),
  });
  const days = useMemo(() => changeDays(document, [], dayOf(new Date())), [document]);
  const isNew = useCallback((id: string) => isNewStatement(document, changes, id), [document, changes]);
  return (
    <RecordContext.Provider value={editing}>
      <Insisting.Provider value={isInsisting}>
        <main class="page">
          <div class="columns">
            <div>
              <SubjectHead slug={slug} loaded={loaded} events={events} />
              <NamesSection />
              <SummarySection />
              {isActor && <OfficesSection document={document as ActorDocument} />}
              {isActor && <PositionsSection document={document as ActorDocument} />}
              {document.kind === 'POST' && loaded.version > 0 && (
                <HoldersSection slug={slug} seats={(document as PostDocument).seats} />
              )}
              {document.kind === 'ISSUE' && <PropositionsSection document={document as IssueDocument} />}
              {document.kind !== 'POST' && <EventsSection events={events} />}
              <IdentifiersSection />
              <UpkeepSection isHidden={loaded.document.hidden === true} readAgain={props.readAgain} />
            </div>
            <CardPreview
              slug={slug}
              hasDraft={drafted !== null}
              changes={days}
              isNew={isNew}
              publicPath={null}
            />
          </div>
        </main>
      </Insisting.Provider>
      <DraftStrip />
    </RecordContext.Provider>
  );
}

/** Goes to what stops publishing when the strip asks for it; from then on every field says what is wrong with it. */
function useShownStops(record: RecordEditing): boolean {
  const { stops } = useWriting();
  const wanted = useStore(stops.wanted);
  const [isInsisting, setIsInsisting] = useState(false);
  const [shown, setShown] = useState<{ row: string | null; stop: Pick<Stop, 'path' | 'message'> } | null>(
    null,
  );
  useLayoutEffect(() => {
    const isSubject = wanted?.kind === 'ACTOR' || wanted?.kind === 'ISSUE' || wanted?.kind === 'POST';
    if (wanted === null || (isSubject && wanted.slug !== record.slug)) return;
    stops.wanted.set(null);
    const row = rowOfStop(wanted, record.document);
    setIsInsisting(true);
    if (row !== null) record.openRow(row);
    const said = problemsOf(record, wanted).find(({ path }) => path === wanted.path);
    setShown({ row, stop: said ?? wanted });
  }, [wanted, stops, record]);
  // In the task that draws the open row, after the row has taken the focus to its first control.
  useLayoutEffect(() => {
    if (shown !== null) focusStop(shown.row, shown.stop);
  }, [shown]);
  return isInsisting;
}

/** What is said beside the fields of the record that a stop is in: the desk's own words go before the server's. */
function problemsOf(record: RecordEditing, { kind, slug }: Stop): readonly Problem[] {
  return kind === 'EVENT' ? (record.eventProblems.get(slug ?? '') ?? []) : record.problems;
}

/** The open position from which "another" takes its source. */
function lastOpenPosition(document: object, open: ReadonlySet<string>) {
  const positions = (document as ActorDocument).positions ?? [];
  return positions.findLast(({ id }) => open.has(`positions:${id}`)) ?? null;
}

function isNewStatement(document: object, changes: readonly DraftChange[], id: string): boolean {
  return changes.some((change) => {
    if (change.list === 'fields' || change.what === 'REMOVED') return false;
    const row = (document as Record<string, { id?: string }[] | undefined>)[change.list]?.[change.place];
    return row?.id === id;
  });
}

function SubjectHead({ slug, loaded, events }: { slug: string; loaded: LoadedSubject; events: EventsOf }) {
  const desk = useDesk();
  const { draft } = useWriting();
  const drafted = recordIn(useStore(draft.draft), loaded.recordKind, slug);
  const document = (drafted?.document ?? loaded.document) as typeof loaded.document;
  const changed = drafted === null ? [] : changesOfRecord(drafted);
  const isPost = document.kind === 'POST';
  const publicPath = `/${document.kind === 'ISSUE' ? 'issue' : 'actor'}/${slug}`;
  const [newer, setNewer] = useState(false);
  useEffect(
    () => setNewer(drafted !== null && drafted.baseVersion < loaded.version),
    [drafted, loaded.version],
  );
  const session = useStore(desk.session);
  return (
    <>
      <p class="eyebrow">
        <span>
          <KindIcon kind={document.kind} />
          {KIND_WORDS[document.kind]}
        </span>
        <span>{slug}</span>
        <span>·</span>
        <span>
          {loaded.version === 0
            ? 'new, not published'
            : `version ${loaded.version}${loaded.publishedAt === '' ? '' : `, ${sayDate(loaded.publishedAt.slice(0, 10))}`}`}
        </span>
        <span>·</span>
        <a href={pathOf({ page: 'history', slug })}>History</a>
        {!isPost && loaded.version > 0 && (
          <a href={publicPath} target="_blank" rel="noopener">
            Public page
          </a>
        )}
      </p>
      <h1>{nameOf(document)}</h1>
      {document.hidden === true && (
        <Note>
          <strong>Hidden from readers.</strong> It was taken down; the reason is in the history.
        </Note>
      )}
      {newer && drafted !== null && session.kind === 'SIGNED_IN' && (
        <NewerVersion drafted={drafted} loaded={loaded} />
      )}
      <OthersHere slug={slug} document={document} />
      <SectionIndex document={document} changes={changed} events={events} />
    </>
  );
}

function SectionIndex(props: { document: object; changes: readonly DraftChange[]; events: EventsOf }) {
  const { changes, events } = props;
  const { kind } = props.document as { kind: string };
  const lists: Record<string, unknown> = {
    ...props.document,
    events: [...events.published, ...events.fresh],
  };
  const countOf = (list: string) => {
    const rows = lists[list];
    return Array.isArray(rows) ? rows.length : 0;
  };
  const isChanged = (list: string) =>
    list === 'events' ? events.isChanged : changes.some((change) => change.list === list);
  const isActor = kind !== 'ISSUE' && kind !== 'POST';
  const links = [
    { id: 'names', label: 'Names', list: 'names' },
    { id: 'summary', label: 'Summary', list: 'summaries' },
    ...(isActor
      ? [
          { id: 'offices', label: 'Offices', list: 'memberships' },
          { id: 'positions', label: 'Positions', list: 'positions' },
        ]
      : []),
    ...(kind === 'ISSUE' ? [{ id: 'propositions', label: 'Propositions', list: 'propositions' }] : []),
    { id: 'events', label: 'Events', list: 'events' },
    { id: 'identifiers', label: 'Identifiers', list: 'identifiers' },
  ].filter(({ id }) => id !== 'events' || kind !== 'POST');
  return (
    <nav class="index" aria-label="On this page">
      {links.map(({ id, label, list }) => (
        <a key={id} href={`#${id}`} class={isChanged(list) ? 'is-changed' : undefined}>
          {label} <span class="number">{countOf(list)}</span>
          {isChanged(list) && <span class="unseen">, changed in this draft</span>}
        </a>
      ))}
    </nav>
  );
}
