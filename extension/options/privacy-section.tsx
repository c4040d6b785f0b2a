import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { uiLanguage, words } from '../words.ts';
import { Row } from './controls.tsx';
import { Section, type SectionProps } from './options-section.tsx';

/** What was sent so far, and the way to delete everything. */
export function PrivacySection({ view, redraw }: SectionProps) {
  const [isLogOpen, setLogOpen] = useState(false);
  return (
    <Section name="Privacy">
      <Row label={words('optionsNothingSent')} note={words('optionsNothingSentNote')}>
        <button class="button" type="button" aria-expanded={isLogOpen} onClick={() => setLogOpen(!isLogOpen)}>
          {words(isLogOpen ? 'optionsHideLog' : 'optionsShowLog')}
        </button>
      </Row>
      {isLogOpen && <RequestLog entries={view.requests} />}
      <DeleteData redraw={redraw} />
    </Section>
  );
}

function RequestLog({ entries }: { entries: SectionProps['view']['requests'] }) {
  if (entries.length === 0) return <p class="note">{words('optionsLogEmpty')}</p>;
  const format = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <div class="scroller">
      <table class="log">
        <thead>
          <tr>
            <th scope="col">{words('optionsLogWhen')}</th>
            <th scope="col">{words('optionsLogWhat')}</th>
            <th scope="col">{words('optionsLogAddress')}</th>
          </tr>
        </thead>
        <tbody>
          {[...entries].reverse().map((entry) => (
            <tr key={`${entry.at} ${entry.address}`}>
              <td>
                <time dateTime={entry.at}>{format.format(new Date(entry.at))}</time>
              </td>
              <td>{words(`optionsLog_${entry.purpose}`)}</td>
              <td dir="ltr">{entry.address}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Gives back every site that was allowed; what a build has by itself cannot be given back. */
async function takeBackSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  for (const origin of origins) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}

function DeleteData({ redraw }: { redraw(): Promise<void> }) {
  const [step, setStep] = useState<'idle' | 'asking' | 'done'>('idle');
  const sure = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (step === 'asking') sure.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = step === 'asking';
  }, [step]);
  const remove = async () => {
    await takeBackSites();
    await ask('deleteData', {});
    setStep('done');
    await redraw();
  };
  return (
    <Row
      label={words('optionsDelete')}
      note={words('optionsDeleteNote')}
      status={step === 'done' ? words('optionsDeleted') : ''}
    >
      {step === 'asking' ? (
        <>
          <button class="button primary" type="button" ref={sure} onClick={() => void remove()}>
            {words('optionsDeleteSure')}
          </button>
          <button class="button" type="button" onClick={() => setStep('idle')}>
            {words('cardCancel')}
          </button>
        </>
      ) : (
        <button class="button" type="button" ref={opener} onClick={() => setStep('asking')}>
          {words('optionsDeleteAsk')}
        </button>
      )}
    </Row>
  );
}
