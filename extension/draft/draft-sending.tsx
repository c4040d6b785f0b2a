import { graphemeLength } from '../../shared/model/grapheme-length.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import type { DraftOutcome, EditorAccount } from '../messages.ts';
import { uiLanguage, words } from '../words.ts';
import type { Draft } from './draft.ts';

/** Everything that leaves the device, before it does. */
export function WhatIsSent({ draft, account }: { draft: Draft; account: EditorAccount }) {
  const rows: [string, string][] = [
    [words('draftSentTo'), words('draftSentToWhom', new URL(account.server).host, account.name)],
    [words('draftSentPage'), words('draftSentPageWhat')],
    [
      words('draftSentText'),
      words('draftSentTextWhat', graphemeLength(draft.quotation.trim()), placeOf(draft)),
    ],
    [words('draftSentYours'), words(`draftSentYours_${draft.kind}`)],
    [words('draftSentNothing'), words('draftSentNothingWhat')],
  ];
  return (
    <section class="part" aria-labelledby="draft-sent">
      <h2 id="draft-sent">{words('draftWillBeSent')}</h2>
      <dl class="sent">
        {rows.map(([key, value]) => (
          <>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

/** Where in its source the quotation stands, in words. */
export function placeOf({ source, quotation }: Draft): string {
  if (source.paragraph !== null) return words('draftParagraph', source.paragraph);
  return words('draftAtWords', quotation.trim().slice(0, 30));
}

/** Why it was not sent; what was written stays. */
export function Refusal({ outcome }: { outcome: DraftOutcome | { result: 'SENDING' } }) {
  if (['SENDING', 'SENT', 'ON_RECORD', 'WAITING'].includes(outcome.result)) return null;
  const message =
    outcome.result === 'REFUSED'
      ? [outcome.path?.join(' · '), outcome.message].filter(Boolean).join(': ')
      : '';
  return (
    <p role="alert">
      {words(`draftOutcome_${outcome.result}`)} {message}
    </p>
  );
}

/** What stands on record already, with what can be done about it; nothing was sent yet. */
export function Standing(props: {
  outcome: Extract<DraftOutcome, { result: 'ON_RECORD' }>;
  /** Takes the id of the statement that gets the source, or `ANOTHER`. */
  decide(onRecord: string): void;
  goBack(): void;
}) {
  const { id, words: said, when } = props.outcome;
  return (
    <section class="part">
      <p role="status">
        <b>{words('draftOnRecord')}</b> “{said}” {formatPartialDate(when, uiLanguage())}
      </p>
      <div class="acts">
        {id !== null && (
          <button type="button" class="button" onClick={() => props.decide(id)}>
            {words('draftAddSource')}
          </button>
        )}
        {id !== null && (
          <button type="button" class="button" onClick={() => props.decide('ANOTHER')}>
            {words('draftIsAnother')}
          </button>
        )}
        <button type="button" class="button" onClick={props.goBack}>
          {words('draftGoBack')}
        </button>
      </div>
    </section>
  );
}

/** The server does not answer: what was written goes out by itself, once, when it does. */
export function Waiting(props: { outcome: Extract<DraftOutcome, { result: 'WAITING' }>; close(): void }) {
  const { count, server } = props.outcome;
  return (
    <section class="part">
      <p role="status">
        <b>{words('draftWaiting')}</b>
      </p>
      <p class="sub">{words('draftGoesOut', new URL(server).host, count)}</p>
      <div class="acts">
        <button type="button" class="button" onClick={props.close}>
          {words('cardClose')}
        </button>
      </div>
    </section>
  );
}

export function Sent(props: { outcome: Extract<DraftOutcome, { result: 'SENT' }>; close(): void }) {
  const { id, server } = props.outcome;
  return (
    <section class="part">
      <p role="status">
        <b>{words('draftSent', id)}</b>
      </p>
      <p class="sub">{words('draftSentWaits')}</p>
      <div class="acts">
        <a
          class="button"
          href={`${server}/desk/draft/${encodeURIComponent(id)}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {words('draftOpenDesk')}
        </a>
        <button type="button" class="button" onClick={props.close}>
          {words('cardClose')}
        </button>
      </div>
    </section>
  );
}
