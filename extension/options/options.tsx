import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { Logo } from '../drawings/drawings.tsx';
import { MARK_KINDS, readSettings, type Settings, serverOrigin, THEMES, UNDERLINES } from '../settings.ts';
import { words } from '../words.ts';
import { Choice, Row, Select, Switch } from './controls.tsx';
import { EVERY_SITE, type OptionsView, patternOf, siteOf } from './load-options.ts';

export interface OptionsProps {
  view: OptionsView;
  /** Loads and draws everything again. */
  redraw(): Promise<void>;
}

const SECTIONS = ['Sites', 'Marks', 'Card', 'Collection', 'Privacy', 'Keyboard', 'Backup'] as const;

/** The options page: every preference, the server's address, backup and deletion. */
export function Options(props: OptionsProps) {
  const change = async (part: Partial<Settings>) => {
    await ask('changeSettings', { change: part });
    await props.redraw();
  };
  const section = { ...props, change };
  return (
    <div class="options">
      <nav aria-label={words('optionsSections')}>
        <p class="brand">
          <Logo size={24} /> Sidelight
        </p>
        {SECTIONS.map((name) => (
          <a key={name} href={`#${name}`}>
            {words(`options${name}`)}
          </a>
        ))}
      </nav>
      <main>
        <h1>{words('optionsTitle')}</h1>
        <Sites {...section} />
        <Marks {...section} />
        <CardSection {...section} />
        <Collection {...section} />
        <Privacy {...section} />
        <Keyboard />
        <Backup {...section} />
      </main>
    </div>
  );
}

interface SectionProps extends OptionsProps {
  change(part: Partial<Settings>): Promise<void>;
}

function Section({ name, children }: { name: (typeof SECTIONS)[number]; children: ComponentChildren }) {
  return (
    <section id={name}>
      <h2>{words(`options${name}`)}</h2>
      {children}
    </section>
  );
}

function Sites({ view, redraw, change }: SectionProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const sites = view.granted.filter((pattern) => pattern !== EVERY_SITE && pattern !== '<all_urls>');
  const add = async (event: Event) => {
    event.preventDefault();
    const pattern = patternOf(typed);
    setWrong(pattern === null);
    if (pattern === null || !(await browser.permissions.request({ origins: [pattern] }))) return;
    setTyped('');
    await redraw();
  };
  return (
    <Section name="Sites">
      <p class="lead">{words('optionsSitesLead')}</p>
      <Row label={words('optionsEverySite')} note={words('optionsEverySiteNote')}>
        <Switch
          label={words('optionsEverySite')}
          on={sites.length < view.granted.length}
          set={async (on) => {
            if (on) await browser.permissions.request({ origins: [EVERY_SITE] });
            else await browser.permissions.remove({ origins: [EVERY_SITE] });
            await redraw();
          }}
        />
      </Row>
      <Chips
        labels={sites.map((pattern) => ({ key: pattern, label: siteOf(pattern) }))}
        remove={async (pattern) => {
          await browser.permissions.remove({ origins: [pattern] });
          await redraw();
        }}
      />
      <form class="row" onSubmit={(event) => void add(event)}>
        <label>
          {words('optionsAddSite')}{' '}
          <input
            type="text"
            value={typed}
            placeholder="news.example"
            aria-invalid={isWrong}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button class="button" type="submit">
          {words('optionsAdd')}
        </button>
        {isWrong && <p role="alert">{words('optionsAddSiteWrong')}</p>}
      </form>
      {view.settings.offSites.length > 0 && (
        <Row label={words('optionsOffSites')}>
          <Chips
            labels={view.settings.offSites.map((site) => ({ key: site, label: site }))}
            remove={(site) => change({ offSites: view.settings.offSites.filter((other) => other !== site) })}
          />
        </Row>
      )}
      <Row label={words('optionsComments')} note={words('optionsCommentsNote')}>
        <Switch
          label={words('optionsComments')}
          on={view.settings.readComments}
          set={(readComments) => change({ readComments })}
        />
      </Row>
    </Section>
  );
}

