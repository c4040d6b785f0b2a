import type { SubjectKind } from '../../shared/model/vocabulary.ts';

/** A subject as lists and look-ups answer it; everything else is in its `SubjectFacts`. */
export interface SubjectRow {
  /** UUID within the database; `toGlobalId` makes the API's id of it. */
  id: string;
  slug: string;
  kind: SubjectKind;
  /** As shown in English. */
  name: string;
}
