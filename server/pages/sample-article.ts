import { PAGE_ICON } from './page-icon.ts';
import { SAMPLE_ARTICLE_STYLE } from './sample-article-style.ts';

const HEADLINE = 'Six senators, one question: will Beijing talk about fentanyl?';
const PUBLISHED = '2023-10-12T09:00:00Z';

const JSON_LD = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: HEADLINE,
  datePublished: PUBLISHED,
  inLanguage: 'en-US',
  author: { '@type': 'Organization', name: 'Sidelight' },
  description: 'A sample article, written for trying Sidelight.',
});

/**
 * The article on which Sidelight is tried: our own words on public facts, labelled as a sample. Its quotations are those
 * that the starter collection cites. It carries its day as news pages do (JSON-LD, meta, time), and no script that runs.
 */
export const SAMPLE_ARTICLE = `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="${PAGE_ICON}">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta property="og:type" content="article">
<meta property="article:published_time" content="${PUBLISHED}">
<title>${HEADLINE} · Sidelight sample</title>
<style>${SAMPLE_ARTICLE_STYLE}</style>
<script type="application/ld+json">${JSON_LD}</script>
</head>
<body>
<header class="masthead">
<p class="name">Sidelight</p>
<p class="label">Sample article, written for trying the extension. It is not news.</p>
</header>
<main>
<article>
<p class="kicker">World</p>
<h1>${HEADLINE}</h1>
<p class="standfirst">Three Democrats and three Republicans went to Beijing with a request. By one account the answer was no refusal, and in U.S.-China relations that counts.</p>
<p class="dateline"><time datetime="${PUBLISHED}">October 12, 2023</time></p>
<p>Three Democrats and three Republicans sat down with Chinese President Xi Jinping on Monday, the first members of Congress to visit China in more than four years. Senate Majority Leader Chuck Schumer led them; Mike Crapo of Idaho was the senior Republican. They had come to talk about trade, and about one question more: whether China would do more about the fentanyl crisis in the United States.</p>
<p>Schumer said afterwards that he had pressed for a senior official to be named for talks. “I asked him directly to do that, and he didn’t say no. He didn’t,” he told reporters. By his account Xi did not ask for sanctions to be removed first. It is the account of one side: the readout in the Chinese press dwelt on shared interests.</p>
<h2>A door that closed in 2022</h2>
<p>The two countries used to speak about drugs. In 2019, after a dinner between the two presidents in Buenos Aires, China put all fentanyl-related substances under control as a class. Three years later, when Nancy Pelosi landed in Taiwan, Beijing answered with eight countermeasures, and counternarcotics cooperation was among those that stopped.</p>
<p>China says that it will not return to the table while the United States keeps the trade restrictions that it put on a police forensic institute in 2020. The measure is an entry on the Entity List, which means that exports to the institute need a license; it was imposed over Xinjiang. Washington, for its part, says that companies in China now sell the ingredients, and that Mexican drug cartels turn them into the finished drug.</p>
<blockquote>
<p>… this global fentanyl supply chain, which ends with the deaths of Americans, often starts with chemical companies in China.</p>
<footer>Attorney General Merrick Garland, October 3, 2023</footer>
</blockquote>
<p>That was last week, when the Justice Department unsealed eight indictments and the Treasury Department put sanctions on 28 people and entities, most of them in China.</p>
<h2>A season of visits</h2>
<p>The senators were not the first through the door this year. The U.S. Secretary of State came in June, four months after a balloon over American soil had put off his first attempt. The Treasury Secretary followed in July, and Commerce Secretary Gina Raimondo at the end of August. Both capitals are now working on a meeting between Xi and President Joe Biden in November.</p>
<p>Wang Yi, the foreign minister, told the delegation that he hoped its visit would help to “manage existing differences more rationally,” in a translation by AFP. Xi was warmer: “we have 1,000 reasons to improve China-US relations, but not one reason to ruin them,” the same agency has him saying.</p>
<p>The U.S. Ambassador to China, Nicholas Burns, saw progress: “this was a step forward for the United States, for the American people,” Burns said.</p>
<h2>Small states, large numbers</h2>
<p>For Senator Maggie Hassan the subject is close to home. New Hampshire, which she represents, counted 486 deaths from overdoses last year. Hassan had been to Beijing about it before, in 2019. John Kennedy and Bill Cassidy of Louisiana and Jon Ossoff of Georgia completed the group.</p>
<p>On trade, the message was shorter. “We need reciprocity,” Schumer said in a statement after the meeting. “That means allowing American companies to compete as freely in China as Chinese companies are able to compete in America.” How much of that Beijing will grant is another matter.</p>
<h2>Following the money</h2>
<p>There is a part of the fentanyl trade that no customs officer sees. The analysts of Elliptic counted the payments in cryptocurrency that reached China-based sellers of precursors: in the year to April their number rose by 450 percent. Senator Elizabeth Warren, who did not travel, has made it her argument for stricter rules. “Crypto is helping fund the fentanyl trade,” Warren said in May. “And we have the power to shut that down.”</p>
<p>Whether the talks that Schumer asked for will happen is not known today. Opioid abuse has outlived several rounds of them. But the question was asked in the room where it can be answered, and as Schumer tells it, Xi did not say no.</p>
</article>
<aside>
<h2>About this page</h2>
<p>It is a sample: Sidelight’s own words on public facts, with the day on which such an article would have appeared. With the extension installed, names are underlined quietly; rest the pointer on “Schumer” or “fentanyl crisis” to see what was so on October 12, 2023, what came since, and the sources.</p>
<p><a href="/graphql">Open the GraphQL playground</a></p>
</aside>
</main>
</body>
</html>
`;
