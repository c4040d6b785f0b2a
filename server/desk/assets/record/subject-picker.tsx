import { useId, useState } from 'preact/hooks';
import type { SubjectKind } from '../../../../shared/model/vocabulary.ts';
import { type Found, useFound } from '../api/use-answer.ts';
import { Combobox, NOT_LOOKED_UP, type Option } from '../controls/combobox.tsx';
import { KindIcon } from '../controls/icons.tsx';
import { KIND_WORDS } from '../words/vocabulary-words.ts';
import { useRecord } from './record-context.ts';
import type { SubjectName } from './references.ts';

const FIND_SUBJECTS = `query FindSubjects($text: String!, $kinds: [SubjectKind!]) {
  search(text: $text, kinds: $kinds, first: 8) { matched { text } subject { slug kind name } }
}`;

interface FoundSubjects {
  search: { matched: { text: string }; subject: SubjectName }[];
}

/** Subjects whose names match what is typed. */
export function useFoundSubjects(
  typed: string,
  kinds: readonly SubjectKind[] | null = null,
): Found<FoundSubjects['search']> {
  const text = typed.trim().slice(0, 200);
  const { data, ...found } = useFound<FoundSubjects>(FIND_SUBJECTS, text === '' ? null : { text, kinds });
  return { data: data?.search ?? null, ...found };
}

/** Finds a subject by any of its names. */
export function SubjectPicker(props: {
  /** Its name, where no label on the page is. */
  label?: string;
  id?: string;
  kinds?: readonly SubjectKind[];
  isFocused?: boolean;
  choose(slug: string): void;
  cancel?(): void;
}) {
  const record = useRecord();
  const ownId = useId();
  const [typed, setTyped] = useState('');
  const found = useFoundSubjects(typed, props.kinds ?? null);
  const options: Option[] = (found.data ?? []).map(({ subject, matched }) => ({
    key: subject.slug,
    title: subject.name,
    icon: <KindIcon kind={subject.kind} />,
    aside: KIND_WORDS[subject.kind],
    detail: matched.text === subject.name ? undefined : matched.text,
    choose: () => {
      record.references.learn({ subjectRefs: [subject] });
      props.choose(subject.slug);
    },
  }));
  return (
    <Combobox
      id={props.id ?? ownId}
      label={props.label}
      placeholder="Type a name"
      typed={typed}
      change={setTyped}
      options={options}
      isStale={found.isStale}
      isFocused={props.isFocused === true}
      empty={
        typed.trim() !== '' && (
          <p class="hint">{found.isUnanswered ? NOT_LOOKED_UP : `Nothing found for “${typed.trim()}”.`}</p>
        )
      }
      {...(props.cancel === undefined ? {} : { onEscape: props.cancel })}
    />
  );
}
