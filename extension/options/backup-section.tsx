import { useState } from 'preact/hooks';
import { readSettingsFile, writeSettingsFile } from '../settings.ts';
import { words } from '../words.ts';
import { Row } from './controls.tsx';
import { Section, type SectionProps } from './options-section.tsx';

/** The settings as a file, out and in. */
export function BackupSection({ view, change }: SectionProps) {
  const [said, setSaid] = useState('');
  const save = () => {
    const file = new Blob([writeSettingsFile(view.settings)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'sidelight-settings.json';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const load = async (file: File | undefined) => {
    if (file === undefined) return;
    const settings = readSettingsFile(await file.text());
    if (settings === null) return setSaid(words('optionsImportWrong', file.name));
    await change(settings);
    setSaid(words('optionsImported'));
  };
  return (
    <Section name="Backup">
      <Row label={words('optionsFile')} note={words('optionsFileNote')} status={said}>
        <button class="button" type="button" onClick={save}>
          {words('optionsExport')}
        </button>
        <label class="button">
          {words('optionsImport')}
          <input
            class="hidden-label"
            type="file"
            accept="application/json"
            onChange={(event) => {
              const { currentTarget } = event;
              void load(currentTarget.files?.[0]).then(() => {
                // So that the same file can be chosen again.
                currentTarget.value = '';
              });
            }}
          />
        </label>
      </Row>
    </Section>
  );
}
