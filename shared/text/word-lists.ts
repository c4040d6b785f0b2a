import { WordList } from './word-list.ts';

/** The closed lists of words that compiling and resolving share. Lower case, folded, without dots. */

const wordsOf = (text: string): string[] => text.trim().split(/\s+/u);
const words = (text: string): ReadonlySet<string> => new Set(wordsOf(text));
/** A list that is asked for the words beside names. */
const besideNames = (text: string): WordList => new WordList(wordsOf(text));

/** Endings of company names that a text may leave out or add. */
export const COMPANY_SUFFIXES = besideNames(
  'inc incorporated corp corporation ltd limited llc plc co company ag sa se nv spa gmbh kg oyj ab asa bhd pte pty llp lp holdings group fc afc cf',
);

/** Towns of the old world after which towns of the United States are called: with a state behind them they are those. */
export const OLD_WORLD_TOWNS = words(
  'aberdeen alexandria amsterdam athens belfast berlin bethlehem birmingham bristol cairo calais cambridge canton corinth cordova damascus delhi dover dresden dublin edinburgh florence geneva glasgow gloucester hamburg havana hebron jericho lima lisbon london madrid manchester melbourne milan moscow naples newcastle odessa oxford paris petersburg plymouth rome rotterdam salem sparta sydney toledo toronto troy venice verona vienna warsaw worcester york zurich',
);

/** Endings of persons' names. */
export const PERSON_SUFFIXES = besideNames('jr sr ii iii iv v');

/** Lower-case particles that begin a surname. */
export const SURNAME_PARTICLES = words(
  'de del della di da dos das do du la le van von der den ter ten bin al el ben abu mac st zu af',
);

/** Family names that stand first in Chinese, Korean and Vietnamese names. */
export const FIRST_SURNAMES = words(
  'xi wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong wen mao kim park lee moon choi chung jung yoon kang cho shin hwang ahn nguyen tran pham hoang phan vu dang bui qin tan wan jin qian tao hua lai cui ban roh rhee cheung wong chan leung kwok chiang tsai tung soong chow lau yeung goh hsu hsieh',
);

/** Small words that initials leave out. */
export const SMALL_WORDS = words(
  'of the for and in on to a an at by from with de la le les des du da do dos das del el los las der die und fur y e et pour para von &',
);

/** Words that one finds in a dictionary as well as in a telephone book: at the start of a sentence they need more. */
export const ORDINARY_WORDS = besideNames(
  'a an and as at he she we they you it its in on or so do does can may might must will would should could long young old white black brown green gray grey gold silver hall hill hills ford banks brooks burns fields field forest lake park parks rivers stone stones wood woods walker walk baker cook cooks cooper fisher hunter miller porter potter price rice rich rose rush sharp short small smart smith snow speaker steel strong summers swift taylor waters wells west north south east winter wise wolf worth best better bell bird bishop blunt bond booth bright brand burr bush case cash chase church coats cole cotton crane cross cruise crow dash day days dean drake dunn early english fast field fish flood flowers fox france frank freed french frost gates good grace grant graves hand hardy hart hope house hurt issue jobs judge just keen key keys king knight lamb law laws lay light list little lock love low lucky major marsh march mark marks mason mills mix moon more most nice noble page paint peak pike place plant poe pope pound power powers pray prince price pride quick reed reid read real reach root ross royal sage sands savage self sharp shaw sherman show shields sides singer spears spring star stern still street sun supreme sweet temple tell turner turn twist vale wade wait wall ward ware watts wave way weeks weld well wild will wills wing works wright yates an but for from here how if not now of our out over per than that the their them then there these this those though through under until up upon use used very was were what when where which while who why with yes yet april august june southwest northwest southeast northeast gap target orange visa time star people life sprint oracle ban born reading',
);

