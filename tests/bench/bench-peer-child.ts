/** Measures one peer: `bench-peer-child.ts <peer> <folder>`, with `names.txt` and `text.txt` in the folder; prints its figures as JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairWithFloor, rounded } from './bench-measure.ts';
import { PEERS } from './bench-peers.ts';

const [, , name = '', folder = ''] = process.argv;
const peer = PEERS.find((each) => each.peer === name);
if (peer === undefined) throw new Error(`There is no peer “${name}”.`);
const names = readFileSync(join(folder, 'names.txt'), 'utf8').split('\n');
const text = readFileSync(join(folder, 'text.txt'), 'latin1');

const start = performance.now();
const count = await peer.build(names);
// Some build when they match first.
count(text.slice(0, 1_000));
const compileMs = rounded(performance.now() - start, 0);
const { heapUsed, arrayBuffers } = process.memoryUsage();
const { mbPerSecond, ratio } = pairWithFloor(text, count, 2);
console.log(
  JSON.stringify({
    mbPerSecond: rounded(mbPerSecond, 1),
    ratioToFloor: rounded(ratio),
    compileMs,
    heapMb: rounded((heapUsed + arrayBuffers) / 1e6, 0),
  }),
);
