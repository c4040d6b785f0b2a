import type { UserError } from '../../errors.ts';
import { isSame } from '../diff-documents.ts';
import type { Json, JsonObject } from '../json.ts';
import type { RecordChange } from '../neighborhood.ts';
import { userError } from '../outcome.ts';

/** Whoever has declared an interest in a subject does not publish on it, whoever wrote it. */
export function interestDeclared(
  changes: readonly RecordChange[],
  interests: readonly string[],
): UserError[] {
  const declared = new Set(interests);
  return changes
    .filter((change) => slugsIn(change).some((slug) => declared.has(slug)))
    .map(({ key }) =>
      userError(
        'INTEREST_DECLARED',
        'You declared an interest in this subject: somebody else has to publish it.',
        { record: key },
      ),
    );
}

/** The subjects that a change is about: the record itself, and whoever a statement names that comes, goes or changes. */
function slugsIn({ key, before, after }: RecordChange): string[] {
  return [key.slug, ...statementsChanged(before, after), ...statementsChanged(after, before)];
}

/** Fields of a statement that name a subject. */
const NAMING = ['post', 'organization', 'onBehalfOf', 'issue', 'speaker'] as const;

/** What the statements of one version name that the other one does not have as they are. An event is one statement. */
function statementsChanged(document: JsonObject | null, other: JsonObject | null): string[] {
  const statements = ['memberships', 'positions'].flatMap((list) => {
    const others = objectsIn(other?.[list]);
    return objectsIn(document?.[list]).filter((one) => !others.some((known) => isSame(one, known)));
  });
  return [
    ...statements.flatMap((statement) => NAMING.map((field) => statement[field])),
    ...objectsIn(document?.participants).map(({ subject }) => subject),
    ...(Array.isArray(document?.issues) ? document.issues : []),
  ].filter((slug) => typeof slug === 'string');
}

function objectsIn(list: Json | undefined): JsonObject[] {
  return Array.isArray(list) ? (list as JsonObject[]) : [];
}
