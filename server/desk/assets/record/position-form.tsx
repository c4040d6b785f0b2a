import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LENGTHS, type PropositionKind } from '../../../../shared/model/vocabulary.ts';
import { DateField } from '../controls/date-field.tsx';
import { Field } from '../controls/field.tsx';
import { StanceIcon } from '../controls/icons.tsx';
import { IntervalFields } from '../controls/interval-fields.tsx';
import { Segments } from '../controls/segments.tsx';
import { TextField } from '../controls/text-field.tsx';
import { dayOf } from '../dates/say-date.ts';
import type { PositionEntry } from '../draft/subject-document.ts';
import { BASIS_CHOICES, stancesFor } from '../words/vocabulary-words.ts';
import { CitationsField } from './citations-field.tsx';
import { ContentiousField } from './contentious-field.tsx';
import { merged } from './offices-section.tsx';
import { PropositionField } from './proposition-field.tsx';
import { hasProblemIn, problemAt, useRecord } from './record-context.ts';
import { SearchedPlaces } from './searched-places.tsx';
import { SubjectField } from './subject-field.tsx';

interface PositionFormProps {
  position: PositionEntry;
  place: number;
}

/** A position open: its source first, then what it is towards, and who, how and when. */
export function PositionForm({ position, place }: PositionFormProps) {
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
      {!isNoRecord && <HowField position={position} place={place} />}
      <WhenFields position={position} place={place} />
      {!isNoRecord && <SpeakerField position={position} place={place} />}
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

function HowField({ position, place }: PositionFormProps) {
  const record = useRecord();
  return (
    <Field label="How" isGroup>
      {() => (
        <Segments
          label="How it is known"
          segments={BASIS_CHOICES}
          value={position.basis}
          choose={(basis) => record.edit(['positions', place, 'basis'], basis)}
        />
      )}
    </Field>
  );
}

/** Who said it, where that is not the actor; asked last, because it is seldom so. */
function SpeakerField({ position, place }: PositionFormProps) {
  const record = useRecord();
  const [asksWho, setAsksWho] = useState(position.speaker !== undefined);
  if (asksWho) {
    return (
      <Field label="Said by" small="speaker">
        {({ id }) => (
          <SubjectField
            id={id}
            value={position.speaker}
            kinds={['PERSON', 'ORGANIZATION', 'GOVERNMENT']}
            isFocused={position.speaker === undefined}
            change={(speaker) => record.edit(['positions', place, 'speaker'], speaker)}
          />
        )}
      </Field>
    );
  }
  return (
    <Field label="Said by" isGroup>
      {() => (
        <p class="small quiet below">
          the actor ·{' '}
          <button type="button" class="text-button quiet" onClick={() => setAsksWho(true)}>
            somebody else for them…
          </button>
        </p>
      )}
    </Field>
  );
}

function WhenFields({ position, place }: PositionFormProps) {
  const record = useRecord();
  const at = ['positions', place] as const;
  const [asksEnd, setAsksEnd] = useState((position.endKind ?? 'NONE') !== 'NONE');
  const box = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(asksEnd);
  useLayoutEffect(() => {
    if (asksEnd && !wasAsked.current)
      box.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
    wasAsked.current = asksEnd;
  }, [asksEnd]);
  if (asksEnd) {
    return (
      <div ref={box}>
        <IntervalFields
          verb="so"
          interval={position}
          change={(part) => record.edit(at, merged(position, part), `${position.id} interval`)}
          problems={{ start: problemAt(record, [...at, 'start']), end: problemAt(record, [...at, 'end']) }}
        />
      </div>
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
