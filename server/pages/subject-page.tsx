/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Card, CardEvent, CardOffice, CardPosition, CardSource } from '../../shared/card/card.ts';
import { isOverdue } from '../../shared/card/is-overdue.ts';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import type { Stance, SubjectKind } from '../../shared/model/vocabulary.ts';
import type { CollectionAbout } from '../cards/published-collection.ts';
import { formatInterval, formatPartialDate } from './page-dates.ts';
import { subjectJsonLd } from './subject-json-ld.ts';
import { SUBJECT_PAGE_STYLE } from './subject-page-style.ts';

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

const STANCE_LABEL: Readonly<Record<Stance, string>> = {
  SUPPORTS: '● Supports',
  OPPOSES: '⊖ Opposes',
  CONDITIONAL: '◑ Conditional',
  MIXED: '◒ Mixed',
  NEUTRAL: '○ Neutral',
  AFFIRMS: '● Affirms',
  DENIES: '⊘ Denies',
  NO_KNOWN_POSITION: '– No record',
};

/** The path of a subject's public page, or null for a subject that has none (a post). */
export function subjectPath(subject: Pick<SubjectRef, 'slug' | 'kind'>): string | null {
  if (subject.kind === 'POST') return null;
  return `${subject.kind === 'ISSUE' ? '/issue/' : '/actor/'}${subject.slug}`;
}

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

function Standing({ card }: { card: Card }) {
  const isEmpty = card.positions.length + card.propositions.length + card.statements.length === 0;
  if (isEmpty && card.disputes.length === 0) return null;
  return (
    <section>
      <h2>{card.kind === 'ISSUE' ? 'Who stands where' : 'Positions'}</h2>
      {card.positions.map((position) => (
        <Position key={position.id} position={position} asOf={card.asOf} showsActor={false} />
      ))}
      {card.propositions.map((proposition) => (
        <div class="proposition" key={proposition.id}>
          <h3>{proposition.text}</h3>
          {proposition.stances.length === 0 && <p class="quiet">No record.</p>}
          {proposition.stances.flatMap(({ positions }) =>
            positions.map((position) => (
              <Position key={position.id} position={position} asOf={card.asOf} showsActor />
            )),
          )}
        </div>
      ))}
      {card.statements.length > 0 && <h3>{card.kind === 'ISSUE' ? 'Said on this issue' : 'Also said'}</h3>}
      {card.statements.map((position) => (
        <Position key={position.id} position={position} asOf={card.asOf} showsActor={card.kind === 'ISSUE'} />
      ))}
      {card.disputes.map((dispute) => (
        <div class="dispute" key={dispute.id}>
          <h3>Accounts differ: {dispute.reason}</h3>
          {dispute.accounts.map((account) => (
            <Row key={account.text} term={account.party}>
              {account.text} <Numbers of={account.sources} />
            </Row>
          ))}
        </div>
      ))}
    </section>
  );
}

function Position(props: { position: CardPosition; asOf: string; showsActor: boolean }) {
  const { position, asOf, showsActor } = props;
  return (
    <>
      {!showsActor && (
        <p class="claim">
          <Subjects subjects={[position.issue]} asOf={asOf} />
          {position.proposition && `: ${position.proposition.text}`}
        </p>
      )}
      <Row term={position.stance ? STANCE_LABEL[position.stance] : 'Said'}>
        {showsActor && (
          <>
            <Subjects subjects={[position.actor]} asOf={asOf} />:{' '}
          </>
        )}
        {position.statement}
        {position.condition && ` On condition: ${position.condition}`} <Numbers of={position.sources} />{' '}
        {position.date && <time datetime={position.date}>{formatPartialDate(position.date)}</time>}
        {position.speaker && <span class="quiet"> · said by {position.speaker.name}</span>}
        {position.quotation && (
          <blockquote lang={position.quotation.language}>
            “{position.quotation.text}”
            {position.quotation.translatedBy && (
              <span class="quiet"> (translated by {position.quotation.translatedBy})</span>
            )}
          </blockquote>
        )}
      </Row>
    </>
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

function Row({ term, children }: { term: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="row">
      <span class="term">{term}</span>
      <div>{children}</div>
    </div>
  );
}

function Numbers({ of }: { of: number[] }) {
  return (
    <>
      {of.map((number) => (
        <a class="source" href={`#source-${number}`} aria-label={`Source ${number}`} key={number}>
          {number}
        </a>
      ))}
    </>
  );
}

function Subjects({ subjects, asOf }: { subjects: SubjectRef[]; asOf: string }) {
  return (
    <>
      {subjects.map((subject, index) => {
        const path = subjectPath(subject);
        return (
          <span key={subject.slug}>
            {index > 0 && ', '}
            {path ? <a href={`${path}?asOf=${asOf}`}>{subject.name}</a> : subject.name}
          </span>
        );
      })}
    </>
  );
}
