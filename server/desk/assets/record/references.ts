import type { PropositionKind, SourceClass, SubjectKind } from '../../../../shared/model/vocabulary.ts';
import type { Desk } from '../desk-context.ts';
import { Store } from '../store.ts';

/** A subject as a row names it. */
export interface SubjectName {
  slug: string;
  kind: SubjectKind;
  name: string;
}

/** A source as rows and pickers show it. */
export interface SourceName {
  id: string;
  title: string;
  publisher: string;
  class: SourceClass;
  published?: string | null;
  url?: string | null;
  identifier?: string | null;
  language?: string | null;
}

export interface PropositionName {
  id: string;
  kind: PropositionKind;
  text: string;
  issue: SubjectName;
}

/** What documents only name by slug or id, as far as it is known here. */
export interface KnownNames {
  subjects: ReadonlyMap<string, SubjectName>;
  sources: ReadonlyMap<string, SourceName>;
  propositions: ReadonlyMap<string, PropositionName>;
}

const NAMES_OF = `query NamesOf($slugs: [String!]!, $sources: [ID!]!, $propositions: [ID!]!) {
  subjectRefs(slugs: $slugs) { slug kind name }
  sources(ids: $sources) { id title publisher class published url identifier language }
  propositions(ids: $propositions) { id kind text issue { slug kind name } }
}`;

interface NamesOf {
  subjectRefs: SubjectName[];
  sources: SourceName[];
  propositions: PropositionName[];
}

/** The server answers this many of a list at once. */
const MOST_AT_ONCE = 100;

/** Names for the slugs and ids in documents, asked for once each. */
export class References {
  readonly known = new Store<KnownNames>({
    subjects: new Map(),
    sources: new Map(),
    propositions: new Map(),
  });
  private readonly asked = new Set<string>();

  constructor(private readonly desk: Pick<Desk, 'ask'>) {}

  /** Asks for what is not known yet; drawn when it has come. What the server does not know keeps its slug. */
  async need(slugs: readonly string[], sources: readonly string[], propositions: readonly string[]) {
    const fresh = (prefix: string, ids: readonly string[]) =>
      [...new Set(ids)].filter((id) => id !== '' && !this.asked.has(`${prefix}:${id}`));
    const wanted = {
      slugs: fresh('subject', slugs),
      sources: fresh('source', sources),
      propositions: fresh('proposition', propositions),
    };
    if (Object.values(wanted).every((ids) => ids.length === 0)) return;
    const marks = [
      ...wanted.slugs.map((id) => `subject:${id}`),
      ...wanted.sources.map((id) => `source:${id}`),
      ...wanted.propositions.map((id) => `proposition:${id}`),
    ];
    for (const mark of marks) this.asked.add(mark);
    const most = Math.max(...Object.values(wanted).map((ids) => ids.length));
    for (let from = 0; from < most; from += MOST_AT_ONCE) {
      const part = (ids: readonly string[]) => ids.slice(from, from + MOST_AT_ONCE);
      const { slugs: subjects, sources: cited, propositions: towards } = wanted;
      const answer = await this.desk.ask<NamesOf>(NAMES_OF, {
        slugs: part(subjects),
        sources: part(cited),
        propositions: part(towards),
      });
      if (answer.kind !== 'DATA') {
        for (const mark of marks) this.asked.delete(mark);
        return;
      }
      this.learn(answer.data);
    }
  }

  /** Takes names that came with something else, as from a picker. */
  learn(names: Partial<NamesOf>): void {
    const { subjects, sources, propositions } = this.known.get();
    this.known.set({
      subjects: new Map([...subjects, ...(names.subjectRefs ?? []).map((one) => [one.slug, one] as const)]),
      sources: new Map([...sources, ...(names.sources ?? []).map((one) => [one.id, one] as const)]),
      propositions: new Map([
        ...propositions,
        ...(names.propositions ?? []).map((one) => [one.id, one] as const),
      ]),
    });
  }
}
