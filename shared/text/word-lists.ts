/** The closed lists of words that compiling and resolving share. Lower case, folded, without dots. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Endings of company names that a text may leave out or add. */
export const COMPANY_SUFFIXES = words(
  'inc incorporated corp corporation ltd limited llc plc co company ag sa se nv spa gmbh kg oyj ab asa bhd pte pty llp lp holdings group fc afc cf',
);

/** Endings of persons' names. */
export const PERSON_SUFFIXES = words('jr sr ii iii iv v');

/** Lower-case particles that begin a surname. */
export const SURNAME_PARTICLES = words(
  'de del della di da dos das do du la le van von der den ter ten bin al el ben abu mac st zu af',
);

/** Family names that stand first in Chinese, Korean and Vietnamese names. */
export const FIRST_SURNAMES = words(
  'xi wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong wen mao kim park lee moon choi chung jung yoon kang cho shin hwang ahn nguyen tran pham hoang phan vu dang bui qin tan wan jin qian tao hua lai cui cheung wong chan leung kwok',
);

/** Small words that initials leave out. */
export const SMALL_WORDS = words(
  'of the for and in on to a an at by from with de la le les des du da do dos das del el los las der die und fur y e et pour para von &',
);

/** Words that one finds in a dictionary as well as in a telephone book: at the start of a sentence they need more. */
export const ORDINARY_WORDS = words(
  'a an and as at he she we they you it its in on or so do does can may might must will would should could long young old white black brown green gray grey gold silver hall hill hills ford banks brooks burns fields field forest lake park parks rivers stone stones wood woods walker walk baker cook cooks cooper fisher hunter miller porter potter price rice rich rose rush sharp short small smart smith snow speaker steel strong summers swift taylor waters wells west north south east winter wise wolf worth best better bell bird bishop blunt bond booth bright brand burr bush case cash chase church coats cole cotton crane cross cruise crow dash day days dean drake dunn early english fast field fish flood flowers fox france frank freed french frost gates good grace grant graves hand hardy hart hope house hurt issue jobs judge just keen key keys king knight lamb law laws lay light list little lock love low lucky major marsh march mark marks mason mills mix moon more most nice noble page paint peak pike place plant poe pope pound power powers pray prince price pride quick reed reid read real reach root ross royal sage sands savage self sharp shaw sherman show shields sides singer spears spring star stern still street sun supreme sweet temple tell turner turn twist vale wade wait wall ward ware watts wave way weeks weld well wild will wills wing works wright yates an but for from here how if not now of our out over per than that the their them then there these this those though through under until up upon use used very was were what when where which while who why with yes yet april august june',
);

/** Words that begin a sentence and say nothing about the capitalized word after them. */
export const FUNCTION_WORDS = words(
  'a about above across after again against ago all almost along already also although always amid among an and another any are around as asked at away back be because been before behind being below beneath beside besides between beyond both but by can certainly clearly critics could despite did do does down during each earlier either elsewhere even eventually ever every except few finally first following for formerly from further has have he hence her here his how however if in indeed inside instead into is it its just last later like many may meanwhile might more moreover most much my near nearly neither never nevertheless next no nonetheless nor not nothing now of off officials on once one only onto opposite or other others otherwise our out outside over past per perhaps previously rather recently said say says second several she should similarly since so some soon still such than thanks that the their then there therefore these they this those though through throughout thus till to today together tomorrow tonight toward towards two three four five under unlike until up upon was we were what when whenever where whereas whereby wherever whether which while who whose why will with within without would yes yesterday yet you your ' +
    'el la los las un una en de del al y o que con por para como pero si no su sus se lo desde hasta sobre entre segun tras ante le les des du et ou dans sur avec par pour mais selon depuis entre chez vers der die das ein eine im in am an auf aus bei mit nach von vor zu und oder aber doch wie als so nur noch auch o os as um uma em no na nos nas e ou com ao aos pela pelo',
);

