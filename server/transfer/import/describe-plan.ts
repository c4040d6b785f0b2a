import { basename } from 'node:path';
import type { FilePlace } from './import-problem.ts';
import type { ImportPlan } from './plan-import.ts';

/** How many of each a plan has. */
export interface PlanCounts {
  created: number;
  changed: number;
  unchanged: number;
  doubtful: number;
  leftOut: number;
}

/** Counts what a plan would do. */
export function countPlan({ subjects, events, doubtful, leftOut }: ImportPlan): PlanCounts {
  const records = [...subjects, ...events];
  const of = (wanted: string) => records.filter(({ outcome }) => outcome === wanted).length;
  return {
    created: of('CREATED'),
    changed: of('CHANGED'),
    unchanged: of('UNCHANGED'),
    doubtful: doubtful.length,
    leftOut: leftOut.length,
  };
}

/** A plan as lines for people: what would be created, changed, kept, left out or waits, each with its place and why. */
export function* describePlan(plan: ImportPlan): Generator<string> {
  for (const { outcome, slug, place, matched = [], changes = [], kept, leftOut } of [
    ...plan.subjects,
    ...plan.events.map((event) => ({ ...event, matched: ['same event'], changes: [] })),
  ]) {
    const where = at(place);
    if (outcome === 'CREATED') yield `create  ${slug} (${where})`;
    if (outcome === 'CHANGED')
      yield `change  ${slug} (${where}; ${matched.join(', ')}): ${changes.join('; ') || 'the event'}`;
    for (const what of kept) yield `keep    ${slug} (${where}): ${what}`;
    for (const what of leftOut) yield `skip    ${slug} (${where}): ${what}`;
  }
  for (const { id, title } of plan.sources) yield `create  source ${id}: ${title}`;
  for (const { imported, candidates } of plan.doubtful) {
    const name = imported.document.names[0]?.text ?? '';
    const others = candidates.map(({ slug, reasons }) => `${slug} (${reasons.join('; ')})`);
    yield `doubt   ${imported.key} ${name} (${at(imported.place)}): is it ${others.join(' or ')}?`;
  }
  for (const { place, what, why } of plan.leftOut) yield `skip    ${what} (${at(place)}): ${why}`;
}

/** The counts as a sentence. */
export function describeCounts(counts: PlanCounts): string {
  const { created, changed, unchanged, doubtful, leftOut } = counts;
  return `${created} to create, ${changed} to change, ${unchanged} unchanged, ${doubtful} doubtful, ${leftOut} left out.`;
}

function at({ file, line }: FilePlace): string {
  return `${basename(file)}:${line}`;
}
