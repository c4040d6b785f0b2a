import { type CitationRole, LENGTHS } from '../../../../shared/model/vocabulary.ts';
import { DateField } from '../controls/date-field.tsx';
import { Field, Stop } from '../controls/field.tsx';
import { Segments } from '../controls/segments.tsx';
import { TextField } from '../controls/text-field.tsx';
import { recordIn } from '../draft/draft.ts';
import { useDraft } from '../draft/draft-context.ts';
import type { Path } from '../draft/edit-document.ts';
import type { CitationEntry } from '../draft/subject-document.ts';
import { LanguageField } from '../record/language-field.tsx';
import { NewSourceFields } from '../record/new-source-fields.tsx';
import { problemAt, useRecord } from '../record/record-context.ts';
import { useStore } from '../store.ts';
import { archiveProblem } from './archive-problem.ts';

const ROLES: readonly { value: CitationRole; label: string }[] = [
  { value: 'SUPPORTS', label: 'Supports the statement' },
  { value: 'CONTRADICTS', label: 'Contradicts it' },
];

/** What a source says of a statement, each field in a line of its own; a source that is new in the draft is written above. */
export function CitationFields({ citation, path }: { citation: CitationEntry; path: Path }) {
  const record = useRecord();
  const draft = useStore(useDraft().draft);
  const isNew = recordIn(draft, 'SOURCE', citation.source)?.baseVersion === 0;
  const source = record.names.sources.get(citation.source);
  const { quotation } = citation;
  const set = (field: keyof CitationEntry, value: unknown) => record.edit([...path, field], value);
  return (
    <>
      {isNew && (
        <div class="open-row">
          <h2>New source</h2>
          <NewSourceFields id={citation.source} />
        </div>
      )}
      <div class="step">
        <h2>What it says here</h2>
        <span class="tiny quiet">belongs to this statement, not to the source</span>
      </div>
      <Field label="Speaks" isGroup>
        {() => (
          <Segments
            label="The source"
            segments={ROLES}
            value={citation.role ?? 'SUPPORTS'}
            choose={(role) => set('role', role)}
          />
        )}
      </Field>
      <Field label="Quotation">
        {({ id }) => (
          <TextField
            id={id}
            rows={2}
            isQuotation
            value={quotation?.text ?? ''}
            change={(text) =>
              set(
                'quotation',
                text === ''
                  ? undefined
                  : { ...quotation, text, language: quotation?.language ?? source?.language ?? 'en' },
              )
            }
            most={LENGTHS.quotation}
            language={quotation?.language}
            hint="Word for word, without quotation marks."
            problem={problemAt(record, [...path, 'quotation', 'text'])}
          />
        )}
      </Field>
      {quotation !== undefined && (
        <Field label="Language">
          {({ id }) => (
            <LanguageField
              id={id}
              value={quotation.language}
              change={(language) => set('quotation', { ...quotation, language })}
            />
          )}
        </Field>
      )}
      <Field label="Place">
        {({ id }) => (
          <TextField
            id={id}
            value={citation.locator ?? ''}
            hint="Paragraph, page, section, or time as 12:40."
            change={(locator) => set('locator', locator === '' ? undefined : locator)}
            problem={problemAt(record, [...path, 'locator'])}
          />
        )}
      </Field>
      <ArchiveAndDay citation={citation} path={path} sourceUrl={source?.url ?? undefined} />
    </>
  );
}

function ArchiveAndDay(props: { citation: CitationEntry; path: Path; sourceUrl: string | undefined }) {
  const record = useRecord();
  const { citation, path } = props;
  const { archivedUrl } = citation;
  const wrong = archivedUrl === undefined ? null : archiveProblem(archivedUrl, props.sourceUrl);
  return (
    <>
      <Field label="Archived at">
        {({ id }) => (
          <>
            <TextField
              id={id}
              value={archivedUrl ?? ''}
              placeholder="https://web.archive.org/…"
              change={(url) => record.edit([...path, 'archivedUrl'], url === '' ? undefined : url)}
              problem={problemAt(record, [...path, 'archivedUrl'])}
            />
            {wrong !== null && <Stop>{wrong}</Stop>}
          </>
        )}
      </Field>
      <Field label="Looked at">
        {({ id }) => (
          <DateField
            id={id}
            value={citation.accessed}
            change={(day) => record.edit([...path, 'accessed'], day)}
            problem={problemAt(record, [...path, 'accessed'])}
          />
        )}
      </Field>
    </>
  );
}
