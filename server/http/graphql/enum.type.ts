import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

/** Registers a closed list of words as a GraphQL enum, with a description for each word; returns what `@Field` takes. */
export function registerWords<Word extends string>(
  name: string,
  description: string,
  words: Readonly<Record<Word, string>>,
): Record<Word, Word> {
  const values = Object.fromEntries(Object.keys(words).map((word) => [word, word])) as Record<Word, Word>;
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(words).map(([word, text]) => [word, { description: text }]),
  ) as { [word in Word]: { description: string } };
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}
