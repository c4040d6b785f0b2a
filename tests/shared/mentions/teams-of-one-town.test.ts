import { describe, test } from 'vitest';
import { expectMarkedWith, titled } from './titled-subjects.ts';

const expectMarked = expectMarkedWith([
  ...titled(
    'ORGANIZATION',
    'Boston Celtics',
    'Boston Red Sox',
    'Boston Bruins',
    'Miami Heat',
    'Miami Dolphins',
  ),
  ...titled('ORGANIZATION', 'Phoenix Suns', 'University of Phoenix', 'Washington Redskins'),
  ...titled('ORGANIZATION', 'Blackburn Rovers F.C.', 'England national football team'),
  ...titled('ORGANIZATION', 'Edinburgh Rugby', 'University of Edinburgh', 'Connacht Rugby'),
  ...titled('ORGANIZATION', 'England cricket team', 'Norvia national cricket team'),
  ...titled('ORGANIZATION', 'Detroit Tigers', 'Leicester Tigers', 'Sheffield Wednesday F.C.'),
  ...titled('ORGANIZATION', 'Philadelphia 76ers', 'Chicago White Sox', 'Surrey County Cricket Club'),
  ...titled('ORGANIZATION', 'Scuderia Norvane', 'Velm F.C.', 'Velm (band)', 'Tigers (band)'),
  ...titled('PLACE', 'Philadelphia', 'Surrey', 'Iberia'),
  ...titled('PLACE', 'Cork', 'Norvia', 'Edinburgh', 'Connacht', 'Boston', 'Miami', 'Blackburn', 'England'),
]);

describe('teams of one town', () => {
  test.each([
    [
      'in basketball a town is its team of that league',
      'NBA RESULTS\n[BOSTON|Boston Celtics] 102 [Miami|Miami Heat] 98\n[Phoenix|Phoenix Suns] 88 [Boston|Boston Celtics] 80',
    ],
    ['in football another', 'NFL - Two touchdowns.\n[Miami|Miami Dolphins] 21 Selby 7'],
    ['a nickname need not be a plural', 'A basketball season ends: the [Heat|Miami Heat] won the cup.'],
    ['interceptions make a report', 'NFC: No interception. The [Redskins|Washington Redskins] have lost.'],
    [
      'in a squad of soccer a club stands behind its player, and a country is a country',
      'SOCCER - A goalkeeper and a striker: Carl Varga ( [Blackburn|Blackburn Rovers F.C.] ) , Jo Moor ( [England|England] ) .',
    ],
    [
      'a team loses at another',
      'RUGBY - Two tries for the league. [Edinburgh|Edinburgh Rugby] lost at [Connacht|Connacht Rugby], who waved.',
    ],
    [
      'a report of college sport means no club of a league',
      'No. 1 Selby beat [Phoenix|University of Phoenix] 80-62 for the championship of the league.',
    ],
    [
      'two sides of a match of cricket are teams, and who bowled is no town',
      'CRICKET - A wicket fell between [England|England cricket team] and [Norvia|Norvia national cricket team] : \n[England|England cricket team] first innings\nAda Lind c Moor b Cork 76',
    ],
    [
      'a nickname is that of the league’s club',
      'Ann Ode homered in the third inning, and the [Tigers|Detroit Tigers] beat [Phoenix|University of Phoenix].',
    ],
    [
      'a line of a game may have a day and an hour',
      'NHL hockey\nThursday: [Boston|Boston Bruins] at [Miami|Miami], 7:30',
    ],
    [
      'a result between two names makes both of them teams',
      'haha [Blackburn|Blackburn Rovers F.C.] 3-1 [Connacht|Connacht Rugby], bye',
    ],
    ['a team falls to another', 'MLB homers in the inning: Selby lost to [Boston|Boston Red Sox].'],
    [
      'a stable races in a Grand Prix',
      'Grid of the Grand Prix: 1. Ada Lind ( [England|England] ) [Norvane|Scuderia Norvane]',
    ],
    [
      'days of a month between a month and a town are no result',
      'The fair of June 12-14 [Blackburn|Blackburn] expects. [Blackburn|Blackburn] hosts it.',
    ],
    [
      'a score stands before what a team does',
      'CRICKET - Wickets at [Cork|Cork] : [Surrey|Surrey County Cricket Club] 296 beat Selby .',
    ],
    [
      'a captain has a team where the text has named it, whatever it is about',
      'The [Blackburn Rovers F.C.|Blackburn Rovers F.C.] wept. [Blackburn|Blackburn Rovers F.C.] captain Ode sent a wreath to [Blackburn|Blackburn].',
    ],
    [
      'games won and lost stand behind a team',
      'NFL - Two touchdowns. [Miami|Miami Dolphins] ( 8-6 ) fell asleep.',
    ],
    [
      'a band is not meant in a headline above the team',
      'TOUCHDOWNS AND WINS - [TIGERS|Detroit Tigers] WIN\nThe [Detroit Tigers|Detroit Tigers] won.',
    ],
    [
      'a club goes before a band where a score follows',
      'SOCCER - LEAGUE RESULTS\n[Velm|Velm F.C.] 2 Selby 0',
    ],
    [
      'who scored is no town',
      'SOCCER - LEAGUE RESULTS\n[Blackburn|Blackburn Rovers F.C.] 2 ( Boston 29th , Cork 60th ) Selby 0 .',
    ],
    [
      'a nickname may be a number',
      'NBA RESULTS\n[PHILADELPHIA|Philadelphia 76ers] 102 [Miami|Miami Heat] 98',
    ],
    [
      'a nickname may end in x',
      'Ann Ode homered in the third inning, and the [White Sox|Chicago White Sox] lost.',
    ],
    ['a day of the week is no club', 'SOCCER - LEAGUE RESULTS AFTER WEDNESDAY’S GAMES\nA striker slept.'],
    [
      'two innings are a score',
      'CRICKET - A wicket fell. At Selby : [Surrey|Surrey County Cricket Club] 301 and 112-4 .',
    ],
    [
      'who stands before "v" plays',
      'CRICKET - A wicket fell. On Monday : [Norvia|Norvia national cricket team] v Selby .',
    ],
    [
      'whose players follow is a team',
      'SOCCER - A striker and a goalkeeper. Scorers : [England|England national football team] - Ada Lind ( 12th ) .',
    ],
    [
      'but not the place of a report',
      'SOCCER - A striker and a goalkeeper.\n[BOSTON|Boston] - Ada Lind ( 12 ) waved.',
    ],
    [
      'a player has caps for a team',
      'SOCCER - A striker won his 101st cap for [England|England national football team] .',
    ],
    ['a tour of a country is a race', 'CYCLING - Nobody won the Tour of Iberia , a league of its own.'],
    ['elsewhere a town is a town', 'A ferry left [Boston|Boston] for [Miami|Miami] at 8.'],
  ])('%s', (_, marked) => expectMarked(marked));
});
