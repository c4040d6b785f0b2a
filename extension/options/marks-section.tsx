import { DENSITIES, MARK_KINDS, type Settings, UNDERLINES } from '../settings.ts';
import { countWords, words } from '../words.ts';
import { Chips, Choice, Row, Select, Switch } from './controls.tsx';
import { MarksPreview } from './marks-preview.tsx';
import { Section, type SectionProps } from './options-section.tsx';

/** Which names are underlined, how often, and with which line. */
export function MarksSection({ view, change }: SectionProps) {
  const { settings } = view;
  const { density, marksPerScreen, underline, kinds, doubtful, muted } = settings;
  return (
    <Section name="Marks">
      <MarksPreview settings={settings} />
      <Row label={words('optionsDensity')} note={words(`optionsDensity_${density}_note`)}>
        <Choice
          label={words('optionsDensity')}
          value={density}
          options={['article', 'section', 'all'].map((value) => ({
            value,
            label: words(`optionsDensity_${value}`),
          }))}
          set={(value) => change({ density: DENSITIES.find((one) => one === value) ?? density })}
        />
      </Row>
      <Row label={words('optionsPerScreen')} note={density === 'all' ? words('optionsPerScreenAll') : ''}>
        <Select
          label={words('optionsPerScreen')}
          value={marksPerScreen}
          options={[6, 12, 24, 48].map((value) => ({ value, label: String(value) }))}
          set={(value) => change({ marksPerScreen: value })}
        />
      </Row>
      <Row label={words('optionsUnderline')} note={words(`optionsUnderline_${underline}_note`)}>
        <Choice
          label={words('optionsUnderline')}
          value={underline}
          options={UNDERLINES.map((value) => ({ value, label: words(`optionsUnderline_${value}`) }))}
          set={(value) => change({ underline: value as Settings['underline'] })}
        />
      </Row>
      <Row label={words('optionsKinds')} note={words('optionsKindsNote')}>
        <fieldset class="kinds" aria-label={words('optionsKinds')}>
          {MARK_KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={(event) => {
                  const on = event.currentTarget.checked;
                  void change({
                    kinds: MARK_KINDS.filter((other) => (other === kind ? on : kinds.includes(other))),
                  });
                }}
              />
              {words(`optionsKind_${kind}`)}
            </label>
          ))}
        </fieldset>
      </Row>
      <Row label={words('optionsDoubtful')} note={words('optionsDoubtfulNote')}>
        <Switch label={words('optionsDoubtful')} on={doubtful} set={(on) => change({ doubtful: on })} />
      </Row>
      <Row
        label={words('optionsMuted')}
        note={muted.length === 0 ? words('optionsMutedNone') : countWords('optionsMutedCount', muted.length)}
      >
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
