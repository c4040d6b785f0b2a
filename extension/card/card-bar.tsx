import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isOverdue } from '../../shared/card/is-overdue.ts';
import { formatPartialDate } from './card-dates.ts';
import { SubjectHead } from './card-head.tsx';
import { Icon, KindIcon } from './card-icons.tsx';
import { type CardModel, subjectOf, titleOf } from './card-model.ts';
import { useCardScope } from './card-parts.tsx';
import { KIND_STRING, translateCount } from './card-strings.ts';
import type { CardViewProps } from './card-view.tsx';

/** A form that stands in place of the card's content. */
export type OpenForm = 'report' | 'source' | 'missing' | 'date';

/** What a form is called, where it takes the name's place. */
export const FORM_TITLES = {
  report: 'cardReportTitle',
  source: 'feedbackSource',
  missing: 'feedbackMissing',
} as const;

interface CardBarProps extends CardViewProps {
  form: OpenForm | null;
  onForm(form: OpenForm | null): void;
  /** Switches the copy buttons on or off; null where there is nothing to copy. */
  onCopyMode: (() => void) | null;
}

/** The fixed top: kind or way back, day, tools, name and what stands under it. */
export function CardBar(props: CardBarProps) {
  const { model, context, form } = props;
  return (
    <div class="top">
      <div class="bar">
        <Lead {...props} />
        {form === null &&
          (model.state === 'card' || model.state === 'loading' || model.state === 'which') && <AsOf />}
        <Tools {...props} />
      </div>
      {form === null || form === 'date' ? (
        <Title model={model} />
      ) : (
        <h2 class="name">{context.t(FORM_TITLES[form])}</h2>
      )}
    </div>
  );
}

/** The kind, or where "back" leads. */
function Lead({ model, backTo, form, onBack, onForm }: CardBarProps) {
  const { context } = useCardScope();
  const { t } = context;
  const subject = subjectOf(model);
  const label = form === null ? backTo : titleOf(model, t);
  if (label) {
    return (
      <button
        type="button"
        class="back"
        aria-label={t('cardBackTo', label)}
        title={label}
        onClick={() => (form === null ? onBack() : onForm(null))}
      >
        <Icon name="back" />
        <span>{label}</span>
      </button>
    );
  }
  if (!subject) {
    return (
      <span class="kindline">
        <Icon name={model.state === 'empty' ? 'search' : 'person'} />
        <span>{t(model.state === 'empty' ? 'cardKindLookedUp' : 'cardKindNotCertain')}</span>
      </span>
    );
  }
  const isOffice =
    model.state === 'card' &&
    context.post !== undefined &&
    model.card.offices.some(
      (office) => office.post?.slug === context.post && office.holder.slug === model.card.slug,
    );
  const kind = isOffice ? 'POST' : subject.kind;
  return (
    <span class="kindline">
      <KindIcon kind={kind} />
      <span>{t(KIND_STRING[kind])}</span>
    </span>
  );
}

function AsOf() {
  const { t, asOf, locale } = useCardScope().context;
  if (asOf.kind === 'today') return <span class="astoday">· {t('cardAsOfToday')}</span>;
  return <span class="asof">{t('cardAsOf', formatPartialDate(asOf.date, locale))}</span>;
}

function Tools(props: CardBarProps) {
  const { model, context, pinned } = props;
  const { t } = context;
  const canPin = model.state !== 'which' && model.state !== 'empty';
  return (
    <span class="tools">
      <MoreMenu {...props} />
      {canPin && (
        <button
          type="button"
          class="tool"
          aria-label={t('cardPin')}
          aria-pressed={pinned}
          onClick={() => props.onPin(!pinned)}
        >
          <Icon name={pinned ? 'pinned' : 'pin'} />
        </button>
      )}
      {(pinned || !canPin) && (
        <button type="button" class="tool" aria-label={t('cardClose')} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      )}
    </span>
  );
}

