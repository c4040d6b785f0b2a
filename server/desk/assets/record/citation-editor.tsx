import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { type CitationRole, LENGTHS } from '../../../../shared/model/vocabulary.ts';
import { archiveProblem } from '../citation/archive-problem.ts';
import { rowName, statementsOf } from '../citation/cited-statement.ts';
import { DateField } from '../controls/date-field.tsx';
import { Stop } from '../controls/field.tsx';
import { Icon } from '../controls/icons.tsx';
import { Segments } from '../controls/segments.tsx';
import { TextField } from '../controls/text-field.tsx';
import { sayDate } from '../dates/say-date.ts';
import { recordIn } from '../draft/draft.ts';
import { useDraft } from '../draft/draft-context.ts';
import { isSame, type Path } from '../draft/edit-document.ts';
import type { CitationEntry } from '../draft/subject-document.ts';
import { pathOf } from '../routes.ts';
import { useStore } from '../store.ts';
import { labelOf, SOURCE_CLASS_CHOICES } from '../words/vocabulary-words.ts';
import { LanguageField } from './language-field.tsx';
import { NewSourceFields } from './new-source-fields.tsx';
import { problemAt, useRecord } from './record-context.ts';

const ROLES: readonly { value: CitationRole; label: string }[] = [
  { value: 'SUPPORTS', label: 'Supports the statement' },
  { value: 'CONTRADICTS', label: 'Contradicts it' },
];

/**
 * One citation open: the source, and what it says here. A source that is new in this draft is written here too. What is seldom changed
 * stands before the quotation, so that the place in the source is the last field: from there one Tab leads on.
 */
export function CitationEditor(props: {
  citation: CitationEntry;
  path: Path;
  /** Whether it was cited just now: the quotation is what comes next. */
  isFresh: boolean;
  close(): void;
  remove(): void;
}) {
  const record = useRecord();
  const id = useId();
  const next = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // A new source is described first; of one on record the quotation comes next.
    if (props.isFresh) next.current?.querySelector<HTMLElement>('.new-source input, .quoted')?.focus();
  }, [props.isFresh]);
  const { citation, path } = props;
  const source = record.names.sources.get(citation.source);
  const draft = useStore(useDraft().draft);
  const own = recordIn(draft, 'SOURCE', citation.source);
  const isNew = own !== null && own.baseVersion === 0;
  const set = (field: keyof CitationEntry, value: unknown) => record.edit([...path, field], value);
  const quotation = citation.quotation;
  const quote = (text: string) =>
    set(
      'quotation',
      text === ''
        ? undefined
        : { ...quotation, text, language: quotation?.language ?? source?.language ?? 'en' },
    );
  return (
    <div class="citation">
      <span class="source-number">{record.sourceNumbers.get(citation.source) ?? '?'}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={`Remove source ${record.sourceNumbers.get(citation.source) ?? ''}`}
        onClick={props.remove}
      >
        <Icon name="remove" />
      </button>
      <div class="citation-body" ref={next}>
        <div class="citation-top">
          <button type="button" class="citation-head" aria-expanded onClick={props.close}>
            <b>{source?.publisher || (isNew ? 'New source' : citation.source)}</b>{' '}
            <span class="quiet">
              · {source?.published ? sayDate(source.published) : 'day not stated'}
              {source !== undefined && ` · ${labelOf(SOURCE_CLASS_CHOICES, source.class).toLowerCase()}`}
            </span>
          </button>
          <FullWidth path={path} />
        </div>
        {!isNew && (
          <p class="quiet" lang={source?.language ?? undefined}>
            {source?.title}
          </p>
        )}
        {isNew && <NewSourceFields id={citation.source} />}
        <ArchiveAndRole citation={citation} path={path} sourceUrl={source?.url ?? undefined} />
        <div class="above below">
          <div class="quotation-head">
            <label class="label" for={`${id}-quotation`}>
              Quotation
            </label>
            {quotation !== undefined && (
              <LanguageField
                id={`${id}-language`}
                label="Language of the quotation"
                prefix="Quoted in "
                value={quotation.language}
                change={(language) => set('quotation', { ...quotation, language })}
              />
            )}
          </div>
          <div data-start>
            <TextField
              id={`${id}-quotation`}
              rows={2}
              isQuotation
              value={quotation?.text ?? ''}
              change={quote}
              most={LENGTHS.quotation}
              language={quotation?.language}
              hint="Word for word, without quotation marks."
              problem={problemAt(record, [...path, 'quotation', 'text'])}
            />
          </div>
        </div>
        <div class="below citation-place">
          <TextField
            id={`${id}-locator`}
            label="Place in the source"
            value={citation.locator ?? ''}
            placeholder="Paragraph, page or time"
            change={(locator) => set('locator', locator === '' ? undefined : locator)}
            problem={problemAt(record, [...path, 'locator'])}
          />
        </div>
      </div>
    </div>
  );
}

/** The way to the same citation at full width. */
function FullWidth({ path }: { path: Path }) {
  const { document, slug, kind, subjectSlug } = useRecord();
  const citation = path.at(-1);
  const statement = statementsOf(document).find((one) => isSame(one.path, path.slice(0, -2)));
  const isEvent = kind === 'EVENT';
  if ((statement === undefined && !isEvent) || typeof citation !== 'number') return null;
  const at =
    statement === undefined || isEvent
      ? { list: 'events' as const, row: slug }
      : { list: statement.list, row: rowName(statement) };
  return (
    <a class="small" href={pathOf({ page: 'citation', slug: subjectSlug, ...at, citation })}>
      At full width
    </a>
  );
}

function ArchiveAndRole(props: { citation: CitationEntry; path: Path; sourceUrl: string | undefined }) {
  const record = useRecord();
  const id = useId();
  const { citation, path } = props;
  const set = (field: keyof CitationEntry, value: unknown) => record.edit([...path, field], value);
  const wrong =
    citation.archivedUrl === undefined ? null : archiveProblem(citation.archivedUrl, props.sourceUrl);
  return (
    <details class="more">
      <summary>Archived at, looked at, supports or contradicts</summary>
      <div class="pair below">
        <div class="above">
          <label class="label" for={`${id}-archive`}>
            Archived at
          </label>
          <TextField
            id={`${id}-archive`}
            value={citation.archivedUrl ?? ''}
            placeholder="https://web.archive.org/…"
            change={(url) => set('archivedUrl', url === '' ? undefined : url)}
            problem={problemAt(record, [...path, 'archivedUrl'])}
          />
          {wrong !== null && <Stop>{wrong}</Stop>}
        </div>
        <div class="above">
          <label class="label" for={`${id}-accessed`}>
            Looked at
          </label>
          <DateField
            id={`${id}-accessed`}
            value={citation.accessed}
            change={(day) => set('accessed', day)}
            problem={problemAt(record, [...path, 'accessed'])}
          />
        </div>
      </div>
      <div class="line below">
        <Segments
          label="The source"
          segments={ROLES}
          value={citation.role ?? 'SUPPORTS'}
          choose={(role) => set('role', role)}
        />
      </div>
    </details>
  );
}
