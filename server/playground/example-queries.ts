/** A tab of the playground: the operation's name is the tab's title. */
export interface ExampleQuery {
  query: string;
  /** JSON text; absent where the operation takes none. */
  variables?: string;
}

/** What the playground opens with. A test runs each against the starter collection. */
export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
  {
    query: `# What a reader sees of somebody, as of the day on which an article was written.
# Change the day, and offices, positions and "since" follow.
query CardAsOfADate($slug: String!, $asOf: Day) {
  card(slug: $slug, asOf: $asOf) {
    name
    asOf
    summary { text }
    offices { label certainty interval { start end endKind } sources }
    positions { issue { name } stance condition statement date sources }
    since { date text }
    sources { number title publisher class url }
  }
}
`,
    variables: JSON.stringify({ slug: 'chuck-schumer', asOf: '2023-10-12' }, null, 2),
  },
  {
    query: `# An issue's propositions, and where everybody stood on a day.
query WhoStandsWhere($issue: String!, $asOf: Day) {
  whoStandsWhere(issue: $issue, asOf: $asOf) {
    proposition { kind text }
    stances {
      stance
      positions {
        actor { name }
        condition
        statement
        citations { quotation { text language } source { title publisher url } }
      }
    }
  }
}
`,
    variables: JSON.stringify({ issue: 'counternarcotics-cooperation', asOf: '2023-10-12' }, null, 2),
  },
  {
    query: `# The subjects that a paragraph names. Offices name who held them on the day.
query AnnotateAParagraph($text: String!, $date: Day) {
  annotate(text: $text, date: $date, language: "en") {
    start
    end
    surface
    kind
    subject { slug name }
    post { name }
    evidence
  }
}
`,
    variables: JSON.stringify(
      {
        text: 'Senate Majority Leader Chuck Schumer met Xi Jinping in Beijing. The U.S. Secretary of State had been there in June; Schumer spoke about the fentanyl crisis.',
        date: '2023-10-12',
      },
      null,
      2,
    ),
  },
  {
    query: `# Names in any script, with misspellings: try "Schumre" or "blin" as well.
query SearchInChinese {
  search(text: "王毅", language: "zh") {
    score
    matched { text language kind }
    subject { slug name ... on Actor { memberships { post { name } interval { start end endKind } } } }
  }
}
`,
  },
  {
    query: `# Everything that somebody held, with the sources, and who held it on one day.
query PostsThroughTime($slug: String!) {
  actor(slug: $slug) {
    name
    memberships {
      label
      post { slug name }
      interval { start end endKind attestedUntil endBefore }
      citations { locator source { title publisher class } }
    }
  }
  post(slug: "senate-majority-leader") {
    name
    holders(asOf: "2025-06-01") { holder { name } }
  }
}
`,
    variables: JSON.stringify({ slug: 'chuck-schumer' }, null, 2),
  },
];
