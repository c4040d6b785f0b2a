import { useState } from 'preact/hooks';
import { mergeSubjects, sayOutcome } from '../api/upkeep.ts';
import { Field } from '../controls/field.tsx';
import { useDesk } from '../desk-context.ts';
import { useDraft } from '../draft/draft-context.ts';
import { nameOf } from '../draft/subject-document.ts';
import { useRecord } from '../record/record-context.ts';
import { SubjectField } from '../record/subject-field.tsx';
import { go } from '../routes.ts';
import { Deed } from './deed.tsx';

/** Makes this subject a part of another: a draft of its own, which somebody reviews and which can be taken back. */
export function Merge() {
  const desk = useDesk();
  const draft = useDraft();
  const record = useRecord();
  const [into, setInto] = useState<string | undefined>(undefined);
  const name = nameOf(record.document);
  const other = into === undefined ? 'the other' : (record.names.subjects.get(into)?.name ?? into);
  const run = async () => {
    if (record.base === null) return 'This is not published yet: take it out of the draft instead.';
    if (into === undefined) return 'Choose the subject that stays.';
    await draft.settle();
    const outcome = await mergeSubjects(desk, record.slug, into);
    if (outcome.kind !== 'DONE') return sayOutcome(outcome);
    go(desk.route, { page: 'draft', id: Number(outcome.changeSet.id) });
    return null;
  };
  return (
    <Deed
      title="Merge into another…"
      small="where two records are one subject"
      label="Make the merging draft"
      run={run}
    >
      <p class="small">
        <strong>
          “{name}” becomes a part of {other}.
        </strong>{' '}
        Its names, statements and identifiers go over, and its address leads there for ever. Where both say
        something, {other} is right. Somebody else reviews it, and the history has a way back.
      </p>
      <Field label="Stays">
        {({ id }) => <SubjectField id={id} value={into} kinds={[record.document.kind]} change={setInto} />}
      </Field>
    </Deed>
  );
}
