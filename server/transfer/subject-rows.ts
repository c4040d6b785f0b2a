import { NameEntity, NameRequirementEntity } from '../subjects/name.entity.ts';
import {
  CorrectionEntity,
  RedirectEntity,
  SubjectEntity,
  SubjectIdentifierEntity,
} from '../subjects/subject.entity.ts';
import { SummaryEntity } from '../subjects/summary.entity.ts';
import type { NameEntry, SubjectFile } from './collection-file.ts';
import type { CollectionRows } from './collection-rows.ts';
import { reviewDueOf } from './review-due.ts';
import { shownName } from './shown-name.ts';
import { stableId } from './stable-id.ts';
import { addStatement, orNull, subjectId } from './statement-rows.ts';
import { summaryId } from './summary-id.ts';

/**
 * What every subject has: itself, its addresses, identifiers, corrections, names and summaries.
 * @param statements its other statements; the oldest review of all is the subject's
 */
export function addSubject(
  rows: CollectionRows,
  file: SubjectFile,
  statements: readonly { reviewedAt?: string | undefined }[],
): void {
  const id = subjectId(file.slug);
  const reviews = [...statements, ...file.summaries].map(({ reviewedAt }) => reviewedAt ?? file.reviewedAt);
  const reviewedAt = reviews.sort()[0] ?? file.reviewedAt;
  rows.add(SubjectEntity, {
    id,
    slug: file.slug,
    kind: file.kind,
    name: shownName(file.names),
    reviewedAt,
    reviewBy: orNull(file.reviewBy),
    reviewDue: reviewDueOf(file),
    hidden: file.hidden ?? false,
    selfReviewed: false,
  });
  for (const former of file.formerSlugs) {
    rows.add(RedirectEntity, { former, subjectId: id });
    rows.add(RedirectEntity, { former: subjectId(former), subjectId: id });
  }
  file.identifiers.forEach(({ scheme, value }, ordinal) => {
    const key = stableId('identifier', `${file.slug} ${scheme} ${value}`);
    rows.add(SubjectIdentifierEntity, { id: key, subjectId: id, scheme, value, ordinal });
  });
  file.corrections.forEach(({ on, note }, ordinal) => {
    const key = stableId('correction', `${file.slug} ${on} ${ordinal}`);
    rows.add(CorrectionEntity, { id: key, subjectId: id, correctedOn: on, note });
  });
  file.names.forEach((name, ordinal) => {
    addName(rows, id, name, ordinal);
  });
  file.summaries.forEach((summary, ordinal) => {
    const slug = summaryId(file.slug, summary);
    const key = addStatement(rows, 'SUMMARY', slug, summary, file);
    const { language, text } = summary;
    rows.add(SummaryEntity, { id: key, subjectId: id, ordinal, language, text });
  });
}

function addName(rows: CollectionRows, subject: string, name: NameEntry, ordinal: number): void {
  const id = stableId('name', `${subject} ${name.language} ${name.text} ${name.from ?? ''}`);
  rows.add(NameEntity, {
    id,
    subjectId: subject,
    ordinal,
    text: name.text,
    language: name.language,
    script: orNull(name.script),
    kind: name.kind,
    matching: name.matching,
    aloneBecause: orNull(name.aloneBecause),
    validFrom: orNull(name.from),
    validUntil: orNull(name.until),
  });
  name.requires?.forEach((alternatives, entry) => {
    for (const slug of new Set(alternatives)) {
      rows.add(NameRequirementEntity, { nameId: id, entry, subjectId: subjectId(slug) });
    }
  });
}
