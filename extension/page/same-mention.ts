import type { PlacedMention } from './mark.ts';
import { isLeftOut, plainSpaces } from './page-text.ts';

/** Whether a mention still has its letters, one piece after the other. */
export function isStillThere({ mention, segments }: PlacedMention): boolean {
  let at = 0;
  let before: Text | null = null;
  for (const { node, start, end } of segments) {
    if (!node.isConnected || (before !== null && !isNextText(before, node))) return false;
    const piece = plainSpaces(node.data.slice(start, end));
    const found = mention.surface.indexOf(piece, at);
    if (piece.length !== end - start || found === -1) return false;
    at = found + piece.length;
    before = node;
  }
  return true;
}

/** Whether no text that is read stands between two text nodes. */
function isNextText(first: Text, second: Text): boolean {
  const tree = first.getRootNode();
  if (second.getRootNode() !== tree) return false;
  const walker = first.ownerDocument.createTreeWalker(tree, 12);
  walker.currentNode = first;
  let root = first.parentElement;
  while (root !== null && !root.contains(second)) root = root.parentElement;
  if (root === null) return false;
  for (let at = walker.nextNode(); at !== null && at !== second; at = walker.nextNode())
    if ((at as Text).length > 0 && !isLeftOut(at, root, { readComments: false })) return false;
  return (first.compareDocumentPosition(second) & 4) !== 0;
}

/** New mentions, as the same objects where they are what they were: their marks and their open card stay. */
export function keepKnown(known: readonly PlacedMention[], next: PlacedMention[]): PlacedMention[] {
  if (known.length === 0) return next;
  const byNode = new Map<Text, PlacedMention[]>();
  for (const entry of known) {
    const node = entry.segments[0]?.node as Text;
    byNode.set(node, [...(byNode.get(node) ?? []), entry]);
  }
  return next.map((entry) => {
    const same = byNode.get(entry.segments[0]?.node as Text)?.find((other) => isSame(other, entry));
    return same === undefined ? entry : Object.assign(same, entry);
  });
}

function isSame(one: PlacedMention, other: PlacedMention): boolean {
  const { subject, post, candidates } = one.mention;
  return (
    subject === other.mention.subject &&
    post === other.mention.post &&
    String(candidates) === String(other.mention.candidates) &&
    one.segments.length === other.segments.length &&
    one.segments.every((segment, at) => {
      const there = other.segments[at];
      return segment.node === there?.node && segment.start === there.start && segment.end === there.end;
    })
  );
}