/** Days and months, which stand beside names without belonging to them. */
export const CALENDAR_WORDS = words(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec lunes martes miercoles jueves viernes sabado domingo montag dienstag mittwoch donnerstag freitag samstag sonntag',
);

/** Offices and forms of address before a name; a surname after one of these is a person's. */
export const TITLES = words(
  'president vice-president premier chancellor senator sen sens congressman congresswoman representative rep reps governor gov mayor minister secretary ambassador justice judge general gen admiral adm colonel col major maj captain capt lieutenant lt sergeant sgt commander king queen prince princess pope bishop archbishop cardinal ayatollah sheikh speaker chairman chairwoman chair director commissioner attorney sir lord lady dame baroness professor prof ' +
    'presidente presidenta senador senadora ministro ministra gobernador gobernadora alcalde canciller primer primera prasident prasidentin bundeskanzler bundeskanzlerin kanzler kanzlerin ministerin aussenminister aussenministerin ministerprasident president presidente senateur ministre chancelier premiere deputado deputada governador prefeito chanceler embaixador embaixadora embajador embajadora ambassadeur botschafter',
);

/** Forms of address that say less than an office. */
export const ADDRESSES = words(
  'mr mrs ms miss mx dr doctor herr frau monsieur madame senor senora sr sra m mme don dona senhor senhora coach brother sister father rev reverend',
);

/** Words that describe a person before a name without naming another. */
export const DESCRIBERS = words(
  'former then ex late democrat democratic democrats republican republicans rival opposition leader leaders majority minority prime deputy vice acting foreign interior defense defence finance treasury state house senate white first lady candidate coach striker midfielder goalkeeper captain singer actor actress author director ceo cfo chief executive officer spokesman spokeswoman analyst economist lawyer attorney detective officer agent star champion american british chinese french german russian italian spanish mexican canadian israeli iranian japanese korean indian turkish ukrainian brazilian australian european',
);

/** A name before one of these is a part of a longer name: "Kennedy Center", "Washington Street", "Boston Globe". */
export const HEAD_WORDS = words(
  'university universities college school academy institute hospital clinic center centre museum library foundation fund trust society association street avenue road boulevard lane drive square plaza bridge tunnel airport station stadium arena tower towers building hotel theater theatre hall park garden gardens church cathedral temple mosque prize award awards cup medal times post globe herald tribune journal gazette daily news press magazine review chronicle observer telegraph guardian bank airlines airways motors electric steel stock exchange orchestra symphony opera ballet festival marathon open yankees county river lake mountain mountains bay island islands beach valley heights bookstore books records studios pictures club united city fc football basketball bulls giants act doctrine presidency scandal tavern bar inn cafe restaurant college polytechnic gate dam peninsula strait sea ocean gulf desert basin canyon plateau',
);

/** "University of X", "Bank of X": what stands before "of" makes X a part of its name. */
export const OF_HEADS = words(
  'university universidad universite universitat universidade bank museum college institute school academy church cathedral battle gulf sea bay strait cape isle port treaty duke duchess earl archbishop bishop diocese archdiocese bishopric people',
);

/** Qualifiers that make an office somebody else's. */
export const OFFICE_QUALIFIERS = words(
  'former then ex late deputy assistant under vice acting next new shadow past previous incoming outgoing onetime ousted would-be future ancien ancienne antiguo antigua exministro ehemalige ehemaliger fruhere fruherer antigo antiga mini undersecretary associate',
);

/** Lower-case Hangul particles that follow a name without a space. */
export const KOREAN_PARTICLES = words(
  '은 는 이 가 을 를 의 에 에서 에게 와 과 도 만 로 으로 까지 부터 보다 처럼 이나 나 라고 이라고 과의 와의 에도 에는 에서는 측 측은 측이 이며 이자 님 씨 씨는 씨가 대통령 대통령은 대통령이 주석 주석은 주석이 총리 총리는 장관 장관은 장관이 의원 의원은 의원이',
);
