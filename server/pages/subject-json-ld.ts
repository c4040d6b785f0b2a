import type { Card } from '../../shared/card/card.ts';
import type { SubjectKind } from '../../shared/model/vocabulary.ts';
import { subjectPath } from './subject-path.ts';

/** The nearest schema.org type of each kind; an issue is a topic that can be about many things. */
const TYPES: Readonly<Record<SubjectKind, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  GOVERNMENT: 'AdministrativeArea',
  PLACE: 'Place',
  ISSUE: 'DefinedTerm',
  POST: 'Role',
};

/** What a search engine may read of a subject's page: schema.org, of the page's day, with the sources as citations. */
export function subjectJsonLd(
  card: Card,
  request: { origin: string; isDated: boolean },
): Record<string, unknown> {
  const address = `${request.origin}${subjectPath(card) ?? '/'}`;
  const titles = card.offices
    .filter((office) => office.certainty === 'CERTAIN')
    .map((office) => office.label);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: request.isDated ? `${address}?asOf=${card.asOf}` : address,
    inLanguage: 'en',
    temporalCoverage: card.asOf,
    dateModified: card.reviewedAt,
    about: {
      '@type': TYPES[card.kind],
      '@id': address,
      name: card.name,
      ...(card.summary && { description: card.summary.text }),
      ...(card.kind === 'PERSON' && titles.length > 0 && { jobTitle: titles }),
    },
    citation: card.sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      publisher: { '@type': 'Organization', name: source.publisher },
      ...(source.url && { url: source.url }),
      ...(source.published && { datePublished: source.published }),
    })),
  };
}
