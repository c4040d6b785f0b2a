import type { Stance } from '../../shared/model/vocabulary.ts';
import type { ActorFile } from '../transfer/collection-file.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import type { Finding } from './finding.ts';

type Position = ActorFile['positions'][number];

const SIDES: Partial<Record<Stance, 'for' | 'against'>> = {
  SUPPORTS: 'for',
  AFFIRMS: 'for',
  OPPOSES: 'against',
  DENIES: 'against',
};

/** Positions: no stance towards a mere topic, and a warning where only one side is heard. */
export function* checkPositions(files: CollectionRecords): Generator<Finding> {
  const byIssue = new Map<string, { actor: ActorFile; position: Position }[]>();
  for (const actor of files.actors) {
    for (const [index, position] of actor.positions.entries()) {
      byIssue.set(position.issue, [...(byIssue.get(position.issue) ?? []), { actor, position }]);
      if (position.stance === undefined || position.proposition !== undefined) continue;
      yield {
        code: 'STANCE_WITHOUT_PROPOSITION',
        file: `actors/${actor.slug}.yaml`,
        path: `positions[${index}].stance`,
        message: `is ${position.stance} towards a topic: name the proposition that it is about, or remove it`,
      };
    }
  }
  for (const issue of files.issues) {
    const why = oneSide(byIssue.get(issue.slug) ?? []);
    if (why === null) continue;
    yield {
      code: 'ONE_SIDE_ONLY',
      file: `issues/${issue.slug}.yaml`,
      path: '',
      message: `${why}: look for what others say about it`,
    };
  }
}

function oneSide(held: readonly { actor: ActorFile; position: Position }[]): string | null {
  if (held.length === 0) return null;
  const speakers = new Set(held.map(({ actor, position }) => position.onBehalfOf ?? actor.slug));
  const [speaker] = speakers;
  if (speakers.size === 1) return `has positions of ${speaker} only`;
  const stances = held.flatMap(({ position }) => position.stance ?? []);
  const [side] = new Set(stances.map((stance) => SIDES[stance]));
  const isAlike = side !== undefined && stances.every((stance) => SIDES[stance] === side);
  return isAlike && stances.length > 1 ? `has ${stances.length} stances, all ${side} the proposition` : null;
}