/** Copy, set a date, wrong match, mute: whatever the surroundings can do. */
function MoreMenu({ model, context, handlers, onForm, onCopyMode }: CardBarProps) {
  const { t } = context;
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const subject = subjectOf(model);
  // Before anything is painted: a later focus would take the keys of somebody who already types.
  useLayoutEffect(() => {
    if (open) list.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [open]);
  const entries: [string, () => void][] = [];
  if (onCopyMode) entries.push([t('cardCopy'), onCopyMode]);
  if (handlers.setDate && subject) entries.push([t('cardSetDate'), () => onForm('date')]);
  if (handlers.suggest && subject) {
    entries.push([t('cardWrongMatch'), () => onForm('report')]);
    entries.push([t('feedbackSource'), () => onForm('source')]);
  }
  if (handlers.mute && subject) entries.push([t('cardMute'), () => handlers.mute?.(subject.slug)]);
  if (entries.length === 0) return null;
  const close = () => {
    setOpen(false);
    toggle.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <button
        type="button"
        class="tool"
        ref={toggle}
        aria-label={t('cardMore')}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div
          class="menu"
          ref={list}
          role="menu"
          aria-label={t('cardMore')}
          onKeyDown={(event) => onMenuKey(event, close)}
        >
          {entries.map(([label, run]) => (
            <button
              type="button"
              role="menuitem"
              key={label}
              onClick={() => {
                close();
                run();
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** Escape closes the menu alone, arrows walk its entries. */
function onMenuKey(event: TargetedKeyboardEvent<HTMLElement>, close: () => void): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (event.key === 'Escape') close();
  if (event.key !== 'Escape' && step === 0) return;
  event.preventDefault();
  event.stopPropagation();
  if (step === 0) return;
  const entries = [...event.currentTarget.querySelectorAll('button')];
  const at = entries.indexOf(event.target as HTMLButtonElement);
  entries[(at + step + entries.length) % entries.length]?.focus({ preventScroll: true });
}

function Title({ model }: { model: CardModel }) {
  const { context } = useCardScope();
  const { t, locale } = context;
  if (model.state === 'card') return <SubjectHead card={model.card} />;
  return (
    <>
      <h2 class="name">{titleOf(model, t)}</h2>
      {model.state === 'which' && (
        <p class="second">
          {translateCount(
            t,
            locale,
            model.candidates.every(({ subject }) => subject.kind === 'PERSON')
              ? 'cardWhichPeople'
              : 'cardWhichWhy',
            model.candidates.length,
          )}
        </p>
      )}
      {model.state === 'loading' && (
        <>
          <div class="sk" style="inline-size:68%;margin-block-start:9px" />
          <div class="sk" style="inline-size:54%;margin-block:9px 2px" />
        </>
      )}
    </>
  );
}

/** The fixed foot: how many sources, when reviewed, whose collection. */
export function CardFoot({ model }: { model: CardModel & { state: 'card' } }) {
  const { context, goToSource } = useCardScope();
  const { t, locale } = context;
  const { card } = model;
  return (
    <div class="foot">
      <button type="button" onClick={() => goToSource(1)}>
        {translateCount(t, locale, 'cardSourceCount', card.sources.length)}
      </button>
      <span>
        · {t('cardReviewed', formatPartialDate(card.reviewedAt, locale))}
        {isOverdue(card, new Date().toISOString().slice(0, 10)) && ` · ${t('cardReviewDue')}`}
        {card.selfReviewed && ` · ${t('cardSelfReviewed')}`}
      </span>
      <span class="coll">{model.collection}</span>
    </div>
  );
}

/** What the reader drags; arrow keys do the same. */
export function Handle({ what, onGrab }: { what: 'move' | 'resize'; onGrab: CardViewProps['onGrab'] }) {
  const { t } = useCardScope().context;
  return (
    <button
      type="button"
      class={what === 'move' ? 'grip' : 'sizer'}
      aria-label={t(what === 'move' ? 'cardMove' : 'cardResize')}
      onPointerDown={(event) => onGrab?.(event, what)}
      onKeyDown={(event) => onGrab?.(event, what)}
    >
      {what === 'resize' && <Icon name="resize" />}
    </button>
  );
}
