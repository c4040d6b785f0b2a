/** The clubs of the four big leagues of North America with their nicknames, also those of the nineties: several share each town. */
const teams = (text: string): readonly string[] => text.split('|');

export const BASKETBALL_TEAMS = teams(
  'Atlanta Hawks|Boston Celtics|Brooklyn Nets|Charlotte Bobcats|Charlotte Hornets|Chicago Bulls|Cleveland Cavaliers|Dallas Mavericks|' +
    'Denver Nuggets|Detroit Pistons|Golden State Warriors|Houston Rockets|Indiana Pacers|Los Angeles Clippers|Los Angeles Lakers|' +
    'Memphis Grizzlies|Miami Heat|Milwaukee Bucks|Minnesota Timberwolves|New Jersey Nets|New Orleans Hornets|New Orleans Pelicans|' +
    'New York Knicks|Oklahoma City Thunder|Orlando Magic|Philadelphia 76ers|Phoenix Suns|Portland Trail Blazers|Sacramento Kings|' +
    'San Antonio Spurs|Seattle SuperSonics|Toronto Raptors|Utah Jazz|Vancouver Grizzlies|Washington Bullets|Washington Wizards',
);

export const BASEBALL_TEAMS = teams(
  'Anaheim Angels|Arizona Diamondbacks|Atlanta Braves|Baltimore Orioles|Boston Red Sox|California Angels|Chicago Cubs|Chicago White Sox|' +
    'Cincinnati Reds|Cleveland Guardians|Cleveland Indians|Colorado Rockies|Detroit Tigers|Florida Marlins|Houston Astros|' +
    'Kansas City Royals|Los Angeles Angels|Los Angeles Dodgers|Miami Marlins|Milwaukee Brewers|Minnesota Twins|Montreal Expos|' +
    'New York Mets|New York Yankees|Oakland Athletics|Philadelphia Phillies|Pittsburgh Pirates|San Diego Padres|San Francisco Giants|' +
    'Seattle Mariners|St. Louis Cardinals|Tampa Bay Devil Rays|Tampa Bay Rays|Texas Rangers|Toronto Blue Jays|Washington Nationals',
);

export const FOOTBALL_TEAMS = teams(
  'Arizona Cardinals|Atlanta Falcons|Baltimore Ravens|Buffalo Bills|Carolina Panthers|Chicago Bears|Cincinnati Bengals|' +
    'Cleveland Browns|Dallas Cowboys|Denver Broncos|Detroit Lions|Green Bay Packers|Houston Oilers|Houston Texans|Indianapolis Colts|' +
    'Jacksonville Jaguars|Kansas City Chiefs|Las Vegas Raiders|Los Angeles Chargers|Los Angeles Rams|Miami Dolphins|Minnesota Vikings|' +
    'New England Patriots|New Orleans Saints|New York Giants|New York Jets|Oakland Raiders|Philadelphia Eagles|Pittsburgh Steelers|' +
    'San Diego Chargers|San Francisco 49ers|Seattle Seahawks|St. Louis Rams|Tampa Bay Buccaneers|Tennessee Titans|' +
    'Washington Commanders|Washington Redskins',
);

export const HOCKEY_TEAMS = teams(
  'Anaheim Ducks|Arizona Coyotes|Boston Bruins|Buffalo Sabres|Calgary Flames|Carolina Hurricanes|Chicago Blackhawks|' +
    'Colorado Avalanche|Columbus Blue Jackets|Dallas Stars|Detroit Red Wings|Edmonton Oilers|Florida Panthers|Hartford Whalers|' +
    'Los Angeles Kings|Mighty Ducks of Anaheim|Minnesota Wild|Montreal Canadiens|Nashville Predators|New Jersey Devils|' +
    'New York Islanders|New York Rangers|Ottawa Senators|Philadelphia Flyers|Phoenix Coyotes|Pittsburgh Penguins|Quebec Nordiques|' +
    'San Jose Sharks|Seattle Kraken|St. Louis Blues|Tampa Bay Lightning|Toronto Maple Leafs|Vancouver Canucks|Vegas Golden Knights|' +
    'Washington Capitals|Winnipeg Jets',
);
