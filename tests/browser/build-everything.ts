import { buildMissing } from '../../server/build-missing.ts';

/** Builds what the browsers are shown before the first file begins: two files at once would build it twice. */
export default function (): Promise<void> {
  return buildMissing({ extension: true }, console.error);
}
