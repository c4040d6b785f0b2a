import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  isAllowed,
  type Operation,
  PERMISSIONS,
  ROLES,
  type Role,
  SCOPES,
  type Scope,
} from '../../../server/accounts/permissions.ts';
import { startServer, type TestServer } from '../start-server.ts';

/** Who may do what, written out: a change of the table has to be meant. */
const TABLE: Readonly<Record<Role, readonly Operation[]>> = {
  ANONYMOUS: ['suggest', 'me', 'changeSets', 'changeSet'],
  CONTRIBUTOR: [
    'drafts',
    'draftCard',
    'nameConcordance',
    'nameHits',
    'declareInterest',
    'createDraft',
    'saveDraft',
    'discardDraft',
    'resolveComment',
  ],
  EDITOR: [
    'reviewQueue',
    'suggestions',
    'acceptSuggestion',
    'declineSuggestion',
    'reopenSuggestion',
    'doubtfulMatches',
    'judgeMatch',
    'submitChangeSet',
    'withdrawChangeSet',
    'revertChangeSet',
    'commentOnChangeSet',
    'markContentious',
    'renewReview',
    'overdue',
    'nextReview',
    'mergeSubjects',
    'declareNotSame',
    'takeBackNotSame',
    'notSame',
  ],
  REVIEWER: ['markSeen', 'sendBackChangeSet', 'approveChangeSet', 'publishChangeSet'],
  ADMIN: ['auditLog', 'takeDown', 'restore'],
};
/** What everybody may ask without a row in the table: a new query is put here, or into the table. */
const PUBLIC: readonly string[] = [
  'actor',
  'actors',
  'annotate',
  'card',
  'changes',
  'collection',
  'events',
  'findPropositions',
  'findPublishers',
  'findSources',
  'history',
  'issue',
  'issues',
  'node',
  'positions',
  'post',
  'posts',
  'propositions',
  'record',
  'search',
  'sources',
  'subjectRefs',
  'whoStandsWhere',
];
const OPERATIONS = Object.keys(PERMISSIONS) as Operation[];
const RIGHTS = new Map<Role, ReadonlySet<Operation>>(
  ROLES.map((role, index) => [role, new Set(ROLES.slice(0, index + 1).flatMap((lower) => TABLE[lower]))]),
);

let server: TestServer;
const tokens = new Map<Role, string>();
beforeAll(async () => {
  server = await startServer();
  for (const role of ROLES) if (role !== 'ANONYMOUS') tokens.set(role, await server.token(role, role));
});
afterAll(() => server.close());

/** A value that the type takes: what it says does not matter, only whether the field is opened. */
function anyValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return Object.fromEntries(fields.map((field) => [field.name, anyValue(field.type)]));
  }
  if (!isScalarType(type)) return null;
  return (
    { Int: 1, Float: 1, Boolean: true, Day: '2023-10-12', Instant: '2023-10-12T08:00:00Z' }[type.name] ?? '1'
  );
}

/** The code of the refusal, or null where the field was opened. */
async function refusal(operation: Operation, token: string | undefined): Promise<string | null> {
  const [root, kind] = [
    [server.schema.getQueryType(), 'query'],
    [server.schema.getMutationType(), 'mutation'],
  ].find(([type]) => type && typeof type === 'object' && operation in type.getFields()) as [
    NonNullable<ReturnType<typeof server.schema.getQueryType>>,
    string,
  ];
  const field = root.getFields()[operation];
  if (!field) throw new Error(`The API has no ${operation}.`);
  const needed = field.args.filter(
    (argument) => isNonNullType(argument.type) && argument.defaultValue === undefined,
  );
  const declared = needed.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = needed.map(({ name }) => `${name}: $${name}`).join(', ');
  const variables = Object.fromEntries(needed.map(({ name, type }) => [name, anyValue(type)]));
  const query = `${kind} ${declared && `(${declared})`} { ${operation}${given && `(${given})`} { __typename } }`;
  const { errors } = await server.ask(query, variables, token);
  const [error] = errors;
  const code = error?.extensions.code;
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? code : null;
}

describe('the table of who may what', () => {
  it('has every operation once', () => {
    expect(Object.values(TABLE).flat().sort()).toEqual([...OPERATIONS].sort());
  });

  it('has every operation of the schema, but for the queries that are public', () => {
    const fields = [server.schema.getQueryType(), server.schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(fields.sort()).toEqual([...OPERATIONS, ...PUBLIC].sort());
  });

  it.each(ROLES)('is what the API does for %s', async (role) => {
    for (const operation of OPERATIONS) {
      const allowed = RIGHTS.get(role)?.has(operation) ?? false;
      const expected = allowed ? null : role === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect({ operation, answer: await refusal(operation, tokens.get(role)) }).toEqual({
        operation,
        answer: expected,
      });
    }
  });

  it.each(SCOPES)('opens to a token with the scope %s only what has that scope', (scope: Scope) => {
    for (const operation of OPERATIONS) {
      const needed = PERMISSIONS[operation];
      const isOpen = needed.role === 'ANONYMOUS' || needed.scope === scope;
      expect(isAllowed({ role: 'ADMIN', scopes: [scope] }, operation)).toBe(isOpen);
    }
  });

  it('is told to whoever asks who they are', async () => {
    const { data } = await server.ask('{ me { name role operations } }', {}, tokens.get('REVIEWER'));
    expect(data.me).toMatchObject({ name: 'REVIEWER', role: 'REVIEWER' });
    expect(data.me.operations.toSorted()).toEqual([...(RIGHTS.get('REVIEWER') ?? [])].sort());
    expect((await server.ask('{ me { name } }')).data.me).toBeNull();
  });
});
