import type { SubjectFile } from '../collection-file.ts';
import { isActor, isIssue } from './import-batch.ts';
import type { RecordedCollection } from './plan-import.ts';

/** Statements' ids are unique in a collection: one that another subject has gets its subject's slug in front. */
export class StatementIds {
  readonly #owners = new Map<string, string>();

  constructor(recorded: RecordedCollection) {
    for (const { slug } of recorded.events) this.#owners.set(slug, '');
    for (const document of recorded.subjects) {
      for (const { id } of statementsOf(document)) this.#owners.set(id, document.slug);
    }
  }

  own(slug: string, document: SubjectFile): SubjectFile {
    const unique = <Entry extends { id: string }>(entry: Entry): Entry => {
      const owner = this.#owners.get(entry.id);
      const id = owner === undefined || owner === slug ? entry.id : `${slug}-${entry.id}`.slice(0, 100);
      this.#owners.set(id, slug);
      return { ...entry, id };
    };
    if (isActor(document)) {
      const { memberships, positions } = document;
      return { ...document, memberships: memberships.map(unique), positions: positions.map(unique) };
    }
    return isIssue(document) ? { ...document, figures: document.figures.map(unique) } : document;
  }
}

function statementsOf(document: SubjectFile): { id: string }[] {
  if (isActor(document)) return [...document.memberships, ...document.positions];
  return isIssue(document) ? document.figures : [];
}
