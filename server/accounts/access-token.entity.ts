import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EditorRole, Scope } from './permissions.ts';

/** A token as the database keeps it: never the token itself. */
@Entity('access_token')
export class AccessTokenEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'editor_id' })
  editorId!: string;

  /** SHA-256 of the token, lower-case hex. */
  @Column('text')
  hash!: string;

  @Column('text')
  role!: EditorRole;

  /** What of the role's operations the token is good for; empty for all. */
  @Column('simple-json')
  scopes!: Scope[];

  @Column('text', { name: 'created_at' })
  createdAt!: string;

  @Column('text', { name: 'expires_at' })
  expiresAt!: string;

  @Column('text', { name: 'revoked_at', nullable: true })
  revokedAt!: string | null;

  @Column('text', { name: 'last_used_at', nullable: true })
  lastUsedAt!: string | null;

  /** Of a session at the desk: the token that opened it; it ends with that one. */
  @Column('text', { name: 'session_of', nullable: true })
  sessionOf!: string | null;
}
