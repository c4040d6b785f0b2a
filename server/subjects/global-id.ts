/** The types whose objects have a global id (the `Node`s of the API). */
const NODE_TYPES = ['Actor', 'Issue', 'Post', 'Position', 'Event', 'Source', 'Proposition'] as const;
export type NodeType = (typeof NODE_TYPES)[number];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The API's id of a row: base64 of `Type:uuid`, as the Relay specification suggests; opaque to clients. */
export function toGlobalId(type: NodeType, id: string): string {
  return btoa(`${type}:${id}`);
}

/** The type and UUID of a global id, or null where the text is none of ours. */
export function fromGlobalId(globalId: string): { type: NodeType; id: string } | null {
  const [type, id = ''] = Buffer.from(globalId, 'base64').toString('latin1').split(':');
  const known = NODE_TYPES.find((name) => name === type);
  return known && UUID.test(id) && toGlobalId(known, id) === globalId ? { type: known, id } : null;
}

/** The type under which the API shows a subject of a kind. */
export function nodeTypeOf(kind: string): 'Actor' | 'Issue' | 'Post' {
  return kind === 'ISSUE' ? 'Issue' : kind === 'POST' ? 'Post' : 'Actor';
}
