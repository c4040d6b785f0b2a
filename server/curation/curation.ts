import type { Database } from '../database/database.ts';
import type { PublishedNames } from './name-concordance.ts';
import type { PublishingRules } from './review-standing.ts';

/** The writing side of the knowledge, as the API asks it. */
export interface Curation {
  database: Database;
  rules: PublishingRules;
  /** All published subjects with their names, read once for each version of the collection. */
  names(): Promise<PublishedNames>;
  /** Told after every publication of this process, so that it serves the new version at once. */
  published(): void;
}
