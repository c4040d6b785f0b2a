import { z } from 'zod';
import { graphemeLength } from '../../../../shared/model/grapheme-length.ts';
import { LENGTHS } from '../../../../shared/model/vocabulary.ts';
import type { MembershipEntry } from '../../collection-file.ts';
import { actorDocument, type ImportBatch, type ReadOptions } from '../import-batch.ts';
import type { FilePlace, ImportProblem } from '../import-problem.ts';
import { checkShape, type PositionedData } from '../positioned-data.ts';
import { slugFrom } from '../slug-from.ts';
import { type CommitteeMember, committeeMemberSchema, committeeSchema } from './congress-file.ts';
import { congressSource } from './congress-people.ts';

/** The scheme of committees' ids. */
const SCHEME = 'congress-committee';

const committeeSlug = (id: string) => slugFrom(`committee ${id}`);

/** Adds the committees of a file, without their subcommittees. */
export function readCommittees(
  data: PositionedData,
  options: ReadOptions,
  batch: ImportBatch,
  problems: ImportProblem[],
): void {
  const entries = checkShape(data, z.array(z.unknown()), problems) ?? [];
  entries.forEach((entry, index) => {
    const committee = checkShape(data, committeeSchema, problems, [index], entry);
    if (committee === undefined) return;
    const { name, thomas_id: id } = committee;
    const place = data.placeOf([index]);
    if (graphemeLength(name) > LENGTHS.name) {
      const why = `its name has more than the ${LENGTHS.name} characters that a card has room for`;
      batch.leftOut.push({ place, what: `${id}, ${name}`, why });
      mention(id, place, options, batch);
      return;
    }
    const document = actorDocument(
      {
        slug: committeeSlug(id),
        kind: 'ORGANIZATION',
        names: [{ text: name, language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
        identifiers: [{ scheme: SCHEME, value: id }],
      },
      options.accessed,
    );
    batch.subjects.push({ key: `${SCHEME}:${id}`, place, wish: slugFrom(name), document, as: 'RECORD' });
  });
}

/**
 * Adds who sits on which committee. The file says neither since when nor until when, only that it is so: such a
 * membership is certain on the day of the file and possible on others.
 */
export function readCommitteeMembers(
  data: PositionedData,
  options: ReadOptions,
  batch: ImportBatch,
  problems: ImportProblem[],
): void {
  const committees = checkShape(data, z.record(z.string(), z.array(z.unknown())), problems) ?? {};
  const source = congressSource('committee-members');
  batch.sources.push(source);
  const people = new Map<string, { member: CommitteeMember; place: FilePlace; seats: MembershipEntry[] }>();
  for (const [id, members] of Object.entries(committees)) {
    const place = data.placeOf([id]);
    // A subcommittee's id is that of its committee and two digits.
    if (/\d\d$/.test(id)) {
      const why = 'subcommittees are not imported';
      batch.leftOut.push({ place, what: `${id}, ${members.length} members`, why });
      continue;
    }
    mention(id, place, options, batch);
    members.forEach((entry, index) => {
      const member = checkShape(data, committeeMemberSchema, problems, [id, index], entry);
      if (member === undefined) return;
      const key = `${member.bioguide} ${member.name}`;
      const known = people.get(key) ?? { member, place: data.placeOf([id, index]), seats: [] };
      people.set(key, known);
      known.seats.push(seat(member, id, source.id, options));
    });
  }
  for (const { member, place, seats } of people.values()) {
    const document = actorDocument(
      {
        slug: slugFrom(`${member.name} ${member.bioguide}`),
        kind: 'PERSON',
        names: [{ text: member.name, language: 'en', kind: 'PRIMARY', matching: 'WITH_EVIDENCE' }],
        identifiers: [{ scheme: 'bioguide', value: member.bioguide }],
        memberships: seats,
      },
      options.accessed,
    );
    batch.subjects.push({ key: `bioguide:${member.bioguide}`, place, document, as: 'MENTION' });
  }
}

/** A committee that only its members tell of is looked up on record. */
function mention(id: string, place: FilePlace, { accessed }: ReadOptions, batch: ImportBatch): void {
  if (batch.subjects.some(({ document }) => document.slug === committeeSlug(id))) return;
  const document = actorDocument(
    {
      slug: committeeSlug(id),
      kind: 'ORGANIZATION',
      names: [],
      identifiers: [{ scheme: SCHEME, value: id }],
    },
    accessed,
  );
  batch.subjects.push({ key: `${SCHEME}:${id}`, place, document, as: 'MENTION' });
}

function seat(
  { bioguide, title }: CommitteeMember,
  committee: string,
  source: string,
  { accessed }: ReadOptions,
): MembershipEntry {
  return {
    id: slugFrom(`${bioguide} committee ${committee}`),
    organization: committeeSlug(committee),
    ...(title !== undefined && { label: title }),
    endKind: 'UNKNOWN',
    attestedUntil: accessed,
    acting: false,
    citations: [{ source, locator: `${committee}, ${bioguide}`, role: 'SUPPORTS' }],
  };
}
