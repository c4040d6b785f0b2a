import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../../server/config.ts';

const VERSION = '4.14.1';

/** The rows that a hover card is made of, as PostGraphile names the same tables. It does no arithmetic with days. */
export const POSTGRAPHILE_QUERY = `query HoverCard($slug: String!) {
  subjectBySlug(slug: $slug) {
    name
    summariesBySubjectId { nodes { text ...Sourced } }
    actorById {
      membershipsByHolderId {
        nodes { label startOn endOn endKind postByPostId { subjectById { name } } ...SourcedMembership }
      }
      positionsByActorId {
        nodes { issueByIssueId { subjectById { name } } stance condition text startOn ...SourcedPosition }
      }
    }
  }
}
fragment Sourced on Summary { statementById { ...Citations } }
fragment SourcedMembership on Membership { statementById { ...Citations } }
fragment SourcedPosition on Position { statementById { ...Citations } }
fragment Citations on Statement {
  citationsByStatementId { nodes { sourceBySourceId { title class url publisherByPublisherId { name } } } }
}`;

/**
 * Installs PostGraphile 4 beside the project: it wants another graphql than ours, and only this bench needs it.
 * @returns the folder that has it in `node_modules`
 */
export async function installPostGraphile(): Promise<string> {
  const folder = join(PROJECT_ROOT, 'node_modules/.cache/sidelight-bench', `postgraphile-${VERSION}`);
  if (existsSync(join(folder, 'node_modules/postgraphile/package.json'))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  await promisify(execFile)(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', `postgraphile@${VERSION}`],
    { cwd: folder, timeout: 90_000 },
  );
  return folder;
}
