/** A short text of our own, in which a new name is tried out: news as it is written, and names where they mean nobody of ours. */
export interface SampleText {
  title: string;
  /** BCP 47. */
  language: string;
  /** The day that the text speaks from, `YYYY-MM-DD`. */
  date: string;
  text: string;
}

const DATE = '2023-10-12';
const sample = (language: string, title: string, text: string): SampleText => ({
  title,
  language,
  date: DATE,
  text,
});

/** Invented scenes: they assert nothing about the world, and no collection is made of them. */
export const SAMPLE_TEXTS: readonly SampleText[] = [
  sample(
    'en',
    'A delegation arrives',
    'A delegation of senators landed in Beijing on Saturday. Chuck Schumer led the group; Mike Crapo sat beside him. Asked about fentanyl, the majority leader said that the talks had been frank.',
  ),
  sample(
    'en',
    'At the ministry',
    'The Foreign Ministry answered in one sentence. A spokesperson for the ministry, Wang Wenbin, said that China and the United States should meet each other halfway.',
  ),
  sample(
    'en',
    'A president speaks',
    'President Xi received the visitors in the Great Hall of the People. Xi spoke for eighty minutes. Mr. Biden, who was in Washington, read the transcript later; Biden did not comment.',
  ),
  sample(
    'en',
    'Baseball',
    'The pitcher will chuck it to first, and the crowd will rise. Chuck Rainey, who kept the ground for forty years, has seen it all. Nobody in the park on Sunday was thinking of trade.',
  ),
  sample(
    'en',
    'Recipes',
    'Take two pounds of chuck, cut it small, and brown it in a deep pot. Turkey or duck will do as well. Serve it on the good china, with rice, and let the guests help themselves.',
  ),
  sample(
    'en',
    'A wedding',
    'May Wong and Grant Hill were married on Saturday in June Lake. Grace Young played the organ. The bride wore white; her sister Rose read a poem about hope and faith.',
  ),
  sample(
    'en',
    'Court report',
    'Judge Price asked Mr. Long to be brief. Mr. Long was not brief. The court will rule in March; until then the state of Georgia may not collect the tax, a clerk named Paris Green said.',
  ),
  sample(
    'en',
    'Markets',
    'Shares in Apple and Amazon fell. Target rose. The dollar was steady against the yuan after the Fed left rates where they were, and treasury yields eased. Gold was little changed.',
  ),
  sample(
    'en',
    'The senate of a university',
    'The Senate voted by 34 to 12 to change the calendar. Its president, a chemist, thanked the house. Students of the drug action committee had asked for a later start of term.',
  ),
  sample(
    'en',
    'Chemistry lesson',
    'A precursor is what another substance is made from. Piperidine smells of pepper. Export and import are words of trade, and not of the laboratory, the teacher said.',
  ),
  sample(
    'en',
    'Letters to the editor',
    'Sir: your correspondent says that US readers do not care. Tell us why not! It seems to us that they do. WHO guidance is one thing, who follows it is another.',
  ),
  sample(
    'en',
    'A county fair',
    'The mayor of Lebanon, Indiana, opened the fair. Visitors from Mexico, Missouri, and Peru, Nebraska, won ribbons. Senator Homer Doe, a goat, took first prize in his class.',
  ),
  sample(
    'en',
    'Quoted in passing',
    'The Treasury Secretary called the measures overdue. The Secretary of State was more careful. A former secretary of state, asked the same, said that the State Department knew best.',
  ),
  sample(
    'en',
    'Sanctions',
    'The sanctions name eleven companies and four people. The Treasury Department said they had shipped machines that press tablets. DEA agents and Customs and Border Protection had traced the parcels.',
  ),
  sample(
    'en',
    'Police blotter',
    'Officers were called to a dispute over a parked Ford. The driver, J. Wang, 34, no relation to anybody in this column, was let go with a warning. A Lincoln was towed.',
  ),
  sample(
    'en',
    'Obituary',
    'She was born in Wuhan, grew up in Vancouver, and taught law in New York for thirty years. Her students called her the Governor. She is survived by a brother, Li Qiang, a dentist.',
  ),
  sample(
    'en',
    'Two of a name',
    'Michael McCaul, a plumber in Dublin, gets the congressman’s mail. He answers it. “I tell them I am for it,” says McCaul, “whatever it is.”',
  ),
  sample(
    'en',
    'A hearing',
    'The Select Committee heard five witnesses. One, a mother from Ohio, held up a photograph. The chairman thanked her. The ranking member asked what the administration had done about the overdose crisis.',
  ),
  sample(
    'zh-Hans',
    '会见',
    '国家主席习近平在人民大会堂会见了来访的代表团。舒默表示，双方应当就芬太尼问题加强合作。外交部发言人汪文斌主持了例行记者会。',
  ),
  sample(
    'zh-Hans',
    '茶馆',
    '王毅是这家茶馆的老板，和部长同名。他说，客人常拿这件事开玩笑。中国茶，美国客，一坐就是半天。',
  ),
  sample(
    'zh-Hans',
    '贸易',
    '商务部昨天宣布了新的出口管制措施。美方对此表示关注。分析人士认为，两国之间的贸易限制短期内不会取消。',
  ),
  sample(
    'zh-Hant',
    '會談',
    '美國參議院多數黨領袖舒默率團抵達北京。外交部長王毅說，中美關係是世界上最重要的雙邊關係之一。',
  ),
  sample(
    'es',
    'Una visita',
    'El presidente de China, Xi Jinping, recibió a los senadores. Estados Unidos pidió más cooperación contra el fentanilo. Pekín respondió que la crisis tiene otras raíces.',
  ),
  sample(
    'es',
    'En el mercado',
    'Una china en el zapato molesta más que un discurso. Blanca Casablanca vende naranjas en la plaza de México; su hermano, Ángel Cruz, las trae del sur.',
  ),
  sample(
    'es',
    'Aduanas',
    'La Secretaría de Economía informó que la aduana retuvo dos contenedores. El Departamento del Tesoro de EE. UU. había anunciado sanciones el martes.',
  ),
  sample(
    'en',
    'Lost and found',
    'Two boys, Chuck and Amir, found the ring under the pier. Chuck saw it first, because it shone. Their teacher, a man called Wang, wrote to the paper.',
  ),
  sample(
    'en',
    'Weather',
    'Storm Xi is the fourteenth of the season; lists of storms run through the Greek alphabet, from Alpha by way of Xi to Omega. The White House Inn at the shore has closed for the week.',
  ),
];
