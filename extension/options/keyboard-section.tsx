import { browser } from 'wxt/browser';
import { words } from '../words.ts';
import { Row } from './controls.tsx';
import { Section, type SectionProps } from './options-section.tsx';

const ROWS = [
  { label: 'optionsKeysWalk', commands: ['next-mention', 'previous-mention'] },
  { label: 'optionsKeysPanel', commands: ['open-panel'] },
  { label: 'commandSite', commands: ['toggle-site'] },
] as const;
/** Only for who has entered a token: readers see nothing of it. */
const EDITOR_ROW = { label: 'contextAdd', commands: ['add-selection'] } as const;

/** The keys as the browser has them now, and the way to its own page that changes them. */
export function KeyboardSection({ view }: SectionProps) {
  return (
    <Section name="Keyboard">
      {(view.editor === null ? ROWS : [...ROWS, EDITOR_ROW]).map(({ label, commands }) => (
        <Row key={label} label={words(label)}>
          {commands.map((name) => (
            <kbd key={name}>{writeKeys(view.shortcuts[name] ?? '') || words('optionsKeysNone')}</kbd>
          ))}
        </Row>
      ))}
      <Row label={words('optionsKeysChange')} note={words('optionsKeyboardLead')}>
        <button class="button" type="button" onClick={() => void openShortcutSettings()}>
          {words('optionsKeysChangeButton')}
        </button>
      </Row>
    </Section>
  );
}

/** As they stand on the keyboard: browsers spell a comma and a full stop out. */
function writeKeys(shortcut: string): string {
  return shortcut.replace('Period', '.').replace('Comma', ',').replaceAll('+', ' ');
}

async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as unknown as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings !== undefined) return commands.openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
