import type { Draft } from '../draft/draft.ts';
import { isSame } from '../draft/edit-document.ts';
import {
  type IssueDocument,
  nameOf,
  type PublisherDocument,
  type SourceDocument,
  type SubjectDocument,
} from '../draft/subject-document.ts';
import type { PropositionName, References, SourceName, SubjectName } from './references.ts';

/** Names of what a draft makes new, or calls otherwise: the server does not know them before they are published. */
export function learnFromDraft(references: References, draft: Draft): void {
  const known = references.known.get();
  const subjectRefs: SubjectName[] = [];
  const sources: SourceName[] = [];
  const propositions: PropositionName[] = [];
  const publisherName = (id: string) => {
    const own = draft.records.find((record) => record.kind === 'PUBLISHER' && record.slug === id);
    return (own?.document as PublisherDocument | undefined)?.name ?? id;
  };
  for (const { kind, slug, document } of draft.records) {
    if (kind === 'SOURCE') {
      const source = document as SourceDocument;
      sources.push({
        id: slug,
        title: source.title ?? '',
        publisher: source.publisher === undefined ? '' : publisherName(source.publisher),
        class: source.class ?? 'INDEPENDENT_REPORT',
        published: source.published ?? null,
        url: source.url ?? null,
        identifier: source.identifier ?? null,
        language: source.language ?? null,
      });
    } else if (kind === 'ACTOR' || kind === 'ISSUE' || kind === 'POST') {
      const subject = document as SubjectDocument;
      const name: SubjectName = { slug, kind: subject.kind, name: nameOf(subject) };
      subjectRefs.push(name);
      for (const { id, kind: propositionKind, text } of (subject as IssueDocument).propositions ?? [])
        propositions.push({ id, kind: propositionKind, text, issue: name });
    }
  }
  const isNews =
    subjectRefs.some((one) => !isSame(known.subjects.get(one.slug), one)) ||
    sources.some((one) => !isSame(known.sources.get(one.id), one)) ||
    propositions.some((one) => !isSame(known.propositions.get(one.id), one));
  if (isNews) references.learn({ subjectRefs, sources, propositions });
}
