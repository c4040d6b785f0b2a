import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatPartialDate } from './card-dates.ts';
import { Icon, KindIcon } from './card-icons.tsx';
import type { CardModel } from './card-model.ts';
import { useCardScope } from './card-parts.tsx';
import { translateCount } from './card-strings.ts';

/** Grey rows in the shape of a card, so that little moves when it comes. */
export function LoadingBody() {
  const { t } = useCardScope().context;
  return (
    <>
      <div class="body" aria-busy="true">
        <div class="p">
          <GreyRow />
          <GreyRow />
          <GreyRow width="60%" />
        </div>
        <section>
          <GreyRow width="40%" />
          <GreyRow width="85%" />
          <GreyRow width="72%" />
        </section>
      </div>
      <div class="foot" role="status">
        <span class="vh">{t('cardLoading')}</span>
      </div>
    </>
  );
}

function GreyRow({ width }: { width?: string }) {
  return <div class="sk" style={width === undefined ? undefined : { inlineSize: width }} />;
}

/** A sentence with what can be done about it. */
function SentenceBody({ sentence, children }: { sentence: string; children?: ComponentChildren }) {
  return (
    <div class="body">
      <div class="p">
        <p class="sum">{sentence}</p>
        {children && <div class="acts">{children}</div>}
      </div>
    </div>
  );
}

/** The facts are not on the device and the server is away. */
export function OfflineBody() {
  const { context, handlers } = useCardScope();
  const { t } = context;
  return (
    <>
      <SentenceBody sentence={t('cardOffline')}>
        {handlers.updateNow && (
          <button type="button" class="btn" onClick={() => handlers.updateNow?.()}>
            {t('cardUpdateNow')}
          </button>
        )}
      </SentenceBody>
      <div class="foot words">
        <span>{t('cardOfflineFoot')}</span>
      </div>
    </>
  );
}

/** Something went wrong inside the extension. @param onReport null where nothing can be told to the editors */
export function ErrorBody({ onReport }: { onReport: (() => void) | null }) {
  const { context, handlers } = useCardScope();
  const { t } = context;
  return (
    <SentenceBody sentence={t('cardError')}>
      {handlers.reload && (
        <button type="button" class="btn" onClick={() => handlers.reload?.()}>
          {t('cardLoadAgain')}
        </button>
      )}
      {onReport && (
        <button type="button" class="btn plain" onClick={onReport}>
          {t('cardReport')}
        </button>
      )}
    </SentenceBody>
  );
}

/** No collection on the device speaks of what was selected. @param onSuggest null where nothing can be suggested */
export function EmptyBody(props: { model: CardModel & { state: 'empty' }; onSuggest: (() => void) | null }) {
  const { model, onSuggest } = props;
  const { context } = useCardScope();
  return (
    <SentenceBody sentence={translateCount(context.t, context.locale, 'cardEmpty', model.collections)}>
      {onSuggest && (
        <button type="button" class="btn" onClick={onSuggest}>
          {context.t('cardSuggest')}
        </button>
      )}
    </SentenceBody>
  );
}

/** The subjects that a doubtful name may mean; the reader decides. */
export function WhichBody({ model }: { model: CardModel & { state: 'which' } }) {
  const { context, handlers } = useCardScope();
  const { t } = context;
  return (
    <>
      <div class="body">
        {model.candidates.map(({ subject, line, reason }) => (
          <button type="button" class="opt" key={subject.slug} onClick={() => handlers.choose?.(subject)}>
            <KindIcon kind={subject.kind} />
            <span>
              <b>{subject.name}</b>
              {line && <span class="d">{line}</span>}
              {reason && (
                <span class="d ev">
                  <Icon name={reason.fits ? 'check' : 'dash'} />
                  {reason.text}
                </span>
              )}
            </span>
            <Icon name="forward" />
          </button>
        ))}
        <button type="button" class="opt" onClick={() => handlers.choose?.(null)}>
          <span />
          <span class="d neither">
            {t(model.candidates.length === 2 ? 'cardNeither_two' : 'cardNeither_many')}
          </span>
          <span />
        </button>
      </div>
      <div class="foot words">
        <span>{t('cardChoiceStays')}</span>
      </div>
    </>
  );
}

/** Says that the copy is old, or that the page gives no date. */
export function Notice({
  model,
  onSetDate,
}: {
  model: CardModel & { state: 'card' };
  onSetDate: (() => void) | null;
}) {
  const { t, locale, asOf } = useCardScope().context;
  return (
    <>
      {model.stale && (
        <div class="note" role="status">
          <Icon name="saved" />
          <span>
            <b>{t('cardStale', formatPartialDate(model.stale.savedOn, locale))}</b>{' '}
            {translateCount(t, locale, 'cardStaleDays', model.stale.days)}
          </span>
        </div>
      )}
      {asOf.kind === 'today' && (
        <div class="note">
          <Icon name="search" />
          <span>
            {t('cardNoDate')}{' '}
            {onSetDate && (
              <button type="button" class="lnk" onClick={onSetDate}>
                {t('cardSetDate')}
              </button>
            )}
          </span>
        </div>
      )}
    </>
  );
}

/** Lets the reader say from which day the page is. */
export function DateForm({ onDone }: { onDone: () => void }) {
  const { context, handlers } = useCardScope();
  const { t } = context;
  const [date, setDate] = useState(context.asOf.date);
  return (
    <>
      <div class="body">
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return;
            onDone();
            handlers.setDate?.(date);
          }}
        >
          <label class="field">
            {t('cardSetDateLabel')}
            <input
              type="date"
              required
              value={date}
              onInput={(event) => setDate(event.currentTarget.value)}
            />
          </label>
          <div class="acts">
            <button type="submit" class="btn primary">
              {t('cardSetDateUse')}
            </button>
            <button type="button" class="btn plain" onClick={onDone}>
              {t('cardCancel')}
            </button>
          </div>
        </form>
      </div>
      <div class="foot words">
        <span>{t('cardSetDateFoot')}</span>
      </div>
    </>
  );
}
