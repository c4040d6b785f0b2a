import { useRef, useState } from 'preact/hooks';
import { Combobox, NOT_LOOKED_UP, type Option } from '../controls/combobox.tsx';
import { Keys } from '../controls/field.tsx';
import { Icon, KindIcon } from '../controls/icons.tsx';
import { useDesk } from '../desk-context.ts';
import { useDraft } from '../draft/draft-context.ts';
import { sayChord } from '../keys/chord.ts';
import { isMac, useChords } from '../keys/use-chords.ts';
import { NEW_SUBJECTS, newSubject } from '../record/new-subject.ts';
import { useFoundSubjects } from '../record/subject-picker.tsx';
import { go } from '../routes.ts';
import { KIND_WORDS } from '../words/vocabulary-words.ts';

/** The way to any subject, by any of its names, and to a new one. */
export function Find() {
  const desk = useDesk();
  const draft = useDraft();
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const found = useFoundSubjects(typed);
  const text = typed.trim();
  const cameFrom = useRef<Element | null>(null);
  useChords({
    'Mod+K': ({ target }) => {
      if (target instanceof Element && !box.current?.contains(target)) cameFrom.current = target;
      box.current?.querySelector('input')?.select();
    },
  });
  /** Back to where the key was pressed, or out of the field where that is gone. */
  const goBack = () => {
    box.current?.querySelector('input')?.blur();
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  const open = (slug: string) => {
    setTyped('');
    box.current?.querySelector('input')?.blur();
    go(desk.route, { page: 'subject', slug });
  };
  const options: Option[] = (found.data ?? []).map(({ subject, matched }) => ({
    key: subject.slug,
    title: subject.name,
    icon: <KindIcon kind={subject.kind} />,
    aside: KIND_WORDS[subject.kind],
    detail: matched.text === subject.name ? undefined : matched.text,
    choose: () => open(subject.slug),
  }));
  if (text !== '') {
    for (const { kind, label } of NEW_SUBJECTS) {
      options.push({
        key: `new ${kind}`,
        title: `${label} “${text}”`,
        icon: <Icon name="add" />,
        isNew: true,
        detail: found.isUnanswered && kind === NEW_SUBJECTS[0]?.kind ? NOT_LOOKED_UP : undefined,
        choose: () => {
          const record = newSubject(kind, text);
          draft.include(record);
          open(record.slug);
        },
      });
    }
  }
  return (
    <div class="find" ref={box}>
      <Icon name="find" />
      <Combobox
        id="find"
        label="Find or add"
        placeholder="Find or add"
        typed={typed}
        change={setTyped}
        options={options}
        isStale={found.isStale}
        onEscape={goBack}
      />
      <Keys>{sayChord('Mod+K', isMac)}</Keys>
    </div>
  );
}
