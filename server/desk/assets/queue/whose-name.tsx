import { useState } from 'preact/hooks';
import { Combobox, type Option } from '../controls/combobox.tsx';
import { Icon, KindIcon } from '../controls/icons.tsx';
import { NEW_SUBJECTS, type NewSubjectKind } from '../record/new-subject.ts';
import type { SubjectName } from '../record/references.ts';
import { useFoundSubjects } from '../record/subject-picker.tsx';
import { KIND_WORDS } from '../words/vocabulary-words.ts';

/** Whose a name is: a subject's that is on record, or of one that is yet to be made. */
export type Owner = { kind: 'KNOWN'; subject: SubjectName } | { kind: 'NEW'; subjectKind: NewSubjectKind };

/** Asks whose a suggested name is, where the reader did not say: a subject on record, or a new one of that name. */
export function WhoseName(props: {
  id: string;
  name: string;
  choose(owner: Owner | null): void;
  leave(): void;
}) {
  const { name, choose, leave } = props;
  const [typed, setTyped] = useState('');
  const found = useFoundSubjects(typed === '' ? name : typed);
  const take = (title: string, owner: Owner) => {
    setTyped(title);
    choose(owner);
    leave();
  };
  const options: Option[] = (found.data ?? []).map(({ subject, matched }) => ({
    key: subject.slug,
    title: subject.name,
    icon: <KindIcon kind={subject.kind} />,
    aside: KIND_WORDS[subject.kind],
    detail: matched.text === subject.name ? undefined : matched.text,
    choose: () => take(subject.name, { kind: 'KNOWN', subject }),
  }));
  for (const { kind, label } of NEW_SUBJECTS) {
    const title = `${label} “${name}”`;
    options.push({
      key: `new ${kind}`,
      title,
      icon: <Icon name="add" />,
      isNew: true,
      choose: () => take(title, { kind: 'NEW', subjectKind: kind }),
    });
  }
  return (
    <Combobox
      id={props.id}
      label="Whose name is it?"
      placeholder="Type a name"
      typed={typed}
      change={(text) => {
        setTyped(text);
        choose(null);
      }}
      options={options}
      isStale={found.isStale}
      onEscape={leave}
    />
  );
}
