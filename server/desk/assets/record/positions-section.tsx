import { useState } from 'preact/hooks';
import { LENGTHS, type PropositionKind } from '../../../../shared/model/vocabulary.ts';
import { DateField } from '../controls/date-field.tsx';
import { Field, Keys } from '../controls/field.tsx';
import { Icon, StanceIcon } from '../controls/icons.tsx';
import { IntervalFields } from '../controls/interval-fields.tsx';
import { Segments } from '../controls/segments.tsx';
import { TextField } from '../controls/text-field.tsx';
import { dayOf, sayDate } from '../dates/say-date.ts';
import type { ActorDocument, PositionEntry } from '../draft/subject-document.ts';
import { sayChord } from '../keys/chord.ts';
import { isMac } from '../keys/use-chords.ts';
import { BASIS_CHOICES, labelOf, STANCE_WORDS, stancesFor } from '../words/vocabulary-words.ts';
import { CitationNumbers, CitationsField } from './citations-field.tsx';
import { ContentiousField } from './contentious-field.tsx';
import { newId } from './new-id.ts';
import { merged } from './offices-section.tsx';
import { PropositionField } from './proposition-field.tsx';
import { hasProblemIn, problemAt, type RecordEditing, useRecord } from './record-context.ts';
import { EditableRow, SectionHead } from './row.tsx';
import { useRowOrder } from './row-order.ts';
import { SearchedPlaces } from './searched-places.tsx';
import { SubjectField } from './subject-field.tsx';

/** Where an actor stands, newest first; a new position begins with its source. */
export function PositionsSection({ document }: { document: ActorDocument }) {
  const record = useRecord();
  const positions = document.positions ?? [];
  const order = useRowOrder(positions, (record.base as ActorDocument | null)?.positions);
  const add = () => addPosition(record, null);
  return (
    <section class="section" aria-labelledby="positions">
      <SectionHead
        id="positions"
        title="Positions"
        number={positions.length}
        add={{ label: 'Position', chord: 'Alt+Shift+P', run: add }}
      />
      {order.map((place) => {
        const position = positions[place];
        if (position === undefined) return null;
        const rowKey = `positions:${position.id}`;
        return (
          <EditableRow
            key={position.id}
            list="positions"
            place={place}
            rowKey={rowKey}
            closed={<ClosedPosition position={position} rowKey={rowKey} />}
            form={() => <PositionForm position={position} place={place} />}
            remove={() => record.edit(['positions', place], undefined, `remove ${rowKey}`)}
            another={{
              chord: 'Alt+Shift+P',
              add: () => {
                record.closeRow(rowKey);
                addPosition(record, position);
              },
            }}
          />
        );
      })}
      {positions.length === 0 && (
        <div class="nothing">
          <p>No position on record. The card says “No position on record for this article’s issues.”</p>
          <button type="button" class="button small" onClick={add}>
            <Icon name="add" /> First position <Keys>{sayChord('Alt+Shift+P', isMac)}</Keys>
          </button>
        </div>
      )}
    </section>
  );
}

/** Adds a position and opens it; after another one, with the same source. */
export function addPosition(
  record: Pick<RecordEditing, 'document' | 'edit' | 'openRow' | 'slug'>,
  after: PositionEntry | null,
): void {
  const document = record.document as ActorDocument;
  const [source] = after?.citations ?? [];
  const position: PositionEntry = {
    id: newId(record.slug),
    basis: 'SAID',
    endKind: 'NONE',
    ...(after?.start === undefined ? {} : { start: after.start }),
    citations: source === undefined ? [] : [{ source: source.source, accessed: dayOf(new Date()) }],
  };
  record.edit(['positions', (document.positions ?? []).length], position, `add ${position.id}`);
  record.openRow(`positions:${position.id}`);
}

function ClosedPosition({ position, rowKey }: { position: PositionEntry; rowKey: string }) {
  const record = useRecord();
  const { stance, issue } = position;
  const proposition =
    position.proposition === undefined ? undefined : record.names.propositions.get(position.proposition);
  const issueName = proposition?.issue.name ?? (issue && (record.names.subjects.get(issue)?.name ?? issue));
  return (
    <button type="button" class="row-button position-row" onClick={() => record.openRow(rowKey)}>
      <span class="small">
        {stance === undefined ? (
          <span class="quiet">no proposition</span>
        ) : (
          <span class="stance">
            <StanceIcon stance={stance} />
            {STANCE_WORDS[stance]}
          </span>
        )}
      </span>
      <span>
        <span class="quiet">
          <b>{issueName ?? 'no issue yet'}</b>
          {position.proposition !== undefined && `: ${proposition?.text ?? position.proposition}`}
        </span>
        <br />
        {position.statement || 'Nothing written yet.'}
      </span>
      <span class="row-aside">
        <CitationNumbers citations={position.citations} />{' '}
        {position.start !== undefined && <span class="number">{sayDate(position.start)}</span>}
        <br />
        {position.basis !== undefined && labelOf(BASIS_CHOICES, position.basis).toLowerCase()}
      </span>
    </button>
  );
}

interface PositionFormProps {
  position: PositionEntry;
  place: number;
}

