import { END_KINDS, NAME_KINDS, NAME_MATCHINGS } from '../../shared/model/vocabulary.ts';
import { KindIcon } from '../card/card-icons.tsx';
import type { SubjectName } from '../messages.ts';
import { words } from '../words.ts';
import { DateField } from './date-field.tsx';
import { hasEnd } from './draft.ts';
import {
  Choice,
  CountedText,
  type DraftScope,
  Fault,
  Finder,
  marked,
  Segments,
  TextField,
} from './draft-controls.tsx';

/** Which office somebody holds or held, and from when until when. */
export function Office(props: DraftScope & { find(words: string): Promise<SubjectName[]> }) {
  const { draft, change, find } = props;
  const { office } = draft;
  const date = (field: 'from' | 'until') => ({
    field,
    value: draft[field],
    faults: props.faults,
    set: (value: string) => change({ [field]: value }),
  });
  return (
    <>
      <div class="field">
        <span>{words('draftOffice')}</span>
        {office !== null && (
          <p class="chosen">
            <KindIcon kind={office.kind} /> {office.name}
          </p>
        )}
        <Finder
          name="office"
          label={words(office === null ? 'draftFindOffice' : 'draftOtherOffice')}
          find={async (typed) =>
            (await find(typed)).filter(({ kind }) => kind === 'POST' || kind === 'ORGANIZATION')
          }
          choose={(chosen) => change({ office: chosen })}
        />
        <Fault {...props} field="office" />
      </div>
      <DateField {...date('from')} label={words('draftFrom')} />
      <div class="field">
        <span aria-hidden="true">{words('draftUntil')}</span>
        <Segments
          name="endKind"
          label={words('draftUntil')}
          value={draft.endKind}
          options={END_KINDS.map((value) => ({ value, label: words(`draftEnd_${value}`) }))}
          set={(endKind) => change({ endKind })}
        />
      </div>
      {hasEnd(draft) && <DateField {...date('until')} label={words('draftFirstDayWithout')} />}
    </>
  );
}

/** What somebody or something is called, and how far the name may mark texts. */
export function CalledSo(props: DraftScope) {
  const { draft, change } = props;
  return (
    <>
      <CountedText {...props} field="name" label={words('draftName')} />
      <TextField
        {...props}
        field="nameLanguage"
        label={words('draftNameLanguage')}
        value={draft.nameLanguage}
        placeholder="en"
        set={(nameLanguage) => change({ nameLanguage: nameLanguage.trim() })}
      />
      <Choice
        name="nameKind"
        label={words('draftNameKind')}
        value={draft.nameKind}
        options={NAME_KINDS.filter((kind) => kind !== 'PRIMARY').map((value) => ({
          value,
          label: words(`draftNameKind_${value}`),
        }))}
        set={(nameKind) => change({ nameKind })}
        attributes={marked(props.faults, 'name')}
      />
      <div class="field">
        <span aria-hidden="true">{words('draftMatching')}</span>
        <Segments
          name="matching"
          label={words('draftMatching')}
          value={draft.matching}
          options={NAME_MATCHINGS.map((value) => ({ value, label: words(`draftMatching_${value}`) }))}
          set={(matching) => change({ matching })}
        />
        <span class="sub">{words(`draftMatchingSays_${draft.matching}`)}</span>
      </div>
    </>
  );
}
