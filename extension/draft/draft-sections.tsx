import { useState } from 'preact/hooks';
import { SOURCE_CLASSES } from '../../shared/model/vocabulary.ts';
import { KindIcon, StanceGlyph } from '../card/card-icons.tsx';
import { STANCE_STRING } from '../card/card-strings.ts';
import type { SubjectName } from '../messages.ts';
import { words } from '../words.ts';
import { type Choosable, canBeAbout, type Draft, keyOf, STANCES_OF } from './draft.ts';
import {
  CountedText,
  type DraftScope,
  Fault,
  Finder,
  marked,
  Part,
  Segments,
  TextField,
} from './draft-controls.tsx';

interface PeopleProps extends DraftScope {
  /** Whom the sentence may be about, the likeliest first. */
  proposed: readonly SubjectName[];
  find(words: string): Promise<SubjectName[]>;
}

/** Whose position or office it is, or who is called so. */
export function About(props: PeopleProps) {
  const { draft, change, proposed, find } = props;
  const [other, setOther] = useState<SubjectName | null>(null);
  const fits = ({ kind }: SubjectName) => canBeAbout(draft.kind, kind);
  const shown = (other === null ? proposed : [...proposed, other]).filter(fits);
  return (
    <Part title={words('draftAbout')}>
      <ul class="about">
        {shown.map((subject) => (
          <li key={subject.slug}>
            <label>
              <input
                type="radio"
                name="about"
                checked={draft.about === subject.slug}
                onChange={() => change({ about: subject.slug, aboutKind: subject.kind })}
              />
              <KindIcon kind={subject.kind} />
              {subject.name}
            </label>
          </li>
        ))}
      </ul>
      <Finder
        label={words('draftSomeoneElse')}
        find={async (typed) => (await find(typed)).filter(fits)}
        choose={(subject) => {
          setOther(subject);
          change({ about: subject.slug, aboutKind: subject.kind });
        }}
      />
      <Fault {...props} field="about" />
    </Part>
  );
}

/** What a position is towards, and which stance it takes. */
export function Stand(props: DraftScope & { choosables: readonly Choosable[]; towards: Choosable | null }) {
  const { draft, change, choosables, towards } = props;
  const issues = [...new Map(choosables.map(({ issue }) => [issue.slug, issue])).values()];
  const kind = towards?.proposition?.kind ?? null;
  return (
    <>
      <label class="field">
        {words('draftTowards')}
        <select
          name="towards"
          value={draft.towards}
          onChange={(event) => change({ towards: event.currentTarget.value, stance: '' })}
          {...marked(props.faults, 'towards')}
        >
          <option value="">{words('draftChoose')}</option>
          {issues.map((issue) => (
            <optgroup key={issue.slug} label={issue.name}>
              {choosables
                .filter((one) => one.issue.slug === issue.slug)
                .map((one) => (
                  <option key={keyOf(one)} value={keyOf(one)}>
                    {one.proposition?.text ?? words('draftWithoutStance')}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <Fault {...props} field="towards" />
      </label>
      {kind !== null && (
        <div class="field">
          <span aria-hidden="true">{words('draftStance')}</span>
          <Segments
            name="stance"
            label={words('draftStance')}
            value={draft.stance}
            options={STANCES_OF[kind].map((value) => ({
              value,
              label: (
                <>
                  <StanceGlyph stance={value} /> {words(STANCE_STRING[value])}
                </>
              ),
            }))}
            set={(stance) => change({ stance })}
          />
          <Fault {...props} field="stance" />
        </div>
      )}
      {draft.stance === 'CONDITIONAL' && (
        <CountedText {...props} field="condition" label={words('draftCondition')} />
      )}
    </>
  );
}

/** Who took part in an event. */
export function Participants(props: PeopleProps) {
  const { draft, change, proposed } = props;
  const [others, setOthers] = useState<SubjectName[]>([]);
  const shown = [...new Map([...proposed, ...others].map((one) => [one.slug, one])).values()].filter(
    ({ kind }) => canBeAbout('EVENT', kind),
  );
  return (
    <fieldset class="field" aria-label={words('draftWho')}>
      <span aria-hidden="true">{words('draftWho')}</span>
      {shown.map((subject) => (
        <label key={subject.slug}>
          <input
            type="checkbox"
            checked={draft.participants.includes(subject.slug)}
            onChange={(event) => {
              const rest = draft.participants.filter((slug) => slug !== subject.slug);
              change({ participants: event.currentTarget.checked ? [...rest, subject.slug] : rest });
            }}
          />
          {subject.name}
        </label>
      ))}
      <Finder
        label={words('draftSomeoneElse')}
        find={props.find}
        choose={(subject) => {
          setOthers([...others, subject]);
          change({ participants: [...draft.participants, subject.slug] });
        }}
      />
    </fieldset>
  );
}

/** What the page says of itself; every part can be mended. */
export function SourceFields(props: DraftScope) {
  const { draft, change } = props;
  const { source } = draft;
  const set = (part: Partial<Draft['source']>) => change({ source: { ...source, ...part } });
  return (
    <Part title={words('draftSource')}>
      <TextField
        {...props}
        isLine
        field="title"
        label={words('draftTitle')}
        value={source.title}
        set={(title) => set({ title })}
      />
      <TextField
        {...props}
        isLine
        field="publisher"
        label={words('draftPublisher')}
        value={source.publisher}
        set={(publisher) => set({ publisher })}
      />
      <label class="line">
        {words('draftClass')}
        <select
          value={draft.sourceClass}
          onChange={(event) =>
            change({
              sourceClass:
                SOURCE_CLASSES.find((one) => one === event.currentTarget.value) ?? draft.sourceClass,
            })
          }
        >
          {SOURCE_CLASSES.map((value) => (
            <option key={value} value={value}>
              {words(`draftClass_${value}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="line">
        {words('draftAuthor')}
        <input
          type="text"
          dir="auto"
          value={source.author}
          placeholder={words('draftNotGiven')}
          onInput={(event) => set({ author: event.currentTarget.value })}
        />
      </label>
      <label class="line">
        {words('draftPublished')}
        <input
          type="text"
          value={source.published}
          placeholder={words('draftNotGiven')}
          onInput={(event) => set({ published: event.currentTarget.value })}
        />
      </label>
      <TextField
        {...props}
        isLine
        field="url"
        label={words('draftAddress')}
        value={source.url}
        set={(url) => set({ url })}
      />
    </Part>
  );
}