function PositionForm({ position, place }: PositionFormProps) {
  const record = useRecord();
  const at = ['positions', place] as const;
  const change = (field: keyof PositionEntry, value: unknown) => record.edit([...at, field], value);
  const isNoRecord = position.stance === 'NO_KNOWN_POSITION';
  return (
    <>
      {isNoRecord ? (
        <SearchedPlaces position={position} place={place} />
      ) : (
        <Field label="Source" small="what it says" isGroup>
          {() => (
            <CitationsField
              citations={position.citations}
              path={[...at, 'citations']}
              isStopped={hasProblemIn(record, [...at, 'citations'])}
            />
          )}
        </Field>
      )}
      <Field label="Towards" small="proposition">
        {({ id }) => <PropositionField id={id} position={position} place={place} />}
      </Field>
      <StanceFields position={position} place={place} />
      <Field label="Statement" small="English">
        {({ id }) => (
          <TextField
            id={id}
            rows={2}
            value={position.statement ?? ''}
            most={LENGTHS.statement}
            hint="In our words. The card adds the stance and the day."
            change={(statement) => change('statement', statement)}
            problem={problemAt(record, [...at, 'statement'])}
          />
        )}
      </Field>
      {!isNoRecord && <HowAndBy position={position} place={place} />}
      <WhenFields position={position} place={place} />
      <ContentiousField path={at} isMarked={position.contentious === true} />
    </>
  );
}

/** The kind of the proposition that a position is towards; null where there is none or it is not known here. */
function usePropositionKind(position: PositionEntry): PropositionKind | null {
  const { names } = useRecord();
  if (position.proposition === undefined) return null;
  return names.propositions.get(position.proposition)?.kind ?? 'POLICY';
}

function StanceFields({ position, place }: PositionFormProps) {
  const record = useRecord();
  const at = ['positions', place] as const;
  const kind = usePropositionKind(position);
  const stances = stancesFor(kind);
  const problem = problemAt(record, [...at, 'stance']) ?? problemAt(record, [...at, 'citations']);
  if (stances.length === 0) return null;
  return (
    <>
      <Field label="Stance" isGroup>
        {() => (
          <>
            <Segments
              label="Stance"
              isStance
              isNumbered
              segments={stances.map((one) => ({ ...one, icon: <StanceIcon stance={one.value} /> }))}
              value={position.stance}
              choose={(stance) => record.edit(at, withStance(position, stance), `${position.id} stance`)}
            />
            {problem !== undefined && position.stance === 'MIXED' && <p class="hint">{problem}</p>}
          </>
        )}
      </Field>
      {position.stance === 'CONDITIONAL' && (
        <Field label="On condition">
          {({ id }) => (
            <TextField
              id={id}
              value={position.condition ?? ''}
              most={LENGTHS.condition}
              placeholder="that the United States…"
              change={(condition) =>
                record.edit([...at, 'condition'], condition === '' ? undefined : condition)
              }
              problem={problemAt(record, [...at, 'condition'])}
            />
          )}
        </Field>
      )}
    </>
  );
}

/** A position with another stance, and without the fields that belong to the old one only. */
export function withStance(position: PositionEntry, stance: PositionEntry['stance']): PositionEntry {
  const { condition, searchedOn, searchedPlaces, ...rest } = position;
  const kept = stance === undefined ? rest : { ...rest, stance };
  if (stance === 'CONDITIONAL' && condition !== undefined) return { ...kept, condition };
  if (stance === 'NO_KNOWN_POSITION') {
    return { ...kept, searchedOn: searchedOn ?? dayOf(new Date()), searchedPlaces: searchedPlaces ?? [] };
  }
  return kept;
}

function HowAndBy({ position, place }: PositionFormProps) {
  const record = useRecord();
  const at = ['positions', place] as const;
  const [asksWho, setAsksWho] = useState(position.speaker !== undefined);
  return (
    <>
      <Field label="How" isGroup>
        {() => (
          <div class="line">
            <Segments
              label="How it is known"
              segments={BASIS_CHOICES}
              value={position.basis}
              choose={(basis) => record.edit([...at, 'basis'], basis)}
            />
            {!asksWho && (
              <span class="small quiet">
                by the actor ·{' '}
                <button type="button" class="text-button quiet" onClick={() => setAsksWho(true)}>
                  by somebody else for them…
                </button>
              </span>
            )}
          </div>
        )}
      </Field>
      {asksWho && (
        <Field label="Said by" small="speaker">
          {({ id }) => (
            <SubjectField
              id={id}
              value={position.speaker}
              kinds={['PERSON', 'ORGANIZATION', 'GOVERNMENT']}
              change={(speaker) => record.edit([...at, 'speaker'], speaker)}
            />
          )}
        </Field>
      )}
    </>
  );
}

function WhenFields({ position, place }: PositionFormProps) {
  const record = useRecord();
  const at = ['positions', place] as const;
  const [asksEnd, setAsksEnd] = useState((position.endKind ?? 'NONE') !== 'NONE');
  if (asksEnd) {
    return (
      <IntervalFields
        verb="so"
        interval={position}
        change={(part) => record.edit(at, merged(position, part), `${position.id} interval`)}
        problems={{ start: problemAt(record, [...at, 'start']), end: problemAt(record, [...at, 'end']) }}
      />
    );
  }
  return (
    <Field label="When">
      {({ id }) => (
        <DateField
          id={id}
          value={position.start}
          change={(start) => record.edit([...at, 'start'], start)}
          problem={problemAt(record, [...at, 'start'])}
        >
          <span class="small quiet">
            · until changed ·{' '}
            <button type="button" class="text-button quiet" onClick={() => setAsksEnd(true)}>
              it ended…
            </button>
          </span>
        </DateField>
      )}
    </Field>
  );
}
