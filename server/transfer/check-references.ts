import { FACT_STANCES, POLICY_STANCES } from '../../shared/model/vocabulary.ts';
import type {
  ActorFile,
  CitationEntry,
  EventFile,
  IssueFile,
  NameEntry,
  SubjectFile,
} from './collection-file.ts';
import type { CollectionProblem } from './collection-problem.ts';
import { type Add, collectKnown, type Known, type ReferencedFiles } from './known-ids.ts';

/** What one file cannot know: that every slug and id that it names exists, once, and is of the right kind. */
export function checkReferences(files: ReferencedFiles): CollectionProblem[] {
  const problems: CollectionProblem[] = [];
  const add: Add = (file, path, message, finding) =>
    problems.push({ file, path, message, ...(finding && { finding }) });
  const known = collectKnown(files, add);
  checkSources(files, known, add);
  for (const { folder, subject } of known.subjects.values()) {
    checkSubject(`${folder}/${subject.slug}.yaml`, subject, known, add);
  }
  for (const actor of files.actors) checkActor(`actors/${actor.slug}.yaml`, actor, known, add);
  for (const issue of files.issues) checkIssue(`issues/${issue.slug}.yaml`, issue, known, add);
  for (const post of files.posts) {
    const file = `posts/${post.slug}.yaml`;
    if (post.organization !== undefined)
      checkKind(file, 'organization', post.organization, 'actor', known, add);
  }
  for (const event of files.events) checkEvent(`events/${event.slug}.yaml`, event, known, add);
  return problems;
}

function checkSources(files: ReferencedFiles, known: Known, add: Add): void {
  files.sources.forEach((source, index) => {
    const publisher = known.publishers.get(source.publisher);
    if (!publisher)
      add(
        'sources.yaml',
        `[${index}].publisher`,
        `is ${source.publisher}, which publishers.yaml does not have: add it there`,
      );
    if (source.copyOf !== undefined && (!known.sources.has(source.copyOf) || source.copyOf === source.id))
      add(
        'sources.yaml',
        `[${index}].copyOf`,
        `is ${source.copyOf}, which is no other source: correct the id`,
      );
    if (source.class === 'STATE_MEDIA' && source.ownedBy === undefined && publisher?.ownedBy === undefined)
      add(
        'sources.yaml',
        `[${index}].ownedBy`,
        'is missing: state media are named with the government that owns them',
      );
  });
}

function checkSubject(file: string, subject: SubjectFile, known: Known, add: Add): void {
  subject.names.forEach((name: NameEntry, index) => {
    name.requires?.forEach((alternatives, entry) => {
      for (const slug of alternatives)
        if (!known.subjects.has(slug))
          add(
            file,
            `names[${index}].requires[${entry}]`,
            `names ${slug}, which is no subject: correct the slug or add its file`,
          );
    });
  });
  subject.summaries.forEach((summary, index) => {
    checkCitations(file, `summaries[${index}]`, summary.citations, known, add);
  });
}

function checkKind(
  file: string,
  path: string,
  slug: string,
  kind: 'actor' | 'issue' | 'post',
  known: Known,
  add: Add,
): void {
  const found = known.subjects.get(slug);
  if (!found)
    add(file, path, `is ${slug}, which is no ${kind}: correct the slug or add ${kind}s/${slug}.yaml`);
  else if (found.folder !== `${kind}s`)
    add(file, path, `is ${slug}, which lies in ${found.folder}/: write the slug of one in ${kind}s/`);
}

function checkCitations(
  file: string,
  path: string,
  citations: readonly CitationEntry[],
  known: Known,
  add: Add,
): void {
  const list = path === '' ? 'citations' : `${path}.citations`;
  const sources = citations.map((citation, index) => {
    const source = known.sources.get(citation.source);
    if (!source)
      add(
        file,
        `${list}[${index}].source`,
        `is ${citation.source}, which sources.yaml does not have: correct the id or add it`,
      );
    return source;
  });
  if (sources.length > 0 && sources.every((source) => source?.class === 'AGGREGATOR'))
    add(
      file,
      list,
      'name only aggregators: add the source that the aggregator took it from',
      'AGGREGATOR_ALONE',
    );
}

