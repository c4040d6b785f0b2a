import type { SubjectFacts, SubjectRef } from '../../shared/card/subject-facts.ts';
import type { SubjectKind } from '../../shared/model/vocabulary.ts';
import {
  type ActorFile,
  type CitationEntry,
  type EventFile,
  type FigureEntry,
  type IssueFile,
  type MembershipEntry,
  type PositionEntry,
  type SubjectFile,
  type SummaryEntry,
} from '../transfer/collection-file.ts';
import { shownActor, shownIssue, shownPost } from '../transfer/hidden-record.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import { reviewDueOf } from '../transfer/review-due.ts';
import { shownName } from '../transfer/shown-name.ts';
import { stableId } from '../transfer/stable-id.ts';
import { summaryId } from '../transfer/summary-id.ts';
import { endKindOf } from '../transfer/written-interval.ts';
import { toSubjectFacts } from './subject-facts.store.ts';
import type {
  CitationRow,
  CitedSourceRow,
  EventRow,
  FigureRow,
  IntervalRow,
  MembershipRow,
  PlacedSubject,
  PositionRow,
  PropositionRow,
  StatementRow,
  SubjectFactsRow,
} from './subject-facts-row.ts';

type Defaults = { reviewedAt: string; accessed: string };
type Written = { reviewedAt?: string | undefined; citations: readonly CitationEntry[] };

/**
 * What `readSubjectFacts` would answer if these records were what is published: for a draft, and for the record as it was
 * known on another day. The records have to be those that the subject has to do with; a test holds the two ways against
 * each other.
 * @returns null where the records do not have the subject
 */
export function factsOfRecords(records: CollectionRecords, slug: string): SubjectFacts | null {
  const around = new Records(records);
  const subject = around.subjects.get(slug);
  if (!subject || subject.hidden === true) return null;
  return toSubjectFacts(rowOf(subject, shownRecords(records), around));
}

function shownRecords(records: CollectionRecords): CollectionRecords {
  const { actors, issues, posts, ...rest } = records;
  return {
    ...rest,
    actors: actors.map(shownActor),
    issues: issues.map(shownIssue),
    posts: posts.map(shownPost),
  };
}

/** The records by what names them. */
class Records {
  readonly subjects: Map<string, SubjectFile>;
  readonly propositions = new Map<string, PropositionRow>();
  readonly #sources: Map<string, CitedSourceRow>;

  constructor(files: CollectionRecords) {
    const subjects = [
      ...files.actors.map(shownActor),
      ...files.issues.map(shownIssue),
      ...files.posts.map(shownPost),
    ];
    this.subjects = new Map(subjects.map((subject) => [subject.slug, subject]));
    const publishers = new Map(files.publishers.map((publisher) => [publisher.id, publisher]));
    this.#sources = new Map(
      files.sources.map((source) => {
        const publisher = publishers.get(source.publisher);
        const { id, title, class: kind, published, language, url, identifier } = source;
        const row: CitedSourceRow = [
          id,
          title,
          publisher?.name ?? source.publisher,
          kind,
          source.ownedBy ?? publisher?.ownedBy ?? null,
          published ?? null,
          language ?? null,
          url ?? null,
          identifier ?? null,
        ];
        return [id, row];
      }),
    );
    for (const issue of files.issues) {
      for (const [ordinal, { id, kind, text }] of issue.propositions.entries())
        this.propositions.set(id, { ordinal, id, kind, text });
    }
  }

  ref(slug: string): SubjectRef {
    const subject = this.subjects.get(slug);
    if (!subject) return { slug, kind: 'ORGANIZATION' satisfies SubjectKind, name: slug };
    return { slug, kind: subject.kind, name: shownName(subject.names) };
  }

  /** Each once. */
  places(slugs: readonly string[]): PlacedSubject[] {
    return [...new Set(slugs)].map((slug, ordinal) => ({ ordinal, subject: this.ref(slug) }));
  }

  refOrNull(slug: string | undefined): SubjectRef | null {
    return slug === undefined ? null : this.ref(slug);
  }

  statement(id: string, written: Written, defaults: Defaults): StatementRow {
    return {
      id,
      reviewedAt: written.reviewedAt ?? defaults.reviewedAt,
      citations: this.citations(written.citations, defaults),
    };
  }

  citations(citations: readonly CitationEntry[], { accessed }: Defaults): CitationRow[] {
    return citations.flatMap((citation, ordinal): CitationRow[] => {
      const source = this.#sources.get(citation.source);
      if (!source) return [];
      const { locator, quotation, archivedUrl, role } = citation;
      const { text = null, language = null, translatedBy = null } = quotation ?? {};
      const seen = citation.accessed ?? accessed;
      return [
        [String(ordinal), ...source, locator, text, language, translatedBy, archivedUrl ?? null, seen, role],
      ];
    });
  }
}

