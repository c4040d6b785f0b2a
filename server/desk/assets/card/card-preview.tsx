import { useState } from 'preact/hooks';
import { useAnswer } from '../api/use-answer.ts';
import { Note } from '../controls/field.tsx';
import { Icon } from '../controls/icons.tsx';
import { Segments } from '../controls/segments.tsx';
import { dayOf, sayDate } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { useDraft } from '../draft/draft-context.ts';
import { useChords } from '../keys/use-chords.ts';
import { useStore } from '../store.ts';
import { CARD_FIELDS, type PreviewCard } from './card-query.ts';
import { CardView } from './card-view.tsx';
import { DayButton } from './day-button.tsx';
import { FIRST_DAY, neighborChange } from './preview-days.ts';
import { TimeRail } from './time-rail.tsx';

const PUBLISHED_CARD = `query PublishedCard($slug: String!, $asOf: Day!) {
  card(slug: $slug, asOf: $asOf) { ...PreviewCard }
  collection { name }
}
${CARD_FIELDS}`;

const DRAFT_CARD = `query DraftCard($changeSet: String!, $slug: String!, $asOf: Day!) {
  card: draftCard(changeSet: $changeSet, slug: $slug, asOf: $asOf) { ...PreviewCard }
  collection { name }
}
${CARD_FIELDS}`;

interface CardAnswer {
  card: PreviewCard | null;
  collection: { name: string };
}

/** The card of the subject on a day, with the draft or as it is published, and the rail that chooses the day. */
export function CardPreview(props: {
  slug: string;
  /** Whether the draft changes this subject. */
  hasDraft: boolean;
  changes: readonly string[];
  isNew(statement: string): boolean;
  publicPath: string | null;
}) {
  const today = dayOf(new Date());
  const [day, setDay] = useState(today);
  const [show, setShow] = useState<'DRAFT' | 'PUBLISHED'>('DRAFT');
  const isDraft = show === 'DRAFT' && props.hasDraft;
  const isOnline = useStore(useDesk().isOnline);
  const { data: answer, problem, isUnanswered, isStale } = useCard(props.slug, day, isDraft);
  const step = (by: -1 | 1) => {
    const next = neighborChange(props.changes, day, by);
    if (next !== null) setDay(next);
  };
  useChords({ 'Alt+Shift+ArrowUp': () => step(-1), 'Alt+Shift+ArrowDown': () => step(1) });
  const rail = { day, first: FIRST_DAY, last: today, changes: props.changes, choose: setDay };
  return (
    <aside class="preview" aria-label="Card preview">
      <div class="preview-head">
        <DayButton id="as-of" day={day} lead="as of" label="As of, a whole day" choose={setDay} />
        <StepButton by={-1} changes={props.changes} day={day} step={step} />
        <StepButton by={1} changes={props.changes} day={day} step={step} />
        <span class="push">
          <Segments
            label="Show"
            segments={[
              { value: 'DRAFT', label: 'With draft' },
              { value: 'PUBLISHED', label: 'Published' },
            ]}
            value={show}
            choose={(next) => setShow(next)}
          />
        </span>
      </div>
      <TimeRail {...rail} isVertical={false} />
      <div class="preview-side">
        {answer?.card ? (
          <CardView
            card={answer.card}
            collection={answer.collection.name}
            isNew={(id) => isDraft && props.isNew(id)}
          />
        ) : (
          <div class="card empty">
            {answer !== null && <p class="quiet">Readers have no card of it yet.</p>}
            {answer === null && isOnline && <div class="skeleton" />}
            {answer === null && !isOnline && <p class="quiet">The card comes when you are online.</p>}
          </div>
        )}
        <TimeRail {...rail} isVertical />
      </div>
      {problem !== null && <Note>{problem}</Note>}
      {answer !== null && !isOnline && (isUnanswered || isStale) && (
        <Note>The card is from before. It is drawn anew when you are online.</Note>
      )}
      {isDraft && (
        <p class="preview-foot">
          The bar marks what is in this draft only. The card shows all issues on record.
        </p>
      )}
    </aside>
  );
}

function StepButton(props: { by: -1 | 1; changes: readonly string[]; day: string; step(by: -1 | 1): void }) {
  const next = neighborChange(props.changes, props.day, props.by);
  const name = props.by === -1 ? 'Previous change' : 'Next change';
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={next === null ? `${name}: none` : `${name}, ${sayDate(next)}`}
      onClick={() => props.step(props.by)}
    >
      <Icon name={props.by === -1 ? 'previous' : 'next'} />
    </button>
  );
}

/** The card on a day; asked for again when the draft at the server has changed. */
function useCard(slug: string, day: string, isDraft: boolean) {
  const openDraft = useDraft();
  const { id: changeSet, draftVersion } = useStore(openDraft.draft);
  const isSaving = useStore(openDraft.saved).kind === 'SAVING';
  const published = { slug, asOf: day };
  const drafted = isSaving || changeSet === null ? null : { ...published, changeSet: String(changeSet) };
  return useAnswer<CardAnswer>(isDraft ? DRAFT_CARD : PUBLISHED_CARD, isDraft ? drafted : published, {
    again: isDraft ? String(draftVersion) : '',
  });
}
