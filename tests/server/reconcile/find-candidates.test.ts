import { describe, expect, it } from 'vitest';
import { findCandidates, type Verdicts } from '../../../server/reconcile/find-candidates.ts';
import type { KnownSubject } from '../../../server/reconcile/known-subjects.store.ts';
import { readQueries } from '../../../server/reconcile/reconcile-request.ts';
import { NameIndex } from '../../../server/search/name-index.ts';

const subject = (slug: string, name: string, facts: Partial<KnownSubject> = {}): KnownSubject => ({
  slug,
  kind: 'PERSON',
  name,
  names: [
    { text: name, kind: 'PRIMARY' },
    { text: name.split(' ').at(-1) ?? '', kind: 'SHORT' },
  ],
  identifiers: [],
  begin: null,
  end: null,
  ...facts,
});
const id = (scheme: string, value: string) => ({ scheme, value });

const SUBJECTS = [
  subject('ada-lind', 'Ada Lind', { identifiers: [id('wikidata', 'Q1')], begin: '1960-05' }),
  subject('ada-lind-2', 'Ada Lind', { identifiers: [id('wikidata', 'Q2')], begin: '1985' }),
  subject('bo-byron', 'Bo Byron', { identifiers: [id('wikidata', 'Q3')] }),
  subject('harbor-board', 'Harbor Board', { kind: 'ORGANIZATION' }),
];
const known = new Map(SUBJECTS.map((one) => [one.slug, one]));
const index = new NameIndex(
  SUBJECTS.flatMap((one) =>
    one.names.map(({ text, kind }) => ({
      subject: one.slug,
      kind: one.kind,
      text,
      language: 'en',
      nameKind: kind,
    })),
  ),
);
const byIdentifier = (scheme: string, value: string) =>
  SUBJECTS.filter(({ identifiers }) =>
    identifiers.some((own) => own.scheme === scheme && own.value === value),
  ).map(({ slug }) => slug);

/** Candidates as they are shown: the match, if there is one, is marked. */
const find = (query: object, verdicts: Verdicts = new Map()) => {
  const { q } = readQueries(JSON.stringify({ q: query }));
  if (!q) throw new Error('the query was read');
  const hits = index.search(q.query, { limit: 50 });
  return findCandidates(q, hits, known, byIdentifier, verdicts).map(({ id: slug, match }) =>
    match ? `${slug}!` : slug,
  );
};
const property = (pid: string, v: unknown) => ({ pid, v });

describe('a row of a table', () => {
  it('is what an editor judged it to be, and never again what it was judged not to be', () => {
    expect(find({ query: 'Ada Lind' }, new Map([['ada-lind', 'NOT_SAME']]))).toEqual(['ada-lind-2!']);
    expect(find({ query: 'Ada Lind' }, new Map([['ada-lind', 'SAME']]))).toEqual(['ada-lind!', 'ada-lind-2']);
    expect(find({ query: 'A. L.' }, new Map([['ada-lind', 'SAME']]))).toEqual(['ada-lind!']);
  });

  it('is matched where one subject alone has its very name', () => {
    expect(find({ query: 'bo byron' })).toEqual(['bo-byron!']);
  });

  it('is left to a person where two have the name, or only a last name or a misspelling is given', () => {
    expect(find({ query: 'Ada Lind' })).toEqual(['ada-lind', 'ada-lind-2']);
    expect(find({ query: 'Byron' })).toEqual(['bo-byron']);
    expect(find({ query: 'Bo Biron' })).toEqual(['bo-byron']);
  });

  it('is matched among namesakes by an identifier, or by a date of birth as far as it is known', () => {
    expect(find({ query: 'Ada Lind', properties: [property('wikidata', 'Q2')] })[0]).toBe('ada-lind-2!');
    expect(find({ query: 'Ada Lind', properties: [property('born', '1960-05-25')] })[0]).toBe('ada-lind!');
  });

  it('is found by an identifier without a name', () => {
    expect(find({ properties: [property('wikidata', ['Q9', { id: 'Q3' }])] })).toEqual(['bo-byron!']);
  });

  it('is no match where the name contradicts the identifier, or the identifier the name', () => {
    expect(find({ query: 'Harbor Board', properties: [property('wikidata', 'Q3')] })).toEqual([
      'harbor-board!',
      'bo-byron',
    ]);
    expect(find({ query: 'Bo Byron', properties: [property('wikidata', 'Q77')] })).toEqual(['bo-byron']);
  });

  it('is looked for among the types that were asked for', () => {
    expect(find({ query: 'Harbor Board', type: 'PERSON' })).toEqual([]);
    expect(find({ query: 'Harbor Board', type: ['ISSUE', 'ORGANIZATION'] })).toEqual(['harbor-board!']);
    expect(find({ query: 'Harbor Board', type: 'Q43229' })).toEqual([]);
  });

  it('has at most as many candidates as were asked for', () => {
    expect(find({ query: 'Ada Lind', limit: 1 })).toEqual(['ada-lind']);
  });
});
