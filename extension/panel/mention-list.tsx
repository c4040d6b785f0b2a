import { useState } from 'preact/hooks';
import type { SubjectKind } from '../../shared/model/vocabulary.ts';
import { Icon, KindIcon } from '../card/card-icons.tsx';
import type { PanelContext, PanelHandlers } from './panel-context.ts';
import type { PanelGroup, PanelModel, PanelSubject } from './panel-model.ts';
import { countWords, type PanelStringKey } from './panel-strings.ts';

export const GROUP_WORDS: Readonly<Record<SubjectKind, PanelStringKey>> = {
  PERSON: 'panelPeople',
  GOVERNMENT: 'panelGovernments',
  PLACE: 'panelPlaces',
  ORGANIZATION: 'panelOrganizations',
  ISSUE: 'panelIssues',
  POST: 'panelOffices',
};

interface ListProps {
  model: PanelModel;
  context: PanelContext;
  handlers: PanelHandlers;
}

/** Every subject of the article as a real button, with its mentions to step through: also the screen reader's way in. */
export function MentionList({ model, context, handlers }: ListProps) {
  const [current, setCurrent] = useState<{ slug: string; index: number } | null>(null);
  const actorCount = model.groups
    .filter((group) => group.kind !== 'ISSUE')
    .reduce((sum, group) => sum + group.subjects.length, 0);
  const jump = (row: PanelSubject, index: number) => {
    setCurrent({ slug: row.subject.slug, index });
    handlers.jump(row.subject.slug, index);
  };
  const scope = { context, handlers, actorCount, jump };
  return (
    <section id="mentions" aria-labelledby="mentions-title">
      <h2 id="mentions-title" class="vh">
        {context.t('panelMentions')}
      </h2>
      {model.groups.map((group) => (
        <Group key={group.kind} group={group} current={current} {...scope} />
      ))}
      {model.undecided > 0 && (
        <p class="sub">{countWords(context.t, context.locale, 'panelUndecided', model.undecided)}</p>
      )}
    </section>
  );
}

interface RowScope {
  context: PanelContext;
  handlers: PanelHandlers;
  actorCount: number;
  jump(row: PanelSubject, index: number): void;
}

function Group(props: RowScope & { group: PanelGroup; current: { slug: string; index: number } | null }) {
  const { group, current, ...scope } = props;
  return (
    <>
      <h3>
        <KindIcon kind={group.kind} />
        {scope.context.t(GROUP_WORDS[group.kind])} <span class="count">{group.subjects.length}</span>
      </h3>
      <ul class="subjects">
        {group.subjects.map((row) => (
          <Row
            key={row.subject.slug}
            row={row}
            index={current?.slug === row.subject.slug ? current.index : null}
            {...scope}
          />
        ))}
      </ul>
    </>
  );
}

/** @param props.index the mention that the page shows, from 0; null: none of this subject */
function Row(props: RowScope & { row: PanelSubject; index: number | null }) {
  const { row, index, context, handlers, jump } = props;
  const isCurrent = index !== null;
  return (
    <li class={isCurrent ? 'current' : undefined}>
      <button
        type="button"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => jump(row, index ?? 0)}
      >
        <span class="name">{row.subject.name}</span>
        <Line {...props} />
        <span class="vh">{countWords(context.t, context.locale, 'panelMentionCount', row.count)}</span>
      </button>
      {isCurrent && row.count > 1 && <Steps {...props} index={index} />}
      {isCurrent && (
        <button
          type="button"
          class="tool"
          aria-label={context.t('panelOpenCard', row.subject.name)}
          onClick={() => handlers.open(row.subject)}
        >
          <Icon name="card" />
        </button>
      )}
      {!isCurrent && (
        <span class="count" aria-hidden="true">
          {row.count}
        </span>
      )}
    </li>
  );
}

function Line({ row, context, actorCount }: RowScope & { row: PanelSubject }) {
  if (row.calledBy !== undefined) return <span class="role">{context.t('panelCalled', row.calledBy)}</span>;
  if (row.office !== undefined) return <span class="role">{row.office}</span>;
  if (row.onRecord === undefined) return null;
  return (
    <span class="role">
      {row.onRecord === 0
        ? context.t('panelNoneOnRecord')
        : countWords(context.t, context.locale, 'panelOnRecord', row.onRecord, actorCount)}
    </span>
  );
}

function Steps({ row, index, context, jump }: RowScope & { row: PanelSubject; index: number }) {
  const go = (step: number) => jump(row, (index + step + row.count) % row.count);
  return (
    <span class="steps">
      <button type="button" class="tool" aria-label={context.t('panelPrevious')} onClick={() => go(-1)}>
        <Icon name="back" />
      </button>
      <span role="status">{context.t('panelStep', index + 1, row.count)}</span>
      <button type="button" class="tool" aria-label={context.t('panelNext')} onClick={() => go(1)}>
        <Icon name="forward" />
      </button>
    </span>
  );
}
