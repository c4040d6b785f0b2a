import { useState } from 'preact/hooks';
import type { Card, CardEvent, CardPosition } from '../../shared/card/card.ts';
import { safeAddress } from './card-citation.ts';
import { formatPartialDate } from './card-dates.ts';
import { Icon } from './card-icons.tsx';
import { Day, Sourced, StanceWord, SubjectLink, useCardScope } from './card-parts.tsx';
import { translateCount } from './card-strings.ts';

const SHOWN_AT_FIRST = 3;

/** Where an actor stands on the issues of this article. */
export function PositionsSection({ card }: { card: Card }) {
  const { context } = useCardScope();
  const [all, setAll] = useState(false);
  const rows = [...card.positions, ...card.statements];
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST);
  if (rows.length === 0 && card.noRecord.length === 0) return null;
  return (
    <section>
      <h3>{context.t('cardOnIssues')}</h3>
      {rows.length === 0 && <p class="quiet">{context.t('cardNoPosition')}</p>}
      {shown.map((position) => (
        <PositionRow key={position.id} position={position} />
      ))}
      {shown.length < rows.length && (
        <button type="button" class="lnk more" onClick={() => setAll(true)}>
          {translateCount(context.t, context.locale, 'cardShowMore', rows.length - shown.length)}
        </button>
      )}
      {rows.length > 0 && card.noRecord.length > 0 && (
        <div class="pos">
          <div class="row">
            <StanceWord stance={null} />
            <span class="quiet">{card.noRecord.map((issue) => issue.name).join(', ')}</span>
          </div>
        </div>
      )}
    </section>
  );
}

function PositionRow({ position }: { position: CardPosition }) {
  return (
    <div class="pos">
      <p class="claim">
        <SubjectLink subject={position.issue} />
        {position.proposition && `: ${position.proposition.text}`}
      </p>
      <div class="row">
        {position.stance ? (
          <StanceWord stance={position.stance} />
        ) : position.date ? (
          <Day class="when" date={position.date} />
        ) : (
          <span />
        )}
        <span>
          <Sourced text={position.statement} numbers={position.sources} />{' '}
          {position.stance && position.date && <Day class="on" date={position.date} />}
          <Qualifiers position={position} />
        </span>
      </div>
    </div>
  );
}

/** Condition, speaker, doubt and later change of a position. */
export function Qualifiers({ position }: { position: CardPosition }) {
  const { t, locale } = useCardScope().context;
  const speaker =
    position.speaker && position.speaker.slug !== position.actor.slug ? position.speaker : undefined;
  return (
    <>
      {position.condition && <span class="qual">{t('cardCondition', position.condition)}</span>}
      {speaker && <span class="qual">{t('cardSaidBy', speaker.name)}</span>}
      {position.certainty === 'POSSIBLE' && <span class="qual">{t('cardDatesNotCertain')}</span>}
      {position.changedOn && (
        <>
          {' '}
          <span class="changed">{t('cardStanceTo', formatMonth(position.changedOn, locale))}</span>
        </>
      )}
    </>
  );
}

function formatMonth(date: string, locale: string): string {
  return formatPartialDate(date.slice(0, 7), locale);
}

