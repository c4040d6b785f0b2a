import { LENGTHS } from '../../../../shared/model/vocabulary.ts';
import { contradictionOf, endKindOf, hasEndDay } from '../dates/read-interval.ts';
import type { DraftRecord } from '../draft/draft.ts';
import type {
  ActorDocument,
  CitationEntry,
  EventDocument,
  PositionEntry,
  RecordDocument,
  SourceDocument,
  SubjectDocument,
} from '../draft/subject-document.ts';
import { countLength } from '../words/length-count.ts';
import type { Problem } from './record-context.ts';

/**
 * What stops publishing as far as the desk can tell while somebody writes: said at once, beside the field. The server's own gates are
 * wider and have the last word.
 */
export function whatStops(record: Pick<DraftRecord, 'kind' | 'document'>): Problem[] {
  const document: RecordDocument = record.document;
  if (record.kind === 'EVENT') return ofEvent(document as EventDocument);
  if (record.kind === 'SOURCE') return ofSource(document as SourceDocument);
  if (record.kind === 'PUBLISHER') return [];
  const subject = document as SubjectDocument;
  const { memberships = [], positions = [] } = subject as ActorDocument;
  return [
    ...subject.names.flatMap((name, place) =>
      name.text.trim() === ''
        ? [{ path: `names[${place}].text`, message: 'Write the name, or remove the row.' }]
        : [],
    ),
    ...(subject.summaries ?? []).flatMap((summary, place) => {
      const at = `summaries[${place}]`;
      return [
        ...ofWords(`${at}.text`, summary.text, LENGTHS.summary),
        ...ofCitations(at, summary.citations, 1),
      ];
    }),
    ...memberships.flatMap((membership, place) => {
      const at = `memberships[${place}]`;
      const isHeld = membership.post !== undefined || membership.organization !== undefined;
      return [
        ...(isHeld ? [] : [{ path: `${at}.post`, message: 'Choose the office or the organization.' }]),
        ...ofInterval(at, membership),
        ...ofCitations(at, membership.citations, 1),
      ];
    }),
    ...positions.flatMap((position, place) => ofPosition(`positions[${place}]`, position)),
  ];
}

/** In the order in which the row is read. */
function ofPosition(at: string, position: PositionEntry): Problem[] {
  const { stance, condition, citations } = position;
  const isUnknown = stance === 'NO_KNOWN_POSITION';
  const problems = isUnknown ? [] : ofCitations(at, citations, 1);
  if (stance === 'MIXED' && citations.length === 1)
    problems.push({ path: `${at}.citations`, message: 'Cite both sides, or choose one.' });
  if (position.issue === undefined)
    problems.push({ path: `${at}.issue`, message: 'Choose what it is towards: a proposition, or an issue.' });
  if (position.proposition !== undefined && stance === undefined)
    problems.push({ path: `${at}.stance`, message: 'Choose a stance towards the proposition.' });
  if (stance === 'CONDITIONAL' && !condition)
    problems.push({
      path: `${at}.condition`,
      message: 'Say the condition. Without it, choose another stance.',
    });
  if (isUnknown && (position.searchedPlaces ?? []).length < 2)
    problems.push({
      path: `${at}.searchedPlaces`,
      message: 'Name at least two places that were searched.',
    });
  return [
    ...problems,
    ...ofWords(`${at}.statement`, position.statement ?? '', LENGTHS.statement),
    ...ofInterval(at, position),
  ];
}

function ofSource({ title, publisher, class: sourceClass, url, identifier }: SourceDocument): Problem[] {
  return [
    ...(url || identifier
      ? []
      : [{ path: 'url', message: 'Write its address or its number: a reader has to be able to find it.' }]),
    ...(title?.trim() ? [] : [{ path: 'title', message: 'Write the title as it is printed.' }]),
    ...(publisher ? [] : [{ path: 'publisher', message: 'Say who publishes it.' }]),
    ...(sourceClass ? [] : [{ path: 'class', message: 'Choose what kind of source it is.' }]),
  ];
}

function ofEvent(event: EventDocument): Problem[] {
  return [
    ...ofWords('title', event.title ?? '', LENGTHS.event),
    ...(event.start === undefined
      ? [{ path: 'start', message: 'Write the day, or the month or year that is known.' }]
      : []),
    ...ofCitations('', event.citations, 1),
  ];
}

function ofWords(path: string, text: string, most: number): Problem[] {
  if (text.trim() === '') return [{ path, message: 'Nothing is written here yet.' }];
  const count = countLength(text, most);
  return count.isOver ? [{ path, message: `${count.text}. Shorten it before review.` }] : [];
}

function ofInterval(at: string, interval: Parameters<typeof endKindOf>[0]): Problem[] {
  const kind = endKindOf(interval);
  if (hasEndDay(kind) && interval.end === undefined)
    return [
      { path: `${at}.end`, message: 'Write the first day after the last, or choose “Ended, day unknown”.' },
    ];
  const wrong = contradictionOf(interval);
  return wrong === null ? [] : [{ path: `${at}.end`, message: wrong }];
}

function ofCitations(at: string, citations: readonly CitationEntry[], fewest: number): Problem[] {
  const list = at === '' ? 'citations' : `${at}.citations`;
  if (citations.length < fewest)
    return [{ path: list, message: 'Cite a source: a statement never stands without one.' }];
  return citations.flatMap((citation, place) => {
    if ((citation.locator ?? '').trim() !== '') return [];
    const message =
      citation.quotation === undefined
        ? 'Say where in the source, such as “paragraph 6” or “opening of the page”.'
        : 'Say where the quotation stands, such as “paragraph 6”.';
    return [{ path: `${list}[${place}].locator`, message }];
  });
}

/**
 * A path of the server's with items by their id (`positions[schumer-2023].stance`) as places of this document (`positions[3].stance`);
 * what is by place already, or is not found, stays.
 */
export function placedPath(path: string, document: RecordDocument): string {
  return path.replace(/^(\w+)\[([^\]]+)\]/, (all, list: string, item: string) => {
    if (/^\d+$/.test(item)) return all;
    const rows = (document as unknown as Record<string, Record<string, string>[] | undefined>)[list] ?? [];
    const place = rows.findIndex((row) => rowKeys(row).includes(item));
    return place < 0 ? all : `${list}[${place}]`;
  });
}

/** What can name a row of a list: its id, its language, or its words. */
export function rowKeys(row: Record<string, string>): (string | undefined)[] {
  return [
    row.id,
    row.language,
    `${row.text} · ${row.language}`,
    `${row.text} · ${row.language} · ${row.from}`,
  ];
}

/** The desk's own problems, and the server's where the desk does not say the same place already. */
export function joinProblems(own: readonly Problem[], server: readonly Problem[]): Problem[] {
  const said = new Set(own.map(({ path }) => path));
  return [...own, ...server.filter(({ path }) => !said.has(path))];
}
