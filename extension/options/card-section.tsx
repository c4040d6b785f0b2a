import { type Settings, THEMES } from '../settings.ts';
import { words } from '../words.ts';
import { Choice, Row, Select } from './controls.tsx';
import { Section, type SectionProps } from './options-section.tsx';

/** When the card opens and closes, and how it looks. */
export function CardSection({ view, change }: SectionProps) {
  const { showDwellMs, hideDwellMs, textScale, theme } = view.settings;
  const inMs = (value: number) => ({ value, label: words('optionsMs', value) });
  return (
    <Section name="Card">
      <Row label={words('optionsShowDwell')} note={words('optionsShowDwellNote')}>
        <Select
          label={words('optionsShowDwell')}
          value={showDwellMs}
          options={[0, 150, 300, 500, 1_000].map(inMs)}
          set={(value) => change({ showDwellMs: value })}
        />
      </Row>
      <Row label={words('optionsHideDwell')} note={words('optionsHideDwellNote')}>
        <Select
          label={words('optionsHideDwell')}
          value={hideDwellMs}
          options={[150, 300, 600, 1_000, 2_000].map(inMs)}
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
      <Row label={words('optionsTheme')} note={words(`optionsTheme_${theme}_note`)}>
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
