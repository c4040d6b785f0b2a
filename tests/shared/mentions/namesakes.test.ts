import { describe, expect, test } from 'vitest';
import type { LexiconSubject } from '../../../shared/lexicon/lexicon-source.ts';
import { expectMarkedWith, titled } from './titled-subjects.ts';

/** A subject with an alias. */
const alsoCalled = (kind: LexiconSubject['kind'], title: string, alias: string): LexiconSubject => ({
  slug: title,
  kind,
  names: [
    { text: title, kind: 'PRIMARY', matching: 'ALONE' },
    { text: alias, kind: 'ALIAS', matching: 'ALONE' },
  ],
});

const expectMarked = expectMarkedWith([
  ...titled('PERSON', 'Barack Obama', 'Michelle Obama'),
  ...titled('PERSON', 'Ann Orban', 'Paul Orban', 'Ray Fenn (politician)', 'Ray Fenn (golfer)'),
  ...titled('PERSON', 'Hal Ode (American politician)', 'Hal Ode (judge)', 'Nina Moor'),
  ...titled('PLACE', 'Orban, Ohio', 'Ohio', 'New York City', 'New York (state)', 'Norvia', 'Delmar'),
  ...titled('ORGANIZATION', 'Reform Party of the United States of America', 'Reform Party of Norvia'),
  ...titled('ORGANIZATION', 'United Nations Security Council', 'Security Council (Norvia)'),
  ...titled('ORGANIZATION', 'Delmar Rangers', 'Rangers F.C.', 'Norvia national football team'),
  ...titled('ORGANIZATION', 'Airvane', 'Selden A&M University'),
  ...titled('ORGANIZATION', 'Delmar Falcons', 'Atlanta Falcons'),
  alsoCalled('PERSON', 'Lee H. Vane', 'Lee Vane'),
  alsoCalled('PERSON', 'Lee W. Vane', 'Lee Vane'),
  alsoCalled('ORGANIZATION', 'Delmar United F.C.', 'Delmar'),
  alsoCalled('ORGANIZATION', 'Velm Inc.', 'Velm'),
  alsoCalled('PERSON', 'Wolf Ode', 'Ode'),
  alsoCalled('PERSON', 'Ada Ode', 'Ada Weber'),
  alsoCalled('ORGANIZATION', 'Norvia Falcons F.C.', 'Falcons'),
  alsoCalled('ORGANIZATION', 'Velm Records', 'Velm'),
]);

describe('namesakes', () => {
  test.each([
    [
      'two persons go before a town of their surname, whose state is named too',
      '[Ann Orban|Ann Orban] of [Ohio|Ohio] left. Mr. [Orban|Paul Orban] stayed with [Paul Orban|Paul Orban].',
    ],
    [
      'a club that was named in full goes before another of its nickname',
      'SOCCER - A striker left [Delmar Rangers|Delmar Rangers]. [Rangers|Delmar Rangers] have to pay the goalkeeper.',
    ],
    [
      'a firm without its legal ending goes before another that is only called so',
      'Shares of [Velm|Velm Inc.] rose.',
    ],
    [
      'unless the text names that other one',
      'Shares of [Velm Records|Velm Records] rose. [Velm|Velm Records] has two studios.',
    ],
    [
      'a club goes before its town where its captain is, once it was named',
      '[Delmar United F.C.|Delmar United F.C.] wept. [Delmar|Delmar United F.C.] captain Bligh went to [Delmar|Delmar].',
    ],
    [
      'a person whom the text names by another surname does not share this one',
      '[Wolf Ode|Wolf Ode] met [Ada Weber|Ada Ode]. [Ode|Wolf Ode] played.',
    ],
    [
      'a club of the report’s league goes before another that is only called so',
      'NFL touchdowns: the quarterback of the [Falcons|Atlanta Falcons] fell.',
    ],
    ['a member of the Senate is from a state', 'Sen. Ada B. Lind of [New York|New York (state)] voted.'],
    ['others are from the city', 'A baker of [New York|New York City] slept.'],
    [
      'a party of the United States is meant where something of theirs is named',
      'The White House waits. The [Reform Party|Reform Party of the United States of America] votes.',
    ],
    [
      'a council of the United Nations goes before that of a country that is not named',
      'It went to the U.N. on Monday. The [Security Council|United Nations Security Council] slept.',
    ],
    [
      'an office is no given name: "Mrs." is not said to a man of whom the text has one elsewhere',
      '[President Obama|Barack Obama] left. [Barack Obama|Barack Obama] and [Michelle Obama|Michelle Obama] ate. Mrs. [Obama|Michelle Obama] slept.',
    ],
    ['a golfer is meant in a report of golf', 'GOLF - LEADING SCORES\n[Ray Fenn|Ray Fenn (golfer)] 66'],
    ['elsewhere he is not', 'Then [Ray Fenn|?] came.'],
    ['a senator is a politician of some country', 'Sen. [Hal Ode|Hal Ode (American politician)] voted.'],
    [
      'what a firm makes may follow its name',
      'She ordered six [Airvane|Airvane] A340s. An Airvane Grand was not among them.',
    ],
  ])('%s', (_, marked) => expectMarked(marked));

  test('the part of a name that two share says nothing of which of them is meant', () => {
    const both: LexiconSubject[] = [
      alsoCalled('PERSON', 'Lee H. Vane', 'Lee Vane'),
      {
        slug: 'Lee W. Vane',
        kind: 'PERSON',
        names: ['Lee W. Vane', 'Lee Vane', 'Vane'].map((text) => ({
          text,
          kind: 'ALIAS',
          matching: 'ALONE',
        })),
      },
    ];
    expectMarkedWith(both)('She hired [Lee Vane|?]. [Vane|Lee W. Vane] was glad.');
    expect(both).toHaveLength(2);
  });
});
