import { describe, expect, test } from 'vitest';
import { deriveNames } from '../../../shared/lexicon/derive-names.ts';
import { unitedForms } from '../../../shared/lexicon/equal-forms.ts';
import { initials } from '../../../shared/lexicon/initials.ts';
import type { LexiconSubject } from '../../../shared/lexicon/lexicon-source.ts';
import { surnames } from '../../../shared/lexicon/person-names.ts';
import { topicVariants } from '../../../shared/lexicon/topic-names.ts';

const derive = (kind: LexiconSubject['kind'], text: string): string[] => {
  const name = { text, kind: 'ALIAS', matching: 'ALONE' } as const;
  return deriveNames({ slug: 'x', kind, names: [name] }, name).map(
    (each) => `${each.text}${each.needsEvidence ? ' ?' : ''}`,
  );
};

const deriveTexts = (text: string): string[] => [...derive('ORGANIZATION', text), ...derive('PLACE', text)];

describe('names that the compiler derives (a question mark: only beside the full name)', () => {
  test.each([
    ['PERSON', 'John F. Kennedy', ['John Kennedy', 'Jack Kennedy', 'Kennedy ?']],
    ['PERSON', 'Robert Downey Jr.', ['Robert Downey', 'Downey ?']],
    ['PERSON', 'George Walker Bush', ['George Bush', 'Walker Bush', 'Bush ?']],
    ['PERSON', 'Edward Marlow', ['Ted Marlow', 'Ed Marlow']],
    ['PERSON', 'Ted Marlow', ['Edward Marlow', 'Theodore Marlow']],
    ['PERSON', 'Ursula von der Heide', ['Heide ?', 'von der Heide ?']],
    ['PERSON', 'Rafael De La Cruz', ['Rafael de la Cruz', 'de la Cruz ?']],
    ['PERSON', 'Omar el-Baradi', ['Omar al-Baradi', 'el-Baradi ?', 'al-Baradi ?', 'Baradi ?']],
    ['PERSON', 'Xi Jinping', ['Jinping ?', 'Xi ?']],
    ['PERSON', 'Pope Benedict XVI', ['Pope Benedict', 'Benedict XVI', 'Benedict ?']],
    ['PERSON', '埃米尔·范杜瓦', ['范杜瓦 ?']],
    ['PERSON', 'Alfonso Valdivieso Sarmiento', ['Alfonso Valdivieso', 'Valdivieso ?', 'Sarmiento ?']],
    ['PERSON', 'Howard Florey, Baron Florey', ['Howard Florey', 'Florey ?']],
    ['PERSON', 'Angela Merkel', ['Merkel']],
    ['PERSON', 'Volodymyr Zelenskyy', ['Zelenskyy', 'Zelensky']],
    ['PERSON', 'Viola Orban-Moor', ['Viola Orban', 'Orban-Moor ?']],
    ['PERSON', 'Rolf-Dieter Moor', ['Rolf Moor', 'Moor ?']],
    ['PERSON', 'Jean-Marie Orban', ['Orban ?']],
    ['PERSON', 'Madonna', []],
    ['ORGANIZATION', 'Bayer 04 Leverkusen', ['Bayer Leverkusen']],
    ['ORGANIZATION', 'Arsenal F.C.', ['Arsenal Football Club']],
    ['ORGANIZATION', "Moody's Investors Service", ["Moody's ?"]],
    ['ORGANIZATION', '中国农工党', ['农工党 ?']],
    ['ORGANIZATION', '中华人民共和国外交部', ['中国外交部']],
    ['ORGANIZATION', '皇家马德里足球俱乐部', ['皇家马德里']],
    ['ORGANIZATION', 'Selby Moor Pictures', ['Selby Moor']],
    ['ORGANIZATION', 'San Selby State University', ['San Selby State ?']],
    ['ORGANIZATION', 'University of Velm at Selby', ['University of Velm Selby']],
    ['ORGANIZATION', 'World Food Programme', ['World Food Program']],
    ['ORGANIZATION', '日立制作所', ['日立']],
    ['PERSON', 'Oprah Winfrey', ['Oprah', 'Winfrey ?']],
    ['PLACE', 'Selby Velm Airport', ['Selby Velm airport', 'Velm Airport', 'Velm International Airport']],
    ['PLACE', 'Velm International Airport', ['Velm Airport', 'Velm airport']],
    ['ORGANIZATION', 'United Velm Workers', ['UVW']],
    ['PERSON', 'Pope Francis', ['Jorge Bergoglio', 'Jorge Mario Bergoglio']],
    ['ORGANIZATION', 'Brooklyn Nets', ['New Jersey Nets', 'Brooklyn ?', 'New Jersey ?']],
    [
      'ORGANIZATION',
      'United States Court of Appeals for the Ninth Circuit',
      ['9th Circuit', 'Ninth Circuit', '9th U.S. Circuit Court of Appeals', 'Ninth Circuit Court of Appeals'],
    ],
    ['ORGANIZATION', 'Ann B. Orban Presidential Library', ['Orban Library', 'Orban Presidential Library']],
    ['PERSON', 'Bill Clinton (musician)', ['Bill Clinton', 'Clinton ?']],
    ['ORGANIZATION', 'Deutscher Bundestag', ['Bundestag', 'Bundestages']],
    ['ORGANIZATION', 'Auswärtiges Amt', ['Auswärtigen Amt']],
    ['ORGANIZATION', '自由民主党 (日本)', ['自由民主党', '自民党']],
    ['PLACE', '宾夕法尼亚州', ['宾夕法尼亚']],
    ['PERSON', '贝拉克·奥巴马', ['奥巴马']],
    ['PERSON', '亚当·奥巴马', ['奥巴马 ?']],
    ['ORGANIZATION', 'Los Angeles Lakers', ['Lakers', 'L.A. Lakers', 'Los Angeles ?']],
    ['ORGANIZATION', 'Toyota Motor Corporation', ['Toyota']],
    ['ORGANIZATION', 'JPMorgan Chase & Co.', ['JPMorgan Chase', 'JPMorgan']],
    ['ORGANIZATION', 'United States Department of Homeland Security', ['Department of Homeland Security']],
    ['ORGANIZATION', 'Republican Party (United States)', ['Republican Party', 'GOP']],
    ['PLACE', 'Wall Street', ['Wall St']],
    ['PLACE', 'Wrocław', ['Breslau']],
    ['ORGANIZATION', 'Norvane Inc.', ['Norvane', 'Norvane Incorporated']],
    ['ORGANIZATION', 'News Corporation', ['News Corp']],
    ['ORGANIZATION', 'Manchester United F.C.', ['Manchester United', 'Manchester ?', 'United ?']],
    ['ORGANIZATION', 'FC Barcelona', ['Barcelona ?']],
    ['ORGANIZATION', 'Preston North End F.C.', ['Preston North End', 'Preston ?']],
    ['ORGANIZATION', 'PSV Eindhoven', ['PSV ?']],
    ['ORGANIZATION', 'Texas A&M University', ['Texas A&M']],
    ['ORGANIZATION', 'Eli Lilly and Company', ['Eli Lilly', 'Lilly ?']],
    ['ORGANIZATION', 'Barrick Gold', ['Barrick ?']],
    ['ORGANIZATION', 'Hamburger SV', ['Hamburg ?']],
    ['ORGANIZATION', '1. FC Köln', ['Köln ?', 'Cologne ?']],
    ['ORGANIZATION', 'Celta de Vigo', ['Celta Vigo', 'Vigo ?']],
    ['ORGANIZATION', 'Deportivo de La Coruña', ['Deportivo Coruña', 'Deportivo La Coruña', 'Coruña ?']],
    ['ORGANIZATION', 'HC Sparta Praha', ['Sparta Praha', 'Sparta Prague']],
    ['ORGANIZATION', 'Roda JC Kerkrade', ['Roda JC']],
    ['ORGANIZATION', 'Essendon Football Club', ['Essendon ?']],
    ['ORGANIZATION', 'Club Atlético River Plate', ['River Plate']],
    ['ORGANIZATION', 'Scuderia Ferrari', ['Ferrari ?']],
    ['ORGANIZATION', 'Selby 77ers', ['Selby ?', '77ers ?']],
    ['ORGANIZATION', 'New York Giants', ['New York ?', 'Giants ?']],
    ['ORGANIZATION', 'Columbus Blue Jackets', ['Columbus ?', 'Blue Jackets ?']],
    ['ORGANIZATION', 'England national football team', ['England ?']],
    ['PERSON', 'Renate Götschl', ['Renate Goetschl', 'Goetschl ?']],
    ['PERSON', 'Hussein of Jordan', ['King Hussein']],
    ['PERSON', 'Elizabeth II', ['Queen Elizabeth II', 'Queen Elizabeth', 'Elizabeth ?']],
    ['PERSON', 'Charles, Prince of Wales', ['Prince Charles']],
    ['PERSON', '安倍晋三', ['安倍 ?']],
    ['PERSON', '让-克洛德·特里谢', ['特里谢 ?']],
    ['ORGANIZATION', 'Surrey County Cricket Club', ['Surrey ?']],
    ['ORGANIZATION', 'University of Utah', ['Utah ?']],
    ['ORGANIZATION', 'University of Oxford', ['Oxford University']],
    ['ORGANIZATION', 'Federal Bureau of Investigation', ['FBI']],
    ['ORGANIZATION', 'Securities and Exchange Commission', ['SEC']],
    ['ORGANIZATION', 'General Mills', ['GM ?']],
    ['ORGANIZATION', 'Procter & Gamble', ['P&G']],
    ['ORGANIZATION', 'Allianz für Deutschland', ['AfD ?']],
    ['ORGANIZATION', 'Christlich Demokratische Union Deutschlands', ['CDU']],
    ['ORGANIZATION', 'Liberal Party of Canada', ['Liberal Party ?', 'Liberals ?']],
    ['ORGANIZATION', 'Supreme Court of Illinois', ['Illinois Supreme Court']],
    ['ORGANIZATION', 'FTSE 100 Index', ['FTSE 100']],
    ['ORGANIZATION', 'Amazon.com', ['Amazon']],
    ['ORGANIZATION', 'Weißes Haus', ['Weißen Haus']],
    ['PLACE', 'Des Moines, Iowa', ['Des Moines']],
    ['PLACE', 'Cook County, Illinois', ['Cook County ?']],
    ['PLACE', 'Federal Republic of Yugoslavia', ['Yugoslavia']],
    ['PLACE', 'Frankfurt am Main', ['Frankfurt']],
    ['PLACE', 'Changi International Airport', ['Changi Airport']],
    ['ORGANIZATION', 'Brandeis University', ['Brandeis ?']],
    ['ORGANIZATION', 'Labour Party', ['Labour ?', 'Labor Party']],
    ['ORGANIZATION', 'Procter & Gamble', ['Procter and Gamble']],
    ['ORGANIZATION', 'A.C. Milan', ['AC Milan']],
    ['ORGANIZATION', 'ExxonMobil', ['Exxon Mobil']],
    ['ORGANIZATION', 'United States Senate', ['U.S. Senate', 'Senate ?']],
    ['ORGANIZATION', 'United States Department of Justice', ['Justice Department', 'Department of Justice']],
    ['ORGANIZATION', 'Supreme Court of the United States', ['U.S. Supreme Court', 'Supreme Court ?']],
    ['ORGANIZATION', 'Deutsche Bank', ['Deutschen Bank']],
    ['ORGANIZATION', '阿里巴巴集团', ['阿里巴巴']],
    ['ORGANIZATION', 'FBI', ['F.B.I.']],
    ['ORGANIZATION', 'The Daily Star', ['Daily Star', 'the Daily Star']],
    ['ORGANIZATION', 'The Guardian', ['the Guardian']],
    ['PLACE', 'Austin, Texas', ['Austin ?', 'Austin, Tex']],
    ['PLACE', 'Washington, D.C.', ['Washington']],
    ['PLACE', 'New York City', ['New York']],
    ['PLACE', 'California', ['Calif ?']],
    ['PLACE', 'United Kingdom', ['Britain', 'U.K.']],
    ['PLACE', 'Saint Petersburg', ['St. Petersburg']],
    ['PLACE', 'The Bahamas', ['Bahamas']],
    ['PLACE', '浙江省', ['浙江']],
    ['PLACE', 'Georgia (country)', ['Georgia']],
    ['PLACE', 'Frankfurt am Main', ['Frankfurt/Main']],
    ['PLACE', 'Schwedt/Oder', ['Schwedt']],
    ['PLACE', 'Gaza Province', ['Gaza province']],
    ['ORGANIZATION', 'Orlando Magic', ['Orlando ?', 'Magic ?']],
    ['ORGANIZATION', 'Trinity College, Cambridge', ['Trinity College ?']],
    ['ORGANIZATION', 'Australian Labor Party', ['Labor Party ?']],
    ['ORGANIZATION', 'Norfolk Southern Railway', ['Norfolk Southern']],
    ['ORGANIZATION', 'Cooper Tire & Rubber Company', ['Cooper Tire']],
    ['ORGANIZATION', 'Xinhua News Agency', ['Xinhua']],
    ['ORGANIZATION', 'Europäische Zentralbank', ['EZB']],
    ['ORGANIZATION', 'Österreichische Volkspartei', ['ÖVP']],
    ['ORGANIZATION', 'Deutscher Bundestag', ['Bundestag']],
    ['ORGANIZATION', 'SV Werder Bremen', ['Werder Bremen', 'Werder ?', 'Bremen ?']],
    ['PERSON', 'Eugene "Bull" Connor', ['Bull Connor', 'Connor ?']],
    ['PERSON', 'José Ignacio López de Arriortúa', ['José Ignacio López']],
    ['PERSON', 'Barack Obama', ['President Obama', 'Obama']],
    ['PERSON', 'Luiz Inácio Lula da Silva', ['Lula']],
    ['ORGANIZATION', 'University of Nebraska–Lincoln', ['Nebraska ?']],
    ['PLACE', 'Kolkata', ['Calcutta']],
    ['PLACE', 'Gaza Strip', ['Gaza']],
    ['PERSON', 'Sergey Lavrov', ['Sergei Lavrov', 'Lavrov']],
    ['PERSON', 'Bashar al-Assad', ['Bashar Assad']],
    ['PERSON', 'Muammar Gaddafi', ['Moammar Gaddafi', 'Muammar Qaddafi']],
    ['ORGANIZATION', 'Federal Reserve System', ['Federal Reserve', 'Fed']],
    ['ORGANIZATION', 'University of the Punjab', ['Punjab University']],
    ['ORGANIZATION', 'University of Wisconsin–Madison', ['University of Wisconsin']],
    [
      'ORGANIZATION',
      'United States House Committee on Financial Services',
      ['House Financial Services Committee'],
    ],
    ['ORGANIZATION', '北大西洋公约组织', ['北约']],
    ['ORGANIZATION', '中国国家女子排球队', ['中国女排']],
  ] as const)('%s “%s”', (kind, text, expected) => {
    const found = derive(kind, text);
    for (const wording of expected) expect(found).toContain(wording);
    if (expected.length === 0) expect(found).toEqual([]);
  });

  test.each([
    ['ORGANIZATION', 'Arsenal F.C.', 'Arsenal', 'a store of arms too'],
    ['ORGANIZATION', 'News Corporation', 'News', 'an ordinary word'],
    ['ORGANIZATION', 'The Guardian', 'Guardian', 'an ordinary word'],
    ['ORGANIZATION', 'American Airlines', 'American ?', 'of a country'],
    ['ORGANIZATION', 'National University', 'National ?', 'in a thousand names'],
    ['PLACE', 'Mexico City', 'Mexico', 'another place'],
    ['ORGANIZATION', 'New York University', 'New York', 'a city'],
    ['ORGANIZATION', 'Bob Jones University', 'Bob Jones', 'a person'],
    ['ORGANIZATION', 'Iraqi News Agency', 'Iraqi', 'of a country'],
    ['ORGANIZATION', 'Inter Milan', 'Milan ?', 'another club'],
    ['PLACE', 'Frankfurt (Oder)', 'Frankfurt', 'the one on the Main'],
    ['PERSON', 'Elizabeth II', 'II ?', 'no surname'],
    ['PERSON', '习近平', '习 ?', 'one character'],
  ] as const)('%s “%s” does not become “%s”, which is %s', (kind, text, wording, _reason) => {
    expect(derive(kind, text)).not.toContain(wording);
  });

  test('initials leave small words out; two letters are those of two words and of no commission', () => {
    expect(initials('Federal Bureau of Investigation')).toContain('FBI');
    expect(initials('Department of Justice')).toEqual(['DOJ', 'DoJ']);
    expect(deriveTexts('About.com')).not.toContain('About');
    expect(deriveTexts('European Commission')).not.toContain('EC');
    expect(deriveTexts('Sozialdemokratische Partei Deutschlands').join('|')).not.toMatch(
      /(?:^|\|)Deutschlands/u,
    );
    expect(deriveTexts('Los Angeles Times')).not.toContain('Los Angeles ?');
    expect(deriveTexts("Kurdistan Workers' Party")).not.toContain('Kurdistan ?');
    expect(derive('PERSON', 'Malcolm X')).not.toContain('King Malcolm');
    expect(deriveTexts('Philip Morris')).not.toContain('PM ?');
    expect(deriveTexts('Republic of China')).not.toContain('China');
    expect(initials('General Motors')).toEqual(['GM']);
  });

  test('the forms of the United States are equal inside names too', () => {
    expect(unitedForms('U.S. Senate')).toEqual(expect.arrayContaining(['US Senate', 'United States Senate']));
    expect(unitedForms('Use of force')).toEqual([]);
  });

  test('topics take plurals and the other order', () => {
    expect(topicVariants('opioid crisis')).toEqual(
      expect.arrayContaining(['opioid crises', 'crisis of opioid']),
    );
    expect(topicVariants('U.S.-China relations')).toContain('relations between China and the United States');
  });

  test('surnames are not made of suffixes', () => {
    expect(surnames('Sammy Davis Jr.')).toEqual(['Davis']);
  });
});
