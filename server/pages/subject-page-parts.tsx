/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import { subjectPath } from './subject-path.ts';

/** A term beside what is said of it. */
export function Row({ term, children }: { term: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="row">
      <span class="term">{term}</span>
      <div>{children}</div>
    </div>
  );
}

/** The numbers of sources, as links into the list at the page's end. */
export function Numbers({ of }: { of: number[] }) {
  return (
    <>
      {of.map((number) => (
        <a class="source" href={`#source-${number}`} aria-label={`Source ${number}`} key={number}>
          {number}
        </a>
      ))}
    </>
  );
}

/** Names of subjects, as links to their pages on the same day where they have one. */
export function Subjects({ subjects, asOf }: { subjects: SubjectRef[]; asOf: string }) {
  return (
    <>
      {subjects.map((subject, index) => {
        const path = subjectPath(subject);
        return (
          <span key={subject.slug}>
            {index > 0 && ', '}
            {path ? <a href={`${path}?asOf=${asOf}`}>{subject.name}</a> : subject.name}
          </span>
        );
      })}
    </>
  );
}
