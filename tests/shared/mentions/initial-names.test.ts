import { describe, test } from 'vitest';
import { expectMarkedWith, titled } from './titled-subjects.ts';

const expectMarked = expectMarkedWith([
  ...titled('PERSON', 'Mark Velm', 'Brian Moor', 'Carl Orban', 'Colin Orban', 'Ruth Lind'),
]);

describe('an initial and a surname', () => {
  test.each([
    [
      'are a person in a scorecard',
      'CRICKET - Wickets: M. [Velm|Mark Velm] 12, B. [Moor|Brian Moor] b M. [Velm|Mark Velm] 3.',
    ],
    ['are nobody of another given name', 'CRICKET - Wickets: T. Velm 12.'],
    ['are nobody where two have that initial', 'CRICKET - Wickets: C. Orban 12.'],
    ['are nobody with a second initial', 'CRICKET - Wickets: J.M. Velm 12.'],
    ['are nobody in another text', 'The butcher, M. Velm, has sausages.'],
    ['may be a woman', 'CRICKET - Wickets: R. [Lind|Ruth Lind] 40.'],
  ])('%s', (_, marked) => expectMarked(marked));
});
