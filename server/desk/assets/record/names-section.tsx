import { useId } from 'preact/hooks';
import { LENGTHS, type NameKind } from '../../../../shared/model/vocabulary.ts';
import { Field } from '../controls/field.tsx';
import { Segments } from '../controls/segments.tsx';
import { TextField } from '../controls/text-field.tsx';
import type { NameEntry } from '../draft/subject-document.ts';
import { labelOf, MATCHING_CHOICES, NAME_KIND_CHOICES } from '../words/vocabulary-words.ts';
import { NameConcordance } from './concordance.tsx';
import { hitsOf, useHitCounts } from './hit-counts.ts';
import { LanguageField } from './language-field.tsx';
import { problemAt, useRecord } from './record-context.ts';
import { RequiredSubjects, sayRequired } from './required-subjects.tsx';
import { asUntouched, EditableRow, SectionHead } from './row.tsx';

/** The names of a subject, each a row; a new or changed one shows which texts it would hit. */
export function NamesSection() {
  const record = useRecord();
  const { names } = record.document;
  const counts = useHitCounts(record);
  const [counted] = counts;
  const add = () => addName(record);
  const remove = (place: number) => {
    // The names after it move up by one, and so do their rows that stand open.
    const after = names.map((_, at) => at).filter((at) => at > place && record.open.has(nameRowKey(at)));
    for (const at of after) record.closeRow(nameRowKey(at));
    for (const at of after) record.openRow(nameRowKey(at - 1));
    record.edit(['names', place], undefined, `remove name ${place}`);
  };
  return (
    <section class="section first" aria-labelledby="names">
      <SectionHead
        id="names"
        title="Names"
        number={names.length}
        add={{ label: 'Name', chord: 'Alt+Shift+N', run: add }}
      />
      <div class="names-head tiny quiet" aria-hidden="true">
        <span>Name</span>
        <span>Language</span>
        <span>Kind</span>
        <span>Marked in a text</span>
        <span class="row-aside">{counted === undefined ? '' : `${counted.texts} texts`}</span>
      </div>
      {names.map((name, place) => (
        <EditableRow
          // A name has no id: its place names it, and it does not move while it is edited.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={place}
          list="names"
          place={place}
          rowKey={nameRowKey(place)}
          value={name}
          closed={<ClosedName name={name} place={place} hits={hitsOf(counts, name)} />}
          form={() => <NameForm name={name} place={place} />}
          remove={() => remove(place)}
          another={{
            chord: 'Alt+Shift+N',
            add: () => {
              record.closeRow(nameRowKey(place));
              add();
            },
          }}
        />
      ))}
    </section>
  );
}

export function nameRowKey(place: number): string {
  return `names:${place}`;
}

/** Adds a name and opens it. */
export function addName(record: Pick<ReturnType<typeof useRecord>, 'document' | 'edit' | 'openRow'>): void {
  const place = record.document.names.length;
  const name: NameEntry = asUntouched({ text: '', language: 'en', kind: 'SHORT', matching: 'ALONE' });
  record.edit(['names', place], name, `add name ${place}`);
  record.openRow(nameRowKey(place));
}

function ClosedName({ name, place, hits }: { name: NameEntry; place: number; hits: number | null }) {
  const record = useRecord();
  const required = sayRequired(name, record.slug, record.names);
  return (
    <button type="button" class="row-button name-row" onClick={() => record.openRow(nameRowKey(place))}>
      <span class="row-title" lang={name.language}>
        {name.text || <span class="quiet">no name yet</span>}
      </span>
      <span class="quiet">{name.language}</span>
      <span class="quiet">{labelOf(NAME_KIND_CHOICES, name.kind)}</span>
      <span class="quiet">
        {labelOf(MATCHING_CHOICES, name.matching)}
        {required !== '' && `: ${required}`}
      </span>
      <span class="quiet number hits">
        {hits !== null && (
          <>
            {hits}
            <span class="unseen"> {hits === 1 ? 'place' : 'places'} in the sample texts</span>
          </>
        )}
      </span>
    </button>
  );
}

function NameForm({ name, place }: { name: NameEntry; place: number }) {
  const record = useRecord();
  const id = useId();
  const at = ['names', place] as const;
  const change = (field: keyof NameEntry, value: unknown) => record.edit([...at, field], value);
  const meaning = MATCHING_CHOICES.find(({ value }) => value === name.matching)?.meaning;
  return (
    <>
      <div class="triple">
        <div class="above">
          <label class="label" for={`${id}-text`}>
            Name
          </label>
          <TextField
            id={`${id}-text`}
            value={name.text}
            change={(text) => change('text', text)}
            most={LENGTHS.name}
            language={name.language}
            problem={problemAt(record, [...at, 'text'])}
          />
        </div>
        <div class="above">
          <label class="label" for={`${id}-language`}>
            Language
          </label>
          <LanguageField
            id={`${id}-language`}
            value={name.language}
            change={(language) => change('language', language ?? '')}
          />
        </div>
        <div class="above">
          <label class="label" for={`${id}-kind`}>
            Kind
          </label>
          <select
            id={`${id}-kind`}
            class="input"
            value={name.kind}
            onChange={(event) => change('kind', event.currentTarget.value as NameKind)}
          >
            {NAME_KIND_CHOICES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div class="above below">
        <span class="label">Marked in a text</span>
        <div class="line">
          <Segments
            label="Marked in a text"
            segments={MATCHING_CHOICES}
            value={name.matching}
            isNumbered
            choose={(matching) => change('matching', matching)}
          />
          <span class="tiny quiet">{meaning}</span>
        </div>
      </div>
      {(name.matching === 'WITH_EVIDENCE' || (name.requires ?? []).length > 0) && (
        <Field label="Only with" isGroup>
          {() => (
            <RequiredSubjects
              requires={name.requires ?? []}
              change={(requires) => change('requires', requires.length === 0 ? undefined : requires)}
            />
          )}
        </Field>
      )}
      <NameConcordance
        name={name}
        kind={record.document.kind}
        useEvidence={() => change('matching', 'WITH_EVIDENCE')}
        giveReason={(reason) => change('aloneBecause', reason)}
      />
    </>
  );
}
