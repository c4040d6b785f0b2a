import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { formatPartialDate } from '../card/card-dates.ts';
import { Logo } from '../drawings/drawings.tsx';
import { EVERY_SITE, patternOf, siteOf } from '../options/load-options.ts';
import { uiLanguage, words } from '../words.ts';
import { showExampleCard } from './example-card.ts';

const CHOICES = ['chosen', 'every', 'click'] as const;
type Choice = (typeof CHOICES)[number];

/** The day of the sentence on the page: what its cards speak of. */
const SENTENCE_DAY = '2023-10-12';

/** The first page: what Sidelight does, a sentence to try it on, and where it may read. */
export function Welcome() {
  return (
    <div class="welcome">
      <header translate={false}>
        <Logo size={28} /> Sidelight
      </header>
      <main>
        <div class="first">
          <div>
            <div translate={false}>
              <h1>{words('welcomeTitle')}</h1>
              <p class="lead">{words('welcomeLead')}</p>
              <p class="try">
                {words('welcomeTry', formatPartialDate(SENTENCE_DAY, uiLanguage()))}{' '}
                <Keys keys="Alt Shift ." />
              </p>
            </div>
            <article lang="en">
              <p>
                Led by Senate Majority Leader Chuck Schumer, the senators came to China after visits by the
                U.S. Secretary of State and the Treasury Secretary.
              </p>
            </article>
          </div>
          <Example />
        </div>
        <div translate={false}>
          <section>
            <h2 class="small">{words('welcomePrivate')}</h2>
            <p>{words('welcomePrivateText')}</p>
          </section>
          <Where />
          <ul class="keys">
            {[
              ['Alt Shift .', 'welcomeKeyNext'],
              ['Alt Shift ,', 'welcomeKeyPrevious'],
              ['Alt Shift L', 'welcomeKeyPanel'],
              ['Esc', 'welcomeKeyEscape'],
            ].map(([keys = '', message = '']) => (
              <li key={keys}>
                <Keys keys={keys} /> {words(message)}
              </li>
            ))}
          </ul>
        </div>
      </main>
    </div>
  );
}

function Keys({ keys }: { keys: string }) {
  return (
    <span class="combination">
      {keys.split(' ').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

/** A real card beside the sentence, so that one knows what to expect. */
function Example() {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (holder.current !== null) void showExampleCard(holder.current, SENTENCE_DAY);
  }, []);
  return (
    <aside class="example" translate={false} aria-label={words('welcomeExample')}>
      <div ref={holder} />
    </aside>
  );
}

function Where() {
  const [choice, setChoice] = useState<Choice>('chosen');
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const grant = async (event: Event) => {
    event.preventDefault();
    if (choice === 'click') return setSaid(words('welcomeDoneClick'));
    const pattern = choice === 'every' ? EVERY_SITE : patternOf(typed);
    if (pattern === null) return setSaid(words('optionsAddSiteWrong'));
    const isGranted = await browser.permissions.request({ origins: [pattern] });
    const done = choice === 'every' ? words('welcomeDoneEvery') : words('welcomeDone', siteOf(pattern));
    setSaid(isGranted ? done : words('welcomeNotGranted'));
    if (isGranted) setTyped('');
  };
  return (
    <section>
      <h2>{words('welcomeWhere')}</h2>
      <p>{words('welcomeWhereText')}</p>
      <form onSubmit={(event) => void grant(event)}>
        <fieldset class="where" aria-label={words('welcomeWhere')}>
          {CHOICES.map((value) => (
            <label key={value}>
              <input type="radio" name="where" checked={choice === value} onChange={() => setChoice(value)} />
              <span>
                <b>{words(`welcomeWhere_${value}`)}</b>
                {words(`welcomeWhere_${value}_note`)}
              </span>
            </label>
          ))}
        </fieldset>
        <div class="grant">
          {choice === 'chosen' && (
            <input
              type="text"
              inputMode="url"
              dir="ltr"
              value={typed}
              placeholder="news.example"
              aria-label={words('optionsAddSite')}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          <button class="button primary" type="submit">
            {words(`welcomeGrant_${choice}`)}
          </button>
          <p role="status">{said}</p>
        </div>
      </form>
    </section>
  );
}
