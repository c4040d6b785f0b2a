import { useState } from 'preact/hooks';
import type { CardOffice } from '../../../../shared/card/card.ts';
import { useAnswer } from '../api/use-answer.ts';
import { DateField } from '../controls/date-field.tsx';
import { Field } from '../controls/field.tsx';
import { KindIcon } from '../controls/icons.tsx';
import { sayHeld } from '../dates/read-interval.ts';
import { dayOf, sayDate } from '../dates/say-date.ts';
import { pathOf } from '../routes.ts';
import { SectionHead } from './row.tsx';

type Holder = Pick<CardOffice, 'holder' | 'certainty' | 'acting' | 'interval'>;

const HOLDERS_ON = `query HoldersOn($slug: String!, $asOf: Day!) {
  card(slug: $slug, asOf: $asOf) {
    offices { holder { slug kind name } certainty acting interval { start end endKind attestedUntil endBefore } }
  }
}`;

/** Who held an office on a day, certainly or possibly, as the card of that day has it. */
export function HoldersSection({ slug, seats }: { slug: string; seats: number | undefined }) {
  const [day, setDay] = useState(dayOf(new Date()));
  const { data, isStale } = useAnswer<{ card: { offices: Holder[] } | null }>(HOLDERS_ON, {
    slug,
    asOf: day,
  });
  const found = data?.card?.offices ?? [];
  const certain = found.filter(({ certainty }) => certainty === 'CERTAIN').length;
  return (
    <section class="section" aria-labelledby="holders">
      <SectionHead id="holders" title="Who held it" number={found.length}>
        <span class="as-of">on {sayDate(day)}</span>
      </SectionHead>
      <Field label="On" small="a whole day">
        {({ id }) => (
          <DateField
            id={id}
            value={day}
            change={(date) => {
              if (date?.length === 10) setDay(date);
            }}
          />
        )}
      </Field>
      {data === null || isStale ? <div class="skeleton" /> : <Holders found={found} />}
      {seats !== undefined && certain > seats && (
        <p class="hint">
          {certain} people certainly held it on this day, and it has{' '}
          {seats === 1 ? '1 seat' : `${seats} seats`}: one of the terms is wrong.
        </p>
      )}
    </section>
  );
}

function Holders({ found }: { found: readonly Holder[] }) {
  return (
    <>
      <ul class="holders" aria-live="polite">
        {found.map(({ holder, certainty, acting, interval }) => (
          <li key={`${holder.slug} ${interval.start}`}>
            <span>
              <KindIcon kind={holder.kind} />{' '}
              <a href={pathOf({ page: 'subject', slug: holder.slug })}>{holder.name}</a>{' '}
              <span class="quiet">
                {acting && 'acting · '}
                {sayHeld({
                  start: interval.start ?? undefined,
                  end: interval.end ?? undefined,
                  endKind: interval.endKind,
                })}
              </span>
            </span>
            <span class="quiet small">{certainty === 'CERTAIN' ? 'certain' : 'possible'}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="nothing">Nobody on record for this day.</p>}
      {found.some(({ certainty }) => certainty === 'POSSIBLE') && (
        <p class="hint">“Possible” resolves no mention. The card says so.</p>
      )}
    </>
  );
}
