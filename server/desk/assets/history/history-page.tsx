import { useEffect, useState } from 'preact/hooks';
import { Icon, KindIcon } from '../controls/icons.tsx';
import { Segments } from '../controls/segments.tsx';
import { dayOf, sayDate } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { changesOfRecord, titleOf } from '../draft/draft.ts';
import { useWriting } from '../draft/draft-context.ts';
import { nameOf, type SubjectDocument } from '../draft/subject-document.ts';
import { DraftStrip } from '../frame/draft-strip.tsx';
import { Loading } from '../frame/loading.tsx';
import { useListKeys } from '../keys/use-list-keys.ts';
import { needNames } from '../review/need-names.ts';
import { pathOf } from '../routes.ts';
import { useStore } from '../store.ts';
import { count } from '../words/vocabulary-words.ts';
import { KnownCard } from './known-card.tsx';
import { type History, readHistory, readOlder, type Version } from './read-history.ts';
import { filtersOf, type HistoryFilter, isAfter, isWithin, monthOf, sayMonth } from './version-kind.ts';
import { VersionRow } from './version-row.tsx';

/** Everything that was published of a subject, newest first, and beside it the card as it was known on a day. */
export function HistoryPage({ slug }: { slug: string }) {
  const desk = useDesk();
  const { references } = useWriting();
  const isOnline = useStore(desk.isOnline);
  const [history, setHistory] = useState<History | null>(null);
  const [knownAt, setKnownAt] = useState(dayOf(new Date()));
  const [filter, setFilter] = useState<HistoryFilter>('ALL');
  // biome-ignore lint/correctness/useExhaustiveDependencies: isOnline makes it ask again
  useEffect(
    () => void readHistory(desk, slug).then((found) => found && setHistory(found)),
    [desk, slug, isOnline],
  );
  useEffect(() => {
    if (history === null) return;
    const records = history.versions.map(({ document, changes }) => ({
      kind: history.kind,
      slug,
      baseVersion: 1,
      document,
      currentVersion: 0,
      current: null,
      changes,
    }));
    needNames(references, { records });
  }, [history, references, slug]);
  useListKeys('.version-title');
  const versions = history?.versions ?? [];
  const named = versions.find(({ document }) => document !== null)?.document as SubjectDocument | undefined;
  const first = versions.at(-1);
  return (
    <>
      <main class="page">
        <div class="columns">
          <div>
            <p class="eyebrow">
              <span>
                {named !== undefined && <KindIcon kind={named.kind} />}
                <a href={pathOf({ page: 'subject', slug })}>{named ? nameOf(named) : slug}</a>
              </span>
              {first !== undefined && (
                <>
                  <span>·</span>
                  <span>
                    {count(versions.length, 'version')}
                    {history?.older ? ', and older ones,' : ''} since{' '}
                    {sayDate(first.publishedAt.slice(0, 10))}
                  </span>
                </>
              )}
            </p>
            <h1>History</h1>
            {history === null && <Loading />}
            {history?.versions.length === 0 && <p class="nothing">Nothing was published under this name.</p>}
            {versions.length > 1 && (
              <p class="history-filter">
                <Segments
                  label="Show"
                  segments={filtersOf(versions)}
                  value={filter}
                  choose={(next) => setFilter(next)}
                />
              </p>
            )}
            <OwnDraft slug={slug} />
            {history !== null && (
              <Versions
                history={history}
                slug={slug}
                shown={versions.filter((version) => isWithin(version, filter))}
                knownAt={knownAt}
                showCard={setKnownAt}
              />
            )}
            {versions.length === 1 && first !== undefined && (
              <p class="nothing">
                Published once, on {sayDate(first.publishedAt.slice(0, 10))}. Nothing has changed since.
              </p>
            )}
            {history !== null && history.older !== null && (
              <button
                type="button"
                class="button"
                onClick={() => void readOlder(desk, slug, history).then(setHistory)}
              >
                Show older
              </button>
            )}
          </div>
          {history !== null && versions.length > 0 && (
            <KnownCard
              kind={history.kind}
              slug={slug}
              versions={versions}
              knownAt={knownAt}
              choose={setKnownAt}
            />
          )}
        </div>
      </main>
      <DraftStrip />
    </>
  );
}

/** What the editor's own open draft does to the subject: it is no version yet. */
function OwnDraft({ slug }: { slug: string }) {
  const draft = useStore(useWriting().draft.draft);
  const record = draft.records.find(
    (one) => one.slug === slug && (one.kind === 'ACTOR' || one.kind === 'ISSUE' || one.kind === 'POST'),
  );
  const changes = record === undefined ? 0 : changesOfRecord(record).length;
  if (changes === 0) return null;
  return (
    <ul class="history">
      <li class="version">
        <span class="quiet small">now</span>
        <Icon name="pencil" />
        <div>
          <a class="version-title" href={pathOf({ page: 'subject', slug })}>
            <span class="kind-word">Draft</span> <strong>{titleOf(draft)}</strong>
          </a>
          <p class="tiny quiet">yours · not published · {count(changes, 'change')}</p>
        </div>
      </li>
    </ul>
  );
}

function Versions(props: {
  history: History;
  slug: string;
  shown: readonly Version[];
  knownAt: string;
  showCard(knownAt: string): void;
}) {
  const { history, slug, shown, knownAt } = props;
  const [open, setOpen] = useState<number | null>(() => {
    const asked = /^#version-(?<version>\d+)$/.exec(location.hash)?.groups?.version;
    return asked === undefined ? null : Number(asked);
  });
  const known = shown.find((version) => !isAfter(version, knownAt));
  const isLineShown = known !== undefined && known !== shown[0];
  return (
    <ol class="history">
      {shown.map((version, place) => {
        const month = monthOf(version);
        const before = shown[place - 1];
        return [
          (before === undefined || monthOf(before) !== month) && (
            <li key={month} class="history-month">
              <h2>{sayMonth(month)}</h2>
            </li>
          ),
          isLineShown && version === known && (
            <li key="known" class="known-line">
              <strong>{sayDate(knownAt.slice(0, 10))}: the record on this day is shown beside</strong>
              <span class="quiet">versions above came later</span>
            </li>
          ),
          <VersionRow
            key={version.version}
            kind={history.kind}
            slug={slug}
            version={version}
            versions={history.versions}
            isOpen={open === version.version}
            toggle={() => setOpen(open === version.version ? null : version.version)}
            showCard={props.showCard}
          />,
        ];
      })}
    </ol>
  );
}
