import {
  airportForms,
  firstWord,
  founderName,
  nationalForms,
  officialForms,
  otherSuffix,
  possessiveOrParty,
  shortForms,
  withoutEnding,
  withoutHanEnding,
  withoutKind,
  withoutSuffix,
} from './body-names.ts';
import { clubForms, formerTeams, nicknamesOfTeam, teamNames, teamTown } from './club-names.ts';
import { germanCases, spellings, stateAbbreviation, townForms, unitedForms } from './equal-forms.ts';
import { familiarForms, hanTeam } from './familiar-names.ts';
import { familiarPersons } from './familiar-persons.ts';
import { initials, ownInitials } from './initials.ts';
import { knownSurnames } from './known-surnames.ts';
import type { Derivation } from './lexicon-format.ts';
import type { LexiconName, LexiconSubject } from './lexicon-source.ts';
import {
  nicknames,
  royalNames,
  surnames,
  transliterations,
  withoutMiddle,
  withSmallParticles,
} from './person-names.ts';
import { topicVariants } from './topic-names.ts';

/** A further wording of a name, which the compiler adds with the rule that it came by. */
export interface DerivedName {
  text: string;
  derivation: Derivation;
  /** Counts only with the evidence that its derivation's rule asks for. */
  needsEvidence: boolean;
}

class Derived {
  readonly found: DerivedName[] = [];
  private readonly seen: Set<string>;

  constructor(text: string) {
    this.seen = new Set([text]);
  }

  /** Adds wordings that are not there yet: the first derivation of a wording stays. */
  add(wordings: readonly (string | null)[], derivation: Derivation, needsEvidence = false): void {
    for (const wording of wordings) {
      if (wording === null || wording.trim() === '' || this.seen.has(wording)) continue;
      this.seen.add(wording);
      this.found.push({ text: wording, derivation, needsEvidence });
    }
  }
}

/** Further wordings of one name: as safe as the name itself, or with `needsEvidence` beside what their rule asks for. */
export function deriveNames(subject: LexiconSubject, name: LexiconName): DerivedName[] {
  const { text } = name;
  const derived = new Derived(text);
  const isEnglish = name.language === undefined || name.language.startsWith('en');
  const parenthetical = /^(.+?)\s*\([^()]+\)$/u.exec(text)?.[1] ?? null;
  if (subject.kind === 'ISSUE') {
    derived.add(unitedForms(text), 'united');
    derived.add([parenthetical], 'suffix');
    if (isEnglish) derived.add(topicVariants(text), 'topic-variant');
    return derived.found;
  }
  // Nobody calls Frankfurt (Oder) so without its river.
  if (text !== 'Frankfurt (Oder)') derived.add([parenthetical], 'suffix');
  const plain = parenthetical ?? text;
  derived.add(unitedForms(plain), 'united');
  derived.add(spellings(plain), 'spelling');
  if (subject.kind === 'PERSON') addPersonNames(derived, plain, name);
  else if (subject.kind === 'POST')
    derived.add([/^The \S+ \S/u.test(plain) ? plain.slice(4) : null], 'article');
  else addBodyNames(derived, subject, plain, name);
  return derived.found;
}

function addPersonNames(derived: Derived, text: string, name: LexiconName): void {
  // "Bill Clinton (musician)" was no president.
  const known = [...familiarPersons(name.text), ...knownSurnames(name.text)];
  derived.add([withSmallParticles(text), ...transliterations(text), ...known], 'spelling');
  const shorter = withoutMiddle(text);
  derived.add(shorter, 'middle-name');
  derived.add(royalNames(text), 'middle-name');
  for (const full of [text, ...shorter]) derived.add(nicknames(full), 'nickname');
  if (name.matching === 'ALONE')
    derived.add(
      surnames(text).flatMap((surname) => [surname, ...spellings(surname)]),
      'surname',
      true,
    );
}

/** "Des Moines", "Fort Worth" say which town they are without their state; "Jackson" and "Cook County" do not. */
const isTownOfTwoWords = (town: string): boolean =>
  /^\S+ \S/u.test(town) && !/ (?:County|Township|Parish)$/u.test(town);

