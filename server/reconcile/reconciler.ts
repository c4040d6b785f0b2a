import type { Database } from '../database/database.ts';
import type { Knowledge } from '../knowledge.ts';
import { readJudgementsOn } from '../transfer/import/doubtful-matches.store.ts';
import { type Candidate, findCandidates, type Verdicts } from './find-candidates.ts';
import { type KnownSubject, readKnownSubjects } from './known-subjects.store.ts';
import { propertiesOf, valuesOf, valueTypeOf } from './reconcile-properties.ts';
import type { ExtensionRequest, ReconcileQuery } from './reconcile-request.ts';
import { type NamedId, typeOf } from './reconcile-types.ts';

/** A suggestion while somebody types. */
export interface SuggestedEntity extends NamedId {
  notable: NamedId[];
}

/** Matches the rows of other people's tables to subjects. */
export interface Reconciler {
  candidates(query: ReconcileQuery): Promise<Candidate[]>;
  suggest(prefix: string): Promise<SuggestedEntity[]>;
  properties(): Promise<NamedId[]>;
  extend(request: ExtensionRequest): Promise<object>;
}

interface Known {
  version: number;
  subjects: ReadonlyMap<string, KnownSubject>;
  byIdentifier: ReadonlyMap<string, string[]>;
}

/** Twice as many as are shown at most: properties may put a lower one above. */
const SEARCHED = 50;
const SUGGESTED = 10;

/** A reconciler over what is published; what it compares with is read once for each version. */
export function createReconciler(knowledge: Knowledge, database: Database): Reconciler {
  let latest: Promise<Known> | null = null;
  const known = async (): Promise<Known> => {
    const { version } = (await knowledge.published()).manifest;
    if (latest === null || (await latest).version !== version) {
      latest = readKnown(database, version);
      latest.catch(() => {
        latest = null;
      });
    }
    return latest;
  };
  return {
    async candidates(query) {
      const { subjects, byIdentifier } = await known();
      const hits = await knowledge.search(query.query, { limit: SEARCHED });
      const find = (scheme: string, value: string) => byIdentifier.get(`${scheme} ${value}`) ?? [];
      return findCandidates(query, hits, subjects, find, await readVerdicts(database, query));
    },
    async suggest(prefix) {
      const { subjects } = await known();
      const hits = await knowledge.search(prefix, { limit: SUGGESTED });
      return hits.map(({ subject, kind, matched }) => ({
        id: subject,
        name: subjects.get(subject)?.name ?? matched.text,
        notable: [typeOf(kind)],
      }));
    },
    async properties() {
      return propertiesOf((await known()).subjects.values());
    },
    async extend({ ids, properties }) {
      const { subjects } = await known();
      const facts = await knowledge.factsBySlug([...new Set(ids)]);
      const named = new Map(propertiesOf(subjects.values()).map((property) => [property.id, property.name]));
      const day = new Date().toISOString().slice(0, 10);
      const rows = ids.map((id) => {
        const found = facts.get(id);
        const values = properties.map((property) => [
          property.id,
          valuesOf(property.id, found, subjects.get(found?.slug ?? id), day),
        ]);
        return [id, Object.fromEntries(values)];
      });
      const meta = properties.map(({ id }) => {
        const type = valueTypeOf(id);
        return { id, name: named.get(id) ?? id, ...(type && { type }) };
      });
      return { meta, rows: Object.fromEntries(rows) };
    },
  };
}

/** What editors have judged on a record with one of the row's identifiers, by the slug of the subject. */
async function readVerdicts(database: Database, { properties }: ReconcileQuery): Promise<Verdicts> {
  const keys = properties.flatMap(({ pid, v }) => v.map((value) => `${pid}:${value}`));
  if (keys.length === 0) return new Map();
  const judgements = await readJudgementsOn(database, keys);
  return new Map(judgements.map(({ slug, verdict }) => [slug, verdict]));
}

async function readKnown(database: Database, version: number): Promise<Known> {
  const subjects = await readKnownSubjects(database);
  const byIdentifier = new Map<string, string[]>();
  for (const { slug, identifiers } of subjects.values()) {
    for (const { scheme, value } of identifiers) {
      const key = `${scheme} ${value}`;
      byIdentifier.set(key, [...(byIdentifier.get(key) ?? []), slug]);
    }
  }
  return { version, subjects, byIdentifier };
}
