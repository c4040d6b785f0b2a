import type { ComponentChildren } from 'preact';
import { LENGTHS, type Stance } from '../../../../shared/model/vocabulary.ts';
import { StanceIcon } from '../controls/icons.tsx';
import { sayDate } from '../dates/say-date.ts';
import type { CitationEntry } from '../draft/subject-document.ts';
import type { KnownNames } from '../record/references.ts';
import { fieldWord } from '../words/field-word.ts';
import { countLength } from '../words/length-count.ts';
import { LIST_WORDS } from '../words/list-words.ts';
import {
  BASIS_CHOICES,
  labelOf,
  languageName,
  MATCHING_CHOICES,
  NAME_KIND_CHOICES,
  SOURCE_CLASS_CHOICES,
  STANCE_WORDS,
} from '../words/vocabulary-words.ts';
import type { ChangedField, ReviewedChange } from './group-changes.ts';
import { diffWords } from './word-diff.ts';

const RECORD_WORDS = {
  ACTOR: 'Actor',
  ISSUE: 'Issue',
  POST: 'Office',
  EVENT: 'Event',
  SOURCE: 'Source',
  PUBLISHER: 'Publisher',
} as const;

const WHAT_WORDS = { NEW: 'new', UPDATE: 'update', REMOVED: 'removed' } as const;

/** "Position · new" */
export function kindOfChange(change: ReviewedChange): string {
  const list = LIST_WORDS[change.list] ?? RECORD_WORDS[change.record.kind];
  return `${list} · ${WHAT_WORDS[change.what]}`;
}

/** What a change is called in a list of changes: "Position, Fentanyl crisis". */
export function titleOfChange(change: ReviewedChange, names: KnownNames): string {
  const value = (field: string) => {
    const found = change.fields.find((one) => one.field === field);
    const said = found === undefined ? change.row?.[field] : (found.after ?? found.before ?? '');
    return said === undefined || said === null ? undefined : String(said);
  };
  const nameOf = (slug: string | undefined) => slug && (names.subjects.get(slug)?.name ?? slug);
  switch (change.list) {
    case 'names':
      return `Name “${change.item.split(' · ')[0] ?? ''}”`;
    case 'summaries':
      return `Summary, ${languageName(change.item)}`;
    case 'memberships':
      return value('label') ?? nameOf(value('post') ?? value('organization')) ?? 'Office';
    case 'positions':
      return `Position, ${nameOf(value('issue')) ?? change.item}`;
    case 'propositions':
      return `Proposition “${value('text') ?? change.item}”`;
    case '':
      return change.what === 'NEW' && isTitled(change)
        ? (value('title') ?? value('name') ?? change.record.slug)
        : `${RECORD_WORDS[change.record.kind]}: ${change.fields.map(({ field }) => fieldWord(field).toLowerCase()).join(', ')}`;
    case 'citations': {
      const source = names.sources.get(value('source') ?? '');
      return `Source, ${source?.publisher ?? change.item}`;
    }
    default:
      return `${LIST_WORDS[change.list] ?? change.list} ${change.item}`;
  }
}

/** Whether the record is called by a title or name of its own. */
const isTitled = ({ record }: ReviewedChange) => ['EVENT', 'SOURCE', 'PUBLISHER'].includes(record.kind);

/** What a change is called above its fields: "Chuck Schumer on Fentanyl crisis", "“Chuck”, marked alone". */
export function headingOfChange(change: ReviewedChange, subject: string, names: KnownNames): string {
  const value = (field: string) =>
    change.fields.find((one) => one.field === field)?.after ?? change.row?.[field];
  const issue = value('issue');
  if (change.list === 'positions' && typeof issue === 'string') {
    return `${subject} on ${names.subjects.get(issue)?.name ?? issue}`;
  }
  const matching = value('matching');
  if (change.list === 'names' && typeof matching === 'string') {
    const text = change.item.split(' · ')[0] ?? '';
    return `${subject}: “${text}”, marked ${labelOf<string>(MATCHING_CHOICES, matching).toLowerCase()}`;
  }
  if (change.list === '' && isTitled(change)) return subject;
  return `${subject}: ${titleOfChange(change, names)}`;
}

/** Widths of a table of changes: the fields' names in a column of their own. */
export function DiffColumns() {
  return (
    <colgroup>
      <col class="diff-field" />
      <col />
      <col />
    </colgroup>
  );
}

const TEXT_LIMITS: Readonly<Record<string, number>> = {
  statement: LENGTHS.statement,
  condition: LENGTHS.condition,
  title: LENGTHS.event,
};

/** A value as the form shows it. */
export function Value({ field, value, names }: { field: string; value: unknown; names: KnownNames }) {
  return <>{sayValue(field, value, names)}</>;
}

function sayValue(field: string, value: unknown, names: KnownNames): ComponentChildren {
  if (value === null || value === undefined || value === '') return <span class="quiet">none</span>;
  if (typeof value === 'string') return sayText(lastName(field), value, names);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return sayList(field, value, names);
  if (typeof value === 'object') return sayObject(field, value as Record<string, unknown>, names);
  return String(value);
}

