import { FirstTables1764000000000 } from './1764000000000-first-tables.ts';
import { ReviewBy1764000000001 } from './1764000000001-review-by.ts';
import { Suggestions1764000000002 } from './1764000000002-suggestions.ts';
import { Curation1764000000003 } from './1764000000003-curation.ts';
import { Desk1764000000004 } from './1764000000004-desk.ts';
import { Contentious1764000000005 } from './1764000000005-contentious.ts';
import { DoubtfulMatches1764000000010 } from './1764000000010-doubtful-matches.ts';
import { Changes1764000000011 } from './1764000000011-changes.ts';
import { OpenSuggestions1764000000020 } from './1764000000020-open-suggestions.ts';
import { NameAloneBecause1764000000021 } from './1764000000021-name-alone-because.ts';
import { KeptFacts1764000000022 } from './1764000000022-kept-facts.ts';
import { Submissions1764000000030 } from './1764000000030-submissions.ts';
import { SuggestedPages1764000000031 } from './1764000000031-suggested-pages.ts';

/** All migrations, oldest first. A published one is never changed: add another. */
export const MIGRATIONS = [
  FirstTables1764000000000,
  ReviewBy1764000000001,
  Suggestions1764000000002,
  Curation1764000000003,
  Desk1764000000004,
  Contentious1764000000005,
  DoubtfulMatches1764000000010,
  Changes1764000000011,
  OpenSuggestions1764000000020,
  NameAloneBecause1764000000021,
  KeptFacts1764000000022,
  Submissions1764000000030,
  SuggestedPages1764000000031,
];
