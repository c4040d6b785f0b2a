import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { graphemeLength } from '../../shared/model/grapheme-length.ts';
import { ask } from '../ask.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import { Icon } from '../card/card-icons.tsx';
import type { DraftOutcome, EditorAccount, WaitingDraft } from '../messages.ts';
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

/** What language the page says it is in; empty where it does not. */
export function languageOf({ language }: Draft['source']): string {
  const [tag = ''] = language.split('-');
  if (!/^[a-z]{2,3}$/i.test(tag)) return '';
  return new Intl.DisplayNames(uiLanguage(), { type: 'language' }).of(tag) ?? '';
}

/** Why it was not sent; what was written stays. */
export function Refusal({
  outcome,
  account,
}: {
  outcome: DraftOutcome | { result: 'SENDING' };
  account: EditorAccount;
}) {
  if (outcome.result === 'TOKEN_ENDED') return <TokenEnded account={account} />;
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

/** The way to a new token; one that was revoked ended before its day. */
function TokenEnded({ account: { server, expiresAt } }: { account: EditorAccount }) {
  const host = new URL(server).host;
  const day = formatPartialDate(expiresAt.slice(0, 10), uiLanguage());
  return (
    <>
      <p class="problem" role="alert">
        <Icon name="stop" />
        <span>
          {Date.parse(expiresAt) <= Date.now()
            ? words('draftTokenEndedOn', host, day)
            : words('draftTokenEnded', host)}
        </span>
      </p>
      <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
        {words('draftEnterToken')}
      </button>
    </>
  );
}

/** What stands on record already, with what can be done about it; nothing was sent yet. */
export function Standing(props: {
  outcome: Extract<DraftOutcome, { result: 'ON_RECORD' }>;
  /** Takes the id of the statement that gets the source, or `ANOTHER`. */
  decide(onRecord: string): void;
  goBack(): void;
}) {
  const { id, words: said, when, publisher } = props.outcome;
  const from = [
    formatPartialDate(when, uiLanguage()),
    publisher !== undefined && words('draftFromPublisher', publisher),
  ];
  return (
    <section class="part">
      <p role="status">
        <b>{words('draftOnRecord')}</b> “{said}” {from.filter(Boolean).join(', ')}
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
  const [waiting, setWaiting] = useState<readonly WaitingDraft[] | null>(null);
  return (
    <section class="part">
      <p role="status">
        <Icon name="saved" /> <b>{words('draftWaiting')}</b>
      </p>
      <p class="sub">{words('draftGoesOut', new URL(server).host, count)}</p>
      {waiting !== null && (
        <ul class="waiting">
          {waiting.map(({ id, draft, writtenAt }) => (
            <li key={id}>
              {draft.words || draft.name || draft.quotation}{' '}
              <span class="sub">
                {words(`draftKind_${draft.kind}`)} · {formatPartialDate(writtenAt.slice(0, 10), uiLanguage())}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="acts">
        {waiting === null && (
          <button
            type="button"
            class="button"
            onClick={async () => setWaiting(await ask('waitingDrafts', {}))}
          >
            {words('draftShowWaiting')}
          </button>
        )}
        <button type="button" class="button" onClick={props.close}>
          {words('cardClose')}
        </button>
      </div>
    </section>
  );
}

/** It is at the server; the same sentence may say more. */
export function Sent(props: {
  outcome: Extract<DraftOutcome, { result: 'SENT' }>;
  another(): void;
  close(): void;
}) {
  const { id, server } = props.outcome;
  return (
    <section class="part">
      <p role="status">
        <Icon name="check" /> <b>{words('draftSent', id)}</b>
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
        <button type="button" class="button" onClick={props.another}>
          {words('draftAnother')}
        </button>
        <button type="button" class="button" onClick={props.close}>
          {words('cardClose')}
        </button>
      </div>
    </section>
  );
}
