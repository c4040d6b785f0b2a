import { describe, test } from 'vitest';
import { expectMarkedWith, titled } from './titled-subjects.ts';

const expectMarked = expectMarkedWith([
  ...titled('PERSON', 'Mary Lind', 'Peter Lind', 'Brian Moor', 'Carl Varga', 'Jesse Orban', 'Angela Berg'),
  ...titled('PERSON', 'Ray Fenn (politician)', 'Ray Fenn (golfer)'),
  ...titled(
    'PLACE',
    '加利福尼亚州',
    'Essen',
    'Niederlande',
    'Washington (state)',
    'Washington, D.C.',
    'Harwick',
  ),
  ...titled(
    'PLACE',
    ...[
      'Paris',
      'Paris, Texas',
      'Texas',
      'Waco, Texas',
      'Orban, Ohio',
      'Selvia, Ohio',
      'Ohio',
      'Oregon',
      'Turkey',
      'Norvia',
    ],
    ...['Kansas (U.S. state)', 'Kansas (band town)', 'Kansas City, Missouri', 'Missouri', 'Canada', 'Ottawa'],
  ),
  ...titled(
    'ORGANIZATION',
    ...[
      'Varga',
      'Selvia',
      'Amazon.com',
      'Norvia national football team',
      'Norvia cricket team',
      'Merck & Co.',
    ],
    ...[
      'Constitutional Court of Turkey',
      'Liberal Party of Canada',
      'European Union',
      'Norvane Gold',
      'Berg Company',
      'Freie Demokratische Partei',
      '北方民主进步联合党',
      '北京大学',
    ],
    ...[
      'Spanish Socialist Front',
      'Federal Bureau of Mines',
      'Ohio State University',
      'Siemens',
      'Nature (journal)',
      'The New York Lantern',
      'The New York Lantern Company',
      'Selden University',
      'Delmar F.C.',
      'Harwick Rovers F.C.',
      'Harwick Tigers',
      'University of Oregon at Madison',
      'The Harwick Globe',
      'The Republican (Orban)',
      'Orban University',
    ],
  ),
]);

