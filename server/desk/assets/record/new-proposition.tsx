import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LENGTHS, type PropositionKind } from '../../../../shared/model/vocabulary.ts';
import { readRecord } from '../api/records.ts';
import { Field, Stop } from '../controls/field.tsx';
import { Segments } from '../controls/segments.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useDesk } from '../desk-context.ts';
import { recordIn } from '../draft/draft.ts';
import { useDraft } from '../draft/draft-context.ts';
import type { IssueDocument } from '../draft/subject-document.ts';
import { newId } from './new-id.ts';
import { useRecord } from './record-context.ts';
import type { PropositionName, SubjectName } from './references.ts';
import { SubjectField } from './subject-field.tsx';

const KINDS: readonly { value: PropositionKind; label: string }[] = [
  { value: 'POLICY', label: 'Policy: for or against' },
  { value: 'FACT', label: 'Fact: affirm or deny' },
];

/** A proposition that is not there yet, written where it is needed: it joins the draft as a change of its issue. */
export function NewProposition(props: {
  text: string;
  choose(issue: SubjectName, proposition: PropositionName): void;
  cancel(): void;
}) {
  const id = useId();
  const desk = useDesk();
  const draft = useDraft();
  const { names } = useRecord();
  const [text, setText] = useState(props.text);
  const [kind, setKind] = useState<PropositionKind>('POLICY');
  const [issue, setIssue] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector('input')?.focus(), []);
  const add = async () => {
    const named = issue === undefined ? undefined : names.subjects.get(issue);
    if (named === undefined) return setProblem('Choose the issue that it belongs to.');
    if (text.trim() === '') return setProblem('Write what one can be for or against.');
    const published =
      recordIn(draft.draft.get(), 'ISSUE', named.slug) ?? (await readRecord(desk, 'ISSUE', named.slug));
    if (published === null) return setProblem('The issue could not be read. Try again when you are online.');
    draft.include(published);
    const list = (published.document as IssueDocument).propositions ?? [];
    const entry = { id: newId(text), kind, text: text.trim() };
    draft.edit('ISSUE', named.slug, ['propositions', list.length], entry, `add ${entry.id}`);
    props.choose(named, { ...entry, issue: named });
  };
  return (
    <div class="nested" ref={box}>
      <div class="above">
        <label class="label" for={id}>
          New proposition
        </label>
        <TextField
          id={id}
          value={text}
          change={setText}
          most={LENGTHS.proposition}
          hint="A proposition can be agreed or disagreed with: write “China should …” or “Chinese companies …”."
        />
      </div>
      <div class="line below">
        <Segments
          label="Kind of proposition"
          segments={KINDS}
          value={kind}
          choose={(next) => setKind(next)}
        />
      </div>
      <Field label="Issue">
        {({ id: issueId }) => <SubjectField id={issueId} value={issue} kinds={['ISSUE']} change={setIssue} />}
      </Field>
      {problem !== null && <Stop>{problem}</Stop>}
      <div class="line below">
        <button type="button" class="button small" onClick={add}>
          Use it
        </button>
        <button type="button" class="button plain small" onClick={props.cancel}>
          Back to the list
        </button>
      </div>
    </div>
  );
}
