import { useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import type { CollectionState } from '../messages.ts';
import { serverOrigin } from '../settings.ts';
import { uiLanguage, words } from '../words.ts';
import { Row, Select } from './controls.tsx';
import { EditorToken } from './editor-token.tsx';
import { Section, type SectionProps } from './options-section.tsx';

/** Whose cards these are, from which server, and how often it is asked. */
export function CollectionSection(props: SectionProps) {
  const { view, change, redraw } = props;
  const { collection, settings } = view;
  const [server, setServer] = useState(settings.server);
  const [isWrong, setWrong] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const save = async (event: Event) => {
    event.preventDefault();
    const origin = serverOrigin(server);
    setWrong(origin === null);
    if (origin !== null) await change({ server: origin });
  };
  const update = async () => {
    setAsking(true);
    await ask('sync', {});
    await redraw();
    setAsking(false);
  };
  return (
    <Section name="Collection">
      <p class="lead">{words('optionsCollectionLead')}</p>
      <Row
        label={collection.name ?? words('optionsNoCollection')}
        note={describeCollection(collection)}
        status={describeState(collection)}
      >
        <button class="button" type="button" aria-disabled={isAsking} onClick={() => void update()}>
          {words(isAsking ? 'popupUpdating' : 'popupUpdateNow')}
        </button>
      </Row>
      <form class="row" onSubmit={(event) => void save(event)}>
        <label for="server">{words('optionsServer')}</label>
        <span class="control">
          <input
            id="server"
            type="text"
            inputMode="url"
            dir="ltr"
            value={server}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? 'server-problem' : undefined}
            onInput={(event) => setServer(event.currentTarget.value)}
          />
          <button class="button" type="submit">
            {words('optionsSave')}
          </button>
        </span>
        {isWrong && (
          <p role="alert" id="server-problem">
            {words('optionsServerWrong')}
          </p>
        )}
      </form>
      <Row label={words('optionsSyncHours')}>
        <Select
          label={words('optionsSyncHours')}
          value={settings.syncHours}
          options={[6, 24, 168, 0].map((value) => ({ value, label: words(`optionsSyncHours_${value}`) }))}
          set={(value) => change({ syncHours: value })}
        />
      </Row>
      <EditorToken {...props} />
    </Section>
  );
}

function describeCollection({ version, publishedAt, bytes, origin }: CollectionState): string {
  if (version === null || publishedAt === null) return '';
  const size = new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000_000);
  const published = formatPartialDate(publishedAt.slice(0, 10), uiLanguage());
  const from = origin === 'starter' ? words('optionsFromExtension') : (origin ?? '');
  return words('optionsVersion', version, published, size, from);
}

function describeState({ failure, server }: CollectionState): string {
  if (failure === null) return '';
  const { host } = new URL(server);
  return words(failure === 'UNREACHABLE' ? 'optionsUnreachable' : 'optionsWrongAnswer', host);
}
