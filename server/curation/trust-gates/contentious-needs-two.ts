import { comparePartialDates } from '../../../shared/dates/partial-date.ts';
import type { UserError } from '../../errors.ts';
import type { ActorFile, CitationEntry, SourceEntry } from '../../transfer/collection-file.ts';
import { userError } from '../outcome.ts';
import { keyText } from '../record.ts';
import type { ContentGate } from './gate.ts';

interface Marked {
  contentious?: true | undefined;
  citations: readonly CitationEntry[];
}

/**
 * A statement that is marked as contentious about a living person needs two independent publishers. A person counts as living
 * until a day of death that is on record has come; copies of one text are one. A source that changes may not leave a statement
 * with fewer either.
 */
export const contentiousNeedsTwo: ContentGate = ({ changes, neighborhood: { before, after }, today }) => {
  const [were, sources] = [sourcesById(before.sources), sourcesById(after.sources)];
  const changed = new Set(changes.map(({ key }) => keyText(key)));
  const living = after.actors.filter(({ kind, died }) => kind === 'PERSON' && !hasCome(died, today));
  const errors: UserError[] = [];
  const check = (kind: 'ACTOR' | 'EVENT', slug: string, path: string, statement: Marked) => {
    if (statement.contentious !== true || independentPublishers(statement.citations, sources) >= 2) return;
    const isChanged = changed.has(keyText({ kind, slug }));
    if (!isChanged && independentPublishers(statement.citations, were) < 2) return;
    errors.push(
      userError(
        'CONTENTIOUS_NEEDS_TWO',
        `${path === '' ? 'This event' : path} is contentious and about a living person: cite a second publisher that is independent of the first; a copy of the same text does not count.`,
        { record: { kind, slug }, path: path === '' ? 'citations' : `${path}.citations` },
      ),
    );
  };
  for (const person of living) {
    for (const [path, statement] of statementsOf(person)) check('ACTOR', person.slug, path, statement);
  }
  const people = new Set(living.map(({ slug }) => slug));
  for (const event of after.events) {
    if (event.participants.some(({ subject }) => people.has(subject))) check('EVENT', event.slug, '', event);
  }
  return errors;
};

function sourcesById(sources: readonly SourceEntry[]): Map<string, SourceEntry> {
  return new Map(sources.map((source) => [source.id, source]));
}

/** Whether a day of death is on record and not certainly still to come. */
function hasCome(died: string | undefined, today: string): boolean {
  return died !== undefined && (comparePartialDates(died, today) ?? 0) <= 0;
}

function* statementsOf(person: ActorFile): Generator<[string, Marked]> {
  for (const [index, summary] of person.summaries.entries()) yield [`summaries[${index}]`, summary];
  for (const [index, membership] of person.memberships.entries()) yield [`memberships[${index}]`, membership];
  for (const [index, position] of person.positions.entries()) yield [`positions[${index}]`, position];
}

/** How many publishers speak for a statement, those of copies of one text counted once, aggregators not at all. */
export function independentPublishers(
  citations: readonly CitationEntry[],
  sources: ReadonlyMap<string, SourceEntry>,
): number {
  const publishers = new Set<string>();
  for (const { source, role } of citations) {
    const original = role === 'SUPPORTS' ? originalOf(source, sources) : undefined;
    if (original !== undefined && original.class !== 'AGGREGATOR') publishers.add(original.publisher);
  }
  return publishers.size;
}

/** The source that the others are copies of, over any number of steps; all of a circle of copies have the same. */
function originalOf(id: string, sources: ReadonlyMap<string, SourceEntry>): SourceEntry | undefined {
  const chain: SourceEntry[] = [];
  let source = sources.get(id);
  while (source?.copyOf !== undefined && !chain.includes(source)) {
    chain.push(source);
    source = sources.get(source.copyOf) ?? source;
  }
  if (source === undefined || !chain.includes(source)) return source;
  const circle = chain.slice(chain.indexOf(source));
  return circle.reduce((first, one) => (one.id < first.id ? one : first));
}
