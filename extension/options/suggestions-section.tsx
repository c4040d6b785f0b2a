import { ask } from '../ask.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import type { OutboxEntry } from '../messages.ts';
import { uiLanguage, words } from '../words.ts';
import { Section, type SectionProps } from './options-section.tsx';

/** What was suggested from this device, and what became of it. */
export function SuggestionsSection({ view, redraw }: SectionProps) {
  const { outbox } = view;
  const isWaiting = outbox.some(({ state }) => state === 'WAITING');
  return (
    <Section name="Suggestions">
      <p class="lead">{words('optionsSuggestionsLead')}</p>
      {outbox.length === 0 ? (
        <p class="row note">{words('optionsSuggestionsNone')}</p>
      ) : (
        <ul class="outbox">
          {[...outbox].reverse().map((entry) => (
            <Entry key={entry.id} entry={entry} redraw={redraw} />
          ))}
        </ul>
      )}
      {isWaiting && (
        <button class="button" type="button" onClick={() => void ask('sendOutbox', {}).then(redraw)}>
          {words('popupSendNow')}
        </button>
      )}
    </Section>
  );
}

function Entry({ entry, redraw }: { entry: OutboxEntry; redraw(): Promise<void> }) {
  const { suggestion, state, message, writtenAt, collection } = entry;
  const about = suggestion.name ?? suggestion.subject ?? suggestion.source ?? '';
  const day = formatPartialDate(writtenAt.slice(0, 10), uiLanguage());
  return (
    <li class="row">
      <span>
        <b>{about}</b>
        <span class="note">
          {words(`optionsSuggestion_${suggestion.kind}`)} · {day} · {collection}
          {suggestion.note !== undefined && <q dir="auto">{suggestion.note}</q>}
        </span>
        <span class="note">
          {words(`optionsSuggestion_${state}`)} {message}
        </span>
      </span>
      <span class="control">
        <button
          class="button"
          type="button"
          aria-label={words('optionsForget', about)}
          onClick={() => void ask('dropSuggestion', { id: entry.id }).then(redraw)}
        >
          {words(state === 'WAITING' ? 'optionsDoNotSend' : 'optionsForgetShort')}
        </button>
      </span>
    </li>
  );
}
