import type { AuthCheckerFn } from 'type-graphql';
import { isAllowed, isOperation, PERMISSIONS } from '../../accounts/permissions.ts';
import type { TokenProblem, Viewer } from '../../accounts/viewer.ts';
import { RequestError } from '../../errors.ts';
import type { ApiContext } from './context.ts';

const WHY: Readonly<Record<Exclude<TokenProblem, null>, string>> = {
  UNKNOWN: 'This token is unknown here: send one that "token create" printed on this server.',
  EXPIRED: 'This token has ended: sign in with a new one. Nothing that was saved is lost.',
  REVOKED: 'This token was revoked: sign in with another one. Nothing that was saved is lost.',
};

/**
 * Holds every field with `@Authorized()` against the permission table, by the field's name: the one place where the API
 * decides who may do what.
 * @throws RequestError UNAUTHENTICATED or FORBIDDEN
 */
export const authorize: AuthCheckerFn<ApiContext> = ({ context, info }) => {
  const operation = info.fieldName;
  if (!isOperation(operation)) throw new Error(`${operation} is not in the permission table.`);
  const { viewer, tokenProblem } = context;
  if (viewer === null && tokenProblem !== null) throw new RequestError('UNAUTHENTICATED', WHY[tokenProblem]);
  const { role, scopes } = viewer ?? { role: 'ANONYMOUS' as const, scopes: [] };
  if (isAllowed({ role, scopes }, operation)) return true;
  const needed = PERMISSIONS[operation];
  if (viewer === null)
    throw new RequestError(
      'UNAUTHENTICATED',
      `${operation} needs the token of an editor: send it as Authorization: Bearer sl_….`,
    );
  throw new RequestError(
    'FORBIDDEN',
    `${operation} needs the role ${needed.role} with the scope ${needed.scope}; this token has ${role}${
      scopes.length > 0 ? ` with ${scopes.join(', ')}` : ''
    }.`,
  );
};

/** The viewer of a field that `authorize` has let through with a role. */
export function viewerOf(context: ApiContext): Viewer {
  if (context.viewer === null) throw new Error('A field without @Authorized() asks for the viewer.');
  return context.viewer;
}