/** "Frankfurt" for "Frankfurt am Main", "Schwedt" for "Schwedt/Oder", "Graubünden" for "Kanton Graubünden". */
const withoutRiver = (text: string): string | null =>
  /^(\p{Lu}\p{Ll}{2,})(?: (?:am|an der|im|in der|ob der|vor der) |\/)\p{Lu}\p{L}+$/u.exec(text)?.[1] ??
  /^Kanton (\p{Lu}\p{Ll}{2,})$/u.exec(text)?.[1] ??
  null;

/** "Frankfurt/Main" for "Frankfurt am Main". */
const besideRiver = (text: string): string | null => {
  const found = /^(\p{Lu}\p{Ll}{2,}) (?:am|an der) (\p{Lu}\p{L}+)$/u.exec(text);
  return found === null ? null : `${found[1]}/${found[2]}`;
};

/** "Labour party", "Gaza province": some papers write what kind of thing it is in lower case. */
const withSmallKind = (text: string): string | null => {
  const found = /^(\p{Lu}.* )(Party|Province|Region|District|River|Airport|Island|Islands|Stadium)$/u.exec(
    text,
  );
  return found === null ? null : `${found[1]}${found[2]?.toLowerCase()}`;
};

/** Papers whose name says of whose party something is: "the Republican primary". */
const OF_A_PARTY = /^The (?:Conservative|Democrat|Independent|Liberal|Republican)$/u;

function addBodyNames(derived: Derived, subject: LexiconSubject, text: string, name: LexiconName): void {
  const isAlone = name.matching === 'ALONE';
  // "the Pentagon": a single word stays with its article, so that "Guardian" and "Hague" stay what else they are.
  if (/^The \p{Lu}/u.test(text) && !OF_A_PARTY.test(text)) derived.add([`the ${text.slice(4)}`], 'article');
  if (/^The (?:\S+ \S|(?!Times$)\S+s$)/u.test(text)) derived.add([text.slice(4)], 'article');
  derived.add([...familiarForms(text), ...familiarForms(name.text), ...nicknamesOfTeam(text)], 'spelling');
  derived.add([hanTeam(text), withSmallKind(text)], 'spelling');
  derived.add(germanCases(text), 'spelling');
  derived.add([withoutHanEnding(text)], 'suffix');
  if (subject.kind === 'PLACE' || subject.kind === 'GOVERNMENT') {
    if (isAlone) derived.add([stateAbbreviation(text)], 'spelling', true);
    // "Washington, D.C." is what "Washington" means; "Austin, Texas" needs more.
    const town = text === 'New York City' ? 'New York' : (/^(.+?), ?\p{Lu}/u.exec(text)?.[1] ?? null);
    derived.add([text, ...spellings(text)].flatMap(townForms), 'spelling');
    derived.add([besideRiver(text)], 'spelling');
    derived.add([withoutKind(text), withoutRiver(text), ...airportForms(text)], 'suffix');
    const shorter = town === null ? [] : [town, ...spellings(town)];
    if (/, D\.?C\.?$|^New York City$/u.test(text)) derived.add(shorter, 'place-short');
    else if (isTownOfTwoWords(town ?? '')) derived.add(shorter, 'suffix');
    else derived.add(shorter, 'place-short', true);
    if (subject.kind === 'PLACE') return;
  }
  const bare = withoutSuffix(text.replace(/^The (?=\S+ \S)/u, ''));
  derived.add(
    [bare, otherSuffix(text), otherSuffix(text.replace(/^The /u, '')), ...clubForms(text)],
    'suffix',
  );
  if (bare !== null) {
    derived.add([withoutSuffix(bare), ...spellings(bare)], 'suffix');
    derived.add(familiarForms(bare), 'spelling');
  }
  derived.add(officialForms(text), 'spelling');
  derived.add([withoutKind(text), withoutEnding(text)], 'suffix');
  if (!isAlone) return;
  derived.add(ownInitials(text), 'initials');
  derived.add(initials(text), 'initials', true);
  derived.add(nationalForms(text), 'national', true);
  derived.add(teamNames(text), 'team', true);
  const former = formerTeams(text);
  derived.add(former, 'spelling');
  derived.add([text, ...former].map(teamTown), 'team-town', true);
  derived.add([...shortForms(bare ?? text), founderName(text), possessiveOrParty(text)], 'short', true);
  derived.add([firstWord(bare ?? text)], 'suffix', true);
}
