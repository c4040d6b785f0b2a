import { fold } from '../../search/search-tokens.ts';
import {
  type ActorFile,
  type CitationEntry,
  type IssueFile,
  type NameEntry,
  type PostFile,
  type SubjectFile,
} from '../collection-file.ts';
import { isActor, isIssue, isPost, type Precedence } from './import-batch.ts';
import { mergeMemberships } from './merge-memberships.ts';
import { sameContent } from './same-content.ts';

/** A document with what an import adds to it. */
export interface MergedDocument {
  document: SubjectFile;
  /** What is different, in words for the reviewer; empty where nothing is. */
  changes: string[];
  /** What the file says otherwise and the collection keeps, in words. */
  kept: string[];
}

/** What a merge says while it works. */
export interface MergeNotes {
  changes: string[];
  kept: string[];
}

/**
 * Joins an imported document to the one on record. Nothing on record goes away: names, identifiers and statements that the file
 * does not have stay as they are.
 */
export function mergeDocument(
  record: SubjectFile,
  imported: SubjectFile,
  precedence: Precedence,
): MergedDocument {
  const notes: MergeNotes = { changes: [], kept: [] };
  const shared = {
    identifiers: mergeIdentifiers(record, imported, notes),
    names: mergeNames(record.names, imported.names, precedence, notes),
    summaries: mergeSummaries(record, imported, precedence, notes),
    formerSlugs: union(record.formerSlugs, imported.formerSlugs, 'former slug', notes),
  };
  let document: SubjectFile = { ...record, ...shared };
  if (isActor(record) && isActor(imported)) {
    document = { ...record, ...shared, ...mergeActor(record, imported, precedence, notes) };
  } else if (isIssue(record) && isIssue(imported)) {
    document = { ...record, ...shared, ...mergeIssue(record, imported, precedence, notes) };
  } else if (isPost(record) && isPost(imported)) {
    document = { ...record, ...shared, ...mergePost(record, imported, precedence, notes) };
  }
  if (notes.changes.length === 0) return { document: record, ...notes };
  return { document: withReviews(document, record, imported), ...notes };
}

/**
 * Statements take their review from their document where they have none. The document keeps the record's day, so that old
 * statements do not look newer; what came with the file gets the file's day.
 */
function withReviews(document: SubjectFile, record: SubjectFile, imported: SubjectFile): SubjectFile {
  const { reviewedAt, accessed } = imported;
  if (reviewedAt === record.reviewedAt && accessed === record.accessed) return document;
  const old = new Set<unknown>(
    isActor(record) ? [...record.memberships, ...record.positions, ...record.summaries] : record.summaries,
  );
  const dated = <Written extends { reviewedAt?: string | undefined; citations: CitationEntry[] }>(
    statement: Written,
  ): Written =>
    old.has(statement)
      ? statement
      : {
          ...statement,
          reviewedAt: statement.reviewedAt ?? reviewedAt,
          citations: statement.citations.map((citation) => ({
            ...citation,
            accessed: citation.accessed ?? accessed,
          })),
        };
  const summaries = document.summaries.map(dated);
  if (!isActor(document)) return { ...document, summaries };
  return {
    ...document,
    summaries,
    memberships: document.memberships.map(dated),
    positions: document.positions.map(dated),
  };
}

function mergeIdentifiers(record: SubjectFile, imported: SubjectFile, notes: MergeNotes) {
  const known = new Set(record.identifiers.map(({ scheme, value }) => `${scheme} ${value}`));
  const added = imported.identifiers.filter(({ scheme, value }) => !known.has(`${scheme} ${value}`));
  for (const { scheme, value } of added) notes.changes.push(`adds identifier ${scheme} ${value}`);
  return [...record.identifiers, ...added];
}

function mergeNames(
  record: readonly NameEntry[],
  imported: readonly NameEntry[],
  precedence: Precedence,
  notes: MergeNotes,
): NameEntry[] {
  const exact = ({ text, language, from }: NameEntry) => `${language} ${text} ${from ?? ''}`;
  const folded = ({ text, language }: NameEntry) => `${language} ${fold(text)}`;
  // Our own files tell apostrophes apart; for others, two spellings that search takes for one are one.
  const keyOf = precedence === 'FILE' ? exact : folded;
  const known = new Map(record.map((name) => [keyOf(name), name]));
  const primaries = new Set(record.filter(({ kind }) => kind === 'PRIMARY').map(({ language }) => language));
  const replaced = new Map<NameEntry, NameEntry>();
  const added: NameEntry[] = [];
  for (const name of imported) {
    const same = known.get(keyOf(name));
    if (same === undefined) {
      const kind = name.kind === 'PRIMARY' && primaries.has(name.language) ? 'ALIAS' : name.kind;
      added.push({ ...name, kind });
      notes.changes.push(`adds name “${name.text}”`);
    } else if (precedence === 'FILE' && !sameContent(same, name)) {
      replaced.set(same, name);
      notes.changes.push(`changes name “${name.text}”`);
    }
  }
  return [...record.map((name) => replaced.get(name) ?? name), ...added];
}

