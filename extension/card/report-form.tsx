import { useState } from 'preact/hooks';
import type { CardReport } from './card-model.ts';
import { useCardScope } from './card-parts.tsx';
import type { CardStringKey } from './card-strings.ts';
import { composeReport, NOTE_LIMIT } from './compose-report.ts';

const REASONS: Record<CardReport['reason'], CardStringKey> = {
  OTHER_SUBJECT: 'cardReportOther',
  NOT_A_NAME: 'cardReportNotName',
  OUTDATED: 'cardReportOutdated',
};
const OUTCOMES = { SENT: 'cardSent', QUEUED: 'cardQueued', FAILED: 'cardSendFailed' } as const;

/** "Wrong match?": the reader sees everything that will be sent before it goes. */
export function ReportForm(props: { slug: string; collection: string; onDone: () => void }) {
  const { context, handlers } = useCardScope();
  const { t } = context;
  const [reason, setReason] = useState<CardReport['reason']>('OTHER_SUBJECT');
  const [note, setNote] = useState('');
  const [withAddress, setWithAddress] = useState(false);
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES | 'SENDING' | null>(null);
  const report = composeReport(props.slug, reason, note, withAddress ? (context.address ?? null) : null);

  const send = async (event: Event) => {
    event.preventDefault();
    setOutcome('SENDING');
    try {
      setOutcome((await handlers.report?.(report)) ?? 'FAILED');
    } catch {
      // Whatever went wrong is said in the card; the note stays, so that the reader can try again.
      setOutcome('FAILED');
    }
  };

  if (outcome === 'SENT' || outcome === 'QUEUED') {
    return (
      <div class="body">
        <div class="p">
          <p class="sum" role="status">
            {t(OUTCOMES[outcome])}
          </p>
          <div class="acts">
            <button type="button" class="btn" onClick={props.onDone}>
              {t('cardClose')}
            </button>
          </div>
        </div>
      </div>
    );
  }
  return (
    <div class="body">
      <form class="form" onSubmit={send}>
        <fieldset>
          <legend class="vh">{t('cardReportReason')}</legend>
          {(Object.keys(REASONS) as CardReport['reason'][]).map((key) => (
            <label key={key}>
              <input type="radio" name="reason" checked={reason === key} onChange={() => setReason(key)} />
              {t(REASONS[key])}
            </label>
          ))}
        </fieldset>
        <textarea
          aria-label={t('cardReportNote')}
          placeholder={t('cardReportNote')}
          maxLength={NOTE_LIMIT}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        {context.address !== undefined && (
          <label>
            <input
              type="checkbox"
              checked={withAddress}
              onChange={(event) => setWithAddress(event.currentTarget.checked)}
            />
            {t('cardReportAddress')}
          </label>
        )}
        <h3>{t('cardReportAll')}</h3>
        <Sent report={report} collection={props.collection} />
        {outcome === 'FAILED' && <p role="alert">{t('cardSendFailed')}</p>}
        <div class="acts">
          <button type="submit" class="btn primary" disabled={outcome === 'SENDING'}>
            {t('cardSend')}
          </button>
          <button type="button" class="btn plain" onClick={props.onDone}>
            {t('cardCancel')}
          </button>
        </div>
      </form>
    </div>
  );
}

function Sent({ report, collection }: { report: CardReport; collection: string }) {
  const { t } = useCardScope().context;
  const rows: [CardStringKey, string | undefined][] = [
    ['cardReportSubject', report.subject],
    ['cardReportTo', collection],
    ['cardReportReasonField', t(REASONS[report.reason])],
    ['cardReportNoteField', report.note],
    ['cardReportAddressField', report.address],
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
