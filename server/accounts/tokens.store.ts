import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { parseJson } from '../cards/subject-facts.store.ts';
import type { Database } from '../database/database.ts';
import { AccessTokenEntity } from './access-token.entity.ts';
import { writeAudit } from './audit.store.ts';
import { EditorEntity } from './editor.entity.ts';
import type { EditorRole, Scope } from './permissions.ts';
import type { TokenProblem, Viewer } from './viewer.ts';

const TOKEN = /^sl_[A-Za-z0-9_-]{43}$/;
/** A use is written down at most this often, so that reading with a token does not become writing. */
const LAST_USED_EVERY_MS = 60_000;
/** How long a session at the desk lasts at most; it ends with its token. */
const SESSION_MS = 12 * 3_600_000;

/** What a new token is for. */
export interface NewToken {
  /** The editor's name; a new one is made where nobody has it. */
  editor: string;
  role: EditorRole;
  /** Empty for everything that the role may. */
  scopes: Scope[];
  expiresAt: Date;
}

/** A token as lists show it. */
export interface ListedToken {
  id: string;
  editor: string;
  role: EditorRole;
  scopes: Scope[];
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  lastUsedAt: string | null;
}

function newSecret(): string {
  return `sl_${randomBytes(32).toString('base64url')}`;
}

/** SHA-256 of a token, lower-case hex. Tokens are 256 random bits: a slow hash would add nothing. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The editor of a name, made where nobody has it. */
export async function findOrMakeEditor(manager: EntityManager, name: string): Promise<EditorEntity> {
  const known = await manager.findOneBy(EditorEntity, { name });
  if (known) return known;
  const editor = { id: randomUUID(), name, createdAt: new Date().toISOString() };
  await manager.insert(EditorEntity, editor);
  return editor;
}

/** Makes a token. This is the only moment at which it can be seen. */
export async function createToken(
  database: Database,
  wanted: NewToken,
): Promise<{ id: string; token: string }> {
  const token = newSecret();
  const id = randomUUID();
  await database.write(async (manager) => {
    const editor = await findOrMakeEditor(manager, wanted.editor);
    await manager.insert(AccessTokenEntity, {
      id,
      editorId: editor.id,
      hash: hashToken(token),
      role: wanted.role,
      scopes: wanted.scopes,
      createdAt: new Date().toISOString(),
      expiresAt: wanted.expiresAt.toISOString(),
      revokedAt: null,
      lastUsedAt: null,
      sessionOf: null,
    });
    await writeAudit(manager, {
      editor: 'command line',
      operation: 'createToken',
      target: `token ${id}`,
      detail: `${wanted.role} for ${wanted.editor}`,
    });
  });
  return { id, token };
}

interface TokenRow {
  id: string;
  editor_id: string;
  name: string;
  role: EditorRole;
  scopes: string | Scope[];
  expires_at: string;
  revoked_at: string | null;
  last_used_at: string | null;
  session_of: string | null;
}

/**
 * Whom a token stands for. It is looked up by its hash: what the time of the look-up could tell is about the hash, which
 * does not lead back to the token.
 */
export async function findViewer(
  database: Database,
  token: string,
  now: Date,
): Promise<{ viewer: Viewer } | { problem: Exclude<TokenProblem, null> }> {
  if (!TOKEN.test(token)) return { problem: 'UNKNOWN' };
  const row = await database.readOne<TokenRow>(
    `SELECT t.id AS id, t.editor_id AS editor_id, e.name AS name, t.role AS role, t.scopes AS scopes,
       t.expires_at AS expires_at, coalesce(t.revoked_at, o.revoked_at) AS revoked_at,
       t.last_used_at AS last_used_at, t.session_of AS session_of
     FROM access_token t JOIN editor e ON e.id = t.editor_id
     LEFT JOIN access_token o ON o.id = t.session_of WHERE t.hash = $1`,
    [hashToken(token)],
  );
  if (row === null) return { problem: 'UNKNOWN' };
  if (row.revoked_at !== null) return { problem: 'REVOKED' };
  if (row.expires_at <= now.toISOString()) return { problem: 'EXPIRED' };
  await noteUse(database, row, now);
  return {
    viewer: {
      editorId: row.editor_id,
      name: row.name,
      role: row.role,
      scopes: parseJson(row.scopes),
      tokenId: row.id,
      expiresAt: row.expires_at,
      isSession: row.session_of !== null,
    },
  };
}

