/**
 * English words that news uses all the time with their plain meaning, in lower case.
 * A name that is one of them says nothing by itself, whatever it names.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `a about above access account act action after again against age agency aid air all also am america among an
  and another answer any are area army art as ask at authority away back bank bar base be because been before
  bench best big bill bishop black blue board body bond book border both bow bowl box boy brand bridge brown burn
  burns bush business but buy by call camp can capital car card care carter case cash cause center central chair
  chamber chance change chapter charge check chief child church circle city claim class clean close club coach
  coast code cold college come commerce commission committee common community company concern condition conference
  congress control cook cooper cost council country court cover credit crime crisis cross crown cruise crypto cup
  current cut daily day dead deal death debt deep defense delegation demand democrat democrats department desk
  did direct district do doctor doe door down draft drug drugs early earth east economy edge education effect
  election end energy enough epidemic even event ever every export eye face fact fair fall family far farm fast
  father fed federal few field fight final finance fine fire firm first fish fix flag flow fly food for force
  ford foreign forensic forest form former foster foundation frank free freedom fresh friend from front fund game
  gates general get girl give go gold good government grace grant gray great green ground group guard had half
  hall hand harbor hard has have he head health hear heart help her here high hill him his history hold home hope
  horizon house how human hunter i if impact in industry institute insurance interest internet into is island
  issue it its job joint judge jury just justice key kind king know labor lake land large last law lead leader
  leaders league left legal less let letter level liberty life light like line list little live local long look
  love low mail main major make man many march mark market markets marshall mason may me media meeting member
  men mercury meta meter micron might mile military miller mine minister ministry minor mint minute mission
  model money month moon moore more morning most mother motion mount move much must my nation national native
  near network never new news next nice night no north not note now of off office official oil old on once one
  only open opinion opioid opioids or orange order other our out over own page paper park parliament part party
  past path pay peace pen people pepper perry person phase piece place plan planet play point police policy
  politics pool pope port position post power precursor precursors present president press price prime prince
  private problem process product production program progress public pure question quick race radio rain range
  rate ray read real reason record red reform region relations relationship report republican republicans
  resolution rest restrictions review rice rich right ring rise river road rock room rose round rule run russell
  safe said sales sanctions save say school science sea search season second secretary security see senate
  senator senators sense september serve service set seven shadow shall share shell ship short should show side
  sign silver simple since single sister six small so social society some son song south space speaker speech
  sport spring square staff stage star state states station step still stock stone stop storm story street strong
  student study such summer summit sun supply support supreme sure system table take talk talks target tariff
  tariffs tax team technology temple term test than that the their them then there these they thing think third
  this those three through time times to today together top total touch town trade travel treasury treaty tree
  trial trump trust truth turn two under union unit united university up us use valley value van very victory
  view vision visit voice vote wage wait walk wall want war warren was watch water waters wave way we wealth
  week well went were west what when where which while white who why wild will wind window winter wise with wolf
  woman women wood woods word work worker world would wright writer year yes york you young your`.split(
    /\s+/,
  ),
);
