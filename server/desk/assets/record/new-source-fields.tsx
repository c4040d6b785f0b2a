import { useId, useState } from 'preact/hooks';
import { cleanAddress } from '../../../../shared/model/clean-address.ts';
import type { SourceClass } from '../../../../shared/model/vocabulary.ts';
import { useFound } from '../api/use-answer.ts';
import { Combobox, type Option } from '../controls/combobox.tsx';
import { DateField } from '../controls/date-field.tsx';
import { Field, Stop, useWasLeft } from '../controls/field.tsx';
import { Segments } from '../controls/segments.tsx';
import { TextField } from '../controls/text-field.tsx';
import { recordIn } from '../draft/draft.ts';
import { useDraft, useWriting } from '../draft/draft-context.ts';
import type { PublisherDocument, SourceDocument } from '../draft/subject-document.ts';
import { useStore } from '../store.ts';
import { labelOf, SOURCE_CLASS_CHOICES } from '../words/vocabulary-words.ts';
import { LanguageField } from './language-field.tsx';
import { slugFrom } from './new-id.ts';

const FIND_PUBLISHERS = `query FindPublishers($text: String!) {
  findPublishers(text: $text, first: 8) { id name class }
}`;

interface FoundPublisher {
  id: string;
  name: string;
  class: SourceClass | null;
}

/** The fields of a source that this draft makes. */
export function NewSourceFields({ id: source }: { id: string }) {
  const { draft, stops } = useWriting();
  const records = useStore(draft.draft);
  const { problems } = useStore(stops.found);
  const ofClass = useWasLeft();
  const document = recordIn(records, 'SOURCE', source)?.document as SourceDocument | undefined;
  if (document === undefined) return null;
  const problemOf = (field: keyof SourceDocument) =>
    problems.find((stop) => stop.kind === 'SOURCE' && stop.slug === source && stop.path === field)?.message;
  const set = (field: keyof SourceDocument, value: unknown) => draft.edit('SOURCE', source, [field], value);
  return (
    <div class="new-source">
      <p class="label">New source</p>
      <Field label="Address">
        {({ id }) => (
          <TextField
            id={id}
            value={document.url ?? ''}
            problem={problemOf('url')}
            change={(url) => set('url', url === '' ? undefined : (cleanAddress(url)?.address ?? url))}
          />
        )}
      </Field>
      <Field label="Title">
        {({ id }) => (
          <TextField
            id={id}
            value={document.title ?? ''}
            language={document.language}
            hint="As printed, in its own language."
            problem={problemOf('title')}
            change={(title) => set('title', title === '' ? undefined : title)}
          />
        )}
      </Field>
      <Field label="Publisher">
        {({ id }) => (
          <PublisherField id={id} source={source} document={document} problem={problemOf('publisher')} />
        )}
      </Field>
      <Field label="Class" isGroup>
        {({ sayId }) => (
          <div onFocusOut={ofClass.onFocusOut}>
            <Segments
              label="Class"
              segments={SOURCE_CLASS_CHOICES}
              value={document.class}
              choose={(sourceClass) => set('class', sourceClass)}
              isNumbered
              isCards
              describedBy={sayId}
            />
            <div id={sayId}>
              {ofClass.isSaid && problemOf('class') !== undefined && <Stop>{problemOf('class')}</Stop>}
            </div>
          </div>
        )}
      </Field>
      <Field label="Published" small="empty: not stated">
        {({ id }) => <DateField id={id} value={document.published} change={(day) => set('published', day)} />}
      </Field>
      <Field label="Language">
        {({ id }) => (
          <LanguageField
            id={id}
            none="not stated"
            value={document.language}
            change={(language) => set('language', language)}
          />
        )}
      </Field>
      <Field label="Number" small="for a law, a case">
        {({ id }) => (
          <TextField
            id={id}
            value={document.identifier ?? ''}
            placeholder="Public Law 118-50"
            change={(identifier) => set('identifier', identifier === '' ? undefined : identifier)}
          />
        )}
      </Field>
    </div>
  );
}

function PublisherField(props: {
  id: string;
  source: string;
  document: SourceDocument;
  problem: string | undefined;
}) {
  const { isSaid, onFocusOut } = useWasLeft();
  const draft = useDraft();
  const hint = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const { publisher } = props.document;
  const own = publisher === undefined ? null : recordIn(draft.draft.get(), 'PUBLISHER', publisher);
  const shown = typed ?? (own?.document as PublisherDocument | undefined)?.name ?? publisher ?? '';
  const text = shown.trim();
  const found = useFound<{ findPublishers: FoundPublisher[] }>(
    FIND_PUBLISHERS,
    typed === null || text === '' ? null : { text },
  );
  const take = (id: string, sourceClass: SourceClass | null) => {
    draft.edit('SOURCE', props.source, ['publisher'], id);
    if (sourceClass !== null && props.document.class === undefined)
      draft.edit('SOURCE', props.source, ['class'], sourceClass);
  };
  const options: Option[] = (found.data?.findPublishers ?? []).map(({ id, name, class: sourceClass }) => ({
    key: id,
    title: name,
    aside: sourceClass === null ? undefined : labelOf(SOURCE_CLASS_CHOICES, sourceClass),
    choose: () => {
      take(id, sourceClass);
      setTyped(name);
    },
  }));
  if (text !== '') {
    options.push({
      key: 'new',
      title: `New publisher “${text}”`,
      isNew: true,
      choose: () => {
        const id = slugFrom(text) || `publisher-${props.source}`;
        const document: PublisherDocument = { id, name: text };
        draft.include({ kind: 'PUBLISHER', slug: id, baseVersion: 0, base: null, document });
        take(id, null);
      },
    });
  }
  return (
    <div onFocusOut={onFocusOut}>
      <Combobox
        id={props.id}
        placeholder="Name of the publisher"
        typed={shown}
        change={setTyped}
        options={options}
        isStale={found.isStale}
        describedBy={hint}
      />
      <div id={hint}>
        {own?.baseVersion === 0 && <p class="hint">New publisher: choose its class once, below.</p>}
        {isSaid && props.problem !== undefined && <Stop>{props.problem}</Stop>}
      </div>
    </div>
  );
}