/** Words that begin a sentence and say nothing about the capitalized word after them. */
export const FUNCTION_WORDS = besideNames(
  'a about above across after again against ago all almost along already also although always amid among an and another any are around as asked at away back be because been before behind being below beneath beside besides between beyond both but by can certainly clearly critics could despite did do does down during each earlier either elsewhere even eventually ever every except few finally first following for formerly from further has have he hence her here his how however if in indeed inside instead into is it its just last later like many may meanwhile might more moreover most much my near nearly neither never nevertheless next no nonetheless nor not nothing now of off officials on once one only onto opposite or other others otherwise our out outside over past per perhaps previously rather recently said say says second several she should similarly since so some soon still such than thanks that the their then there therefore these they this those though through throughout thus till to today together tomorrow tonight toward towards two three four five under unlike until up upon was we were what when whenever where whereas whereby wherever whether which while who whose why will with within without would yes yesterday yet you your ' +
    'el la los las un una en de del al y o que con por para como pero si no su sus se lo desde hasta sobre entre segun tras ante le les des du et ou dans sur avec par pour mais selon depuis entre chez vers der die das ein eine im in am an auf aus bei mit nach von vor zu und oder aber doch wie als so nur noch auch o os as um uma em no na nos nas e ou com ao aos pela pelo',
);

/** Days and months, which stand beside names without belonging to them. */
export const CALENDAR_WORDS = besideNames(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec lunes martes miercoles jueves viernes sabado domingo montag dienstag mittwoch donnerstag freitag samstag sonntag',
);

/** Offices and forms of address before a name; a surname after one of these is a person's. */
export const TITLES = besideNames(
  'president vice-president premier chancellor senator sen sens congressman congresswoman representative rep reps governor gov mayor minister secretary ambassador justice judge general gen admiral adm colonel col major maj captain capt lieutenant lt sergeant sgt commander king queen prince princess pope bishop archbishop cardinal ayatollah sheikh speaker chairman chairwoman chair director commissioner attorney sir lord lady dame baroness professor prof ' +
    'presidente presidenta senador senadora ministro ministra gobernador gobernadora alcalde canciller primer primera prasident prasidentin bundeskanzler bundeskanzlerin kanzler kanzlerin ministerin aussenminister aussenministerin ministerprasident president presidente senateur ministre chancelier premiere deputado deputada governador prefeito chanceler embaixador embaixadora embajador embajadora ambassadeur botschafter bundesprasident finanzminister finanzministerin innenminister innenministerin verteidigungsminister verteidigungsministerin wirtschaftsminister wirtschaftsministerin justizminister justizministerin umweltminister umweltministerin gesundheitsminister gesundheitsministerin verkehrsminister arbeitsministerin arbeitsminister familienministerin landwirtschaftsminister regierungschef regierungschefin staatschef parteichef parteichefin fraktionschef vorstandschef chef chefin burgermeister oberburgermeister papst kardinal bischof konig konigin bundestrainer generalsekretar staatssekretar',
);

/** Forms of address that say less than an office. */
export const ADDRESSES = besideNames(
  'mr mrs ms miss mx dr doctor herr frau monsieur madame senor senora sr sra m mme don dona senhor senhora coach brother sister father rev reverend',
);

/** Words that describe a person before a name without naming another. */
export const DESCRIBERS = besideNames(
  'former then ex late democrat democratic democrats republican republicans rival opposition leader leaders majority minority prime deputy vice acting foreign interior defense defence finance treasury state house senate white first lady candidate coach striker midfielder goalkeeper captain singer actor actress author director ceo cfo chief executive officer spokesman spokeswoman analyst economist lawyer attorney detective officer agent star champion american british chinese french german russian italian spanish mexican canadian israeli iranian japanese korean indian turkish ukrainian brazilian australian european',
);

/** A name before one of these is a part of a longer name: "Kennedy Center", "Washington Street", "Boston Globe". */
export const HEAD_WORDS = besideNames(
  'university universities college school academy institute hospital clinic center centre museum library foundation fund trust society association street avenue road boulevard lane drive square plaza bridge tunnel airport station stadium arena tower towers building hotel theater theatre hall park garden gardens church cathedral temple mosque prize award awards cup medal times post globe herald tribune journal gazette daily news press magazine review chronicle observer telegraph guardian bank airlines airways motors electric steel stock exchange orchestra symphony opera ballet festival marathon open yankees county river lake mountain mountains bay island islands beach valley heights bookstore books records studios pictures club united city fc football basketball bulls giants act doctrine presidency scandal tavern bar inn cafe restaurant college polytechnic gate dam peninsula strait sea ocean gulf desert basin canyon plateau',
);

/** "University of X", "Bank of X": what stands before "of" makes X a part of its name. */
export const OF_HEADS = besideNames(
  'university universidad universite universitat universidade bank museum college institute school academy church cathedral battle tour gulf sea bay strait cape isle port treaty duke duchess earl archbishop bishop diocese archdiocese bishopric times people',
);

