import type {
  ActorKind,
  CitationRole,
  EndKind,
  MentionKind,
  NameKind,
  NameMatching,
  PositionBasis,
  PropositionKind,
  SourceClass,
  Stance,
  SubjectKind,
} from '../../shared/model/vocabulary.ts';
import { registerWords } from '../http/graphql/enum.type.ts';

const ACTOR_WORDS: Record<ActorKind, string> = {
  PERSON: 'A person.',
  ORGANIZATION: 'A company, agency, party, chamber or other body.',
  GOVERNMENT: 'A state or its government.',
  PLACE: 'A place that the news names for whoever acts there.',
};

export const ActorKindEnum = registerWords<ActorKind>('ActorKind', 'What an actor is.', ACTOR_WORDS);

export const SubjectKindEnum = registerWords<SubjectKind>('SubjectKind', 'What a subject is.', {
  ...ACTOR_WORDS,
  ISSUE: 'A matter that actors take positions on.',
  POST: 'An office that somebody holds for a time.',
});

export const MentionKindEnum = registerWords<MentionKind>(
  'MentionKind',
  'What a mention names; the mention of a post has its holder’s kind.',
  { ...ACTOR_WORDS, ISSUE: 'A matter that actors take positions on.', OTHER: 'Something else.' },
);

export const NameKindEnum = registerWords<NameKind>('NameKind', 'What a name is to its subject.', {
  PRIMARY: 'The name that is shown.',
  ALIAS: 'Another name in use.',
  SHORT: 'A shortened name, like a surname.',
  ACRONYM: 'Initials.',
  NATIVE: 'The name in the subject’s own language.',
  TRANSLITERATION: 'The name as another script writes it.',
  FORMER: 'A name that was in use once.',
});

export const EndKindEnum = registerWords<EndKind>('EndKind', 'How an interval ends.', {
  NONE: 'Still so.',
  ACTUAL: 'Ended on the day given.',
  SCHEDULED: 'Will run out on the day given; never shown as ended.',
  UNKNOWN: 'No end was seen: certain to attestedUntil, possible until endBefore.',
});

export const PropositionKindEnum = registerWords<PropositionKind>(
  'PropositionKind',
  'What one can do with a proposition.',
  {
    POLICY: 'One can be for or against it.',
    FACT: 'One can affirm or deny it.',
  },
);

export const StanceEnum = registerWords<Stance>(
  'Stance',
  'A stand towards a proposition. There are no strengths, and a change shows in what supersedes what.',
  {
    SUPPORTS: 'For a policy.',
    OPPOSES: 'Against a policy.',
    CONDITIONAL: 'For a policy under a condition, which is given.',
    MIXED: 'Both for and against, each with its source.',
    NEUTRAL: 'Said to be neutral.',
    AFFIRMS: 'Says that it is so.',
    DENIES: 'Says that it is not so.',
    NO_KNOWN_POSITION: 'Looked for, with the day and the places, and not found.',
  },
);

export const PositionBasisEnum = registerWords<PositionBasis>('PositionBasis', 'What a position rests on.', {
  SAID: 'The actor’s own words.',
  VOTED: 'A vote.',
  ENACTED: 'A measure that was enacted.',
  SIGNED: 'A signature.',
  REPORTED: 'A report by somebody else.',
});

export const SourceClassEnum = registerWords<SourceClass>('SourceClass', 'What kind of place a source is.', {
  OFFICIAL_RECORD: 'A law, register, transcript or other official record.',
  OWN_STATEMENT: 'The actor’s own publication.',
  INDEPENDENT_REPORT: 'A report by an independent publisher.',
  RESEARCH: 'Research.',
  STATE_MEDIA: 'A publisher that a government owns; ownedBy names it.',
  ADVOCACY: 'A publisher that speaks for a cause.',
  AGGREGATOR: 'A collection of others’ data; never alone under a statement.',
});

export const CitationRoleEnum = registerWords<CitationRole>(
  'CitationRole',
  'What a citation does to its statement.',
  {
    SUPPORTS: 'Speaks for it.',
    CONTRADICTS: 'Speaks against it.',
  },
);

export const NameMatchingEnum = registerWords<NameMatching>(
  'NameMatching',
  'How a name may match in a text.',
  {
    ALONE: 'By itself.',
    WITH_EVIDENCE: 'Only where something else in the text speaks for it.',
    NEVER: 'It is shown and searched only.',
  },
);
