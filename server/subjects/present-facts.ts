import type {
  CitationFacts,
  SourceFacts,
  StatementFacts,
  SubjectFacts,
} from '../../shared/card/subject-facts.ts';

/** A statement whose citations carry their source instead of its place in a list. */
export type Presented<Statement extends StatementFacts> = Omit<Statement, 'citations'> & {
  citations: (Omit<CitationFacts, 'source'> & { source: SourceFacts })[];
};

/** Puts the sources into the citations of a subject's statements. */
export function presentStatements<Statement extends StatementFacts>(
  facts: Pick<SubjectFacts, 'sources'>,
  statements: readonly Statement[],
): Presented<Statement>[] {
  return statements.map((statement) => ({
    ...statement,
    citations: statement.citations.flatMap((citation) => {
      const source = facts.sources[citation.source];
      return source ? [{ ...citation, source }] : [];
    }),
  }));
}

/** The first name in the language that is asked for, else in English, else the first. */
export function nameIn(facts: SubjectFacts, language: string | null | undefined): string {
  const names = facts.names;
  const inLanguage = (wanted: string) => names.find((name) => name.language === wanted);
  return ((language && inLanguage(language)) || inLanguage('en') || names[0])?.text ?? facts.slug;
}