/** Qualifiers that make an office somebody else's. */
export const OFFICE_QUALIFIERS = words(
  'former then ex late deputy assistant under vice acting next new shadow past previous incoming outgoing onetime ousted would-be future ancien ancienne antiguo antigua exministro ehemalige ehemaliger fruhere fruherer antigo antiga mini undersecretary associate',
);

/** Lower-case Hangul particles that follow a name without a space. */
export const KOREAN_PARTICLES = words(
  '은 는 이 가 을 를 의 에 에서 에게 와 과 도 만 로 으로 까지 부터 보다 처럼 이나 나 라고 이라고 과의 와의 에도 에는 에서는 측 측은 측이 이며 이자 님 씨 씨는 씨가 대통령 대통령은 대통령이 주석 주석은 주석이 총리 총리는 장관 장관은 장관이 의원 의원은 의원이',
);

/** Letters before or behind a sports club's name. */
export const CLUB_LETTERS = words(
  'fc afc cf sc ac aj as ss sv vfb vfl tsv fsv tsg sd cd rcd rc ud ca sl psv fk nk gnk hnk bk bsc kv krc rsc ssc us usc cska cfc osc ogc nec rkc nac sco sk kf aik ifk hjk hc jk msk mfk pfc cs cr bc sm hsc acf sbv jk jc mvv',
);

/** The second word of British clubs, by which they are called as well. */
export const CLUB_WORDS = words(
  'united city rovers town wanderers albion athletic county hotspur villa forest palace argyle rangers orient alexandra thistle celtic academical',
);

/** Words that end a name and say what kind of body it is; what is left of the name is its short form. */
export const GENERIC_LAST_WORDS = words(
  'times news post press journal herald tribune star globe university college airlines airways air lines motor motors electronics systems industries industrial international group banking bank company corporation software computer computers communications technologies technology pharmaceuticals pharma petroleum energy oil foods food stores store brewing entertainment pictures records media networks network insurance financial finance capital securities investments partners associates brothers bros holdings enterprises products services resources laboratories labs semiconductor semiconductors aerospace aircraft chemical chemicals steel mining gas electric power party studios games sports airlines telecom telecommunications solutions interactive online automobiles automotive healthcare health nations states forces sciences affairs commons lords representatives relations statistics studies rights ministers arts leaders sisters teachers workers sports schools police services works railways',
);

/** Adjectives that begin many names and so are the short form of none. */
export const ORDINARY_ADJECTIVES = words(
  'first second third national general united international new old royal federal central northern southern eastern western north south east west great grand big red blue green white black public private social democratic republican conservative liberal progressive nationalist socialist communist christian islamic independent free people peoples popular revolutionary radical reform common world global european asian african pacific atlantic standard state civil human digital american advanced applied allied associated consolidated continental universal modern premier economic military political religious technical medical state high open best all the any other our my top real true pure micro home health data net web super air sea land sun star',
);

/** Adjectives of countries and peoples, which stand before a name without being of it. */
export const DEMONYMS = besideNames(
  'philippine hellenic afghan african albanian algerian american angolan arab arabian argentine argentinian armenian asian australian austrian azerbaijani bahraini bangladeshi basque bavarian belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian catalan chechen chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorean egyptian english eritrean estonian ethiopian european filipino finnish flemish french georgian german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz latvian lebanese liberian libyan lithuanian macedonian malaysian maltese mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan peruvian polish portuguese qatari romanian russian rwandan salvadoran saudi scottish senegalese serbian serb singaporean slovak slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni yugoslav zairean zambian zimbabwean californian texan',
);

/** Words that are a paper's or a band's name now and then, and a thing at most beginnings of sentences. */
export const COMMON_THINGS = besideNames(
  'life people time nature variety science fortune focus heat space earth money health justice power hope business home family music love war peace death world',
);

/** A paper is called by this word of its name, and not by what stands before it. */
export const PAPERS = besideNames('times post press journal herald tribune star globe mail');

