import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { RawFile } from '../read-collection.ts';
import { type FilePlace, ImportFilesError, type ImportProblem } from './import-problem.ts';

/** The content of a file, and where in it each part stands. */
export interface PositionedData {
  file: string;
  value: unknown;
  /** Where the part at a path begins; for a part that is missing, where the nearest one around it does. */
  placeOf(path: readonly PropertyKey[]): FilePlace;
}

/**
 * Reads YAML with the places of its parts.
 * @throws ImportFilesError with line and column of what is no YAML
 */
export function readYaml({ file, text }: RawFile): PositionedData {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): FilePlace => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const [error] = document.errors;
  if (error) {
    // What follows the first error is often only its echo.
    const what = (error.message.split('\n')[0] ?? error.code).replace(/ at line \d+, column \d+:$/, '');
    throw new ImportFilesError([{ ...at(error.pos[0]), message: `This is not YAML: ${what}` }]);
  }
  return {
    file,
    value: document.toJS(),
    placeOf: (path) => at(nearest(path, (keys) => yamlOffset(document, keys))),
  };
}

/** A field is where its key stands, an item of a list where it begins. */
function yamlOffset(document: Document, keys: (string | number)[]): number | undefined {
  const parent = document.getIn(keys.slice(0, -1), true);
  const key = isMap(parent)
    ? parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(keys.at(-1)))?.key
    : undefined;
  const node = key ?? document.getIn(keys, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

/** What the parser finds, in words that say the mend. */
const JSON_MISTAKES: Readonly<Record<string, string>> = {
  PropertyNameExpected:
    'a name in double quotation marks is expected here, or the comma before it is too many',
  ValueExpected: 'a value is expected here, or the comma before it is too many',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'an object is not closed: a brace is expected here',
  CloseBracketExpected: 'a list is not closed: a bracket is expected here',
  EndOfFileExpected: 'the file goes on after its end: it holds one value',
  InvalidSymbol: 'this is no value: texts stand in double quotation marks',
  UnexpectedEndOfString: 'a text is not closed: a double quotation mark is expected before the line ends',
  InvalidCommentToken: 'JSON has no comments: take this one out',
  InvalidEscapeCharacter: 'a backslash stands before a sign that it does not escape: double it',
};

/**
 * Reads JSON with the places of its parts.
 * @throws ImportFilesError with line and column of what is no JSON
 */
export function readJson({ file, text }: RawFile): PositionedData {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const errors: ParseError[] = [];
  const tree = parseTree(content, errors, { disallowComments: true, allowTrailingComma: false });
  const lines = lineStarts(content);
  const at = (offset: number): FilePlace => ({ file, ...linePosition(lines, offset) });
  const [first] = errors;
  if (first !== undefined || tree === undefined) {
    // What follows the first error is often only its echo.
    const code = first && printParseErrorCode(first.error);
    const what = code === undefined ? 'it is empty' : (JSON_MISTAKES[code] ?? code);
    throw new ImportFilesError([{ ...at(first?.offset ?? 0), message: `This is not JSON: ${what}` }]);
  }
  return {
    file,
    value: getNodeValue(tree) as unknown,
    placeOf: (path) => at(nearest(path, (keys) => jsonOffset(tree, keys))),
  };
}

function jsonOffset(tree: Node, keys: (string | number)[]): number | undefined {
  const node = findNodeAtLocation(tree, keys);
  return node?.parent?.type === 'property' ? node.parent.offset : node?.offset;
}

/** Offset of the part at a path or of the nearest one around it. */
function nearest(
  path: readonly PropertyKey[],
  offsetOf: (keys: (string | number)[]) => number | undefined,
): number {
  const keys = path.map((key) => (typeof key === 'number' ? key : String(key)));
  for (let length = keys.length; length > 0; length--) {
    const offset = offsetOf(keys.slice(0, length));
    if (offset !== undefined) return offset;
  }
  return 0;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function linePosition(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** Checks data by a schema; what does not fit is added to `problems` with its place. */
export function checkShape<Schema extends z.ZodType>(
  data: PositionedData,
  schema: Schema,
  problems: ImportProblem[],
  /** Where in the file the value stands. */
  path: readonly PropertyKey[] = [],
  value: unknown = data.value,
): z.output<Schema> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const keys = [...path, ...issue.path];
    const where = keys.length === 0 ? 'The file' : keys.map(String).join('.');
    problems.push({ ...data.placeOf(keys), message: `${where}: ${issue.message}` });
  }
  return undefined;
}
