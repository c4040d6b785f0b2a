import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { words } from '../words.ts';
import { Chips, Choice, Row, Switch } from './controls.tsx';
import { EVERY_SITE, patternOf, siteOf } from './load-options.ts';
import { Section, type SectionProps } from './options-section.tsx';

const PLACES = ['chosen', 'every', 'click'] as const;
type Place = (typeof PLACES)[number];

/** Where Sidelight may read: chosen sites, every site, or only after a click; and where it stays off. */
export function SitesSection({ view, redraw, change }: SectionProps) {
  const { offSites, readComments } = view.settings;
  const sites = view.granted.filter((pattern) => pattern !== EVERY_SITE && pattern !== '<all_urls>');
  const isEvery = sites.length < view.granted.length;
  const [isChoosing, setChoosing] = useState(false);
  const place: Place = isEvery ? 'every' : sites.length > 0 || isChoosing ? 'chosen' : 'click';
  const choose = async (wanted: Place) => {
    setChoosing(wanted === 'chosen');
    if (wanted === 'every') await browser.permissions.request({ origins: [EVERY_SITE] });
    else {
      const origins = wanted === 'click' ? view.granted : view.granted.filter((one) => !sites.includes(one));
      if (origins.length > 0) await browser.permissions.remove({ origins });
    }
    await redraw();
  };
  return (
    <Section name="Sites">
      <p class="lead">{words('optionsSitesLead')}</p>
      <Row label={words('optionsWhere')} note={words(`optionsWhere_${place}_note`)}>
        <Choice
          label={words('optionsWhere')}
          value={place}
          options={PLACES.map((value) => ({ value, label: words(`optionsWhere_${value}`) }))}
          set={(value) => choose(value as Place)}
        />
      </Row>
      {place === 'chosen' && (
        <ChosenSites
          sites={sites}
          redraw={redraw}
          remove={async (pattern) => {
            await browser.permissions.remove({ origins: [pattern] });
            await redraw();
          }}
        />
      )}
      {offSites.length > 0 && (
        <Row label={words('optionsOffSites')} note={words('optionsOffSitesNote')}>
          <Chips
            labels={offSites.map((site) => ({ key: site, label: site }))}
            remove={(site) => change({ offSites: offSites.filter((other) => other !== site) })}
          />
        </Row>
      )}
      <Row label={words('optionsComments')} note={words('optionsCommentsNote')}>
        <Switch
          label={words('optionsComments')}
          on={readComments}
          set={(on) => change({ readComments: on })}
        />
      </Row>
    </Section>
  );
}

function ChosenSites(props: {
  sites: string[];
  redraw(): Promise<void>;
  remove(pattern: string): Promise<void>;
}) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const add = async (event: Event) => {
    event.preventDefault();
    const pattern = patternOf(typed);
    setWrong(pattern === null);
    if (pattern === null) return field.current?.focus();
    if (!(await browser.permissions.request({ origins: [pattern] }))) return;
    setTyped('');
    await props.redraw();
  };
  return (
    <div class="sites">
      <Chips
        labels={props.sites.map((pattern) => ({ key: pattern, label: siteOf(pattern) }))}
        remove={props.remove}
      />
      <form onSubmit={(event) => void add(event)}>
        <input
          ref={field}
          type="text"
          inputMode="url"
          dir="ltr"
          value={typed}
          placeholder="news.example"
          aria-label={words('optionsAddSite')}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'site-problem' : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button class="button" type="submit">
          {words('optionsAddSite')}
        </button>
      </form>
      {isWrong && (
        <p role="alert" id="site-problem">
          {words('optionsAddSiteWrong')}
        </p>
      )}
    </div>
  );
}
