import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Logo } from '../drawings/drawings.tsx';
import { EVERY_SITE, patternOf, siteOf } from '../options/load-options.ts';
import { words } from '../words.ts';

const CHOICES = ['chosen', 'every', 'click'] as const;
type Choice = (typeof CHOICES)[number];

/** The first page: what Sidelight does, a sentence to try it on, and where it may read. */
export function Welcome() {
  return (
    <div class="welcome">
      <header translate={false}>
        <Logo size={28} /> Sidelight
      </header>
      <main>
        <div translate={false}>
          <h1>{words('welcomeTitle')}</h1>
          <p class="lead">{words('welcomeLead')}</p>
          <p class="try">{words('welcomeTry')}</p>
        </div>
        <article lang="en">
          <p>
            Led by Senate Majority Leader Chuck Schumer, the senators came to China after visits by the U.S.
            Secretary of State and the Treasury Secretary.
          </p>
        </article>
        <div translate={false}>
          <section>
            <h2>{words('welcomePrivate')}</h2>
            <p>{words('welcomePrivateText')}</p>
          </section>
          <Where />
          <ul class="keys">
            {[
              ['Alt Shift .', 'commandNext'],
              ['Alt Shift ,', 'commandPrevious'],
              ['Alt Shift L', 'commandPanel'],
              ['Esc', 'welcomeEscape'],
            ].map(([key, message]) => (
              <li key={key}>
                <kbd>{key}</kbd> {words(message ?? '')}
              </li>
            ))}
          </ul>
        </div>
      </main>
    </div>
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
            <label>
              {words('optionsAddSite')}{' '}
              <input
                type="text"
                value={typed}
                placeholder="news.example"
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            </label>
          )}
          <button class="button primary" type="submit">
            {words(`welcomeGrant_${choice}`)}
          </button>
        </div>
        <p role="status">{said}</p>
      </form>
    </section>
  );
}