function checkActor(file: string, actor: ActorFile, known: Known, add: Add): void {
  actor.memberships.forEach((membership, index) => {
    const path = `memberships[${index}]`;
    if (membership.post !== undefined) checkKind(file, `${path}.post`, membership.post, 'post', known, add);
    if (membership.organization !== undefined)
      checkKind(file, `${path}.organization`, membership.organization, 'actor', known, add);
    if (membership.onBehalfOf !== undefined)
      checkKind(file, `${path}.onBehalfOf`, membership.onBehalfOf, 'actor', known, add);
    checkCitations(file, path, membership.citations, known, add);
  });
  const own = new Set(actor.positions.map(({ id }) => id));
  actor.positions.forEach((position, index) => {
    const path = `positions[${index}]`;
    checkKind(file, `${path}.issue`, position.issue, 'issue', known, add);
    for (const key of ['speaker', 'onBehalfOf'] as const) {
      const slug = position[key];
      if (slug !== undefined) checkKind(file, `${path}.${key}`, slug, 'actor', known, add);
    }
    if (
      position.supersedes !== undefined &&
      (!own.has(position.supersedes) || position.supersedes === position.id)
    )
      add(
        file,
        `${path}.supersedes`,
        `is ${position.supersedes}, which is no other position of this actor: correct the id`,
      );
    checkProposition(file, path, position, known, add);
    checkCitations(file, path, position.citations, known, add);
  });
}

function checkProposition(
  file: string,
  path: string,
  position: ActorFile['positions'][number],
  known: Known,
  add: Add,
): void {
  if (position.proposition === undefined) return;
  const proposition = known.propositions.get(position.proposition);
  if (proposition?.issue !== position.issue) {
    add(
      file,
      `${path}.proposition`,
      `is ${position.proposition}, which issues/${position.issue}.yaml does not have: correct the id or add it`,
    );
    return;
  }
  const fitting: readonly string[] = proposition.kind === 'POLICY' ? POLICY_STANCES : FACT_STANCES;
  if (position.stance !== undefined && !fitting.includes(position.stance))
    add(
      file,
      `${path}.stance`,
      `is ${position.stance}, which does not fit a ${proposition.kind} proposition: write ${fitting.join(', ')}`,
    );
}

function checkIssue(file: string, issue: IssueFile, known: Known, add: Add): void {
  for (const key of ['broader', 'related'] as const) {
    issue[key].forEach((slug, index) => {
      if (slug === issue.slug) add(file, `${key}[${index}]`, 'is the issue itself: remove it');
      else checkKind(file, `${key}[${index}]`, slug, 'issue', known, add);
    });
  }
  const own = new Set(issue.figures.map(({ id }) => id));
  issue.figures.forEach((figure, index) => {
    if (figure.supersedes !== undefined && (!own.has(figure.supersedes) || figure.supersedes === figure.id))
      add(
        file,
        `figures[${index}].supersedes`,
        `is ${figure.supersedes}, which is no other figure of this issue: correct the id`,
      );
    checkCitations(file, `figures[${index}]`, figure.citations, known, add);
  });
  issue.disputes.forEach((dispute, index) => {
    dispute.statements.forEach((id, entry) => {
      if (!known.statements.has(id))
        add(
          file,
          `disputes[${index}].statements[${entry}]`,
          `is ${id}, which is no statement: correct the id`,
        );
    });
  });
}

function checkEvent(file: string, event: EventFile, known: Known, add: Add): void {
  event.participants.forEach(({ subject }, index) => {
    if (!known.subjects.has(subject))
      add(
        file,
        `participants[${index}].subject`,
        `is ${subject}, which is no subject: correct the slug or add its file`,
      );
  });
  event.issues.forEach((slug, index) => {
    checkKind(file, `issues[${index}]`, slug, 'issue', known, add);
  });
  if (event.parent !== undefined && (!known.events.has(event.parent) || event.parent === event.slug))
    add(file, 'parent', `is ${event.parent}, which is no other event: correct the slug`);
  checkCitations(file, '', event.citations, known, add);
}
