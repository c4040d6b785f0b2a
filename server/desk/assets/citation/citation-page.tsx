import { useEffect, useState } from 'preact/hooks';
import { readRecord } from '../api/records.ts';
import { Insisting, Keys } from '../controls/field.tsx';
import { KindIcon } from '../controls/icons.tsx';
import { dayOf } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { useWriting } from '../draft/draft-context.ts';
import { nameOf } from '../draft/subject-document.ts';
import { DraftStrip } from '../frame/draft-strip.tsx';
import { LoadingPage } from '../frame/loading.tsx';
import { sayChord } from '../keys/chord.ts';
import { isMac, useChords } from '../keys/use-chords.ts';
import { pathText, RecordContext, type RecordEditing } from '../record/record-context.ts';
import { SourcePicker } from '../record/source-picker.tsx';
import { useEvent } from '../record/use-event.ts';
import { useRecordEditing } from '../record/use-record-editing.ts';
import { type LoadedSubject, useSubject } from '../record/use-subject.ts';
import { go, pathOf, type Route } from '../routes.ts';
import { CitationFields } from './citation-fields.tsx';
import { CitationSide } from './citation-side.tsx';
import {
  type CitedStatement,
  rowName,
  STATEMENT_WORDS,
  statementOfEvent,
  statementsOf,
} from './cited-statement.ts';
import { StatementLine } from './statement-line.tsx';

type CitationRoute = Extract<Route, { page: 'citation' }>;

/** The source of a statement at full width: finding it, what it says here, and what publishing asks of it. */
export function CitationPage({ route }: { route: CitationRoute }) {
  const { state } = useSubject(route.slug);
  if (state.kind === 'LOADING') return <LoadingPage />;
  if (state.kind !== 'LOADED') {
    return (
      <main class="page">
        <h1>Nothing on record</h1>
        <p>
          <a href={pathOf({ page: 'subject', slug: route.slug })}>Go to the subject</a>
        </p>
      </main>
    );
  }
  return <Citation route={route} loaded={state} />;
}

function Citation({ route, loaded }: { route: CitationRoute; loaded: LoadedSubject }) {
  const editing = useRecordEditing(route.slug, loaded);
  if (route.list === 'events') return <OfEvent route={route} subject={editing} />;
  const statement = statementsOf(editing.document).find(
    (one) => one.list === route.list && rowName(one) === route.row,
  );
  return <CitationOf route={route} subject={editing} editing={editing} statement={statement ?? null} />;
}

/** The source of an event, which is a record of its own: it comes into the draft when somebody changes it. */
function OfEvent({ route, subject }: { route: CitationRoute; subject: RecordEditing }) {
  const desk = useDesk();
  const { draft } = useWriting();
  const { event, editing } = useEvent(subject, route.row);
  const [isMissing, setIsMissing] = useState(false);
  const isThere = event !== null;
  useEffect(() => {
    if (isThere) return;
    void readRecord(desk, 'EVENT', route.row).then((published) =>
      published === null ? setIsMissing(true) : draft.include(published),
    );
  }, [desk, draft, route.row, isThere]);
  if (event === null && !isMissing) return <LoadingPage />;
  const statement = event === null ? null : statementOfEvent(event);
  return <CitationOf route={route} subject={subject} editing={editing} statement={statement} />;
}

function CitationOf(props: {
  route: CitationRoute;
  subject: RecordEditing;
  /** The record that has the citation: the subject's, or an event's. */
  editing: RecordEditing;
  statement: CitedStatement | null;
}) {
  const { route, subject, editing, statement } = props;
  const desk = useDesk();
  const { stops } = useWriting();
  const back = (to = statement === null ? null : pathText(statement.path)) => {
    const { kind, slug } = editing;
    if (to !== null) stops.wanted.set({ kind, slug, path: to, message: '', code: '' });
    go(desk.route, { page: 'subject', slug: route.slug });
  };
  useChords({ 'Mod+Enter': () => back(), Escape: () => back() });
  return (
    <RecordContext.Provider value={editing}>
      <Insisting.Provider value={true}>
        <main class="page">
          <p class="eyebrow">
            <span>
              <KindIcon kind={subject.document.kind} />
              <a href={pathOf({ page: 'subject', slug: route.slug })}>{nameOf(subject.document)}</a>
            </span>
            <span>·</span>
            <span>
              {capitalized(STATEMENT_WORDS[route.list])}, source {route.citation + 1}
              {statement !== null && ` of ${Math.max(statement.citations.length, route.citation + 1)}`}
            </span>
          </p>
          <h1>Source of this {STATEMENT_WORDS[route.list]}</h1>
          {statement === null ? (
            <p class="nothing">This statement is not in the record.</p>
          ) : (
            <Found editing={editing} statement={statement} at={route.citation} back={back} />
          )}
        </main>
      </Insisting.Provider>
      <DraftStrip />
    </RecordContext.Provider>
  );
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Finding the source, what it says, and how it counts. */
function Found(props: {
  editing: RecordEditing;
  statement: CitedStatement;
  at: number;
  /** Goes back to the row of the statement, or to another place of the record. */
  back(to?: string): void;
}) {
  const { editing, at } = props;
  const citation = props.statement.citations[at];
  const path = [...props.statement.path, 'citations', at];
  const choose = (source: string) =>
    editing.edit(
      path,
      { accessed: dayOf(new Date()), ...citation, source },
      `cite ${source} ${path.join('.')}`,
    );
  return (
    <>
      <StatementLine statement={props.statement} />
      <div class="columns">
        <div>
          <div class="step">
            <h2>Find it</h2>
            <span class="tiny quiet">an address, words of the title, a publisher, a law’s number</span>
          </div>
          <SourcePicker choose={choose} isFocused={citation === undefined} />
          {citation !== undefined && <CitationFields citation={citation} path={path} />}
          <div class="line row-actions">
            <button type="button" class="button primary" onClick={() => props.back()}>
              Cite it <Keys>{sayChord('Mod+Enter', isMac)}</Keys>
            </button>
            <button type="button" class="button plain" onClick={() => props.back()}>
              Back to the {STATEMENT_WORDS[props.statement.list]} <Keys>Esc</Keys>
            </button>
            <span class="tiny quiet">What you typed stays in the draft either way.</span>
          </div>
        </div>
        <CitationSide
          statement={props.statement}
          at={at}
          goTo={(problem) => {
            // The fields of this source are here; what is said of all of them belongs to the row.
            if (problem.startsWith(pathText(path)))
              document.querySelector<HTMLElement>('.columns [aria-invalid="true"]')?.focus();
            else props.back(problem);
          }}
        />
      </div>
    </>
  );
}
