import { useEffect, useState } from 'preact/hooks';
import { declareNotSame, type NotSame as Judgement, readNotSame, takeBackNotSame } from '../api/upkeep.ts';
import { Field } from '../controls/field.tsx';
import { dayOf, sayDate } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { useRecord } from '../record/record-context.ts';
import { SubjectField } from '../record/subject-field.tsx';
import { pathOf } from '../routes.ts';
import { useStore } from '../store.ts';
import { Deed } from './deed.tsx';
import { ReasonField } from './reason-field.tsx';

/** The subjects that this one is not, so that nobody merges them, and one more. */
export function NotSame() {
  const desk = useDesk();
  const record = useRecord();
  const { slug, document } = record;
  const [judged, setJudged] = useState<readonly Judgement[]>([]);
  const [other, setOther] = useState<string | undefined>(undefined);
  const [reason, setReason] = useState('');
  useEffect(() => {
    void readNotSame(desk, slug).then((found) => {
      if (found === null) return;
      setJudged(found);
      void record.references.need(
        found.map((one) => one.slug),
        [],
        [],
      );
    });
  }, [desk, slug, record.references]);
  const run = async () => {
    if (other === undefined) return 'Choose the subject that this one is not.';
    if (reason.trim() === '') return 'Say how they can be told apart.';
    const declared = await declareNotSame(desk, { slug, other, reason: reason.trim() });
    if (declared.kind === 'REFUSED') return declared.message;
    setJudged(declared.value);
    setOther(undefined);
    setReason('');
    return null;
  };
  return (
    <>
      {judged.map((one) => (
        <Judged key={one.slug} judgement={one} change={setJudged} />
      ))}
      <Deed
        title="Not the same as…"
        small="keeps two subjects apart for good"
        label="They are not the same"
        run={run}
      >
        <p class="small">
          This is kept for good: nobody can merge the two, and an import does not take one for the other.
        </p>
        <Field label="The other">
          {({ id }) => (
            <SubjectField
              id={id}
              value={other}
              kinds={document.kind === 'ISSUE' ? ['ISSUE'] : [document.kind]}
              change={setOther}
            />
          )}
        </Field>
        <ReasonField
          label="Told apart by"
          value={reason}
          placeholder="a birth date, an office, a place"
          change={setReason}
        />
      </Deed>
    </>
  );
}

/** One judgement, with who made it, and its way back. */
function Judged({ judgement, change }: { judgement: Judgement; change(left: readonly Judgement[]): void }) {
  const desk = useDesk();
  const session = useStore(desk.session);
  const record = useRecord();
  const [reason, setReason] = useState('');
  const { slug } = record;
  const name = record.names.subjects.get(judgement.slug)?.name ?? judgement.slug;
  const may = session.kind === 'SIGNED_IN' && session.me.operations.includes('takeBackNotSame');
  const takeBack = async () => {
    if (reason.trim() === '') return 'Say why it is taken back.';
    const taken = await takeBackNotSame(desk, { slug, other: judgement.slug, reason: reason.trim() });
    if (taken.kind === 'REFUSED') return taken.message;
    change(taken.value);
    return null;
  };
  return (
    <>
      <p class="row upkeep-line small">
        <span>
          Not the same as <a href={pathOf({ page: 'subject', slug: judgement.slug })}>{name}</a>:{' '}
          {judgement.reason}
        </span>
        <span class="quiet">
          {judgement.decidedBy}, {sayDate(dayOf(new Date(judgement.decidedAt)))}
        </span>
      </p>
      {may && (
        <Deed
          title={`They may be the same after all: ${name}…`}
          small="takes the judgement back"
          label="Take the judgement back"
          run={takeBack}
        >
          <p class="small">
            <strong>The two can be merged again.</strong> Both reasons stay in the audit log. A judgement that
            came of an import is made anew there too, or the next import brings it back.
          </p>
          <ReasonField label="Why" value={reason} change={setReason} />
        </Deed>
      )}
    </>
  );
}
