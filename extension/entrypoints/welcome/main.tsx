import { render } from 'preact';
import '../../style.css';
import '../marks.css';
import '../../welcome/welcome.css';
import { ask } from '../../ask.ts';
import { openCards } from '../../page/card-door.ts';
import { startReader } from '../../page/reader.ts';
import { Welcome } from '../../welcome/welcome.tsx';
import { uiLanguage, words } from '../../words.ts';

const container = document.getElementById('welcome');
document.documentElement.lang = uiLanguage();
document.title = words('welcomeTitle');
if (container !== null) {
  render(<Welcome />, container);
  void readSentence();
}

/** The sentence is read by the same code as any article, on this page alone. */
async function readSentence(): Promise<void> {
  const settings = await ask('settings', {});
  const reader = startReader(window, document, settings, true, ask, {
    changed() {},
    isAlive: () => true,
  });
  openCards(window, reader, ask);
}
