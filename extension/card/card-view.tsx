import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import { FeedbackForm } from '../feedback/feedback-form.tsx';
import type { Topic } from '../feedback/suggestion.ts';
import { CardBar, CardFoot, FORM_TITLES, Handle, type OpenForm } from './card-bar.tsx';
import { composeCopy } from './card-citation.ts';
import { type CardContext, type CardHandlers, type CardModel, subjectOf, titleOf } from './card-model.ts';
import { CardScopeContext, Sourced } from './card-parts.tsx';
import {
  CorrectionsSection,
  DisputesSection,
  EventsSection,
  PositionsSection,
  SourcesSection,
  WhySection,
} from './card-sections.tsx';
import {
  DateForm,
  EmptyBody,
  ErrorBody,
  LoadingBody,
  Notice,
  OfflineBody,
  WhichBody,
} from './card-states.tsx';
import { PropositionsSection, StatementsSection } from './issue-sections.tsx';

export interface CardViewProps {
  model: CardModel;
  context: CardContext;
  handlers: CardHandlers;
  /** Where "back" leads: the name of the card before; null where there is none. */
  backTo: string | null;
  pinned: boolean;
  /** Shows the whole card without a height limit, for pages and pictures. */
  whole?: boolean;
  /** Plays the entrance; not between two mentions. */
  enters?: boolean;
  element?: RefObject<HTMLDivElement>;
  onOpen(subject: SubjectRef): void;
  onBack(): void;
  onPin(pinned: boolean): void;
  onClose(): void;
  onCopy(text: string): Promise<boolean>;
  /** A form came in place of the content, grew or went: the card needs another height. */
  onReshape?(): void;
  /** Takes hold of the card: the pointer went down on its grip or its corner, or an arrow key was pressed there. */
  onGrab?(event: PointerEvent | KeyboardEvent, what: 'move' | 'resize'): void;
}

