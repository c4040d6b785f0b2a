import type {
  CitationFacts,
  SourceFacts,
  StatementFacts,
  SubjectFacts,
} from '../../shared/card/subject-facts.ts';
import { inLanguage } from '../../shared/model/closest-language.ts';

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

/** The name closest to the language that is asked for, else the English one, else the first. */
export function nameIn(facts: SubjectFacts, language: string | null | undefined): string {
  return inLanguage(facts.names, language)?.text ?? facts.slug;
}