async function noteUse(database: Database, row: TokenRow, now: Date): Promise<void> {
  const last = row.last_used_at === null ? 0 : Date.parse(row.last_used_at);
  if (now.getTime() - last < LAST_USED_EVERY_MS) return;
  await database.write((manager) =>
    manager.update(AccessTokenEntity, { id: row.id }, { lastUsedAt: now.toISOString() }),
  );
}

/**
 * Opens a session at the desk for the viewer of a token: a secret of its own with the same rights, which ends with the
 * token, or after twelve hours.
 */
export async function openSession(
  database: Database,
  viewer: Viewer,
  now: Date,
): Promise<{ secret: string; expiresAt: string }> {
  const secret = newSecret();
  const endsAt = Math.min(Date.parse(viewer.expiresAt), now.getTime() + SESSION_MS);
  const expiresAt = new Date(endsAt).toISOString();
  await database.write(async (manager) => {
    // Sessions that have ended are of no use to anybody; tokens stay for the list.
    await manager
      .createQueryBuilder()
      .delete()
      .from(AccessTokenEntity)
      .where('session_of IS NOT NULL AND expires_at < :now', { now: now.toISOString() })
      .execute();
    await manager.insert(AccessTokenEntity, {
      id: randomUUID(),
      editorId: viewer.editorId,
      hash: hashToken(secret),
      role: viewer.role,
      scopes: viewer.scopes,
      createdAt: now.toISOString(),
      expiresAt,
      revokedAt: null,
      lastUsedAt: null,
      sessionOf: viewer.tokenId,
    });
    await writeAudit(manager, {
      editor: viewer.name,
      operation: 'openSession',
      target: `token ${viewer.tokenId}`,
    });
  });
  return { secret, expiresAt };
}

/** Ends a session at once; an unknown one is nothing to end. */
export async function closeSession(database: Database, secret: string, now: Date): Promise<void> {
  await database.write((manager) =>
    manager.update(AccessTokenEntity, { hash: hashToken(secret) }, { revokedAt: now.toISOString() }),
  );
}

/** All tokens, newest first; their hashes stay inside. */
export async function listTokens(database: Database): Promise<ListedToken[]> {
  const rows = await database.read<Omit<ListedToken, 'scopes'> & { scopes: string | Scope[] }>(
    `SELECT t.id AS id, e.name AS editor, t.role AS role, t.scopes AS scopes, t.created_at AS "createdAt",
       t.expires_at AS "expiresAt", t.revoked_at AS "revokedAt", t.last_used_at AS "lastUsedAt"
     FROM access_token t JOIN editor e ON e.id = t.editor_id
     WHERE t.session_of IS NULL ORDER BY t.created_at DESC, t.id`,
  );
  return rows.map((row) => ({ ...row, scopes: parseJson(row.scopes) }));
}

/** Ends a token at once. False where no token has this id or it was revoked before. */
export async function revokeToken(database: Database, id: string): Promise<boolean> {
  return database.write(async (manager) => {
    const token = await manager.findOneBy(AccessTokenEntity, { id });
    if (!token || token.revokedAt !== null) return false;
    await manager.update(AccessTokenEntity, { id }, { revokedAt: new Date().toISOString() });
    await writeAudit(manager, { editor: 'command line', operation: 'revokeToken', target: `token ${id}` });
    return true;
  });
}
