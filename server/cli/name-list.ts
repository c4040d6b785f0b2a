import { z } from 'zod';
import { parsePartialDate } from '../../shared/dates/partial-date.ts';
import type { LexiconName, LexiconSubject } from '../../shared/lexicon/lexicon-source.ts';
import { MENTION_KINDS, type MentionKind, NAME_KINDS, type NameKind } from '../../shared/model/vocabulary.ts';
import { readJsonLines } from './json-lines.ts';

const text = z.string({ error: 'give a text in quotes' });
const nameSchema = z.object(
  {
    text: text.min(1, { error: 'give the name; it is empty' }),
    language: text.nullish(),
    kind: text.nullish(),
    needsEvidence: z.boolean({ error: 'give true or false' }).nullish(),
    requires: z
      .array(z.union([text, z.array(text)]), {
        error: 'give a list of subjects, or of lists of alternatives',
      })
      .nullish(),
  },
  { error: 'give each name as an object such as {"text": "Ada Lind"}' },
);
const subjectSchema = z.object(
  {
    subject: text.min(1, { error: 'give the subject; it is empty' }),
    kind: text,
    names: z.array(nameSchema, { error: 'give a list of names, each such as {"text": "Ada Lind"}' }),
  },
  { error: 'write an object with subject, kind and names' },
);
/** No day, a partial date, or a day with the time that many archives add. */
const isDateOrTime = (date: string): boolean =>
  date === '' || parsePartialDate(date.replace(/(?<=^.{10})[T ].*$/u, '')) !== null;

const documentSchema = z.object(
  {
    id: z.union([z.string(), z.number()], { error: 'give a text or a number' }),
    text,
    date: text.refine(isDateOrTime, { error: 'write a day such as 2023-10-12' }).nullish(),
    language: text.nullish(),
  },
  { error: 'write an object with id and text' },
);

/** A document of `--documents`. */
export interface ListedDocument {
  id: string | number;
  text: string;
  date?: string;
  language?: string;
}

/**
 * Streams a list of names in place of the database: one JSON object per line. Where no name of a subject says `primary` (or
 * `label`), its first one is taken for the subject's own name.
 * @throws SetupError naming file, line and mend
 */
export function* readNameList(file: string): Generator<LexiconSubject> {
  for (const { subject, kind, names } of readJsonLines(file, subjectSchema)) {
    const taken = names.map(toName);
    const [first, ...rest] = taken;
    const hasOwn = taken.some((name) => name.kind === 'PRIMARY');
    yield {
      slug: subject,
      kind: mentionKind(kind),
      names: first === undefined || hasOwn ? taken : [{ ...first, kind: 'PRIMARY' }, ...rest],
    };
  }
}

/** Streams the documents of a file, in order. */
export function* readDocuments(file: string): Generator<ListedDocument> {
  for (const { id, text, date, language } of readJsonLines(file, documentSchema)) {
    yield { id, text, ...(date && { date: date.slice(0, 10) }), ...(language && { language }) };
  }
}

function toName(name: z.infer<typeof nameSchema>): LexiconName {
  const requires = (name.requires ?? []).map((entry) => (typeof entry === 'string' ? [entry] : entry));
  return {
    text: name.text,
    kind: nameKind(name.kind ?? 'alias'),
    matching: name.needsEvidence === true || requires.length > 0 ? 'WITH_EVIDENCE' : 'ALONE',
    ...(name.language && { language: name.language }),
    ...(requires.length > 0 && { requires }),
  };
}

function nameKind(kind: string): NameKind {
  const wanted = kind.toUpperCase();
  return wanted === 'LABEL' ? 'PRIMARY' : (NAME_KINDS.find((known) => known === wanted) ?? 'ALIAS');
}

/** What lists of names from elsewhere call our kinds. */
const KIND_CODES: ReadonlyMap<string, MentionKind> = new Map([
  ['PER', 'PERSON'],
  ['ORG', 'ORGANIZATION'],
  ['ORGANISATION', 'ORGANIZATION'],
  ['LOC', 'PLACE'],
  ['LOCATION', 'PLACE'],
  ['GPE', 'PLACE'],
]);

function mentionKind(kind: string): MentionKind {
  const wanted = kind.toUpperCase();
  return MENTION_KINDS.find((known) => known === wanted) ?? KIND_CODES.get(wanted) ?? 'OTHER';
}
