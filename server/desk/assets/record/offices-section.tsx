import type { EndKind } from '../../../../shared/model/vocabulary.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Field, Note } from '../controls/field.tsx';
import { IntervalFields } from '../controls/interval-fields.tsx';
import { TextField } from '../controls/text-field.tsx';
import { hasRunOut, sayInterval } from '../dates/read-interval.ts';
import { dayOf, sayDate } from '../dates/say-date.ts';
import type { ActorDocument, MembershipEntry } from '../draft/subject-document.ts';
import { CitationNumbers, CitationsField } from './citations-field.tsx';
import { ContentiousField } from './contentious-field.tsx';
import { newId } from './new-id.ts';
import { findTwoHolders } from './other-holder.ts';
import { hasProblemIn, problemAt, type RecordEditing, useRecord } from './record-context.ts';
import { asUntouched, EditableRow, SectionHead } from './row.tsx';
import { useRowOrder } from './row-order.ts';
import { SubjectField } from './subject-field.tsx';

/** The offices and memberships of an actor, newest first. */
export function OfficesSection({ document }: { document: ActorDocument }) {
  const record = useRecord();
  const memberships = document.memberships ?? [];
  const order = useRowOrder(memberships, (record.base as ActorDocument | null)?.memberships);
  const add = () => addOffice(record);
  return (
    <section class="section" aria-labelledby="offices">
      <SectionHead
        id="offices"
        title="Offices"
        number={memberships.length}
        add={{ label: 'Office', chord: 'Alt+Shift+O', run: add }}
      />
      {order.map((place) => {
        const membership = memberships[place];
        if (membership === undefined) return null;
        const rowKey = `memberships:${membership.id}`;
        return (
          <EditableRow
            key={membership.id}
            list="memberships"
            place={place}
            rowKey={rowKey}
            value={membership}
            closed={<ClosedOffice membership={membership} rowKey={rowKey} />}
            form={() => <OfficeForm membership={membership} place={place} />}
            remove={() => record.edit(['memberships', place], undefined, `remove ${rowKey}`)}
          />
        );
      })}
      {memberships.length === 0 && <p class="nothing">No office on record.</p>}
    </section>
  );
}

/** Adds an office and opens it. */
export function addOffice(record: Pick<RecordEditing, 'document' | 'edit' | 'openRow' | 'slug'>): void {
  const document = record.document as ActorDocument;
  const membership: MembershipEntry = asUntouched({
    id: newId(record.slug),
    endKind: 'NONE',
    citations: [],
  });
  record.edit(['memberships', (document.memberships ?? []).length], membership, `add ${membership.id}`);
  record.openRow(`memberships:${membership.id}`);
}

function ClosedOffice({ membership, rowKey }: { membership: MembershipEntry; rowKey: string }) {
  const record = useRecord();
  const { post, organization } = membership;
  const nameOf = (slug: string) => record.names.subjects.get(slug)?.name ?? slug;
  const held = post ?? organization;
  const name = held === undefined ? 'no office yet' : nameOf(held);
  const runs = membership.endKind === 'SCHEDULED' && !hasRunOut(membership, dayOf(new Date()));
  const termEnd = runs ? membership.end : undefined;
  return (
    <button type="button" class="row-button office-row" onClick={() => record.openRow(rowKey)}>
      <span class="number quiet small">{sayInterval(membership)}</span>
      <span class="row-title">
        {membership.label ?? name}{' '}
        <small>
          {membership.label !== undefined && `· ${name} `}
          {termEnd !== undefined && `· term runs to ${sayDate(termEnd)}`}
        </small>
      </span>
      <CitationNumbers citations={membership.citations} />
    </button>
  );
}