function lastName(field: string): string {
  return field.split('.').at(-1)?.replace(/\[.*$/, '') ?? field;
}

function sayText(field: string, text: string, names: KnownNames): ComponentChildren {
  switch (field) {
    case 'stance':
      return (
        <span class="stance">
          <StanceIcon stance={text as Stance} /> {STANCE_WORDS[text as Stance] ?? text}
        </span>
      );
    case 'proposition': {
      const found = names.propositions.get(text);
      return found === undefined ? (
        text
      ) : (
        <>
          <span class="quiet">{found.kind.toLowerCase()}</span> {found.text}
        </>
      );
    }
    case 'basis':
      return labelOf<string>(BASIS_CHOICES, text).toLowerCase();
    case 'matching':
      return labelOf<string>(MATCHING_CHOICES, text).toLowerCase();
    case 'kind':
      return labelOf<string>(NAME_KIND_CHOICES, text).toLowerCase();
    case 'class':
      return labelOf<string>(SOURCE_CLASS_CHOICES, text).toLowerCase();
    case 'role':
      return text === 'CONTRADICTS' ? 'contradicts the statement' : 'supports the statement';
    case 'endKind':
      return (
        { NONE: 'still so', ACTUAL: 'ended', SCHEDULED: 'will end', UNKNOWN: 'ended, day unknown' }[text] ??
        text
      );
    case 'language':
      return languageName(text);
    case 'issue':
    case 'post':
    case 'organization':
    case 'onBehalfOf':
    case 'speaker':
      return names.subjects.get(text)?.name ?? text;
    case 'source':
      return names.sources.get(text)?.title ?? text;
    default:
      return /^\d{4}(-\d\d(-\d\d)?)?$/.test(text) ? <span class="number">{sayDate(text)}</span> : text;
  }
}

function sayList(field: string, list: readonly unknown[], names: KnownNames): ComponentChildren {
  if (list.length === 0) return <span class="quiet">none</span>;
  const isCitations = lastName(field) === 'citations';
  return (
    <ul class="values">
      {list.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a value of a version, which does not change
        <li key={place}>
          {isCitations ? (
            <Citation citation={item as CitationEntry} names={names} />
          ) : (
            sayListItem(item, names)
          )}
        </li>
      ))}
    </ul>
  );
}

function sayListItem(item: unknown, names: KnownNames): ComponentChildren {
  if (typeof item === 'string') return names.subjects.get(item)?.name ?? item;
  return sayValue('', item, names);
}

function sayObject(field: string, value: Record<string, unknown>, names: KnownNames): ComponentChildren {
  if ('source' in value) return <Citation citation={value as unknown as CitationEntry} names={names} />;
  if (lastName(field) === 'quotation') {
    return (
      <>
        <q>{String(value.text ?? '')}</q>{' '}
        <span class="quiet">{typeof value.language === 'string' && languageName(value.language)}</span>
      </>
    );
  }
  return Object.entries(value)
    .filter(([key, part]) => typeof part === 'string' && key !== 'id')
    .map(([key, part], place) => (
      <>
        {place > 0 && ' · '}
        {names.subjects.get(part as string)?.name ?? sayText(key, part as string, names)}
      </>
    ));
}

function Citation({ citation, names }: { citation: CitationEntry; names: KnownNames }) {
  const source = names.sources.get(citation.source);
  const isWeb = source?.url?.startsWith('https://') || source?.url?.startsWith('http://');
  return (
    <>
      {isWeb ? (
        <a href={source?.url ?? ''} target="_blank" rel="noopener noreferrer">
          {source?.title}
        </a>
      ) : (
        (source?.title ?? citation.source)
      )}{' '}
      <span class="quiet">
        {[
          source?.publisher,
          source && labelOf(SOURCE_CLASS_CHOICES, source.class).toLowerCase(),
          citation.locator ?? 'no place',
          citation.role === 'CONTRADICTS' ? 'contradicts' : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {citation.quotation !== undefined && (
        <q lang={citation.quotation.language}>{citation.quotation.text}</q>
      )}
    </>
  );
}

/** One field of a change: what it was, and what it is, with the words that differ marked by shape. */
export function FieldRow({
  change,
  names,
  isNew,
}: {
  change: ChangedField;
  names: KnownNames;
  isNew: boolean;
}) {
  const { field, before, after } = change;
  const limit = TEXT_LIMITS[lastName(field)];
  const length = limit !== undefined && typeof after === 'string' ? countLength(after, limit).text : null;
  if (isNew) {
    return (
      <tr data-field={field} tabIndex={-1}>
        <th scope="row">{fieldWord(field)}</th>
        <td colSpan={2}>
          <Value field={field} value={after} names={names} />{' '}
          {length !== null && <span class="quiet number">{length}</span>}
        </td>
      </tr>
    );
  }
  const isText = typeof before === 'string' && typeof after === 'string' && /\s/.test(before + after);
  return (
    <tr data-field={field} tabIndex={-1}>
      <th scope="row">{fieldWord(field)}</th>
      {isText ? (
        <TextDiff before={before} after={after} />
      ) : (
        <>
          <td class="quiet">
            {isNothing(before) ? (
              'none'
            ) : (
              <del>
                <Value field={field} value={before} names={names} />
              </del>
            )}
          </td>
          <td>
            {isNothing(after) ? (
              <span class="quiet">none</span>
            ) : (
              <ins class={Array.isArray(after) ? 'whole' : undefined}>
                <Value field={field} value={after} names={names} />
              </ins>
            )}
          </td>
        </>
      )}
    </tr>
  );
}

const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

function TextDiff({ before, after }: { before: string; after: string }) {
  const parts = diffWords(before, after);
  return (
    <>
      <td class="quiet">
        {parts.map((part, place) =>
          part.kind === 'ADDED' ? null : part.kind === 'REMOVED' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, drawn once
            <del key={place}>{part.text}</del>
          ) : (
            part.text
          ),
        )}
      </td>
      <td>
        {parts.map((part, place) =>
          part.kind === 'REMOVED' ? null : part.kind === 'ADDED' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <ins key={place}>{part.text}</ins>
          ) : (
            part.text
          ),
        )}
      </td>
    </>
  );
}
