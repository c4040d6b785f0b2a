import type { ComponentChildren } from 'preact';
import type { CardEvent, CardOffice, CardPosition } from '../../../../shared/card/card.ts';
import { KindIcon, StanceIcon } from '../controls/icons.tsx';
import { sayDate } from '../dates/say-date.ts';
import { count, KIND_WORDS, STANCE_WORDS } from '../words/vocabulary-words.ts';
import type { PreviewCard } from './card-query.ts';

/** A card as readers get it: the same order, words and axis. What only the draft has carries the bar of ink. */
export function CardView(props: {
  card: PreviewCard;
  /** Ids of statements that only the draft has, or says otherwise. */
  isNew(statement: string): boolean;
  collection: string;
}) {
  const { card } = props;
  const [first, ...others] = card.offices;
  const isIssue = card.kind === 'ISSUE';
  return (
    <section class="card" aria-label={`Card preview, ${card.name}`}>
      <div class="card-top">
        <p class="card-bar">
          <KindIcon kind={card.kind} /> {KIND_WORDS[card.kind]}
          <span class="as-of">as of {sayDate(card.asOf)}</span>
        </p>
        <p class="card-name">{card.name}</p>
        {first !== undefined && <Office office={first} card={card} isFirst />}
        {others.map((office) => (
          <Office
            key={`${office.label} ${office.holder.slug} ${office.interval.start}`}
            office={office}
            card={card}
          />
        ))}
      </div>
      <div class="card-body">
        {card.summary !== null && (
          <p class="card-summary">
            {card.summary.text}
            <Numbers of={card.summary.sources} />
          </p>
        )}
        {isIssue && <Propositions card={card} isNew={props.isNew} />}
        {!isIssue && card.kind !== 'POST' && (
          <Positions positions={[...card.positions, ...card.statements]} isNew={props.isNew} />
        )}
        <Timeline card={card} />
        {card.corrections.length > 0 && (
          <Part title="Corrections">
            {card.corrections.map(({ on, note }) => (
              <p key={note}>
                Corrected {sayDate(on)}: {note}
              </p>
            ))}
          </Part>
        )}
      </div>
      <p class="card-foot">
        <b>{count(card.sources.length, 'source')}</b> · Reviewed {sayDate(card.reviewedAt)}
        <span>{props.collection}</span>
      </p>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="card-part">
      <p class="card-title">{title}</p>
      {children}
    </div>
  );
}

function Office({ office, card, isFirst }: { office: CardOffice; card: PreviewCard; isFirst?: boolean }) {
  const { interval } = office;
  const since = interval.start === null ? '' : `since ${interval.start.slice(0, 4)}`;
  return (
    <p class={isFirst ? 'card-office first' : 'card-office'}>
      {card.kind === 'POST' ? office.holder.name : office.label}{' '}
      <span>
        {office.acting && 'acting '}
        {since}
        {office.certainty === 'POSSIBLE' && ', possibly'}
        {office.party !== undefined && office.party !== null && ` · ${office.party.name}`}
      </span>
    </p>
  );
}

function Positions(props: { positions: readonly CardPosition[]; isNew(statement: string): boolean }) {
  if (props.positions.length === 0) {
    return (
      <Part title="Positions">
        <p class="quiet">No position on record.</p>
      </Part>
    );
  }
  return (
    <Part title="On these issues">
      {props.positions.map((position) => (
        <div key={position.id} class={`card-position${props.isNew(position.id) ? ' changed' : ''}`}>
          <p class="card-claim">
            <b>{position.issue.name}</b>
            {position.proposition && `: ${position.proposition.text}`}
          </p>
          <Stand position={position} />
        </div>
      ))}
    </Part>
  );
}

function Propositions({ card, isNew }: { card: PreviewCard; isNew(statement: string): boolean }) {
  return (
    <Part title="Who stands where">
      {card.propositions.map((proposition) => (
        <div key={proposition.id} class={`card-position${isNew(proposition.id) ? ' changed' : ''}`}>
          <p class="card-claim">
            <b>{proposition.text}</b>
          </p>
          {proposition.stances.length === 0 && <p class="quiet">No record.</p>}
          {proposition.stances.flatMap(({ positions }) =>
            positions.map((position) => (
              <Stand key={position.id} position={position} actor={position.actor.name} />
            )),
          )}
        </div>
      ))}
    </Part>
  );
}

function Stand({ position, actor }: { position: CardPosition; actor?: string }) {
  return (
    <div class="card-row">
      {position.stance ? (
        <span class="stance">
          <StanceIcon stance={position.stance} />
          {STANCE_WORDS[position.stance]}
        </span>
      ) : (
        <span class="quiet">Said</span>
      )}
      <span>
        {actor !== undefined && <b>{actor}: </b>}
        {position.statement}
        {position.condition && ` On condition: ${position.condition}`}
        <Numbers of={position.sources} /> {position.date !== null && <time>{sayDate(position.date)}</time>}
      </span>
    </div>
  );
}

function Timeline({ card }: { card: PreviewCard }) {
  if (card.before.length + card.since.length === 0) return null;
  return (
    <>
      {card.before.length > 0 && (
        <Part title="Before">
          <Events events={card.before} />
        </Part>
      )}
      <p class="card-now">
        <span>{sayDate(card.asOf)}</span>
        <i />
      </p>
      <div class="card-since">
        <p class="card-title">Since</p>
        {card.since.length > 0 ? (
          <Events events={card.since} />
        ) : (
          <p class="quiet">Nothing on record since.</p>
        )}
      </div>
    </>
  );
}

function Events({ events }: { events: readonly CardEvent[] }) {
  return (
    <>
      {events.map((event) => (
        <div class="card-row" key={`${event.date} ${event.text}`}>
          <time class="quiet">{sayDate(event.date)}</time>
          <span>
            {event.text}
            <Numbers of={event.sources} />
          </span>
        </div>
      ))}
    </>
  );
}

function Numbers({ of }: { of: readonly number[] }) {
  return (
    <>
      {of.map((number) => (
        <span class="source-number" key={number}>
          <span class="unseen">Source </span>
          {number}
        </span>
      ))}
    </>
  );
}
