import type { SubjectRef } from '../../shared/card/subject-facts.ts';

/** The path of a subject's public page, or null for a subject that has none (a post). */
export function subjectPath(subject: Pick<SubjectRef, 'slug' | 'kind'>): string | null {
  if (subject.kind === 'POST') return null;
  return `${subject.kind === 'ISSUE' ? '/issue/' : '/actor/'}${subject.slug}`;
}
