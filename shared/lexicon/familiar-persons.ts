/** Presidents whose surname others in the news bear too: the office before it says who is meant. */
const PRESIDENTS =
  /^(?:Barack Obama|Bill Clinton|Donald Trump|Franklin D\. Roosevelt|Gerald Ford|Jimmy Carter|Joe Biden|John F\. Kennedy|Lyndon B\. Johnson|Nelson Mandela|Nicolas Sarkozy|Richard Nixon|Ronald Reagan)$/u;

/** What the papers call persons by; the whole name only. */
const FAMILIAR_PERSONS = new Map([
  ['Hillary Clinton', ['Hillary Rodham Clinton']],
  ['Hillary Rodham Clinton', ['Hillary Clinton']],
  ['Luiz Inácio Lula da Silva', ['Lula', 'Lula da Silva']],
  ['Mahatma Gandhi', ['Mohandas Gandhi']],
  ['Mohandas Gandhi', ['Mahatma Gandhi']],
  ['Mohandas Karamchand Gandhi', ['Mahatma Gandhi']],
  ['Kanye West', ['Kanye']],
  ['LeBron James', ['LeBron']],
  ['Oprah Winfrey', ['Oprah']],
  ["Shaquille O'Neal", ['Shaq']],
  ['Pope Benedict XVI', ['Joseph Ratzinger', 'Ratzinger']],
  ['Pope Francis', ['Jorge Mario Bergoglio', 'Jorge Bergoglio']],
  ['Pope John Paul II', ['Karol Wojtyła', 'Karol Wojtyla']],
  ['Benedikt XVI.', ['Papst Benedikt']],
  ['Johannes Paul II.', ['Papst Johannes Paul']],
  ['John F. Kennedy', ['JFK']],
  ['Franklin D. Roosevelt', ['FDR']],
  ['Lyndon B. Johnson', ['LBJ']],
]);

/** "Lula" for "Luiz Inácio Lula da Silva", "President Obama" for "Barack Obama". */
export function familiarPersons(text: string): string[] {
  const surname = PRESIDENTS.test(text) ? (text.split(' ').at(-1) ?? '') : '';
  return [...(FAMILIAR_PERSONS.get(text) ?? []), ...(surname === '' ? [] : [`President ${surname}`])];
}
