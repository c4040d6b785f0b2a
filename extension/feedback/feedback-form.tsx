import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardStringKey, Translate } from '../card/card-strings.ts';
import {
  composeSuggestion,
  type DraftProblem,
  findProblem,
  type SendSuggestion,
  SUGGESTION_LIMITS,
  type Suggestion,
  type SuggestionDraft,
  type SuggestionOutcome,
  type Topic,
} from './suggestion.ts';

export interface FeedbackFormProps {
  /** What the reader can say here; the first is chosen. */
  topics: readonly Topic[];
  /** Slug of the subject that it is about, where that is settled. */
  subject?: string;
  /** Subjects to choose from, where it is not. */
  subjects?: readonly { slug: string; name: string }[];
  /** Words that were selected or looked up. */
  name?: string;
  /** Whom it goes to: the collection and its server. */
  to: string;
  /** The page's address, sent only where the reader ticks it; absent: it is not offered. */
  address?: string;
  t: Translate;
  send: SendSuggestion;
  onDone(): void;
  /** The form may have another height: it says all that will be sent, and that grows with what is typed. */
  onReshape?(): void;
}

const TOPIC_WORDS: Readonly<Record<Topic, CardStringKey>> = {
  OTHER_SUBJECT: 'cardReportOther',
  NOT_A_NAME: 'cardReportNotName',
  OUTDATED: 'cardReportOutdated',
  MISSING: 'feedbackMissing',
  SOURCE: 'feedbackSource',
};
const PROBLEM_WORDS: Readonly<Record<DraftProblem['field'], CardStringKey>> = {
  subject: 'feedbackNeedsSubject',
  name: 'feedbackNeedsName',
  source: 'feedbackNeedsSource',
};

/** What a reader tells the editors: everything that will be sent stands in the form before it goes. */
export function FeedbackForm(props: FeedbackFormProps) {
  const { t, topics, address } = props;
  const [draft, setDraft] = useState<SuggestionDraft>({
    topic: topics[0] ?? 'MISSING',
    subject: props.subject ?? '',
    name: props.name ?? '',
    note: '',
    source: '',
    page: null,
  });
  const [outcome, setOutcome] = useState<SuggestionOutcome | { result: 'SENDING' | 'FAILED' } | null>(null);
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when what the form shows changes, and only then
  useLayoutEffect(() => props.onReshape?.(), [draft, problem, outcome]);
  const change = (part: Partial<SuggestionDraft>) => {
    setDraft({ ...draft, ...part });
    setProblem(null);
  };

  const send = async (event: Event) => {
    event.preventDefault();
    const found = findProblem(draft);
    setProblem(found);
    if (found !== null) {
      form.current?.querySelector<HTMLElement>(`[name=${found.field}]`)?.focus({ preventScroll: true });
      return;
    }
    setOutcome({ result: 'SENDING' });
    try {
      setOutcome(await props.send(composeSuggestion(draft)));
    } catch {
      // Whatever went wrong is said in the form; the words stay, so that the reader can try again.
      setOutcome({ result: 'FAILED' });
    }
  };

  /** Escape leaves the form, and not the card around it. */
  const leaveByEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    props.onDone();
  };

  if (outcome?.result === 'SENT' || outcome?.result === 'QUEUED') {
    return <Done outcome={outcome.result} t={t} onDone={props.onDone} />;
  }
  return (
    <form class="form" ref={form} onSubmit={send} onKeyDown={leaveByEscape} noValidate>
      {topics.length > 1 && (
        <fieldset>
          <legend class="vh">{t('cardReportReason')}</legend>
          {topics.map((topic) => (
            <label key={topic}>
              <input
                type="radio"
                name="topic"
                checked={draft.topic === topic}
                onChange={() => change({ topic })}
              />
              {t(TOPIC_WORDS[topic])}
            </label>
          ))}
        </fieldset>
      )}
      <Fields {...props} draft={draft} change={change} problem={problem} />
      <textarea
        name="note"
        aria-label={t('cardReportNote')}
        placeholder={t('cardReportNote')}
        maxLength={SUGGESTION_LIMITS.note}
        value={draft.note}
        onInput={(event) => change({ note: event.currentTarget.value })}
      />
      {address !== undefined && (
        <label>
          <input
            type="checkbox"
            checked={draft.page !== null}
            onChange={(event) => change({ page: event.currentTarget.checked ? address : null })}
          />
          {t('cardReportAddress')}
        </label>
      )}
      <h3>{t('cardReportAll')}</h3>
      <WhatIsSent suggestion={composeSuggestion(draft)} topic={draft.topic} to={props.to} t={t} />
      {outcome?.result === 'FAILED' && <p role="alert">{t('cardSendFailed')}</p>}
      {outcome?.result === 'REFUSED' && (
        <p role="alert">
          {t('feedbackRefused')} {outcome.message}
        </p>
      )}
      <div class="acts">
        <button type="submit" class="btn primary" aria-disabled={outcome?.result === 'SENDING'}>
          {t('cardSend')}
        </button>
        <button type="button" class="btn plain" onClick={props.onDone}>
          {t('cardCancel')}
        </button>
      </div>
    </form>
  );
}

