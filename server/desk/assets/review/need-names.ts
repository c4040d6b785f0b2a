import type { WholeChangeSet } from '../api/change-sets.ts';
import { NO_DRAFT } from '../draft/draft.ts';
import { learnFromDraft } from '../record/learn-from-draft.ts';
import type { References } from '../record/references.ts';

const SUBJECT_FIELDS = new Set(['issue', 'post', 'organization', 'onBehalfOf', 'speaker', 'subject']);

/** Asks for the names of all that the documents of a change set name, and learns those that it makes new. */
export function needNames(references: References, changeSet: Pick<WholeChangeSet, 'records'>): void {
  const slugs = new Set<string>();
  const sources = new Set<string>();
  const propositions = new Set<string>();
  const walk = (value: unknown, field: string): void => {
    if (typeof value === 'string') {
      if (field === 'source') sources.add(value);
      else if (field === 'proposition') propositions.add(value);
      else if (SUBJECT_FIELDS.has(field) || field === 'requires') slugs.add(value);
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, field);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, key);
    }
  };
  const records = changeSet.records.flatMap(({ kind, slug, baseVersion, document, current, changes }) => {
    for (const { path, before, after } of changes) {
      const field = /(?:^|\.)(?<name>\w+)(?:\[.*\])?$/.exec(path)?.groups?.name ?? '';
      walk(before, field);
      walk(after, field);
    }
    walk(document, '');
    walk(current?.document, '');
    return document === null ? [] : [{ kind, slug, baseVersion, base: null, document }];
  });
  learnFromDraft(references, { ...NO_DRAFT, records });
  void references.need([...slugs], [...sources], [...propositions]);
}
