import { LENGTHS, type PropositionKind } from '../../../../shared/model/vocabulary.ts';
import { Field } from '../controls/field.tsx';
import { Segments } from '../controls/segments.tsx';
import { TextField } from '../controls/text-field.tsx';
import type { IssueDocument, PropositionEntry } from '../draft/subject-document.ts';
import { newId } from './new-id.ts';
import { problemAt, type RecordEditing, useRecord } from './record-context.ts';
import { asUntouched, EditableRow, SectionHead } from './row.tsx';

const KINDS: readonly { value: PropositionKind; label: string }[] = [
  { value: 'POLICY', label: 'Policy: for or against' },
  { value: 'FACT', label: 'Fact: affirm or deny' },
];

/** What an issue asks: the propositions that positions are towards. */
export function PropositionsSection({ document }: { document: IssueDocument }) {
  const record = useRecord();
  const propositions = document.propositions ?? [];
  const add = () => addProposition(record);
  return (
    <section class="section" aria-labelledby="propositions">
      <SectionHead
        id="propositions"
        title="Propositions"
        number={propositions.length}
        add={{ label: 'Proposition', chord: 'Alt+Shift+P', run: add }}
      />
      {propositions.map((proposition, place) => {
        const rowKey = `propositions:${proposition.id}`;
        const at = ['propositions', place] as const;
        return (
          <EditableRow
            key={proposition.id}
            list="propositions"
            place={place}
            rowKey={rowKey}
            value={proposition}
            closed={
              <button type="button" class="row-button office-row" onClick={() => record.openRow(rowKey)}>
                <span class="quiet small">{proposition.kind.toLowerCase()}</span>
                <span>{proposition.text || 'Nothing written yet.'}</span>
              </button>
            }
            form={() => (
              <>
                <Field label="Proposition">
                  {({ id }) => (
                    <TextField
                      id={id}
                      value={proposition.text}
                      most={LENGTHS.proposition}
                      hint="Write “China should …” or “Chinese companies …”."
                      change={(text) => record.edit([...at, 'text'], text)}
                      problem={problemAt(record, [...at, 'text'])}
                    />
                  )}
                </Field>
                <Field label="Kind" isGroup>
                  {() => (
                    <Segments
                      label="Kind"
                      segments={KINDS}
                      value={proposition.kind}
                      choose={(kind) => record.edit([...at, 'kind'], kind)}
                    />
                  )}
                </Field>
              </>
            )}
            remove={() => record.edit(at, undefined, `remove ${rowKey}`)}
          />
        );
      })}
      {propositions.length === 0 && (
        <p class="nothing">No proposition yet: positions need one to have a stance.</p>
      )}
    </section>
  );
}

/** Adds a proposition to an issue and opens it. */
export function addProposition(record: Pick<RecordEditing, 'document' | 'edit' | 'openRow' | 'slug'>): void {
  const { propositions = [] } = record.document as IssueDocument;
  const entry: PropositionEntry = asUntouched({ id: newId(record.slug), kind: 'POLICY', text: '' });
  record.edit(['propositions', propositions.length], entry, `add ${entry.id}`);
  record.openRow(`propositions:${entry.id}`);
}
