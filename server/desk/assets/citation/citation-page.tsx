import { useMemo } from 'preact/hooks';
import { Insisting, Keys } from '../controls/field.tsx';
import { KindIcon } from '../controls/icons.tsx';
import { dayOf } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { useWriting } from '../draft/draft-context.ts';
import { nameOf } from '../draft/subject-document.ts';
import { DraftStrip } from '../frame/draft-strip.tsx';
import { sayChord } from '../keys/chord.ts';
import { isMac, useChords } from '../keys/use-chords.ts';
import { RecordContext, type RecordEditing } from '../record/record-context.ts';
import { SourcePicker } from '../record/source-picker.tsx';
import { useRecordEditing } from '../record/use-record-editing.ts';
import { type LoadedSubject, useSubject } from '../record/use-subject.ts';
import { go, pathOf, type Route } from '../routes.ts';
import { CitationFields } from './citation-fields.tsx';
import { CitationSide } from './citation-side.tsx';
import { type CitedStatement, rowName, statementsOf } from './cited-statement.ts';
import { StatementLine } from './statement-line.tsx';

const LIST_WORDS = { summaries: 'summary', memberships: 'office', positions: 'position' } as const;

type CitationRoute = Extract<Route, { page: 'citation' }>;

/** The source of a statement at full width: finding it, what it says here, and what publishing asks of it. */
export function CitationPage({ route }: { route: CitationRoute }) {
  const { state } = useSubject(route.slug);
  if (state.kind === 'LOADING') return <main class="page" aria-busy="true" />;
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
  const desk = useDesk();
  const { stops } = useWriting();
  const editing = useRecordEditing(route.slug, loaded);
  const statement = useMemo(
    () => statementsOf(editing.document).find((one) => one.list === route.list && rowName(one) === route.row),
    [editing.document, route.list, route.row],
  );
  const back = () => {
    if (statement !== undefined) {
      const path = `${statement.list}[${statement.place}]`;
      stops.wanted.set({ kind: editing.kind, slug: route.slug, path, message: '', code: '' });
    }
    go(desk.route, { page: 'subject', slug: route.slug });
  };
  useChords({ 'Mod+Enter': back, Escape: back });
  return (
    <RecordContext.Provider value={editing}>
      <Insisting.Provider value={true}>
        <main class="page">
          <p class="eyebrow">
            <span>
              <KindIcon kind={editing.document.kind} />
              <a href={pathOf({ page: 'subject', slug: route.slug })}>{nameOf(editing.document)}</a>
            </span>
          </p>
          <h1>Source of this {LIST_WORDS[route.list]}</h1>
          {statement === undefined ? (
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

/** Finding the source, what it says, and how it counts. */
function Found(props: { editing: RecordEditing; statement: CitedStatement; at: number; back(): void }) {
  const { editing, at } = props;
  const citation = props.statement.citations[at];
  const path = [props.statement.list, props.statement.place, 'citations', at] as const;
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
            <button type="button" class="button primary" onClick={props.back}>
              Cite it <Keys>{sayChord('Mod+Enter', isMac)}</Keys>
            </button>
            <button type="button" class="button plain" onClick={props.back}>
              Back to the {LIST_WORDS[props.statement.list]} <Keys>Esc</Keys>
            </button>
            <span class="tiny quiet">What you typed stays in the draft either way.</span>
          </div>
        </div>
        <CitationSide statement={props.statement} at={at} />
      </div>
    </>
  );
}
