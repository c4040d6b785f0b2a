import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SOURCE_CLASSES } from '../../shared/model/vocabulary.ts';
import { ask } from '../ask.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import { Icon, KindIcon } from '../card/card-icons.tsx';
import type { SubjectName } from '../messages.ts';
import { uiLanguage, words } from '../words.ts';
import { DateField } from './date-field.tsx';
import { canBeAbout, type Draft } from './draft.ts';
import { Choice, type DraftScope, Fault, Finder, Part, TextField } from './draft-controls.tsx';
import type { ProposalReason } from './propose-subjects.ts';

interface PeopleProps extends DraftScope {
  /** Why somebody is proposed, by slug. */
  reasons: Readonly<Record<string, ProposalReason>>;
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
                aria-describedby={`reason-${subject.slug}`}
                onChange={() => change({ about: subject.slug, aboutKind: subject.kind })}
              />
              <KindIcon kind={subject.kind} />
              {subject.name}
            </label>
            <span class="sub" id={`reason-${subject.slug}`}>
              {sayReason(props.reasons[subject.slug])}
            </span>
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

function sayReason(reason: ProposalReason | undefined): string {
  if (reason === undefined) return '';
  return reason.place === 'ARTICLE'
    ? words('draftNamed_ARTICLE')
    : words(`draftNamed_${reason.place}`, reason.surface);
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

/** What the page says of itself; every part can be mended behind its pencil. */
export function SourceFields(props: DraftScope) {
  const { draft, change } = props;
  const { source } = draft;
  const set = (part: Partial<Draft['source']>) => change({ source: { ...source, ...part } });
  const isKnown = useIsKnown(source.url);
  const classes = SOURCE_CLASSES.map((value) => ({ value, label: words(`draftClass_${value}`) }));
  return (
    <Part title={words('draftSource')} aside={isKnown && <p class="sub">{words('draftSameAddress')}</p>}>
      <SourceLine {...props} field="title" set={(title) => set({ title })} />
      <SourceLine {...props} field="publisher" set={(publisher) => set({ publisher })} />
      <Mendable label={words('draftClass')} shown={words(`draftClass_${draft.sourceClass}`)} isOpen={false}>
        {() => (
          <Choice
            name="class"
            label={words('draftClass')}
            isLine
            value={draft.sourceClass}
            options={classes}
            set={(sourceClass) => change({ sourceClass })}
          />
        )}
      </Mendable>
      <SourceLine {...props} field="author" set={(author) => set({ author })} />
      <Mendable
        label={words('draftPublished')}
        shown={formatPartialDate(source.published, uiLanguage())}
        isOpen={props.faults.some(({ field }) => field === 'published')}
      >
        {() => (
          <DateField
            isLine
            field="published"
            label={words('draftPublished')}
            value={source.published}
            faults={props.faults}
            placeholder={words('draftNotGiven')}
            set={(published) => set({ published })}
          />
        )}
      </Mendable>
      <SourceLine {...props} field="url" set={(url) => set({ url })} />
    </Part>
  );
}

/** Whether the collection on this device has a source with an address. */
function useIsKnown(address: string): boolean {
  const [known, setKnown] = useState('');
  useEffect(() => {
    let isLate = false;
    ask('source', { address }).then((source) => isLate || setKnown(source === null ? '' : address));
    return () => {
      isLate = true;
    };
  }, [address]);
  return known === address;
}

const SOURCE_STRING = {
  title: 'draftTitle',
  publisher: 'draftPublisher',
  author: 'draftAuthor',
  url: 'draftAddress',
} as const;

/** One part of the source; what it needs and the page does not give stands open. */
function SourceLine(props: DraftScope & { field: keyof typeof SOURCE_STRING; set(value: string): void }) {
  const { field, faults } = props;
  const value = props.draft.source[field];
  const label = words(SOURCE_STRING[field]);
  const shown = value.replace(/^https?:\/\//, '');
  const isNeeded = field === 'title' || field === 'publisher' || field === 'url';
  const isOpen = (isNeeded && value === '') || faults.some((fault) => fault.field === field);
  return (
    <Mendable label={label} shown={shown} isOpen={isOpen}>
      {() =>
        isNeeded ? (
          <TextField {...props} isLine field={field} label={label} value={value} />
        ) : (
          <label class="line">
            {label}
            <input
              type="text"
              name={field}
              dir="auto"
              value={value}
              placeholder={words('draftNotGiven')}
              onInput={(event) => props.set(event.currentTarget.value)}
            />
          </label>
        )
      }
    </Mendable>
  );
}

/** Words with a pencil that opens their field; once open it stays so. */
function Mendable(props: {
  label: string;
  shown: string;
  isOpen: boolean;
  children: () => ComponentChildren;
}) {
  const [isMending, setIsMending] = useState(props.isOpen);
  const box = useRef<HTMLDivElement>(null);
  if (props.isOpen && !isMending) setIsMending(true);
  const wasPressed = useRef(false);
  useLayoutEffect(() => {
    if (isMending && wasPressed.current) box.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [isMending]);
  const open = () => {
    wasPressed.current = true;
    setIsMending(true);
  };
  if (isMending) return <div ref={box}>{props.children()}</div>;
  return (
    <div class="line mendable" ref={box}>
      <span>{props.label}</span>
      <span class="mendable-words" dir="auto">
        {props.shown === '' ? <span class="sub">{words('draftNotGiven')}</span> : props.shown}
      </span>
      <button type="button" class="tool" aria-label={words('draftChange', props.label)} onClick={open}>
        <Icon name="pencil" />
      </button>
    </div>
  );
}