/** The reader's card in every state; all curated text is text nodes. */
export function CardView(props: CardViewProps) {
  const { model, context, handlers } = props;
  const { t } = context;
  const own = useRef<HTMLDivElement>(null) as RefObject<HTMLDivElement>;
  const element = props.element ?? own;
  const [form, setForm] = useState<OpenForm | null>(null);
  const [copying, setCopying] = useState(false);
  const [said, setSaid] = useState('');
  const subject = subjectOf(model);

  // Forms and the copy mode belong to one subject.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the subject changes, and only then
  useLayoutEffect(() => {
    setForm(null);
    setCopying(false);
    setSaid('');
  }, [subject?.slug, model.state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a form comes or goes, and only then
  useLayoutEffect(() => props.onReshape?.(), [form]);
  useFade(element);
  useFormFocus(element, form);

  const copy = async (text: string, numbers: readonly number[]) => {
    const ok = await props.onCopy(model.state === 'card' ? composeCopy(model, context, text, numbers) : text);
    setSaid(t(ok ? 'cardCopied' : 'cardCopyFailed'));
  };
  const scope = {
    context,
    handlers,
    open: props.onOpen,
    goToSource: (number: number) => goToSource(element.current, number),
    copy: copying ? copy : null,
  };
  const canReport = handlers.suggest && subject ? () => setForm('report') : null;
  const classes = ['card', props.pinned && 'pinned', props.whole && 'whole', props.enters && 'enters'];
  return (
    <CardScopeContext.Provider value={scope}>
      <div
        ref={element}
        class={classes.filter(Boolean).join(' ')}
        role="dialog"
        aria-label={form === null || form === 'date' ? titleOf(model, t) : t(FORM_TITLES[form])}
        tabIndex={-1}
        lang={context.locale}
        dir={isRightToLeft(context.locale) ? 'rtl' : 'ltr'}
        data-theme={context.theme}
        style={`--scale:${context.scale}`}
        onPointerEnter={() => handlers.pointerEntered?.()}
        onPointerLeave={() => {
          // Whoever fills in a form or copies may look away.
          if (form === null && !copying) handlers.pointerLeft?.();
        }}
      >
        {props.pinned && <Handle what="move" onGrab={props.onGrab} />}
        <CardBar
          {...props}
          form={form}
          onForm={setForm}
          onCopyMode={model.state === 'card' ? () => setCopying(!copying) : null}
        />
        {form !== null && form !== 'date' && handlers.suggest && (
          <div class="body">
            <FeedbackForm
              key={form}
              topics={FORM_TOPICS[form]}
              {...(subject && { subject: subject.slug })}
              {...(model.state === 'empty' && { name: model.text })}
              to={context.to}
              {...(context.address !== undefined && { address: context.address })}
              t={t}
              send={handlers.suggest}
              onDone={() => setForm(null)}
              {...(props.onReshape && { onReshape: props.onReshape })}
            />
          </div>
        )}
        {form === 'date' && <DateForm onDone={() => setForm(null)} />}
        {form === null && <Content {...props} onReport={canReport} onForm={setForm} />}
        <span class="vh" role="status">
          {said}
        </span>
        {props.pinned && <Handle what="resize" onGrab={props.onGrab} />}
      </div>
    </CardScopeContext.Provider>
  );
}

interface ContentProps extends CardViewProps {
  onReport: (() => void) | null;
  onForm(form: OpenForm): void;
}

const FORM_TOPICS: Readonly<Record<keyof typeof FORM_TITLES, readonly Topic[]>> = {
  report: ['OTHER_SUBJECT', 'NOT_A_NAME', 'OUTDATED'],
  source: ['SOURCE'],
  missing: ['MISSING'],
};

function Content(props: ContentProps) {
  const { model } = props;
  switch (model.state) {
    case 'card':
      return <CuratedContent {...props} model={model} />;
    case 'loading':
      return <LoadingBody />;
    case 'which':
      return <WhichBody model={model} />;
    case 'offline':
      return <OfflineBody />;
    case 'error':
      return <ErrorBody onReport={props.onReport} />;
    case 'empty':
      return (
        <EmptyBody model={model} onSuggest={props.handlers.suggest ? () => props.onForm('missing') : null} />
      );
  }
}

function CuratedContent(props: ContentProps & { model: CardModel & { state: 'card' } }) {
  const { model, handlers } = props;
  const { card } = model;
  return (
    <>
      <Notice model={model} onSetDate={handlers.setDate ? () => props.onForm('date') : null} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="body" tabIndex={0}>
        {card.summary && (
          <p class="p sum">
            <Sourced text={card.summary.text} numbers={card.summary.sources} />
          </p>
        )}
        {card.kind === 'ISSUE' ? (
          <>
            <PropositionsSection card={card} />
            <StatementsSection card={card} />
          </>
        ) : (
          <PositionsSection card={card} />
        )}
        <DisputesSection card={card} />
        <EventsSection card={card} />
        <CorrectionsSection card={card} />
        <SourcesSection card={card} />
        <WhySection onReport={props.onReport} />
      </div>
      <CardFoot model={model} />
    </>
  );
}

function goToSource(card: HTMLElement | null, number: number): void {
  const row = card?.querySelector<HTMLElement>(`[data-source="${number}"]`);
  row?.scrollIntoView({ block: 'nearest' });
  row?.focus({ preventScroll: true });
}

/** The most empty room at the end of a body, under a text of ordinary size. */
const END_PADDING_PX = 16;

/** Fades the end of the body only while more is below. */
function useFade(element: RefObject<HTMLDivElement>): void {
  useLayoutEffect(() => {
    const body = element.current?.querySelector<HTMLElement>('.body');
    if (!body) return;
    const update = () => {
      const below = body.scrollHeight - body.clientHeight - body.scrollTop;
      body.classList.toggle('fades', below > END_PADDING_PX);
    };
    update();
    body.addEventListener('scroll', update, { passive: true });
    const resized = new ResizeObserver(update);
    resized.observe(body);
    return () => {
      body.removeEventListener('scroll', update);
      resized.disconnect();
    };
  });
}

/**
 * A form takes the focus when it opens, and gives it to the card when it closes: in the same task that draws it, since a
 * later focus would take the keys of somebody who already types in another field.
 */
function useFormFocus(element: RefObject<HTMLDivElement>, form: OpenForm | null): void {
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    const target =
      form === null ? element.current : element.current?.querySelector<HTMLElement>('.form input');
    if (form !== null || wasOpen.current) target?.focus({ preventScroll: true });
    wasOpen.current = form !== null;
  }, [element, form]);
}

/** Whether the language's main script runs from right to left. */
function isRightToLeft(locale: string): boolean {
  return /^(ar|he|fa|ur|ps|sd|yi|dv|ckb)\b/i.test(locale);
}