function Chips({
  labels,
  remove,
}: {
  labels: { key: string; label: string }[];
  remove(key: string): Promise<void>;
}) {
  return (
    <ul class="chips">
      {labels.map(({ key, label }) => (
        <li key={key}>
          {label}
          <button type="button" aria-label={words('optionsRemove', label)} onClick={() => void remove(key)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

function Marks({ view, change }: SectionProps) {
  const { density, underline, kinds, doubtful, muted } = view.settings;
  return (
    <Section name="Marks">
      <Row label={words('optionsDensity')} note={words('optionsDensityNote')}>
        <Choice
          label={words('optionsDensity')}
          value={density}
          options={['article', 'section', 'all'].map((value) => ({
            value,
            label: words(`optionsDensity_${value}`),
          }))}
          set={(value) => change({ density: value as Settings['density'] })}
        />
      </Row>
      <Row label={words('optionsUnderline')} note={words('optionsUnderlineNote')}>
        <Choice
          label={words('optionsUnderline')}
          value={underline}
          options={UNDERLINES.map((value) => ({ value, label: words(`optionsUnderline_${value}`) }))}
          set={(value) => change({ underline: value as Settings['underline'] })}
        />
      </Row>
      {MARK_KINDS.map((kind) => (
        <Row key={kind} label={words(`optionsKind_${kind}`)}>
          <Switch
            label={words(`optionsKind_${kind}`)}
            on={kinds.includes(kind)}
            set={(on) =>
              change({ kinds: MARK_KINDS.filter((other) => (other === kind ? on : kinds.includes(other))) })
            }
          />
        </Row>
      ))}
      <Row label={words('optionsDoubtful')} note={words('optionsDoubtfulNote')}>
        <Switch label={words('optionsDoubtful')} on={doubtful} set={(on) => change({ doubtful: on })} />
      </Row>
      <Row label={words('optionsMuted')} note={muted.length === 0 ? words('optionsMutedNone') : ''}>
        <Chips
          labels={muted.map((slug) => ({
            key: slug,
            label: view.muted.find((subject) => subject.slug === slug)?.name ?? slug,
          }))}
          remove={(slug) => change({ muted: muted.filter((other) => other !== slug) })}
        />
      </Row>
    </Section>
  );
}

function CardSection({ view, change }: SectionProps) {
  const { showDwellMs, hideDwellMs, textScale, theme } = view.settings;
  return (
    <Section name="Card">
      <Row label={words('optionsShowDwell')} note={words('optionsShowDwellNote')}>
        <Select
          label={words('optionsShowDwell')}
          value={showDwellMs}
          options={[0, 150, 300, 500, 1_000].map((value) => ({ value, label: words('optionsMs', value) }))}
          set={(value) => change({ showDwellMs: value })}
        />
      </Row>
      <Row label={words('optionsHideDwell')} note={words('optionsHideDwellNote')}>
        <Select
          label={words('optionsHideDwell')}
          value={hideDwellMs}
          options={[150, 300, 600, 1_000, 2_000].map((value) => ({
            value,
            label: words('optionsMs', value),
          }))}
          set={(value) => change({ hideDwellMs: value })}
        />
      </Row>
      <Row label={words('optionsTextSize')}>
        <Select
          label={words('optionsTextSize')}
          value={textScale}
          options={[0.8, 0.9, 1, 1.15, 1.3, 1.5, 2].map((value) => ({
            value,
            label: words('optionsPercent', Math.round(value * 100)),
          }))}
          set={(value) => change({ textScale: value })}
        />
      </Row>
      <Row label={words('optionsTheme')} note={words('optionsThemeNote')}>
        <Choice
          label={words('optionsTheme')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: words(`optionsTheme_${value}`) }))}
          set={(value) => change({ theme: value as Settings['theme'] })}
        />
      </Row>
    </Section>
  );
}

function Collection({ view, change, redraw }: SectionProps) {
  const { collection, settings } = view;
  const [server, setServer] = useState(settings.server);
  const [isWrong, setWrong] = useState(false);
  const save = async (event: Event) => {
    event.preventDefault();
    const origin = serverOrigin(server);
    setWrong(origin === null);
    if (origin !== null) await change({ server: origin });
  };
  const version = collection.version === null ? '–' : String(collection.version);
  return (
    <Section name="Collection">
      <Row
        label={collection.name ?? words('optionsNoCollection')}
        note={words('optionsVersion', version, (collection.publishedAt ?? '–').slice(0, 10))}
      >
        <button class="button" type="button" onClick={() => void ask('sync', {}).then(redraw)}>
          {words('popupUpdateNow')}
        </button>
      </Row>
      <form class="row" onSubmit={(event) => void save(event)}>
        <label>
          {words('optionsServer')}{' '}
          <input
            type="text"
            inputMode="url"
            value={server}
            aria-invalid={isWrong}
            onInput={(event) => setServer(event.currentTarget.value)}
          />
        </label>
        <button class="button" type="submit">
          {words('optionsSave')}
        </button>
        {isWrong && <p role="alert">{words('optionsServerWrong')}</p>}
      </form>
      <Row label={words('optionsSyncHours')}>
        <Select
          label={words('optionsSyncHours')}
          value={settings.syncHours}
          options={[6, 24, 168, 0].map((value) => ({ value, label: words(`optionsSyncHours_${value}`) }))}
          set={(value) => change({ syncHours: value })}
        />
      </Row>
    </Section>
  );
}

function Privacy({ redraw }: SectionProps) {
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    await ask('deleteData', {});
    setAsking(false);
    await redraw();
  };
  return (
    <Section name="Privacy">
      <p class="lead">{words('optionsPrivacyLead')}</p>
      <Row label={words('optionsDelete')} note={words('optionsDeleteNote')}>
        {isAsking ? (
          <>
            <button class="button primary" type="button" onClick={() => void remove()}>
              {words('optionsDeleteSure')}
            </button>
            <button class="button" type="button" onClick={() => setAsking(false)}>
              {words('cardCancel')}
            </button>
          </>
        ) : (
          <button class="button" type="button" onClick={() => setAsking(true)}>
            {words('optionsDelete')}
          </button>
        )}
      </Row>
    </Section>
  );
}

function Keyboard() {
  const keys = [
    ['commandNext', 'Alt Shift .'],
    ['commandPrevious', 'Alt Shift ,'],
    ['commandPanel', 'Alt Shift L'],
    ['commandSite', 'Alt Shift S'],
  ] as const;
  return (
    <Section name="Keyboard">
      <p class="lead">{words('optionsKeyboardLead')}</p>
      {keys.map(([message, key]) => (
        <Row key={key} label={words(message)}>
          <kbd>{key}</kbd>
        </Row>
      ))}
    </Section>
  );
}

function Backup({ view, change }: SectionProps) {
  const [said, setSaid] = useState('');
  const save = () => {
    const file = new Blob([`${JSON.stringify(view.settings, null, 2)}\n`], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'sidelight-settings.json';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const load = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      await change(readSettings(JSON.parse(await file.text())));
      setSaid(words('optionsImported'));
    } catch {
      setSaid(words('optionsImportWrong', file.name));
    }
  };
  return (
    <Section name="Backup">
      <Row label={words('optionsFile')} note={words('optionsFileNote')}>
        <button class="button" type="button" onClick={save}>
          {words('optionsExport')}
        </button>
        <label class="button">
          {words('optionsImport')}
          <input
            class="hidden-label"
            type="file"
            accept="application/json"
            onChange={(event) => void load(event.currentTarget.files?.[0])}
          />
        </label>
      </Row>
      <p role="status">{said}</p>
    </Section>
  );
}
