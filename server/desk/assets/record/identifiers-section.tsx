import { DateField } from '../controls/date-field.tsx';
import { Field, Note } from '../controls/field.tsx';
import { Icon } from '../controls/icons.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useRecord } from './record-context.ts';
import { SectionHead } from './row.tsx';

type LifeField = 'born' | 'died' | 'founded' | 'dissolved' | 'inception' | 'dissolution';

const LIFE_FIELDS: Readonly<Record<string, readonly { field: LifeField; label: string }[]>> = {
  PERSON: [
    { field: 'born', label: 'Born' },
    { field: 'died', label: 'Died' },
  ],
  POST: [
    { field: 'inception', label: 'Since' },
    { field: 'dissolution', label: 'Abolished' },
  ],
  ISSUE: [],
};
const FOUNDED = [
  { field: 'founded', label: 'Founded' },
  { field: 'dissolved', label: 'Dissolved' },
] as const;

/** Who it is elsewhere, and its life: small fields that stand open. */
export function IdentifiersSection() {
  const record = useRecord();
  const { document } = record;
  const identifiers = document.identifiers ?? [];
  const life = LIFE_FIELDS[document.kind] ?? FOUNDED;
  const values = document as unknown as Partial<Record<LifeField, string>>;
  const add = () => record.edit(['identifiers', identifiers.length], { scheme: 'wikidata', value: '' });
  return (
    <section class="section" aria-labelledby="identifiers">
      <SectionHead
        id="identifiers"
        title={life.length > 0 ? 'Identifiers and life' : 'Identifiers'}
        add={{ label: 'Identifier', run: add }}
      />
      {identifiers.map((identifier, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an identifier is its own words; its place names it while it is typed
        <div class="identifier" key={place}>
          <div>
            <TextField
              id={`scheme-${place}`}
              label="Scheme"
              value={identifier.scheme}
              change={(scheme) => record.edit(['identifiers', place, 'scheme'], scheme)}
            />
          </div>
          <div>
            <TextField
              id={`value-${place}`}
              label={`Identifier, ${identifier.scheme}`}
              value={identifier.value}
              change={(value) => record.edit(['identifiers', place, 'value'], value)}
            />
          </div>
          <button
            type="button"
            class="icon-button"
            aria-label={`Remove ${identifier.scheme} ${identifier.value}`}
            onClick={() => record.edit(['identifiers', place], undefined)}
          >
            <Icon name="remove" />
          </button>
        </div>
      ))}
      {life.map(({ field, label }) => (
        <Field label={label} key={field}>
          {({ id }) => (
            <DateField id={id} value={values[field]} change={(day) => record.edit([field], day)} />
          )}
        </Field>
      ))}
      {document.kind === 'PERSON' && values.died === undefined && (
        <Note>No day of death on record: counts as living.</Note>
      )}
    </section>
  );
}
