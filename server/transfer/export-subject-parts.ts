import { NameEntity, NameRequirementEntity } from '../subjects/name.entity.ts';
import {
  CorrectionEntity,
  RedirectEntity,
  type SubjectEntity,
  SubjectIdentifierEntity,
} from '../subjects/subject.entity.ts';
import { SummaryEntity } from '../subjects/summary.entity.ts';
import type { ExportedRows } from './export-rows.ts';
import type { FileDefaults, StatementWriter } from './export-statements.ts';
import { stableId } from './stable-id.ts';
import { summaryId } from './summary-id.ts';

/** Writes what every subject's file has, whatever its kind. */
export interface SubjectPartsWriter {
  summaryIds(subjectId: string): string[];
  write(subject: SubjectEntity, defaults: FileDefaults): object;
}

/** Reads names, identifiers, summaries, corrections and former slugs once for a whole export. */
export function readSubjectParts(
  rows: ExportedRows,
  statements: StatementWriter,
  slugOf: (id: string) => string | undefined,
): SubjectPartsWriter {
  const identifiers = rows.groupedBy(SubjectIdentifierEntity, 'subjectId', ({ ordinal }) => ordinal);
  const summaries = rows.groupedBy(SummaryEntity, 'subjectId', ({ ordinal }) => ordinal);
  const corrections = rows.groupedBy(
    CorrectionEntity,
    'subjectId',
    ({ correctedOn, note }) => `${correctedOn} ${note}`,
  );
  const former = rows.groupedBy(RedirectEntity, 'subjectId', (row) => row.former);
  const names = namesOf(rows, slugOf);
  const summary = (row: SummaryEntity, slug: string, defaults: FileDefaults) => {
    const id = statements.slugOf(row.id);
    const { reviewedAt, reviewBy, contentious, citations } = statements.write(row.id, defaults);
    const { language, text } = row;
    const derived = summaryId(slug, { language });
    return { id: id === derived ? null : id, language, text, reviewedAt, reviewBy, contentious, citations };
  };
  return {
    summaryIds: (id) => summaries(id).map((row) => row.id),
    write: ({ id, slug, kind, hidden, reviewBy }, defaults) => ({
      slug,
      kind,
      hidden: hidden || null,
      formerSlugs: withoutIds(former(id).map((row) => row.former)),
      identifiers: identifiers(id).map(({ scheme, value }) => ({ scheme, value })),
      names: names(id),
      reviewedAt: defaults.reviewedAt,
      reviewBy,
      accessed: defaults.accessed,
      summaries: summaries(id).map((row) => summary(row, slug, defaults)),
      corrections: corrections(id).map(({ correctedOn, note }) => ({ on: correctedOn, note })),
    }),
  };
}

/** A redirect is kept for the former slug and for the id that followed from it; the files name only the slug. */
function withoutIds(former: readonly string[]): string[] {
  const ids = new Set(former.map((slug) => stableId('subject', slug)));
  return former.filter((one) => !ids.has(one));
}

function namesOf(
  rows: ExportedRows,
  slugOf: (id: string) => string | undefined,
): (subjectId: string) => object[] {
  const names = rows.groupedBy(NameEntity, 'subjectId', ({ ordinal }) => ordinal);
  const requirements = rows.groupedBy(NameRequirementEntity, 'nameId', ({ entry }) => entry);
  const requires = (nameId: string) => {
    const entries = new Map<number, string[]>();
    for (const { entry, subjectId } of requirements(nameId)) {
      entries.set(entry, [...(entries.get(entry) ?? []), slugOf(subjectId) ?? subjectId]);
    }
    return [...entries.values()].map((slugs) => slugs.sort());
  };
  return (subjectId) =>
    names(subjectId).map((row) => ({
      text: row.text,
      language: row.language,
      script: row.script,
      kind: row.kind,
      matching: row.matching,
      aloneBecause: row.aloneBecause,
      requires: requires(row.id),
      from: row.validFrom,
      until: row.validUntil,
    }));
}
