import { useEffect, useState } from 'preact/hooks';
import type { WholeChangeSet } from '../api/change-sets.ts';
import { CARD_FIELDS, type PreviewCard } from '../card/card-query.ts';
import { CardView } from '../card/card-view.tsx';
import { dayOf } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { Loading } from '../frame/loading.tsx';

const TWO_CARDS = `query TwoCards($changeSet: String!, $slug: String!, $asOf: Day!) {
  before: card(slug: $slug, asOf: $asOf) { ...PreviewCard }
  after: draftCard(changeSet: $changeSet, slug: $slug, asOf: $asOf) { ...PreviewCard }
  collection { name }
}
${CARD_FIELDS}`;

interface TwoCards {
  before: PreviewCard | null;
  after: PreviewCard | null;
  collection: { name: string };
}

/** The cards that a change set touches, before and after, as of today. */
export function ReviewCards({ changeSet }: { changeSet: WholeChangeSet }) {
  const subjects = changeSet.records.filter(
    ({ kind }) => kind === 'ACTOR' || kind === 'ISSUE' || kind === 'POST',
  );
  return (
    <div class="review-cards">
      {subjects.slice(0, 5).map(({ slug }) => (
        <BeforeAndAfter key={slug} changeSet={changeSet.id} slug={slug} />
      ))}
    </div>
  );
}

function BeforeAndAfter({ changeSet, slug }: { changeSet: string; slug: string }) {
  const desk = useDesk();
  const [cards, setCards] = useState<TwoCards | null>(null);
  useEffect(() => {
    void desk.ask<TwoCards>(TWO_CARDS, { changeSet, slug, asOf: dayOf(new Date()) }).then((answer) => {
      if (answer.kind === 'DATA') setCards(answer.data);
    });
  }, [desk, changeSet, slug]);
  if (cards === null) return <Loading />;
  const name = cards.collection.name;
  return (
    <div class="pair">
      <div>
        <p class="label">Before</p>
        {cards.before === null ? (
          <p class="quiet">No card yet.</p>
        ) : (
          <CardView card={cards.before} collection={name} isNew={() => false} />
        )}
      </div>
      <div>
        <p class="label">After</p>
        {cards.after !== null && <CardView card={cards.after} collection={name} isNew={() => false} />}
      </div>
    </div>
  );
}
