import type { UserError } from '../../errors.ts';
import type { ChangeSet } from '../change-sets.store.ts';
import type { Neighborhood, RecordChange } from '../neighborhood.ts';

/** What a gate on the content looks at. */
export interface GatedContent {
  changeSet: Pick<ChangeSet, 'kind' | 'correctionNote' | 'revertsId'>;
  changes: readonly RecordChange[];
  /** The changed records beside what they have to do with. */
  neighborhood: Neighborhood;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** Says what keeps a change set from being trusted, each with a code and the mend. Pure. */
export type ContentGate = (content: GatedContent) => UserError[];
