import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Keys } from '../controls/field.tsx';
import { Icon, type IconName, NoteIcon } from '../controls/icons.tsx';
import { sayDate } from '../dates/say-date.ts';
import type { RecordKind } from '../draft/draft.ts';
import { useWriting } from '../draft/draft-context.ts';
import { useChords } from '../keys/use-chords.ts';
import type { ReviewedChange } from '../review/group-changes.ts';
import { DiffColumns, FieldRow, titleOfChange } from '../review/say-change.tsx';
import { pathOf } from '../routes.ts';
import { useStore } from '../store.ts';
import { changesBetween, groupFields } from './changes-between.ts';
import type { Version } from './read-history.ts';
import { Revert } from './revert.tsx';
import { changedOnceMore, kindOfVersion, sayDayOfMonth, type VersionKind } from './version-kind.ts';

const ICONS: Readonly<Record<VersionKind, IconName>> = {
  Import: 'add',
  Update: 'pencil',
  Correction: 'pencil',
  Review: 'check',
  Revert: 'back',
  Merge: 'merge',
  Takedown: 'remove',
  'Shown again': 'check',
};

/** A line of the history: when, what kind of change, by whom; open it says what changed, with a way back. */
export function VersionRow(props: {
  kind: RecordKind;
  slug: string;
  version: Version;
  versions: readonly Version[];
  isOpen: boolean;
  toggle(): void;
  showCard(knownAt: string): void;
}) {
  const { version } = props;
  const { changeSet } = version;
  const kind = kindOfVersion(version);
  const [isReverting, setIsReverting] = useState(false);
  return (
    <li class={props.isOpen ? 'version open' : 'version'} id={`version-${version.version}`}>
      <time class="quiet small">{sayDayOfMonth(version.publishedAt)}</time>
      {kind === 'Correction' ? <NoteIcon /> : <Icon name={ICONS[kind]} />}
      <div>
        <button type="button" class="version-title" aria-expanded={props.isOpen} onClick={props.toggle}>
          <span class={kind === 'Correction' ? 'kind-word strong' : 'kind-word'}>{kind}</span>{' '}
          <strong>{titleOf(version)}</strong>
        </button>
        <p class="tiny quiet">
          {changeSet !== null && `${changeSet.author} · `}
          {version.publishedBy !== null &&
            (changeSet?.selfReviewed ? 'self-reviewed · ' : `reviewed by ${version.publishedBy} · `)}
          version {version.version}
          {changeSet !== null && ` · change set ${changeSet.id}`}
        </p>
        {kind === 'Merge' && !props.isOpen && (
          <button
            type="button"
            class="button plain small undo-merge"
            onClick={() => {
              setIsReverting(true);
              props.toggle();
            }}
          >
            Undo the merge…
          </button>
        )}
        {props.isOpen && <OpenVersion {...props} isReverting={isReverting} setIsReverting={setIsReverting} />}
      </div>
    </li>
  );
}

function titleOf({ changeSet }: Version): string {
  if (changeSet === null) return 'came with the collection’s files';
  const { reverts, title } = changeSet;
  return reverts === null ? title : `of change set ${reverts.id}: “${reverts.title}”`;
}

function OpenVersion(
  props: Parameters<typeof VersionRow>[0] & { isReverting: boolean; setIsReverting(is: boolean): void },
) {
  const { kind, slug, version, versions, isReverting, setIsReverting } = props;
  const names = useStore(useWriting().references.known);
  const [compares, setCompares] = useState(false);
  const { changeSet } = version;
  const changes = groupFields(
    { kind, slug },
    version.document,
    // Said below, in the card's words.
    version.changes.filter(({ path }) => !changeSet?.correctionNote || !/^corrections\b/.test(path)),
  );
  const newest = versions[0];
  const canRevert = changeSet !== null;
  const wasReverting = useRef(isReverting);
  const revertButton = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (wasReverting.current && !isReverting) revertButton.current?.focus();
    wasReverting.current = isReverting;
  }, [isReverting]);
  useChords({ R: canRevert ? () => setIsReverting(true) : undefined });
  const since = changes.flatMap((change) => {
    const again = changedOnceMore(change.path, version.version, versions);
    return again === null ? [] : [{ title: titleOfChange(change, names), version: again }];
  });
  return (
    <>
      {changeSet?.note && <p class="said-by-reader small">{changeSet.note}</p>}
      <Changes changes={changes} />
      {changeSet?.correctionNote && (
        <p class="small">
          <span class="label">Note on card</span> “Corrected {sayDate(version.publishedAt.slice(0, 10))}:{' '}
          {changeSet.correctionNote}”
        </p>
      )}
      <div class="line">
        {canRevert && !isReverting && (
          <button ref={revertButton} type="button" class="button small" onClick={() => setIsReverting(true)}>
            <Icon name="back" /> {kindOfVersion(version) === 'Merge' ? 'Undo the merge…' : 'Revert…'}{' '}
            <Keys>R</Keys>
          </button>
        )}
        <button type="button" class="button plain small" onClick={() => props.showCard(version.publishedAt)}>
          The card then
        </button>
        {newest !== undefined && newest !== version && version.document !== null && (
          <button
            type="button"
            class="button plain small"
            aria-pressed={compares}
            onClick={() => setCompares(!compares)}
          >
            Compare with now
          </button>
        )}
        <CopyLink path={`${pathOf({ page: 'history', slug })}#version-${version.version}`} />
      </div>
      {compares && version.document && newest?.document && (
        <Compared>
          <Changes changes={changesBetween({ kind, slug }, version.document, newest.document)} />
        </Compared>
      )}
      {isReverting && changeSet !== null && (
        <Revert
          changeSet={Number(changeSet.id)}
          fields={version.changes.length}
          kind={kindOfVersion(version)}
          since={since}
          compare={() => setCompares(true)}
          cancel={() => setIsReverting(false)}
        />
      )}
    </>
  );
}

function Compared({ children }: { children: ComponentChildren }) {
  return (
    <section class="revert" aria-label="Compared with now">
      <p>
        <strong>This version, and what is published now</strong>
      </p>
      {children}
    </section>
  );
}

function Changes({ changes }: { changes: readonly ReviewedChange[] }) {
  const names = useStore(useWriting().references.known);
  if (changes.length === 0) return <p class="small quiet">Nothing differs.</p>;
  return (
    <>
      {changes.map((change) => (
        <table class="diff" key={change.key}>
          <caption>{titleOfChange(change, names)}</caption>
          <DiffColumns />
          <tbody>
            {change.fields
              .filter(({ field }) => !field.endsWith('#order'))
              .map((field) => (
                <FieldRow key={field.field} change={field} names={names} isNew={change.what === 'NEW'} />
              ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

/** Puts a link into the clipboard, and says so; where the browser refuses, the link is there to be copied by hand. */
function CopyLink({ path }: { path: string }) {
  const [said, setSaid] = useState('');
  const link = `${location.origin}${path}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid('Copied.');
    } catch {
      // No clipboard without a secure connection, or it was refused.
      setSaid(link);
    }
  };
  return (
    <>
      <button type="button" class="button plain small" onClick={() => void copy()}>
        Copy link
      </button>
      <span class="small quiet" role="status">
        {said}
      </span>
    </>
  );
}