describe('names as an encyclopedia titles them', () => {
  test.each([
    [
      'a town goes before the city of its name once its state was given',
      '[PARIS|Paris, Texas], [Texas|Texas] - [Paris|Paris, Texas] has a tower.',
    ],
    [
      'a firm goes by its first word behind its name, and not behind "in"',
      '[Norvane Gold|Norvane Gold] fell. [Norvane|Norvane Gold] has two mines, in Norvane.',
    ],
    ['and not before its name', 'Norvane fell, said [Norvane Gold|Norvane Gold].'],
    [
      'a surname in a headline is that of the person below, where no firm of the name is named',
      '[Berg|Angela Berg] says no\n[Angela Berg|Angela Berg] left.',
    ],
    [
      'tokenized text has a space before its marks',
      "The [Spanish Socialist Front|Spanish Socialist Front] , or [SSF|Spanish Socialist Front] , met. [Turkey|Turkey] 's [Constitutional Court|Constitutional Court of Turkey] did not.",
    ],
    ['the city stays the city where no state was given', '[Paris|Paris] is old, and [Texas|Texas] is large.'],
    [
      'a town is known by its state elsewhere in the text',
      'Snow fell in [Texas|Texas]. [Waco|Waco, Texas] was white.',
    ],
    [
      'a town of two words does without its state, unless another follows',
      'From [Kansas City|Kansas City, Missouri] to Kansas City, Iowa, by bus.',
    ],
    [
      'a name among states is the state',
      'She won [Ohio|Ohio], [Kansas|Kansas (U.S. state)] and [Oregon|Oregon].',
    ],
    [
      'a party is known by its country',
      '[Canada|Canada] votes. The [Liberal Party|Liberal Party of Canada] leads.',
    ],
    [
      'the court of a country is its own',
      "[Turkey|Turkey]'s [Constitutional Court|Constitutional Court of Turkey] met.",
    ],
    [
      '"Mrs." is a woman of the name',
      '[Mary Lind|Mary Lind] met [Peter Lind|Peter Lind]. Mrs. [Lind|Mary Lind] left, and Mr. [Lind|Peter Lind] slept.',
    ],
    [
      '"Mr." is nobody where only a woman of the name was named',
      '[Mary Lind|Mary Lind] came. Mr. Lind did not.',
    ],
    ["an initial is its bearer's", '[Brian Moor|Brian Moor] bats. Runs: B. [Moor|Brian Moor] 41, A. Moor 3.'],
    [
      'a firm goes before a person of its name until that person speaks',
      '[Varga|Varga] builds cars. [Carl Varga|Carl Varga] has one. [Varga|Varga] grew. "It runs," [Varga|Carl Varga] said.',
    ],
    [
      'the words beside it part a person from a town',
      '[Jesse Orban|Jesse Orban] went to [Orban|Orban, Ohio], [Ohio|Ohio]. "Fine," [Orban|Jesse Orban] said, and stayed in [Orban|Orban, Ohio].',
    ],
    ['a family is no one of it', '[Jesse Orban|Jesse Orban] sang. The Orban family wept.'],
    [
      'a site keeps its ending or leaves it',
      '[Amazon|Amazon.com] grew; [Amazon.com|Amazon.com] sells books.',
    ],
    [
      'a report of cricket means the cricket team',
      'Wickets fell early. [Norvia|Norvia cricket team] beat the rest.',
    ],
    [
      'a report of soccer means the football team',
      'The striker and the midfielder scored. [Norvia|Norvia national football team] beat the rest.',
    ],
    [
      'a seed in front is no half of a word',
      'Results:\n2-[Mary Lind|Mary Lind] beat 7-[Brian Moor|Brian Moor]',
    ],
    ['a longer body is another', 'The European Union Naval Force sailed.'],
    [
      'several schools share the word behind the last',
      '[Selden|Selden University] and [Ohio State University|Ohio State University] agreed.',
    ],
    [
      'two names that make a line are a game',
      'The goalkeeper was hurt in the league\n[Delmar|Delmar F.C.] at [Harwick|Harwick Rovers F.C.]\n',
    ],
    [
      'a thing that opens a sentence is no magazine',
      'The study is in [Nature|Nature (journal)]. Nature is wide. [Nature|Nature (journal)] declined to comment.',
    ],
    ['a paper goes before the company of its name', 'A [New York Lantern|The New York Lantern] report won.'],
    [
      'a foreign acronym in parentheses is defined',
      'The [Spanish Socialist Front|Spanish Socialist Front] ([FSE|Spanish Socialist Front]) met. The [FSE|Spanish Socialist Front] won.',
    ],
    [
      'an institution goes by its initials, unless they are given another meaning',
      'The [FBM|Federal Bureau of Mines] came.',
    ],
    ['initials with another meaning are left alone', 'Free body motion (FBM) is hard, and FBM is slow.'],
    [
      'a state is no university where its police follows',
      '[Ohio State|Ohio State University] won. Ohio State police came.',
    ],
    [
      'a firm with a partner loses it after its full name',
      '[Merck & Co.|Merck & Co.] sells pills. [Merck|Merck & Co.] grew.',
    ],
    [
      'what stands before two persons of one name parts them as their titles do',
      'Gov. [Ray Fenn|Ray Fenn (politician)] smiled, and [Fenn|Ray Fenn (politician)] waved.',
    ],
    [
      'an office tells whose a surname is, here and wherever it stands alone',
      'Senator [Moor|Brian Moor] left. [Moor|Brian Moor] spoke.',
    ],
    ['but not where a stranger bears it', 'Senator [Moor|Brian Moor] left. Ada Moor stayed. Moor spoke.'],
    [
      'a town of the old world is another before a state',
      'Paris, Maine, is small. [Paris|Paris], New York and Rome are not.',
    ],
    ['a golfer is no politician', 'The golfer [Ray Fenn|Ray Fenn (golfer)] won.'],
    [
      'a state at the head of a list of states is no town',
      'It serves [Washington|Washington (state)], [Ohio|Ohio] and [Oregon|Oregon].',
    ],
    [
      'a headline has the short form of what is named in full below it',
      '[Selden|Selden University] to close\n[Selden University|Selden University] closes.',
    ],
    ['a motor firm loses its Motor', 'The [Siemens|Siemens] Motor lost 2 percent.'],
    ['two firms side by side are a third', 'The Varga Siemens plant closed.'],
    ['somebody of an age is no place and no firm', 'The man, Paris Varga, 34, was cold.'],
    ['a person has an age too', '[Mary Lind|Mary Lind] fell. Mrs. [Lind|Mary Lind], 34, was cold.'],
    [
      'a town that a preposition told is the same town in what follows',
      'A fire in [Orban|Orban, Ohio] hurt two. It is a hard day for [Orban|Orban, Ohio].',
    ],
    [
      'a paper goes by the last word of its name behind an article',
      '[The Harwick Globe|The Harwick Globe] was sold. He ran the [Globe|The Harwick Globe], and a Globe stood there.',
    ],
    [
      'a report of rugby means the club of rugby',
      'RUGBY - SECOND DIVISION RESULTS.\n[Harwick|Harwick Tigers] 34 Selby 20',
    ],
    [
      'a report of soccer means the club of soccer',
      'SOCCER - SECOND DIVISION RESULTS.\n[Harwick|Harwick Rovers F.C.] 3 Selby 2',
    ],
    [
      'a player plays for a team, and somebody leaves for a town',
      'The linebacker of the [Harwick Tigers|Harwick Tigers] has a contract for [Harwick|Harwick Tigers]. He left for [Harwick|Harwick].',
    ],
    [
      'a computer firm loses its Computer before its ending',
      'Shares of [Siemens|Siemens] Computer Corp fell.',
    ],
    [
      'a paper that is called after a party is not what is of that party',
      '[The Republican|The Republican (Orban)] was sold after the Republican primary.',
    ],
    ['a firm and a person are none', '[Siemens|Siemens] & [Mary Lind|Mary Lind] sang.'],
    ['the town of a firm’s name is a town', 'It grew in the town of [Selvia|Selvia, Ohio].'],
    [
      'two persons are no firm',
      '[Mary Lind|Mary Lind] & [Brian Moor|Brian Moor] split. [Lind|Mary Lind] wept.',
    ],
    ['somebody called so is no place', 'A sheriff named Harwick came, and a family called Orban.'],
    ['a town called so is one', 'It is in a town called [Harwick|Harwick].'],
    ['a mark before "&" makes no firm', 'So late!!! & [Siemens|Siemens] shuts at six'],
    ['a name on the other side of it does', 'Moor & Siemens shuts at six'],
    [
      'a university that was named before goes before a town of a state in the text',
      '[Orban University|Orban University] has a library. [Orban|Orban University] closed it. [Orban|Orban, Ohio], [Ohio|Ohio], has none.',
    ],
    [
      'a university of a state plays by the name of the state',
      'Results of the league: [Oregon|University of Oregon at Madison] 78, Selby 66',
    ],
  ])('%s', (_, marked) => expectMarked(marked));

  test.each([
    ['a noun behind an article is no town', 'Nach dem Essen fuhr sie nach [Essen|Essen]. Das Essen war gut.'],
    [
      'a surname behind a preposition with its article is a noun',
      '[Angela Berg|Angela Berg] ging. Am Berg lag Schnee.',
    ],
    ['a given name makes a town a surname', 'Der Richter Peter Essen sprach.'],
    ['a plural has a dative', 'Er kam aus den [Niederlanden|Niederlande].'],
  ])('in German %s', (_, marked) => expectMarked(marked, 'de'));

  test('a short form in parentheses has capitals of the name before it, or Han characters', () => {
    expectMarked(
      'Die [Freie Demokratische Partei|Freie Demokratische Partei] ([FreiPa|Freie Demokratische Partei]) tagte. [FreiPa|Freie Demokratische Partei] bleibt.',
      'de',
    );
    expectMarked(
      '[北方民主进步联合党|北方民主进步联合党]（[北民联党|北方民主进步联合党]）说，[北民联党|北方民主进步联合党]胜利。',
      'zh',
    );
    expectMarked('Die [Freie Demokratische Partei|Freie Demokratische Partei] (Bonn) tagte.', 'de');
  });

  test('in Chinese a short form is none inside other words', () => {
    expectMarked('[北大|北京大学]学生参加州议会，北大西洋公约组织和东北大学没有。', 'zh');
  });

  test('a text of nothing but a short form is read to its end', () => {
    const marked = '[FBX|Federal Bureau of Mines] '.repeat(150_000);
    expectMarked(
      `[Federal Bureau of Mines|Federal Bureau of Mines] ([FBX|Federal Bureau of Mines]) ${marked}`,
    );
  });

  test('in German an office stands before a surname', () => {
    expectMarked(
      'Am Montag kam Finanzminister [Moor|Brian Moor] mit Außenminister [Berg|Angela Berg], danach SPD-Chef [Orban|Jesse Orban].',
      'de',
    );
  });

  test('in German a party stands behind a name, and an office behind a hyphen', () => {
    expectMarked(
      '[Angela Berg|Angela Berg] ([FDP|Freie Demokratische Partei]) traf den [Siemens|Siemens]-Chef.',
      'de',
    );
  });
});
