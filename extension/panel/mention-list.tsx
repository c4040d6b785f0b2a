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
  return (
    <section id="mentions" aria-labelledby="mentions-title">
      <h2 id="mentions-title" class="vh">
        {context.t('panelMentions')}
      </h2>
      {model.groups.map((group) => (
        <Group key={group.kind} {...{ group, context, actorCount, jump }} current={current} />
      ))}
      {model.undecided > 0 && (
        <p class="sub">{countWords(context.t, context.locale, 'panelUndecided', model.undecided)}</p>
      )}
    </section>
  );
}

interface GroupProps {
  group: PanelGroup;
  context: PanelContext;
  actorCount: number;
  current: { slug: string; index: number } | null;
  jump(row: PanelSubject, index: number): void;
}

function Group({ group, context, actorCount, current, jump }: GroupProps) {
  return (
    <>
      <h3>
        <KindIcon kind={group.kind} />
        {context.t(GROUP_WORDS[group.kind])} <span class="count">{group.subjects.length}</span>
      </h3>
      <ul class="subjects">
        {group.subjects.map((row) => {
          const index = current?.slug === row.subject.slug ? current.index : null;
          return (
            <li key={row.subject.slug} class={index === null ? undefined : 'current'}>
              <button type="button" onClick={() => jump(row, index ?? 0)}>
                <span class="name">{row.subject.name}</span>
                <Line {...{ row, context, actorCount }} />
              </button>
              {index === null || row.count === 1 ? (
                <MentionCount count={row.count} context={context} />
              ) : (
                <Steps {...{ row, index, context, jump }} />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Line(props: { row: PanelSubject; context: PanelContext; actorCount: number }) {
  const { row, context, actorCount } = props;
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

function MentionCount({ count, context }: { count: number; context: PanelContext }) {
  return (
    <span class="count">
      <span aria-hidden="true">{count}</span>
      <span class="vh">{countWords(context.t, context.locale, 'panelMentionCount', count)}</span>
    </span>
  );
}

function Steps(props: {
  row: PanelSubject;
  index: number;
  context: PanelContext;
  jump(row: PanelSubject, index: number): void;
}) {
  const { row, index, context, jump } = props;
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