/** Contradicting accounts, side by side. */
export function DisputesSection({ card }: { card: Card }) {
  const { context } = useCardScope();
  if (card.disputes.length === 0) return null;
  return (
    <section>
      <h3>{context.t('cardAccountsDiffer')}</h3>
      {card.disputes.map((dispute) => (
        <div class="about" key={dispute.id}>
          <p class="prop">{dispute.reason}</p>
          <div class="two">
            {dispute.accounts.map((account) => (
              <div key={account.party}>
                <ul>
                  <li>
                    <span class="who">{account.party}</span>
                    <span class="say">
                      <Sourced text={account.text} numbers={account.sources} />
                    </span>
                  </li>
                </ul>
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

/** Before this article, the amber line, and since. */
export function EventsSection({ card }: { card: Card }) {
  const { context, handlers } = useCardScope();
  const { t } = context;
  if (context.asOf.kind === 'today') return <EventsUntilToday card={card} />;
  if (card.beforeTotal + card.sinceTotal === 0) return null;
  const hidden = card.beforeTotal + card.sinceTotal > card.before.length + card.since.length;
  return (
    <>
      <section class="before">
        <h3>{t('cardBefore')}</h3>
        {card.before.length > 0 ? (
          <EventList events={card.before} />
        ) : (
          <p class="quiet">{t('cardNothingBefore')}</p>
        )}
      </section>
      <div class="now">
        <Day date={context.asOf.date} />
        <span>{t('cardThisArticle')}</span>
        <i />
      </div>
      <section class="since">
        <h3>{t('cardSinceArticle')}</h3>
        {card.since.length > 0 ? (
          <EventList events={card.since} />
        ) : (
          <p class="quiet">{t('cardNothingSince')}</p>
        )}
        {hidden && handlers.showAllEvents && (
          <button type="button" class="lnk more" onClick={() => handlers.showAllEvents?.(card.slug)}>
            {t('cardAllEvents')}
          </button>
        )}
      </section>
    </>
  );
}

function EventsUntilToday({ card }: { card: Card }) {
  const { context } = useCardScope();
  if (card.before.length === 0) return null;
  return (
    <section>
      <h3>{context.t('cardEvents')}</h3>
      <EventList events={card.before} />
    </section>
  );
}

function EventList({ events }: { events: readonly CardEvent[] }) {
  return (
    <ul>
      {events.map((event) => (
        <li class="row" key={`${event.date} ${event.text}`}>
          <Day date={event.date} />
          <span>
            <Sourced text={event.text} numbers={event.sources} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What was wrong here and was put right. */
export function CorrectionsSection({ card }: { card: Card }) {
  const { context } = useCardScope();
  if (card.corrections.length === 0) return null;
  return (
    <section>
      <h3>{context.t('cardCorrections')}</h3>
      <ul>
        {card.corrections.map((correction) => (
          <li class="row" key={`${correction.on} ${correction.note}`}>
            <Day date={correction.on} />
            <span>{correction.note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sources of the card, under the numbers with which its rows name them. */
export function SourcesSection({ card }: { card: Card }) {
  const { context } = useCardScope();
  const { t } = context;
  if (card.sources.length === 0) return null;
  return (
    <section>
      <h3>{t('cardSources')}</h3>
      <ol class="srcs">
        {card.sources.map((source) => {
          const address = safeAddress(source.url);
          return (
            <li key={source.number} data-source={source.number} tabIndex={-1}>
              <span class="num">{source.number}</span>
              <span>
                <b>{source.publisher}</b>
                {source.class === 'STATE_MEDIA' &&
                  source.ownedBy &&
                  ` (${t('cardStateMedia', source.ownedBy)})`}
                {source.published && (
                  <>
                    {' · '}
                    <Day date={source.published} />
                  </>
                )}
                {address === null ? (
                  <span class="untied">
                    {[...new Set([source.title, source.identifier])].filter(Boolean).join(', ')}
                  </span>
                ) : (
                  <a href={address} target="_blank" rel="noopener noreferrer" title={source.title}>
                    {source.title}
                    <span class="vh"> ({t('cardNewTab')})</span>
                  </a>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Why this mention was matched, and the way to say that it is wrong. */
export function WhySection({ onReport }: { onReport: (() => void) | null }) {
  const { context } = useCardScope();
  if (context.reasons.length === 0 && !onReport) return null;
  return (
    <section>
      <h3>{context.t('cardWhy')}</h3>
      {context.reasons.length > 0 && (
        <ul class="why">
          {context.reasons.slice(0, SHOWN_AT_FIRST).map((reason) => (
            <li key={reason}>
              <Icon name="check" />
              <span>{reason}</span>
            </li>
          ))}
        </ul>
      )}
      {onReport && (
        <button type="button" class="lnk report" onClick={onReport}>
          {context.t('cardWrongMatch')}
        </button>
      )}
    </section>
  );
}
