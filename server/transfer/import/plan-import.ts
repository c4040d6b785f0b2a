import type { EventFile, PublisherEntry, SourceEntry, SubjectFile } from '../collection-file.ts';
import { Identities } from './identities.ts';
import type { ImportBatch, ImportedSubject, LeftOut, Precedence } from './import-batch.ts';
import type { FilePlace } from './import-problem.ts';
import type { MatchJudgement } from './match-records.ts';
import { mergeDocument } from './merge-document.ts';
import { type PlannedEvent, planEvents } from './plan-events.ts';
import { planSources } from './plan-sources.ts';
import { type References, resolveReferences } from './resolve-references.ts';
import { sameContent } from './same-content.ts';
import { StatementIds } from './statement-ids.ts';

/** What is on record, as an import sees it. */
export interface RecordedCollection {
  subjects: readonly SubjectFile[];
  publishers: readonly PublisherEntry[];
  sources: readonly SourceEntry[];
  events: readonly EventFile[];
}

/** What people have decided about who is who. */
export interface Judged {
  /** On imported records. */
  judgements: readonly MatchJudgement[];
  /** Pairs of subjects on record that are not the same. */
  apart: readonly (readonly [string, string])[];
}

/** What an import would do with one subject. */
export interface PlannedSubject {
  outcome: 'CREATED' | 'CHANGED' | 'UNCHANGED';
  slug: string;
  /** Where in the files it stands, the first place where several tell of it. */
  place: FilePlace;
  keys: string[];
  /** On record before; null for a new one. */
  before: SubjectFile | null;
  document: SubjectFile;
  /** How it was found on record. */
  matched: string[];
  changes: string[];
  /** What the file says otherwise and the collection keeps. */
  kept: string[];
  /** Statements of the file that are left out, and why. */
  leftOut: string[];
}

/** A record that could be one on record: a person has to judge before it is imported. */
export interface DoubtfulRecord {
  imported: ImportedSubject;
  candidates: { slug: string; reasons: string[] }[];
}

/** What an import would do, in whole and in the order of the files. */
export interface ImportPlan {
  subjects: PlannedSubject[];
  events: PlannedEvent[];
  doubtful: DoubtfulRecord[];
  /** Records of the files that are not imported, and why. */
  leftOut: LeftOut[];
  /** Publishers and sources that the created and changed subjects need and that are not on record. */
  publishers: PublisherEntry[];
  sources: SourceEntry[];
}

/**
 * Plans an import: what would be created, changed, left as it is and left out, and why. Pure: the same record, files and
 * judgements make the same plan, and a plan on the record that a plan has made changes nothing.
 */
export function planImport(
  recorded: RecordedCollection,
  batch: ImportBatch,
  judged: Judged = { judgements: [], apart: [] },
): ImportPlan {
  const identities = new Identities(recorded, batch, judged);
  const sources = planSources(recorded, batch);
  const references: References = {
    subject: (provisional) => identities.resolve(provisional),
    source: (id) => sources.idOf(id),
  };
  const { found, doubtful, leftOut } = identify(batch, identities);
  const subjects = planSubjects(recorded, batch.precedence, found, references);
  const events = planEvents(recorded.events, batch, references);
  const written = [...subjects, ...events]
    .filter(({ outcome }) => outcome !== 'UNCHANGED')
    .map(({ document }) => document);
  return { subjects, events, doubtful, leftOut, ...sources.needed(written) };
}

/** An imported record, and the subject that it is. */
interface FoundRecord {
  imported: ImportedSubject;
  slug: string;
  matched: string[];
}

/** Finds out what every record is before any is joined: they name each other in any order. */
function identify(batch: ImportBatch, identities: Identities) {
  const found: FoundRecord[] = [];
  const doubtful: DoubtfulRecord[] = [];
  const leftOut: LeftOut[] = [...batch.leftOut];
  for (const imported of batch.subjects) {
    const outcome = identities.find(imported);
    if (outcome.kind === 'DOUBTFUL') doubtful.push({ imported, candidates: outcome.candidates });
    else if (outcome.kind === 'MATCH') found.push({ imported, slug: outcome.slug, matched: outcome.reasons });
    else {
      const why = 'nothing on record is this, and the file only names it';
      leftOut.push({ place: imported.place, what: imported.key, why });
    }
  }
  return { found, doubtful, leftOut };
}

function planSubjects(
  recorded: RecordedCollection,
  precedence: Precedence,
  found: readonly FoundRecord[],
  references: References,
): PlannedSubject[] {
  const documents = new Map(recorded.subjects.map((document) => [document.slug, document]));
  const ids = new StatementIds(recorded);
  const planned = new Map<string, PlannedSubject>();
  for (const { imported, slug, matched } of found) {
    const resolved = resolveReferences(imported.document, slug, references);
    const document = ids.own(slug, resolved.document);
    const before = documents.get(slug) ?? null;
    const earlier = planned.get(slug);
    const onto = earlier?.document ?? before;
    const merged =
      onto === null ? { document, changes: [], kept: [] } : mergeDocument(onto, document, precedence);
    // Two records of one subject may say two things in turn: what counts is what comes out.
    const isSame = before !== null && sameContent(before, merged.document);
    const changes = isSame ? [] : [...(earlier?.changes ?? []), ...merged.changes];
    planned.set(slug, {
      outcome: before === null ? 'CREATED' : isSame ? 'UNCHANGED' : 'CHANGED',
      slug,
      place: earlier?.place ?? imported.place,
      keys: [...(earlier?.keys ?? []), imported.key],
      before,
      document: isSame ? before : merged.document,
      matched: earlier?.matched ?? matched,
      changes,
      kept: [...(earlier?.kept ?? []), ...merged.kept],
      leftOut: [...(earlier?.leftOut ?? []), ...resolved.leftOut],
    });
  }
  return [...planned.values()];
}