function rowOf(subject: SubjectFile, files: CollectionRecords, around: Records): SubjectFactsRow {
  const { slug } = subject;
  const actor = isActor(subject) ? subject : null;
  const issue = subject.kind === 'ISSUE' ? (subject as IssueFile) : null;
  const post = files.posts.find((one) => one.slug === slug) ?? null;
  return {
    id: stableId('subject', slug),
    slug,
    kind: subject.kind,
    name: shownName(subject.names),
    reviewedAt: oldestReview(subject),
    reviewDue: reviewDueOf(subject),
    selfReviewed: false,
    lifeStart: actor?.born ?? actor?.founded ?? post?.inception ?? null,
    lifeEnd: actor?.died ?? actor?.dissolved ?? post?.dissolution ?? null,
    seats: post?.seats ?? null,
    organization: around.refOrNull(post?.organization),
    names: subject.names.map(({ text, language, kind }, ordinal) => ({ ordinal, text, language, kind })),
    summaries: subject.summaries.map((summary, ordinal) => ({
      ordinal,
      ...around.statement(summaryId(slug, summary), summary, subject),
      language: summary.language,
      text: summary.text,
    })),
    memberships: membershipsOf(slug, files, around),
    positions: positionsOf(slug, files, around),
    propositions: (issue?.propositions ?? []).flatMap(({ id }) => around.propositions.get(id) ?? []),
    broader: around.places(issue?.broader ?? []),
    related: around.places(issue?.related ?? []),
    figures: (issue?.figures ?? []).map((figure, ordinal) => ({
      ordinal,
      ...figureOf(figure, subject, around),
    })),
    events: files.events
      .filter(
        ({ issues, participants }) =>
          issues.includes(slug) || participants.some((participant) => participant.subject === slug),
      )
      .map((event) => eventOf(event, around)),
    disputes: disputesOf(slug, files, around),
    corrections: correctionsOf(subject),
  };
}

function isActor(subject: SubjectFile): subject is ActorFile {
  return subject.kind !== 'ISSUE' && subject.kind !== 'POST';
}

function oldestReview(subject: SubjectFile): string {
  const statements: { reviewedAt?: string | undefined }[] = [...subject.summaries];
  if (isActor(subject)) statements.push(...subject.memberships, ...subject.positions);
  if ('figures' in subject) statements.push(...subject.figures);
  return statements.map(({ reviewedAt }) => reviewedAt ?? subject.reviewedAt).sort()[0] ?? subject.reviewedAt;
}

function intervalOf(written: MembershipEntry | PositionEntry): IntervalRow {
  return {
    start: written.start ?? null,
    end: written.end ?? null,
    endKind: endKindOf(written),
    attestedUntil: written.attestedUntil ?? null,
    endBefore: written.endBefore ?? null,
  };
}

function membershipsOf(slug: string, files: CollectionRecords, around: Records): MembershipRow[] {
  return files.actors.flatMap((actor) =>
    actor.memberships
      .filter(({ post, organization }) => actor.slug === slug || post === slug || organization === slug)
      .map((membership): MembershipRow => {
        const post = membership.post === undefined ? undefined : around.subjects.get(membership.post);
        const ofPost = post && 'organization' in post ? post.organization : undefined;
        return {
          ...around.statement(membership.id, membership, actor),
          ...intervalOf(membership),
          holder: around.ref(actor.slug),
          holderLifeEnd: actor.died ?? actor.dissolved ?? null,
          post: around.refOrNull(membership.post),
          organization: around.refOrNull(membership.organization ?? ofPost),
          onBehalfOf: around.refOrNull(membership.onBehalfOf),
          label: membership.label ?? null,
          startReason: membership.startReason ?? null,
          endReason: membership.endReason ?? null,
          acting: membership.acting,
        };
      }),
  );
}