function OfficeForm({ membership, place }: { membership: MembershipEntry; place: number }) {
  const record = useRecord();
  const at = ['memberships', place] as const;
  const change = (field: keyof MembershipEntry, value: unknown) => record.edit([...at, field], value);
  return (
    <>
      <Field label="Office" small="or organization">
        {({ id }) => (
          <SubjectField
            id={id}
            value={membership.post ?? membership.organization}
            kinds={['POST', 'ORGANIZATION', 'GOVERNMENT']}
            problem={problemAt(record, [...at, 'post'])}
            change={(slug) => {
              const isPost =
                slug !== undefined && record.references.known.get().subjects.get(slug)?.kind === 'POST';
              record.edit(at, withHeld(membership, slug, isPost), `${membership.id} office`);
            }}
          />
        )}
      </Field>
      <IntervalFields
        verb="held"
        interval={membership}
        change={(part) => record.edit(at, merged(membership, part), `${membership.id} interval`)}
        problems={{ start: problemAt(record, [...at, 'start']), end: problemAt(record, [...at, 'end']) }}
      >
        {membership.post !== undefined && (
          <SeatTaken post={membership.post} membership={membership} use={(start) => change('start', start)} />
        )}
      </IntervalFields>
      <Field label="Shown as" small="only if not its name">
        {({ id }) => (
          <TextField
            id={id}
            value={membership.label ?? ''}
            most={80}
            hint="“Senator from New York” where the office is called U.S. Senator."
            change={(label) => change('label', label === '' ? undefined : label)}
            problem={problemAt(record, [...at, 'label'])}
          />
        )}
      </Field>
      <Field label="For" small="party or group">
        {({ id }) => (
          <SubjectField
            id={id}
            value={membership.onBehalfOf}
            kinds={['ORGANIZATION']}
            change={(slug) => change('onBehalfOf', slug)}
          />
        )}
      </Field>
      <Field label="Sources" isGroup>
        {() => (
          <CitationsField
            citations={membership.citations}
            path={[...at, 'citations']}
            isStopped={hasProblemIn(record, [...at, 'citations'])}
          />
        )}
      </Field>
      <ContentiousField path={at} isMarked={membership.contentious === true} />
      {membership.start === undefined && (
        <Note>
          Without a start the office is possible on any day: the card says so, and no mention is resolved by
          it.
        </Note>
      )}
    </>
  );
}

const HOLDERS_OF = `query HoldersOf($slug: String!) {
  post(slug: $slug) {
    seats
    holders { holder { slug name } interval { start end endKind } }
  }
}`;

interface HoldersOf {
  post: {
    seats: number | null;
    holders: {
      holder: { slug: string; name: string };
      interval: { start: string | null; end: string | null; endKind: EndKind };
    }[];
  } | null;
}

/** Says that the one before may have held the only seat when this one began, with the day that mends it. */
function SeatTaken(props: { post: string; membership: MembershipEntry; use(start: string): void }) {
  const { slug } = useRecord();
  const { data } = useAnswer<HoldersOf>(HOLDERS_OF, { slug: props.post });
  if (data?.post?.seats !== 1) return null;
  const others = data.post.holders
    .filter(({ holder }) => holder.slug !== slug)
    .map(({ holder, interval: { start, end, endKind } }) => {
      return { name: holder.name, interval: { start: start ?? undefined, end: end ?? undefined, endKind } };
    });
  const found = findTwoHolders(props.membership, others);
  if (found === null) return null;
  return (
    <Note>
      {found.words}{' '}
      <button type="button" class="text-button" onClick={() => props.use(found.start)}>
        Use {sayDate(found.start)}
      </button>
    </Note>
  );
}

function withHeld(membership: MembershipEntry, slug: string | undefined, isPost: boolean): MembershipEntry {
  const { post: _, organization: __, ...rest } = membership;
  if (slug === undefined) return rest;
  return isPost ? { ...rest, post: slug } : { ...rest, organization: slug };
}

/** An entry with some fields changed; a field that became undefined is taken out. */
export function merged<Entry extends object>(
  entry: Entry,
  part: { [Key in keyof Entry]?: Entry[Key] | undefined },
): Entry {
  const fields = Object.entries({ ...entry, ...part }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as Entry;
}
