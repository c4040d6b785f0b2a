import { useState } from 'preact/hooks';
import { LENGTHS } from '../../../../shared/model/vocabulary.ts';
import { readRecord } from '../api/records.ts';
import { useAnswer } from '../api/use-answer.ts';
import { DateField } from '../controls/date-field.tsx';
import { Field } from '../controls/field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { dayOf, sayDate } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import type { DraftRecord } from '../draft/draft.ts';
import { useDraft } from '../draft/draft-context.ts';
import { isSame } from '../draft/edit-document.ts';
import type { EventDocument } from '../draft/subject-document.ts';
import { useStore } from '../store.ts';
import { CitationNumbers, CitationsField } from './citations-field.tsx';
import { newId } from './new-id.ts';
import { RecordContext, type RecordEditing, useRecord } from './record-context.ts';
import { asUntouched, EditableRow, SectionHead } from './row.tsx';
import { SubjectsField } from './subjects-field.tsx';
import { goOnNumbering, useEvent } from './use-event.ts';

const EVENTS_OF = `query EventsOf($filter: EventFilterInput!) {
  events(filter: $filter, last: 50) { nodes { slug title start citations { source { id } } } }
}`;

interface EventLine {
  slug: string;
  title: string;
  start: string;
  citations: { source: { id: string } }[];
}

/** The events of a subject: as published, newest first, and what the draft adds. */
export interface EventsOf {
  published: readonly EventLine[];
  fresh: readonly DraftRecord[];
  /** Whether the draft adds or changes one. */
  isChanged: boolean;
}

/** Asks for the events in which a subject took part, or that are about an issue. */
export function useEventsOf(slug: string, isIssue: boolean): EventsOf {
  const { records } = useStore(useDraft().draft);
  const filter = isIssue ? { issue: slug } : { participant: slug };
  const { data } = useAnswer<{ events: { nodes: EventLine[] } }>(EVENTS_OF, { filter });
  const isOfSubject = ({ document }: DraftRecord) => {
    const { participants = [], issues = [] } = document as EventDocument;
    return participants.some((one) => one.subject === slug) || issues.includes(slug);
  };
  const drafted = records.filter((one) => one.kind === 'EVENT' && isOfSubject(one));
  return {
    published: (data?.events.nodes ?? []).toReversed(),
    fresh: drafted.filter(({ base }) => base === null),
    isChanged: drafted.some((one) => !isSame(one.base, one.document)),
  };
}

/** The events in which the subject took part, newest first; each is a record of its own in the draft. */
export function EventsSection({ events }: { events: EventsOf }) {
  const record = useRecord();
  const draft = useDraft();
  const [shown, setShown] = useState(3);
  const { published, fresh } = events;
  const isShown = ({ slug }: EventLine, place: number) => place < shown || record.open.has(`events:${slug}`);
  const numbered = {
    ...record,
    sourceNumbers: goOnNumbering(
      record.sourceNumbers,
      published.flatMap(({ citations }) => citations.map(({ source }) => source.id)),
    ),
  };
  return (
    <RecordContext.Provider value={numbered}>
      <section class="section" aria-labelledby="events">
        <SectionHead
          id="events"
          title="Events"
          number={published.length + fresh.length}
          add={{ label: 'Event', chord: 'Alt+Shift+E', run: () => addEvent(record, draft) }}
        />
        {fresh.map((one) => (
          <EventRow key={one.slug} slug={one.slug} line={null} />
        ))}
        {published.filter(isShown).map((line) => (
          <EventRow key={line.slug} slug={line.slug} line={line} />
        ))}
        {published.length > shown && (
          <p class="nothing">
            <button type="button" class="text-button small" onClick={() => setShown(published.length)}>
              Show {published.length - shown} earlier
            </button>
          </p>
        )}
        {published.length + fresh.length === 0 && <p class="nothing">No event on record.</p>}
      </section>
    </RecordContext.Provider>
  );
}

/** Adds an event in which the subject took part, and opens it. */
export function addEvent(
  record: Pick<RecordEditing, 'slug' | 'document' | 'openRow'>,
  draft: ReturnType<typeof useDraft>,
): void {
  const slug = newId('event');
  const today = dayOf(new Date());
  const isIssue = record.document.kind === 'ISSUE';
  const event: EventDocument = asUntouched({
    slug,
    title: '',
    participants: isIssue ? [] : [{ subject: record.slug }],
    issues: isIssue ? [record.slug] : [],
    reviewedAt: today,
    accessed: today,
    citations: [],
  });
  draft.include({ kind: 'EVENT', slug, baseVersion: 0, base: null, document: event });
  record.openRow(`events:${slug}`);
}

function EventRow({ slug, line }: { slug: string; line: EventLine | null }) {
  const desk = useDesk();
  const draft = useDraft();
  const subject = useRecord();
  const { event, isNew, editing } = useEvent(subject, slug);
  const rowKey = `events:${slug}`;
  const citations = event?.citations ?? (line?.citations ?? []).map(({ source }) => ({ source: source.id }));
  const start = event?.start ?? line?.start;
  const open = async () => {
    if (event === null) {
      const published = await readRecord(desk, 'EVENT', slug);
      if (published === null) return;
      draft.include(published);
    }
    subject.openRow(rowKey);
  };
  return (
    <RecordContext.Provider value={editing}>
      <EditableRow
        list="fields"
        place={-1}
        rowKey={rowKey}
        value={event}
        closed={
          <button type="button" class="row-button office-row" onClick={open}>
            <span class="number quiet small">{start === undefined ? 'no day yet' : sayDate(start)}</span>
            <span>{event?.title ?? line?.title ?? 'Nothing written yet.'}</span>
            <CitationNumbers citations={citations} />
          </button>
        }
        form={() => (event === null ? null : <EventForm event={event} />)}
        {...(isNew
          ? { remove: () => draft.drop('EVENT', slug) }
          : { remove: null, undo: () => draft.drop('EVENT', slug) })}
      />
    </RecordContext.Provider>
  );
}

function EventForm({ event }: { event: EventDocument }) {
  const record = useRecord();
  const problem = (field: string) => record.problems.find(({ path }) => path === field)?.message;
  return (
    <>
      <Field label="Source" small="what it says" isGroup>
        {() => <CitationsField citations={event.citations} path={['citations']} isStopped={false} />}
      </Field>
      <Field label="What happened">
        {({ id }) => (
          <TextField
            id={id}
            rows={2}
            value={event.title ?? ''}
            most={LENGTHS.event}
            hint="In our words."
            change={(title) => record.edit(['title'], title)}
            problem={problem('title')}
          />
        )}
      </Field>
      <Field label="When">
        {({ id }) => (
          <DateField
            id={id}
            value={event.start}
            change={(start) => record.edit(['start'], start)}
            problem={problem('start')}
          />
        )}
      </Field>
      <Field label="Who took part" isGroup>
        {() => (
          <SubjectsField
            label="Somebody who took part"
            slugs={(event.participants ?? []).map(({ subject }) => subject)}
            kinds={['PERSON', 'ORGANIZATION', 'GOVERNMENT', 'PLACE']}
            change={(slugs) =>
              record.edit(
                ['participants'],
                slugs.map(
                  (subject) => event.participants?.find((one) => one.subject === subject) ?? { subject },
                ),
              )
            }
          />
        )}
      </Field>
      <Field label="Issues" isGroup>
        {() => (
          <SubjectsField
            label="An issue that it is about"
            slugs={event.issues ?? []}
            kinds={['ISSUE']}
            change={(slugs) => record.edit(['issues'], slugs)}
          />
        )}
      </Field>
    </>
  );
}