function positionsOf(slug: string, files: CollectionRecords, around: Records): PositionRow[] {
  return files.actors.flatMap((actor) =>
    actor.positions
      .filter(({ issue, onBehalfOf }) => actor.slug === slug || issue === slug || onBehalfOf === slug)
      .map((position): PositionRow => {
        return {
          ...around.statement(position.id, position, actor),
          ...intervalOf(position),
          actor: around.ref(actor.slug),
          onBehalfOf: around.refOrNull(position.onBehalfOf),
          issue: around.ref(position.issue),
          proposition: around.propositions.get(position.proposition ?? '') ?? null,
          stance: position.stance ?? null,
          condition: position.condition ?? null,
          statement: position.statement,
          basis: position.basis ?? null,
          speaker: around.refOrNull(position.speaker),
          supersedes: position.supersedes ?? null,
          searchedOn: position.searchedOn ?? null,
          searchedPlaces: position.searchedPlaces ? JSON.stringify(position.searchedPlaces) : null,
        };
      }),
  );
}

function figureOf(figure: FigureEntry, defaults: Defaults, around: Records): Omit<FigureRow, 'ordinal'> {
  return {
    ...around.statement(figure.id, figure, defaults),
    measure: figure.measure,
    period: figure.period,
    value: figure.value,
    unit: figure.unit ?? null,
    provisional: figure.provisional,
    supersedes: figure.supersedes ?? null,
  };
}

function eventOf(event: EventFile, around: Records): EventRow {
  return {
    ...around.statement(event.slug, event, event),
    slug: event.slug,
    title: event.title,
    start: event.start,
    end: event.end ?? null,
    place: event.place ?? null,
    participants: event.participants.map(({ subject, role }, ordinal) => ({
      ordinal,
      subject: around.ref(subject),
      role: role ?? null,
    })),
    issues: event.issues.map((issue, ordinal) => ({ ordinal, subject: around.ref(issue) })),
  };
}

function correctionsOf({ slug, corrections }: SubjectFile): SubjectFactsRow['corrections'] {
  return corrections.map(({ on, note }, ordinal) => ({
    id: stableId('correction', `${slug} ${on} ${ordinal}`),
    on,
    note,
  }));
}

type Account = Omit<SubjectFactsRow['disputes'][number]['accounts'][number], 'ordinal'>;

function disputesOf(slug: string, files: CollectionRecords, around: Records): SubjectFactsRow['disputes'] {
  const accounts = accountsOf(files, around);
  const own = new Set(
    files.actors
      .filter((actor) => actor.slug === slug)
      .flatMap(({ positions }) => positions.map(({ id }) => id)),
  );
  return files.issues
    .flatMap((issue) =>
      issue.disputes.filter(
        ({ statements }) => issue.slug === slug || statements.some((statement) => own.has(statement)),
      ),
    )
    .map(({ id, reason, statements }) => ({
      id,
      reason,
      accounts: statements.flatMap((statement, ordinal) => {
        const account = accounts.get(statement)?.();
        return account ? [{ ordinal, ...account }] : [];
      }),
    }));
}

/** How a dispute shows each statement: made only for those that are in one. */
function accountsOf(files: CollectionRecords, around: Records): Map<string, () => Account> {
  const accounts = new Map<string, () => Account>();
  const add = (id: string, written: Written, defaults: Defaults, text: string, party: string | null) =>
    accounts.set(id, () => {
      const citations = around.citations(written.citations, defaults);
      return { party: party ?? citations[0]?.[3] ?? '', text, statement: id, citations };
    });
  for (const subject of around.subjects.values())
    for (const summary of subject.summaries as SummaryEntry[])
      add(summaryId(subject.slug, summary), summary, subject, summary.text, null);
  for (const actor of files.actors) {
    const name = around.ref(actor.slug).name;
    for (const membership of actor.memberships) {
      const of = membership.label ?? around.ref(membership.post ?? membership.organization ?? '').name;
      add(membership.id, membership, actor, `${name}: ${of}`, null);
    }
    for (const position of actor.positions)
      add(
        position.id,
        position,
        actor,
        position.statement,
        around.ref(position.onBehalfOf ?? actor.slug).name,
      );
  }
  for (const issue of files.issues)
    for (const figure of issue.figures) {
      const unit = figure.unit === undefined ? '' : ` ${figure.unit}`;
      add(figure.id, figure, issue, `${figure.measure}, ${figure.period}: ${figure.value}${unit}`, null);
    }
  for (const event of files.events) add(event.slug, event, event, event.title, null);
  return accounts;
}
