import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, KindIcon } from '../card/card-icons.tsx';
import type { SubjectName } from '../messages.ts';
import type { PanelContext, PanelHandlers } from './panel-context.ts';
import { countWords } from './panel-strings.ts';

interface SearchProps {
  asked: { words: string } | null;
  context: PanelContext;
  handlers: PanelHandlers;
}

/** Finds subjects of the whole collection by name; `/` leads here, Escape empties it. */
export function PanelSearch({ asked, context, handlers }: SearchProps) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<{ words: string; subjects: SubjectName[] } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { find } = handlers;
  useEffect(() => {
    if (asked !== null) setWords(asked.words);
  }, [asked]);
  useEffect(() => {
    const wanted = words.trim();
    let isLate = false;
    if (wanted === '') setFound(null);
    else find(wanted).then((subjects) => isLate || setFound({ words: wanted, subjects }));
    return () => {
      isLate = true;
    };
  }, [words, find]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <search>
      <label class="search">
        <Icon name="search" />
        <span class="vh">{context.t('panelSearch')}</span>
        <input
          ref={field}
          type="search"
          value={words}
          placeholder={context.t('panelSearch')}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setWords('');
          }}
        />
        <span class="key" aria-hidden="true">
          /
        </span>
      </label>
      {found !== null && (
        <div class="found">
          <p class="sub" role="status">
            {found.subjects.length === 0
              ? context.t('panelNothingFound', found.words)
              : countWords(context.t, context.locale, 'panelFound', found.subjects.length)}
          </p>
          <ul class="subjects">
            {found.subjects.map((subject) => (
              <li key={subject.slug}>
                <button type="button" onClick={() => handlers.open(subject)}>
                  <KindIcon kind={subject.kind} />
                  <span class="name">{subject.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </search>
  );
}
