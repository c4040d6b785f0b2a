import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { stepDay } from '../../../../shared/dates/step-date.ts';
import { useAnswer } from '../api/use-answer.ts';
import { CARD_FIELDS, type PreviewCard } from '../card/card-query.ts';
import { CardView } from '../card/card-view.tsx';
import { DayButton } from '../card/day-button.tsx';
import { changeDays, FIRST_DAY } from '../card/preview-days.ts';
import { TimeRail } from '../card/time-rail.tsx';
import { Note } from '../controls/field.tsx';
import { dayOf, sayDate } from '../dates/say-date.ts';
import type { RecordKind } from '../draft/draft.ts';
import { useWriting } from '../draft/draft-context.ts';
import type { SubjectDocument } from '../draft/subject-document.ts';
import { titleOfChange, Value } from '../review/say-change.tsx';
import { useStore } from '../store.ts';
import { fieldWord } from '../words/field-word.ts';
import { count } from '../words/vocabulary-words.ts';
import { changesBetween } from './changes-between.ts';
import type { Version } from './read-history.ts';
import { isAfter, sayMonth } from './version-kind.ts';

const KNOWN_CARD = `query KnownCard($slug: String!, $asOf: Day!, $knownAt: String!) {
  card(slug: $slug, asOf: $asOf, knownAt: $knownAt) { ...PreviewCard }
  collection { name }
}
${CARD_FIELDS}`;

interface CardAnswer {
  card: PreviewCard | null;
  collection: { name: string };
}

interface Knowing {
  kind: RecordKind;
  slug: string;
  /** Newest first; at least one. */
  versions: readonly Version[];
  /** The record's day, or instant. */
  knownAt: string;
  choose(knownAt: string): void;
}

/** What the card said with the record of one day about the world of another: two days, two rails, and the card. */
export function KnownCard(props: Knowing) {
  const { slug, versions, knownAt } = props;
  const today = dayOf(new Date());
  const [day, setDay] = useState(today);
  const { data: answer, problem } = useAnswer<CardAnswer>(KNOWN_CARD, { slug, asOf: day, knownAt });
  const days = [...new Set(versions.map(({ publishedAt }) => publishedAt.slice(0, 10)))];
  const first = days.at(-1) ?? today;
  // A rail has two ends, also on the first day of a record.
  const railFrom = first === today ? stepDay(today, 'day', -1) : first;
  const shown = versions.find((version) => !isAfter(version, knownAt));
  const knownDay = knownAt.slice(0, 10);
  const newest = versions[0]?.document as SubjectDocument | null | undefined;
  return (
    <aside class="known" aria-label="The card as it was known">
      <div class="known-days">
        What the card said on{' '}
        <DayButton
          id="known-at"
          day={knownDay}
          label="The record on, a whole day"
          isRecord
          choose={props.choose}
        />{' '}
        about the world of{' '}
        <DayButton id="world-of" day={day} label="The world of, a whole day" choose={setDay} />
      </div>
      <Rail label="Record" from={sayMonth(first.slice(0, 7))} to="today">
        <TimeRail
          label="The record on"
          isRecord
          day={knownDay}
          first={railFrom}
          last={today}
          changes={days}
          isVertical={false}
          choose={props.choose}
        />
      </Rail>
      <Rail label="World" from={FIRST_DAY.slice(0, 4)} to={today.slice(0, 4)}>
        <TimeRail
          label="The world of"
          day={day}
          first={FIRST_DAY}
          last={today}
          changes={newest ? changeDays(newest, [], today) : []}
          isVertical={false}
          choose={setDay}
        />
      </Rail>
      {shown === undefined ? (
        <Note>
          <strong>On {sayDate(knownDay)} nobody was on record under this name.</strong> The first version is
          of {sayDate(first)}.{' '}
          <button type="button" class="text-button" onClick={() => props.choose(first)}>
            Go there
          </button>
        </Note>
      ) : (
        <>
          {answer === null && <div class="skeleton" />}
          {answer !== null && answer.card === null && <p class="nothing">Readers had no card of it.</p>}
          {answer?.card && (
            <CardView card={answer.card} collection={answer.collection.name} isNew={() => false} />
          )}
          <AgainstToday {...props} shown={shown} />
        </>
      )}
      {problem !== null && <Note>{problem}</Note>}
    </aside>
  );
}

function Rail(props: { label: string; from: string; to: string; children: ComponentChildren }) {
  return (
    <div class="known-rail">
      <span class="quiet tiny">{props.label}</span>
      <div>
        {props.children}
        <p class="quiet tiny">
          <span>{props.from}</span>
          <span>{props.to}</span>
        </p>
      </div>
    </div>
  );
}

/** What of the record is said otherwise now. */
function AgainstToday({ kind, slug, versions, shown }: Knowing & { shown: Version }) {
  const names = useStore(useWriting().references.known);
  const newest = versions[0];
  if (newest === undefined || shown.document === null || newest.document === null) return null;
  const changes = changesBetween({ kind, slug }, shown.document, newest.document);
  return (
    <section class="against" aria-label="Against today’s record">
      <h3>Against today’s record</h3>
      {changes.length === 0 && <p class="quiet small">Nothing is said otherwise now.</p>}
      <ul>
        {changes.map((change) => {
          const [field, ...others] = change.fields.filter((one) => !one.field.endsWith('#order'));
          return (
            <li key={change.key}>
              <strong>{titleOfChange(change, names)}:</strong> {change.what === 'NEW' && 'not there then'}
              {change.what === 'REMOVED' && 'not there now'}
              {change.what === 'UPDATE' &&
                others.length > 0 &&
                `${count(others.length + 1, 'field')} otherwise now`}
              {change.what === 'UPDATE' && others.length === 0 && field !== undefined && (
                <>
                  {fieldWord(field.field).toLowerCase()}{' '}
                  <Value field={field.field} value={field.before} names={names} /> then,{' '}
                  <Value field={field.field} value={field.after} names={names} /> now
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
