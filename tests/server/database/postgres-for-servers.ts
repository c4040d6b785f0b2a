import type { TestProject } from 'vitest/node';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a database on the PostgreSQL server of the run, from which others are created. */
    postgresUrl?: string;
  }
}

/** One PostgreSQL server for all tests of the project: `startServer` makes a database of its own on it for each server. */
export default async function (project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  project.provide('postgresUrl', await postgres.createDatabase('servers'));
  return () => postgres.stop();
}
