import type { ActorFile, IssueFile, NameEntry, PostFile } from './collection-file.ts';

/** What stands in place of the name of a record that was taken down. */
const HIDDEN_NAME: NameEntry = {
  text: 'Hidden record',
  language: 'en',
  kind: 'PRIMARY',
  matching: 'NEVER',
};

const NOTHING = { names: [HIDDEN_NAME], identifiers: [], summaries: [], corrections: [] };

/**
 * What the tables have of a record: all of it, or, where it was taken down, its slug and what others' records need of it to
 * stay whole (the propositions that they speak to).
 */
export function shownActor(actor: ActorFile): ActorFile {
  if (actor.hidden !== true) return actor;
  const { slug, kind, hidden, formerSlugs, reviewedAt, accessed } = actor;
  const life = { highProfile: false, memberships: [], positions: [] };
  return { slug, kind, hidden, formerSlugs, reviewedAt, accessed, ...NOTHING, ...life };
}

/** As {@link shownActor}, of an issue. */
export function shownIssue(issue: IssueFile): IssueFile {
  if (issue.hidden !== true) return issue;
  const { slug, kind, hidden, formerSlugs, reviewedAt, accessed, propositions } = issue;
  const rest = { broader: [], related: [], propositions, figures: [], disputes: [] };
  return { slug, kind, hidden, formerSlugs, reviewedAt, accessed, ...NOTHING, ...rest };
}

/** As {@link shownActor}, of a post. */
export function shownPost(post: PostFile): PostFile {
  if (post.hidden !== true) return post;
  const { slug, kind, hidden, formerSlugs, reviewedAt, accessed, seats } = post;
  return { slug, kind, hidden, formerSlugs, reviewedAt, accessed, seats, ...NOTHING };
}
