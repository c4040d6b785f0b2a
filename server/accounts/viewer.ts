import type { EditorRole, Scope } from './permissions.ts';

/** The editor for whom a request is made, as the token says. */
export interface Viewer {
  editorId: string;
  name: string;
  role: EditorRole;
  scopes: Scope[];
  tokenId: string;
  /** ISO instant after which the token is no longer taken. */
  expiresAt: string;
  /** Whether it is a session at the desk, and no token of its own. */
  isSession: boolean;
}

/** Why a token that was sent does not count; null where none was sent or it counts. */
export type TokenProblem = 'UNKNOWN' | 'EXPIRED' | 'REVOKED' | null;
