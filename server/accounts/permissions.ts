/** Who asks. Each role may do what the ones before it may. */
export const ROLES = ['ANONYMOUS', 'CONTRIBUTOR', 'EDITOR', 'REVIEWER', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** The roles that a token can have. */
export const EDITOR_ROLES = ['CONTRIBUTOR', 'EDITOR', 'REVIEWER', 'ADMIN'] as const;
export type EditorRole = (typeof EDITOR_ROLES)[number];

/** What a token can be restricted to. `read` is what everybody who is signed in may see beyond the public. */
export const SCOPES = ['read', 'draft', 'submit', 'review', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

interface Permission {
  /** The least role that may. */
  role: Role;
  scope: Scope;
}

/**
 * The one table of who may do what: GraphQL fields that need more than being asked for. Every mutation is here; a query
 * that is not here is public.
 */
export const PERMISSIONS = {
  suggest: { role: 'ANONYMOUS', scope: 'read' },
  me: { role: 'ANONYMOUS', scope: 'read' },
  drafts: { role: 'CONTRIBUTOR', scope: 'read' },
  changeSets: { role: 'ANONYMOUS', scope: 'read' },
  changeSet: { role: 'ANONYMOUS', scope: 'read' },
  reviewQueue: { role: 'EDITOR', scope: 'read' },
  draftCard: { role: 'CONTRIBUTOR', scope: 'read' },
  nameConcordance: { role: 'CONTRIBUTOR', scope: 'read' },
  nameHits: { role: 'CONTRIBUTOR', scope: 'read' },
  suggestions: { role: 'EDITOR', scope: 'read' },
  auditLog: { role: 'ADMIN', scope: 'admin' },
  doubtfulMatches: { role: 'EDITOR', scope: 'read' },
  judgeMatch: { role: 'EDITOR', scope: 'draft' },
  declareInterest: { role: 'CONTRIBUTOR', scope: 'draft' },
  createDraft: { role: 'CONTRIBUTOR', scope: 'draft' },
  saveDraft: { role: 'CONTRIBUTOR', scope: 'draft' },
  discardDraft: { role: 'CONTRIBUTOR', scope: 'draft' },
  submitChangeSet: { role: 'EDITOR', scope: 'submit' },
  withdrawChangeSet: { role: 'EDITOR', scope: 'submit' },
  renewReview: { role: 'EDITOR', scope: 'submit' },
  overdue: { role: 'EDITOR', scope: 'read' },
  nextReview: { role: 'EDITOR', scope: 'read' },
  mergeSubjects: { role: 'EDITOR', scope: 'draft' },
  declareNotSame: { role: 'EDITOR', scope: 'draft' },
  takeBackNotSame: { role: 'EDITOR', scope: 'draft' },
  notSame: { role: 'EDITOR', scope: 'read' },
  markContentious: { role: 'EDITOR', scope: 'review' },
  takeDown: { role: 'ADMIN', scope: 'admin' },
  restore: { role: 'ADMIN', scope: 'admin' },
  revertChangeSet: { role: 'EDITOR', scope: 'draft' },
  acceptSuggestion: { role: 'EDITOR', scope: 'draft' },
  declineSuggestion: { role: 'EDITOR', scope: 'draft' },
  reopenSuggestion: { role: 'EDITOR', scope: 'draft' },
  commentOnChangeSet: { role: 'EDITOR', scope: 'review' },
  resolveComment: { role: 'CONTRIBUTOR', scope: 'draft' },
  markSeen: { role: 'REVIEWER', scope: 'review' },
  sendBackChangeSet: { role: 'REVIEWER', scope: 'review' },
  approveChangeSet: { role: 'REVIEWER', scope: 'review' },
  publishChangeSet: { role: 'REVIEWER', scope: 'review' },
} as const satisfies Record<string, Permission>;
export type Operation = keyof typeof PERMISSIONS;

/** Whether a name is one of the table's. */
export function isOperation(name: string): name is Operation {
  return Object.hasOwn(PERMISSIONS, name);
}

/** What a decision is made from: a role, and the scopes of the token (empty for all). */
export interface Grant {
  role: Role;
  scopes: readonly Scope[];
}

/** Whether a grant is enough for an operation. */
export function isAllowed({ role, scopes }: Grant, operation: Operation): boolean {
  const needed: Permission = PERMISSIONS[operation];
  if (ROLES.indexOf(role) < ROLES.indexOf(needed.role)) return false;
  return needed.role === 'ANONYMOUS' || scopes.length === 0 || scopes.includes(needed.scope);
}