function mergeSummaries(
  record: SubjectFile,
  imported: SubjectFile,
  precedence: Precedence,
  notes: MergeNotes,
): SubjectFile['summaries'] {
  const languages = new Map(record.summaries.map((summary) => [summary.language, summary]));
  const added = imported.summaries.filter(({ language }) => !languages.has(language));
  for (const { language } of added) notes.changes.push(`adds summary (${language})`);
  const kept = record.summaries.map((summary) => {
    const other = imported.summaries.find(({ language }) => language === summary.language);
    if (precedence === 'RECORD' || other === undefined || sameContent(summary, other)) return summary;
    notes.changes.push(`changes summary (${summary.language})`);
    return other;
  });
  return [...kept, ...added];
}

const LIFE = ['born', 'died', 'founded', 'dissolved'] as const;

function mergeActor(
  record: ActorFile,
  imported: ActorFile,
  precedence: Precedence,
  notes: MergeNotes,
): Partial<ActorFile> {
  const life: Partial<ActorFile> = {};
  for (const key of LIFE) {
    const value = scalar(key, record[key], imported[key], precedence, notes);
    if (value !== undefined) life[key] = value;
  }
  return {
    ...life,
    highProfile: record.highProfile || imported.highProfile,
    memberships: mergeMemberships(record.memberships, imported.memberships, precedence, notes),
    positions: mergeById(
      'position',
      record.positions,
      imported.positions,
      (a, b) => a.issue === b.issue && a.statement === b.statement,
      precedence,
      notes,
    ),
  };
}

function mergeIssue(
  record: IssueFile,
  imported: IssueFile,
  precedence: Precedence,
  notes: MergeNotes,
): Partial<IssueFile> {
  const never = () => false;
  return {
    broader: union(record.broader, imported.broader, 'broader issue', notes),
    related: union(record.related, imported.related, 'related issue', notes),
    propositions: mergeById(
      'proposition',
      record.propositions,
      imported.propositions,
      (a, b) => a.text === b.text,
      precedence,
      notes,
    ),
    figures: mergeById(
      'figure',
      record.figures,
      imported.figures,
      (a, b) => a.measure === b.measure && a.period === b.period && a.value === b.value,
      precedence,
      notes,
    ),
    disputes: mergeById('dispute', record.disputes, imported.disputes, never, precedence, notes),
  };
}

function mergePost(
  record: PostFile,
  imported: PostFile,
  precedence: Precedence,
  notes: MergeNotes,
): Partial<PostFile> {
  const post: Partial<PostFile> = {};
  for (const key of ['organization', 'inception', 'dissolution'] as const) {
    const value = scalar(key, record[key], imported[key], precedence, notes);
    if (value !== undefined) post[key] = value;
  }
  if (precedence === 'FILE' && imported.seats !== record.seats) {
    notes.changes.push(`changes seats: ${record.seats} → ${imported.seats}`);
    post.seats = imported.seats;
  }
  return post;
}

function scalar(
  what: string,
  record: string | undefined,
  imported: string | undefined,
  precedence: Precedence,
  notes: MergeNotes,
): string | undefined {
  if (imported === undefined || imported === record) return record;
  if (record === undefined) {
    notes.changes.push(`adds ${what} ${imported}`);
    return imported;
  }
  if (precedence === 'RECORD') {
    notes.kept.push(`${what} stays ${record}; the file says ${imported}`);
    return record;
  }
  notes.changes.push(`changes ${what}: ${record} → ${imported}`);
  return imported;
}

function union(
  record: readonly string[],
  imported: readonly string[],
  what: string,
  notes: MergeNotes,
): string[] {
  const added = imported.filter((entry) => !record.includes(entry));
  for (const entry of added) notes.changes.push(`adds ${what} ${entry}`);
  return [...record, ...added];
}

function mergeById<Entry extends { id: string }>(
  what: string,
  record: readonly Entry[],
  imported: readonly Entry[],
  saysTheSame: (a: Entry, b: Entry) => boolean,
  precedence: Precedence,
  notes: MergeNotes,
): Entry[] {
  const result = [...record];
  for (const entry of imported) {
    const at = result.findIndex(({ id }) => id === entry.id);
    const known = result[at];
    if (known === undefined) {
      if (record.some((other) => saysTheSame(other, entry))) continue;
      notes.changes.push(`adds ${what} ${entry.id}`);
      result.push(entry);
    } else if (!sameContent(known, entry)) {
      if (precedence === 'RECORD') {
        // Another format may know fewer fields of the same statement.
        if (!saysTheSame(known, entry)) notes.kept.push(`${what} ${entry.id} stays as it is on record`);
        continue;
      }
      notes.changes.push(`changes ${what} ${entry.id}`);
      result[at] = entry;
    }
  }
  return result;
}
