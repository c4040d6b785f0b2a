/**
 * Persons whom headlines and posts name by the surname alone, and by no other bearer's: a surname that hardly anybody else in the news has
 * had. Each by the title that an encyclopedia gives; a surname that two of a country's well-known persons share is not here.
 */
const KNOWN_BY_SURNAME = new Set(
  [
    'Mahmoud Ahmadinejad|Yasser Arafat|Ben Bernanke|Silvio Berlusconi|Joe Biden|Osama bin Laden|Jair Bolsonaro|Leonid Brezhnev',
    'Jacques Chirac|Viktor Chernomyrdin|Novak Djokovic|Mario Draghi|Dwight D. Eisenhower|Albert Einstein|Recep Tayyip Erdoğan|Roger Federer',
    'Muammar Gaddafi|Newt Gingrich|Rudy Giuliani|Mikhail Gorbachev|Alan Greenspan|Adolf Hitler|Alfred Hitchcock|François Hollande',
    'Saddam Hussein|Radovan Karadžić|Hamid Karzai|Nikita Khrushchev|Ruhollah Khomeini|Ali Khamenei|Mikhail Khodorkovsky|Henry Kissinger',
    'Christine Lagarde|Sergey Lavrov|Alexander Lukashenko|Emmanuel Macron|Nelson Mandela|Diego Maradona|Angela Merkel|Lionel Messi',
    'Slobodan Milošević|François Mitterrand|Ratko Mladić|Mobutu Sese Seko|José Mourinho|Hosni Mubarak|Robert Mugabe|Pervez Musharraf',
    'Benito Mussolini|Rafael Nadal|Alexei Navalny|Benjamin Netanyahu|Richard Nixon|Barack Obama|Ehud Olmert|Viktor Orbán|Nancy Pelosi',
    'Pablo Picasso|Augusto Pinochet|Petro Poroshenko|Romano Prodi|Vladimir Putin|Yitzhak Rabin|Mariano Rajoy|Ronald Reagan',
    'Matteo Renzi|Mitt Romney|Donald Rumsfeld|Mikheil Saakashvili|Matteo Salvini|Nicolas Sarkozy|Arnold Schwarzenegger|Wolfgang Schäuble',
    'Steven Spielberg|Joseph Stalin|Dominique Strauss-Kahn|Alexis Tsipras|Leon Trotsky|Donald Trump|Donald Tusk|Yulia Tymoshenko',
    'Arsène Wenger|Viktor Yanukovych|Boris Yeltsin|Viktor Yushchenko|José Luis Rodríguez Zapatero|Zinedine Zidane|Mark Zuckerberg',
    'Annalena Baerbock|Joachim Gauck|Michail Gorbatschow|Karl-Theodor zu Guttenberg|Gregor Gysi|Robert Habeck|Boris Jelzin|Jürgen Klopp',
    'Annegret Kramp-Karrenbauer|Winfried Kretschmann|Renate Künast|Oskar Lafontaine|Armin Laschet|Alexander Lukaschenko|Franz Müntefering',
    'Benjamin Netanjahu|Wladimir Putin|Wladimir Wladimirowitsch Putin|Horst Seehofer|Wolodymyr Selenskyj|Peer Steinbrück|Frank-Walter Steinmeier',
    'Edmund Stoiber|Markus Söder|Jürgen Trittin|Guido Westerwelle',
    'Volodymyr Zelenskyy|Jean-Claude Juncker|Jens Stoltenberg|Olaf Scholz|Ursula von der Leyen|Narendra Modi|Lech Wałęsa|Václav Havel',
  ].flatMap((names) => names.split('|')),
);

/** Surnames that a person has besides the last word of the name, or in place of it. */
const OTHER_SURNAMES = new Map([
  ['Osama bin Laden', ['bin Laden', 'Bin Laden']],
  ['Saddam Hussein', ['Saddam']],
  ['Mobutu Sese Seko', ['Mobutu']],
  ['José Luis Rodríguez Zapatero', ['Zapatero']],
  ['Karl-Theodor zu Guttenberg', ['Guttenberg', 'zu Guttenberg']],
  ['Ursula von der Leyen', ['von der Leyen', 'Von der Leyen']],
  ['Muammar Gaddafi', ['Gaddafi', 'Gadhafi', 'Kadhafi', 'Qaddafi']],
  ['Volodymyr Zelenskyy', ['Zelenskyy', 'Zelensky']],
]);

/** The same of names in Han characters, whose given names are written in several ways. */
const KNOWN_HAN =
  /^(?:(?:巴拉克|贝拉克)·(奥巴马)|唐纳德·(特朗普)|乔·(拜登)|弗拉基米尔·(普京|泽连斯基)|(?:安格拉|安吉拉)·(默克尔)|(?:本雅明|本杰明)·(内塔尼亚胡)|尼古拉·(萨科齐)|弗朗索瓦·(奥朗德)|(?:埃马纽埃尔|伊曼纽尔)·(马克龙)|西尔维奥·(贝卢斯科尼)|穆阿迈尔·(卡扎菲)|(?:胡斯尼|穆罕默德·胡斯尼)·(穆巴拉克)|纳尔逊·(曼德拉)|史蒂夫·(乔布斯)|雷杰普·塔伊普·(埃尔多安)|阿道夫·(希特勒)|约瑟夫·(斯大林)|米哈伊尔·(戈尔巴乔夫)|鲍里斯·(叶利钦)|乌戈·(查韦斯)|(?:利昂内尔|莱昂内尔)·(梅西)|安东尼奥·(古特雷斯)|克里斯蒂娜·(拉加德)|乌尔苏拉·(冯德莱恩))$/u;

/** "Merkel" for "Angela Merkel": the surname by which everybody knows who is meant; none for nearly everybody. */
export function knownSurnames(text: string): readonly string[] {
  if (text.charCodeAt(0) >= 0x4e00)
    return (
      KNOWN_HAN.exec(text)
        ?.slice(1)
        .filter((each) => each !== undefined) ?? []
    );
  if (!KNOWN_BY_SURNAME.has(text)) return [];
  return OTHER_SURNAMES.get(text) ?? [text.slice(text.lastIndexOf(' ') + 1)];
}