interface FieldsProps extends FeedbackFormProps {
  draft: SuggestionDraft;
  change(part: Partial<SuggestionDraft>): void;
  problem: DraftProblem | null;
}

/** What the chosen topic asks for. */
function Fields({ draft, change, problem, subjects, t }: FieldsProps) {
  const { topic } = draft;
  const alert = (field: DraftProblem['field']) =>
    problem?.field === field && (
      <p class="problem" role="alert" id={`problem-${field}`}>
        {t(PROBLEM_WORDS[field])}
      </p>
    );
  const marked = (field: DraftProblem['field']) =>
    problem?.field === field ? { 'aria-invalid': true, 'aria-describedby': `problem-${field}` } : {};
  return (
    <>
      {subjects !== undefined && topic !== 'MISSING' && (
        <label class="field">
          {t('feedbackAbout')}
          <select
            name="subject"
            value={draft.subject}
            onChange={(event) => change({ subject: event.currentTarget.value })}
            {...marked('subject')}
          >
            <option value="">{t(topic === 'SOURCE' ? 'feedbackNoSubject' : 'feedbackChoose')}</option>
            {subjects.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
          {alert('subject')}
        </label>
      )}
      {topic === 'MISSING' && (
        <label class="field">
          {t('feedbackName')}
          <input
            type="text"
            name="name"
            maxLength={SUGGESTION_LIMITS.name}
            value={draft.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
            {...marked('name')}
          />
          {alert('name')}
        </label>
      )}
      {topic === 'SOURCE' && (
        <label class="field">
          {t('feedbackSourceAddress')}
          <input
            type="text"
            inputMode="url"
            name="source"
            dir="ltr"
            placeholder="https://"
            maxLength={SUGGESTION_LIMITS.source}
            value={draft.source}
            onInput={(event) => change({ source: event.currentTarget.value })}
            {...marked('source')}
          />
          {alert('source')}
        </label>
      )}
    </>
  );
}

function WhatIsSent(props: { suggestion: Suggestion; topic: Topic; to: string; t: Translate }) {
  const { suggestion, t } = props;
  const rows: [CardStringKey, string | undefined][] = [
    ['cardReportSubject', suggestion.subject],
    ['cardReportTo', props.to],
    ['cardReportReasonField', t(TOPIC_WORDS[props.topic])],
    ['feedbackName', suggestion.name],
    ['feedbackSourceField', suggestion.source],
    ['cardReportNoteField', suggestion.note],
    ['cardReportAddressField', suggestion.page],
  ];
  return (
    <dl class="sent">
      {rows.map(
        ([key, value]) =>
          value && (
            <>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </>
          ),
      )}
    </dl>
  );
}

function Done(props: { outcome: 'SENT' | 'QUEUED'; t: Translate; onDone(): void }) {
  const { outcome, t, onDone } = props;
  return (
    <div class="p">
      <p class="sum" role="status">
        {t(outcome === 'SENT' ? 'cardSent' : 'cardQueued')}
      </p>
      <div class="acts">
        <button type="button" class="btn" onClick={onDone}>
          {t('cardClose')}
        </button>
      </div>
    </div>
  );
}
