import { useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import { uiLanguage, words } from '../words.ts';
import { Row } from './controls.tsx';
import type { SectionProps } from './options-section.tsx';

/** The token of somebody who edits; without one nothing of editing is shown anywhere. */
export function EditorToken({ view, redraw }: SectionProps) {
  const { editor, settings } = view;
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  if (editor !== null) {
    const ends = formatPartialDate(editor.expiresAt.slice(0, 10), uiLanguage());
    const { host } = new URL(editor.server);
    return (
      <Row label={words('optionsEditor')} note={words('optionsEditorIs', editor.name, host, ends)}>
        <button class="button" type="button" onClick={() => void ask('forgetToken', {}).then(redraw)}>
          {words('optionsForgetToken')}
        </button>
      </Row>
    );
  }
  const enter = async (event: Event) => {
    event.preventDefault();
    const reply = await ask('enterToken', { token: typed });
    if (reply.result === 'TAKEN') {
      setTyped('');
      setSaid('');
      await redraw();
    } else setSaid(words(`optionsToken_${reply.result}`, new URL(settings.server).host));
  };
  return (
    <details class="row editors">
      <summary>{words('optionsEditors')}</summary>
      <p class="note">{words('optionsEditorsNote', new URL(settings.server).host)}</p>
      <form onSubmit={(event) => void enter(event)}>
        <input
          type="password"
          autocomplete="off"
          dir="ltr"
          value={typed}
          aria-label={words('optionsToken')}
          placeholder={words('optionsToken')}
          aria-describedby={said === '' ? undefined : 'token-problem'}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button class="button" type="submit">
          {words('optionsEnterToken')}
        </button>
      </form>
      {said !== '' && (
        <p role="alert" id="token-problem">
          {said}
        </p>
      )}
    </details>
  );
}
