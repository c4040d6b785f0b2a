import type { Database } from '../database/database.ts';
import type { PublishingRules } from './publish-change-set.ts';

/** The writing side of the knowledge, as the API asks it. */
export interface Curation {
  database: Database;
  rules: PublishingRules;
  /** Told after every publication of this process, so that it serves the new version at once. */
  published(): void;
}
