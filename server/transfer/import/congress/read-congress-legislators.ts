import { z } from 'zod';
import type { RawFile } from '../../read-collection.ts';
import { type ImportBatch, newBatch, type ReadOptions } from '../import-batch.ts';
import { ImportFilesError, type ImportProblem } from '../import-problem.ts';
import { type PositionedData, readYaml } from '../positioned-data.ts';
import { readCommitteeMembers, readCommittees } from './congress-committees.ts';
import { readCongressPeople } from './congress-people.ts';

/**
 * Reads files of the data set unitedstates/congress-legislators, told apart by their content: legislators and executive
 * with every term and leadership role, committees, and who sits on them.
 * @throws ImportFilesError with everything that is wrong, by line and column
 */
export function readCongressLegislators(files: readonly RawFile[], options: ReadOptions): ImportBatch {
  const batch: ImportBatch = {
    ...newBatch(),
    publishers: [{ id: 'unitedstates-project', name: 'unitedstates project', class: 'OFFICIAL_RECORD' }],
  };
  const problems: ImportProblem[] = [];
  // Committees come before those who sit on them, whatever the order of the files.
  const sorted = files
    .map(readYaml)
    .map((data) => ({ data, kind: kindOf(data) }))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  for (const { data, kind } of sorted) {
    if (kind === 'people') readCongressPeople(data, options, batch, problems);
    else if (kind === 'committees') readCommittees(data, options, batch, problems);
    else if (kind === 'members') readCommitteeMembers(data, options, batch, problems);
    else
      problems.push({
        ...data.placeOf([]),
        message:
          'This is no file of congress-legislators that can be imported: give legislators, executive, committees or committee-membership.',
      });
  }
  if (problems.length > 0) throw new ImportFilesError(problems);
  return batch;
}

const KINDS = ['people', 'committees', 'members', 'unknown'] as const;

function kindOf({ value }: PositionedData): (typeof KINDS)[number] {
  if (Array.isArray(value)) {
    const [first] = value as unknown[];
    if (z.looseObject({ terms: z.unknown() }).safeParse(first).success) return 'people';
    return z.looseObject({ thomas_id: z.unknown() }).safeParse(first).success ? 'committees' : 'unknown';
  }
  const lists = z.record(z.string(), z.array(z.unknown())).safeParse(value);
  return lists.success ? 'members' : 'unknown';
}
