import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import type { Stance } from '../../shared/model/vocabulary.ts';
import { formatPartialDate } from './card-dates.ts';
import { Icon, StanceGlyph } from './card-icons.tsx';
import type { CardContext, CardHandlers } from './card-model.ts';
import { STANCE_STRING } from './card-strings.ts';

/** What the parts of one card share. */
export interface CardScope {
  context: CardContext;
  handlers: CardHandlers;
  /** Opens a related subject inside the card. */
  open(subject: SubjectRef): void;
  /** Moves focus to a source in the list. */
  goToSource(number: number): void;
  /** Present while the reader copies: takes a sentence with its source numbers. */
  copy: ((text: string, sources: readonly number[]) => void) | null;
}

export const CardScopeContext = createContext<CardScope | null>(null);

/** The scope of the card around. */
export function useCardScope(): CardScope {
  const scope = useContext(CardScopeContext);
  if (!scope) throw new Error('A part of the card was rendered outside of a card.');
  return scope;
}

/** A partial date in the reader's words. */
export function Day({ date, class: className }: { date: string; class?: string }) {
  const { locale } = useCardScope().context;
  return (
    <time class={className} dateTime={date}>
      {formatPartialDate(date, locale)}
    </time>
  );
}

/** The numbers of a sentence's sources. */
function SourceNumbers({ numbers }: { numbers: readonly number[] }) {
  const { context, goToSource } = useCardScope();
  return (
    <>
      {numbers.map((number) => (
        <button
          key={number}
          type="button"
          class="src"
          aria-label={context.t('cardSource', number)}
          onClick={() => goToSource(number)}
        >
          {number}
        </button>
      ))}
    </>
  );
}

/** The longest last word that is kept on one line with its number, in UTF-16 units. */
const LAST_WORD_LIMIT = 16;

/** A sentence with the numbers of its sources, and while copying the button that takes it; its last word and the first number stay on one line. */
export function Sourced({ text, numbers }: { text: string; numbers: readonly number[] }) {
  const { context, copy } = useCardScope();
  const at = text.lastIndexOf(' ') + 1;
  // Scripts without spaces break anywhere: there the last sign goes with the number.
  const cut = text.length - at <= LAST_WORD_LIMIT ? at : Math.max(0, text.length - 1);
  return (
    <>
      {text.slice(0, cut)}
      <span class="last">
        {text.slice(cut)}
        <SourceNumbers numbers={numbers.slice(0, 1)} />
      </span>
      <SourceNumbers numbers={numbers.slice(1)} />
      {copy && (
        <button
          type="button"
          class="take"
          aria-label={`${context.t('cardCopySentence')}: ${text}`}
          onClick={() => copy(text, numbers)}
        >
          <Icon name="copy" />
        </button>
      )}
    </>
  );
}

/** A related subject: opens inside the card where the surroundings can answer, else its name. */
export function SubjectLink({ subject }: { subject: SubjectRef }) {
  const { handlers, open } = useCardScope();
  if (!handlers.openSubject) return <b class="who">{subject.name}</b>;
  return (
    <button type="button" class="lnk" onClick={() => open(subject)}>
      {subject.name}
    </button>
  );
}

/** Glyph and word of a stance; null: no record. */
export function StanceWord({ stance, count }: { stance: Stance | null; count?: number }) {
  const { t, locale } = useCardScope().context;
  const none = stance === null || stance === 'NO_KNOWN_POSITION';
  return (
    <span class={none ? 'stance none' : 'stance'}>
      <StanceGlyph stance={stance} />
      {t(stance === null ? 'cardStanceNone' : STANCE_STRING[stance])}
      {count !== undefined && <span class="count">{new Intl.NumberFormat(locale).format(count)}</span>}
    </span>
  );
}
