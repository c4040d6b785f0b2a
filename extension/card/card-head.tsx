import type { Card, CardOffice } from '../../shared/card/card.ts';
import { formatPartialDate, formatTenure, termShare } from './card-dates.ts';
import { SubjectLink, useCardScope } from './card-parts.tsx';

/** Two lines of the card, in UTF-16 units. */
const SECOND_LINE_LIMIT = 72;

/** Name, office then and second line of a curated subject. */
export function SubjectHead({ card }: { card: Card }) {
  const { context } = useCardScope();
  const named = namedOffice(card, context.post);
  const [first, others] = splitOffices(card, named);
  return (
    <>
      {named && (
        <p class="surface">
          <q>“{context.surface}”</q>{' '}
          {context.t(context.asOf.kind === 'article' ? 'cardWasThen' : 'cardIsNow')}
        </p>
      )}
      <h2 class="name" title={card.name.length > 48 ? card.name : undefined}>
        {card.name}
      </h2>
      {first && <Role office={first} asOf={card.asOf} />}
      {named ? (
        <Tenure office={named} asOf={card.asOf} />
      ) : (
        <SecondLine card={card} first={first} others={others} />
      )}
    </>
  );
}

/** The office that the mention names, where the subject held it. */
function namedOffice(card: Card, post: string | undefined): CardOffice | undefined {
  if (post === undefined) return undefined;
  return card.offices.find((office) => office.post?.slug === post && office.holder.slug === card.slug);
}

/** The office shown under the name (one of the subject's own), and the others. */
function splitOffices(card: Card, named: CardOffice | undefined): [CardOffice | undefined, CardOffice[]] {
  const own = card.offices.filter((office) => office.holder.slug === card.slug);
  const first = named ?? own.find((office) => office.post !== undefined) ?? own[0];
  return [first, card.offices.filter((office) => office !== first)];
}

function Role({ office, asOf }: { office: CardOffice; asOf: string }) {
  const { locale, t } = useCardScope().context;
  const qualifiers = [
    office.acting ? t('cardActing') : '',
    office.certainty === 'POSSIBLE' ? t('cardDatesNotCertain') : '',
  ].filter(Boolean);
  return (
    <p class="role">
      {office.label} <span class="num">{formatTenure(office.interval, asOf, locale, t)}</span>
      {qualifiers.length > 0 && <span> · {qualifiers.join(' · ')}</span>}
    </p>
  );
}

/** Other offices and the party; of a country or organization, who holds its offices; of an issue, what it is part of. */
function SecondLine({
  card,
  first,
  others,
}: {
  card: Card;
  first: CardOffice | undefined;
  others: CardOffice[];
}) {
  const { context } = useCardScope();
  const { locale, t } = context;
  if (card.kind === 'ISSUE') {
    const [broader] = card.broader;
    if (!broader) return null;
    const [before, after] = t('cardPartOf', '\u0000').split('\u0000');
    return (
      <p class="second">
        {before}
        <SubjectLink subject={broader} />
        {after}
      </p>
    );
  }
  const words: string[] = [];
  for (const office of others) {
    const who = office.holder.slug === card.slug ? office.label : `${office.label} ${office.holder.name}`;
    const line = [who, formatTenure(office.interval, card.asOf, locale, t)].filter(Boolean).join(' ');
    if (words.length > 0 && [...words, line].join(' · ').length > SECOND_LINE_LIMIT) break;
    words.push(line);
  }
  const party = first?.party ?? others.find((office) => office.party)?.party;
  const partySaid = others.some((office) => office.organization?.slug === party?.slug);
  if (party && card.kind === 'PERSON' && !partySaid) words.push(party.name);
  if (words.length === 0) return null;
  return <p class="second">{words.join(' · ')}</p>;
}

/** The term as a bar: ink up to the card's day, open after it. */
function Tenure({ office, asOf }: { office: CardOffice; asOf: string }) {
  const { context } = useCardScope();
  const { locale, t } = context;
  const { start, end } = office.interval;
  if (start === null) return null;
  const share = termShare(start, end, asOf);
  const startWords = formatPartialDate(start, locale);
  const dayWords = formatPartialDate(asOf, locale);
  const label =
    end === null
      ? t('cardTermOpen', startWords, dayWords)
      : t('cardTerm', startWords, formatPartialDate(end, locale), dayWords);
  return (
    <div
      class={['term', end === null && 'open', context.asOf.kind === 'today' && 'today']
        .filter(Boolean)
        .join(' ')}
      role="img"
      aria-label={label}
    >
      <div class="wrap">
        <div class="track">
          <span class="past" style={{ inlineSize: `${share}%` }} />
        </div>
        <span class="mark" style={{ insetInlineStart: `${share}%` }} />
      </div>
      <div class="ends num">
        <span>{startWords}</span>
        <em>{dayWords}</em>
        <span>{end === null ? t('cardTermNoEnd') : formatPartialDate(end, locale)}</span>
      </div>
    </div>
  );
}
