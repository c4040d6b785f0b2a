import { PROPOSITION_KINDS } from '../../shared/model/vocabulary.ts';
import { StanceGlyph } from '../card/card-icons.tsx';
import { STANCE_STRING } from '../card/card-strings.ts';
import { words } from '../words.ts';
import { type Choosable, keyOf, STANCES_OF } from './draft.ts';
import { CountedText, type DraftScope, Fault, marked, Segments } from './draft-controls.tsx';

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
              <option value={`${issue.slug}/+`}>{words('draftNewProposition')}</option>
            </optgroup>
          ))}
        </select>
        {towards !== null && (
          <span class="sub">
            {[
              towards.issue.name,
              kind !== null && words(`draftProposition_${kind}`),
              towards.proposition !== null &&
                towards.proposition.id !== '' &&
                words('draftPositions', towards.proposition.positions),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        <Fault {...props} field="towards" />
      </label>
      {towards?.proposition?.id === '' && <NewProposition {...props} />}
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
          <button
            type="button"
            class="text-button"
            onClick={() => change({ towards: `${towards?.issue.slug}/`, stance: '' })}
          >
            {words('draftOnlyReport')}
          </button>
        </div>
      )}
      {draft.stance === 'CONDITIONAL' && (
        <CountedText {...props} field="condition" label={words('draftCondition')} />
      )}
    </>
  );
}

/** A proposition that is not on record yet: it goes into the draft of its issue. */
function NewProposition(scope: DraftScope) {
  const { draft, change } = scope;
  return (
    <>
      <CountedText
        {...scope}
        field="proposition"
        label={words('draftProposition')}
        aside={words(`draftPropositionHint_${draft.propositionKind}`)}
      />
      <Segments
        name="proposition-kind"
        label={words('draftPropositionKind')}
        value={draft.propositionKind}
        options={PROPOSITION_KINDS.map((value) => ({ value, label: words(`draftProposition_${value}`) }))}
        set={(propositionKind) => change({ propositionKind, stance: '' })}
      />
    </>
  );
}
