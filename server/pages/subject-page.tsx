/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import type { Card, CardEvent, CardOffice, CardSource } from '../../shared/card/card.ts';
import { isOverdue } from '../../shared/card/is-overdue.ts';
import type { SubjectKind } from '../../shared/model/vocabulary.ts';
import type { CollectionAbout } from '../cards/published-collection.ts';
import { formatInterval, formatPartialDate } from './page-dates.ts';
import { PAGE_ICON } from './page-icon.ts';
import { subjectJsonLd } from './subject-json-ld.ts';
import { Numbers, Row, Subjects } from './subject-page-parts.tsx';
import { SUBJECT_PAGE_STYLE } from './subject-page-style.ts';
import { subjectPath } from './subject-path.ts';
import { Standing } from './subject-standing.tsx';

export interface SubjectPageRequest {
  /** Where this server is reached from outside, without a trailing slash ("https://sidelight.example"). */
  origin: string;
  /** Whether the address named the day; without it the page speaks of today and its permanent address has no day. */
  isDated: boolean;
  /** The reader's day, `YYYY-MM-DD`: what is due for another look by then says so. */
  today: string;
  collection: Pick<CollectionAbout, 'name' | 'publisher' | 'license' | 'corrections'>;
}

const KIND_LABEL: Readonly<Record<SubjectKind, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  GOVERNMENT: 'Country or region',
  PLACE: 'Place',
  ISSUE: 'Issue',
  POST: 'Office',
};

/**
 * A card as a plain page: no script that runs and no external asset, so that a copied citation has a permanent address.
 * @returns a whole HTML document; every text of the collection is escaped
 */
export function renderSubjectPage(card: Card, request: SubjectPageRequest): string {
  // Style and JSON-LD are no markup of the collection's: the one is a constant, in the other "<" cannot occur.
  const jsonLd = JSON.stringify(subjectJsonLd(card, request)).replaceAll('<', '\\u003c');
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    renderToString(<Title card={card} request={request} />),
    `<style>${SUBJECT_PAGE_STYLE}</style>`,
    `<script type="application/ld+json">${jsonLd}</script></head><body>`,
    renderToString(<Body card={card} request={request} />),
    '</body></html>',
  ].join('');
}

interface PageProps {
  card: Card;
  request: SubjectPageRequest;
}

function Title({ card, request }: PageProps) {
  const path = `${subjectPath(card) ?? '/'}${request.isDated ? `?asOf=${card.asOf}` : ''}`;
  return (
    <>
      <title>{`${card.name} as of ${formatPartialDate(card.asOf)} · Sidelight`}</title>
      <link rel="canonical" href={`${request.origin}${path}`} />
      <link rel="icon" href={PAGE_ICON} />
      {card.summary && <meta name="description" content={card.summary.text} />}
    </>
  );
}

function Body({ card, request }: PageProps) {
  return (
    <>
      <main>
        <PageHead card={card} />
        <Standing card={card} />
        <Timeline card={card} />
        <Corrections card={card} />
        <Sources sources={card.sources} />
      </main>
      <PageFoot card={card} request={request} />
    </>
  );
}

function PageFoot({ card, request }: PageProps) {
  const { name, publisher, license, corrections } = request.collection;
  return (
    <footer>
      <p>
        Reviewed <time datetime={card.reviewedAt}>{formatPartialDate(card.reviewedAt)}</time>
        {isOverdue(card, request.today) && ', due for another look'}
        {card.selfReviewed && ', self-reviewed'} · {name}, published by {publisher}, {license} ·{' '}
        <a href="/graphql">The data, by query</a>
      </p>
      <p>Something is wrong? {corrections}</p>
    </footer>
  );
}

function PageHead({ card }: { card: Card }) {
  const action = subjectPath(card);
  return (
    <header>
      <p class="kind">
        {KIND_LABEL[card.kind]} <span class="as-of">as of {formatPartialDate(card.asOf)}</span>
      </p>
      <h1>{card.name}</h1>
      {card.offices.map((office) => (
        <Office
          key={`${office.label}${office.holder.slug}`}
          office={office}
          asOf={card.asOf}
          isHolderList={card.kind === 'POST'}
        />
      ))}
      {card.broader.length > 0 && (
        <p class="quiet">
          Part of <Subjects subjects={card.broader} asOf={card.asOf} />
        </p>
      )}
      {card.summary && (
        <p class="summary">
          {card.summary.text} <Numbers of={card.summary.sources} />
        </p>
      )}
      {action && (
        <form method="get" action={action}>
          <label>
            Another day <input type="date" name="asOf" value={card.asOf} required />
          </label>{' '}
          <button type="submit">Show</button>
        </form>
      )}
    </header>
  );
}

function Office({ office, asOf, isHolderList }: { office: CardOffice; asOf: string; isHolderList: boolean }) {
  return (
    <p class="office">
      <strong>{isHolderList ? office.holder.name : office.label}</strong>{' '}
      <span class="quiet">
        {office.acting && 'acting, '}
        {formatInterval(office.interval, asOf)}
        {office.certainty === 'POSSIBLE' && ' (possibly: the dates known do not settle it)'}
        {office.party && ` · ${office.party.name}`}
      </span>{' '}
      <Numbers of={office.sources} />
    </p>
  );
}

function Timeline({ card }: { card: Card }) {
  return (
    <section>
      <h2>Before and since</h2>
      <Events events={card.before} empty="Nothing on record before." />
      <p class="now">
        <time datetime={card.asOf}>{formatPartialDate(card.asOf)}</time>
      </p>
      <div class="since">
        <Events events={card.since} empty="Nothing on record since." />
      </div>
    </section>
  );
}

function Events({ events, empty }: { events: CardEvent[]; empty: string }) {
  if (events.length === 0) return <p class="quiet">{empty}</p>;
  return (
    <ul>
      {events.map((event) => (
        <li key={`${event.date}${event.text}`}>
          <Row term={<time datetime={event.date}>{formatPartialDate(event.date)}</time>}>
            {event.text} <Numbers of={event.sources} />
          </Row>
        </li>
      ))}
    </ul>
  );
}

function Corrections({ card }: { card: Card }) {
  if (card.corrections.length === 0) return null;
  return (
    <section>
      <h2>Corrections</h2>
      {card.corrections.map((correction) => (
        <Row key={correction.note} term={formatPartialDate(correction.on)}>
          {correction.note}
        </Row>
      ))}
    </section>
  );
}

function Sources({ sources }: { sources: CardSource[] }) {
  return (
    <section>
      <h2>Sources</h2>
      <ol>
        {sources.map((source) => (
          <li id={`source-${source.number}`} key={source.number}>
            <strong>{source.publisher}</strong>
            {source.ownedBy && ` (state media, ${source.ownedBy})`}
            {source.published && ` · ${formatPartialDate(source.published)}`}
            <br />
            {source.url?.startsWith('https://') || source.url?.startsWith('http://') ? (
              <a href={source.url} rel="noopener noreferrer" lang={source.language}>
                {source.title}
              </a>
            ) : (
              <>
                <span lang={source.language}>{source.title}</span>
                {source.identifier && `, ${source.identifier}`}
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