/** Adverbs and participles that open a sentence. */
export const SENTENCE_OPENERS = besideNames(
  'see ask visit tell watch read click follow call contact join welcome consider remember imagine think take give let make get buy sell help stop like say says saying see hear poor rich rebel rebels troops police authorities officials sources experts analysts accordingly actually additionally apparently asked basically born briefly called citing clearly consequently considering curiously currently dating directed early evidently ex famously finally following formerly frankly generally given happily historically hopefully immediately importantly including increasingly initially interestingly ironically known lately led leaving luckily mainly married meeting mostly named normally notably noting obviously occasionally oddly officially only originally outgoing partly playing presumably previously privately probably publicly quoting ranked recently regarding replacing repeatedly reportedly respectively retired sadly seated seeded seemingly sensibly separately seriously shortly simultaneously speaking starring strangely subsequently suddenly supposedly surprisingly thankfully ultimately undoubtedly unfortunately unsurprisingly usually veteran visiting winning writing wounded reading watching listening loving missing seeing hearing meeting waiting rooting',
);

/** Prepositions after which a name means the place. */
export const LOCATIVES = besideNames(
  'in near from at to into outside inside around across throughout toward towards via through leaving left visit visited visiting reached reach leave',
);

/** Words before a place that make it another place: "West Virginia", "New London". */
export const DIRECTIONS = besideNames(
  'north south east west northern southern eastern western northeast northwest southeast southwest central upper lower new old great greater little mid inner outer san santa saint st fort mount port lake cape',
);

/** Words of sports reports; several different ones make a text one. */
export const SPORT_WORDS = words(
  'nfc afc interception interceptions rebounds bullpen league cup match matches striker midfielder goalkeeper goalie defender winger soccer football rugby cricket baseball basketball hockey nba nfl nhl mlb coach season squad championship championships champions tournament playoff playoffs innings wicket wickets quarterback touchdown inning inning homer homered pitcher batsman bowler midfield halftime penalty goals goal semifinal semifinals overtime final division relegation friendly fixture derby standings tabelle mannschaft trainer bundesliga spieltag liga tor tore schiedsrichter torhüter torwart stürmer verteidiger elfmeter halbzeit remis abstieg pokal hat-trick equaliser equalizer penalties',
);

/** Words of team sports that one seldom reads elsewhere: one of them makes a text a report. */
export const TEAM_SPORT_WORDS = words(
  'wicket wickets innings inning midfielder goalkeeper quarterback touchdown touchdowns homered bundesliga batsman batsmen linebacker lbw',
);

/** What a team does in a report of a game. */
export const TEAM_VERBS = besideNames(
  'beat beats lost lose loses drew draw draws won win wins defeated defeat face faces faced thrashed trounced routed edged host hosts hosted scored score scores trail trailed lead leads led play plays played signed sign striker midfielder goalkeeper defender captain manager coach fans coached skipper v vs versus pitcher goalie outfielder shortstop quarterback are were have began started took take get got go went meet met move moved need needed struggled crashed finished equalised equalized dominated conceded suffered claimed clinched reached progressed qualified advanced advance cruised slumped stayed earned recovered batted bowled declared resumed had has travel travels traveled travelled visit visits visited meeting trailing leading needing gewinnt gewann verlor verliert siegt siegte schlug besiegte fuhrt bleibt trifft spielt empfangt feiert feierte',
);

/** What stands before the other team of a game. */
export const TEAM_OPPONENTS = besideNames(
  'against beat beats beating over v vs versus defeated defeating thrashed past meet meets meeting face faces facing host hosts hosting play plays playing lead leads leading trail trails trailing edge edged rout routed topped stunned swept between behind gave put gegen',
);

/** Words whose full stop ends no sentence. */
export const ABBREVIATIONS = words(
  'mr mrs ms dr prof sen sens rep reps gov gen adm col maj capt lt cpl sgt cmdr rev hon pres supt insp det st mt ft sra sr srta m mme mlle no dept univ assn jan feb mar apr aug sept oct nov dec corp inc co ltd bros',
);

/** Verbs after which even an ordinary word was a person's name: "Rice said", "Bush had". */
export const PERSON_VERBS = besideNames(
  'needs flies leaves sits sees speaks thinks tries joins retires owns lives takes makes gets gives looks goes knows wins comes works writes holds meets said says told tells added asked asks argued announced wrote replied declined noted warned who also is was drove broke chose flew grew hit hung laid lay lent rode sang sank shook shot slept sold swam swore swept understood woke dealt beat bore fed fought fled drank ate has had will would could should can might must did does do won led took made went came got gave felt kept left met put ran saw sat spoke stood thought began became brought built drew fell found held knew lost paid rose sent set sought spent struck taught threw wore wants hopes plans believes faces thinks insists claims calls says leads plays then later already never and once now recalls sells buys hires sues agrees seeks launches unveils warns vows rejects denies urges expects misses sings renews',
);
