import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Database } from '../database/database.ts';
import { SetupError } from '../errors.ts';
import { EDITOR_ROLES, type EditorRole, SCOPES, type Scope } from './permissions.ts';
import { createToken, listTokens, revokeToken } from './tokens.store.ts';

type WithDatabase = <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;

interface CreateOptions {
  editor: string;
  /** In lower case, as one types it. */
  role: Lowercase<EditorRole>;
  scope: Scope[];
  expires: number;
}

/** `token create`, `token list` and `token revoke`: who may work on this collection. */
export function registerToken(program: Command, withDatabase: WithDatabase): void {
  const token = program.command('token').description('Make, list and revoke the tokens of editors.');
  token
    .command('create')
    .description('Make a token and print it: it is shown this once.')
    .requiredOption('--editor <name>', 'the name that stands beside what they publish', parseName)
    .addOption(
      new Option('--role <role>', 'what the token may do')
        .choices(EDITOR_ROLES.map((role) => role.toLowerCase()))
        .makeOptionMandatory(),
    )
    .option('--scope <scope>', `only this part of the role, repeatable: ${SCOPES.join(', ')}`, addScope, [])
    .option('--expires <days>', `days until it ends, at most ${MOST_DAYS}`, parseDays, 90)
    .action((options: CreateOptions) =>
      withDatabase(async (database) => {
        const expiresAt = new Date(Date.now() + options.expires * DAY_MS);
        const { editor, scope: scopes } = options;
        const role = options.role.toUpperCase() as EditorRole;
        const made = await createToken(database, { editor, role, scopes, expiresAt });
        console.log(made.token);
        console.error(`Token ${made.id} of ${editor}, ${options.role}, until ${expiresAt.toISOString()}.`);
        console.error('Keep it now: only its hash is stored.');
      }),
    );
  token
    .command('list')
    .description('Print the tokens as JSON, without what they are.')
    .action(() => withDatabase(async (database) => console.log(JSON.stringify(await listTokens(database)))));
  token
    .command('revoke')
    .description('End a token at once.')
    .argument('<id>', 'as "token list" prints it')
    .action((id: string) =>
      withDatabase(async (database) => {
        if (!(await revokeToken(database, id)))
          throw new SetupError(`No valid token has the id ${id}: "token list" prints the ids.`);
        console.log(`Revoked ${id}.`);
      }),
    );
}

function parseName(value: string): string {
  const name = value.trim();
  if (name.length < 1 || name.length > 80) throw new InvalidArgumentError('Write a name of 1 to 80 letters.');
  return name;
}

function parseDays(value: string): number {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new InvalidArgumentError(`Write a whole number from 1 to ${MOST_DAYS}.`);
  return days;
}

function addScope(value: string, scopes: Scope[]): Scope[] {
  const scope = SCOPES.find((known) => known === value);
  if (!scope) throw new InvalidArgumentError(`Write one of ${SCOPES.join(', ')}.`);
  return [...scopes, scope];
}
