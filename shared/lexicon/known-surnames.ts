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
    'Volodymyr Zelenskyy|Jean-Claude Juncker|Jens Stoltenberg|Olaf Scholz|Ursula von der Leyen|Narendra Modi|Lech Wałęsa|Václav Havel',
  ].flatMap((names) => names.split('|')),
);

/** Surnames that a person has besides the last word of the name, or in place of it. */
const OTHER_SURNAMES = new Map([
  ['Osama bin Laden', ['bin Laden', 'Bin Laden']],
  ['Saddam Hussein', ['Saddam']],
  ['Mobutu Sese Seko', ['Mobutu']],
  ['José Luis Rodríguez Zapatero', ['Zapatero']],
  ['Ursula von der Leyen', ['von der Leyen', 'Von der Leyen']],
  ['Muammar Gaddafi', ['Gaddafi', 'Gadhafi', 'Kadhafi', 'Qaddafi']],
  ['Volodymyr Zelenskyy', ['Zelenskyy', 'Zelensky']],
]);

/** "Merkel" for "Angela Merkel": the surname by which everybody knows who is meant; none for nearly everybody. */
export function knownSurnames(text: string): readonly string[] {
  if (!KNOWN_BY_SURNAME.has(text)) return [];
  return OTHER_SURNAMES.get(text) ?? [text.slice(text.lastIndexOf(' ') + 1)];
}
