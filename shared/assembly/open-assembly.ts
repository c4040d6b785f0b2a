import { ASSEMBLY_MODULE } from './module.ts';

declare const atob: (base64: string) => string;
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: Assembly };
};

/** Where something lies in the assembly's memory, or how large it is. */
interface Constant {
  value: number;
}

/** What source/index.ts exports; source/memory.ts says what lies where. */
export interface Assembly {
  memory: { buffer: ArrayBuffer };
  bytesAt: Constant;
  hashesAt: Constant;
  startsAt: Constant;
  endsAt: Constant;
  kindsAt: Constant;
  narrowAt: Constant;
  candidatesAt: Constant;
  sequencesAt: Constant;
  plainAt: Constant;
  placesAt: Constant;
  fetchedAt: Constant;
  comparedAt: Constant;
  dictionaryAt: Constant;
  dictionaryBytes: Constant;
  sievesAt: Constant;
  sieveBytes: Constant;
  utf8At: Constant;
  narrowText(length: number): number;
  scanWords(length: number, from: number): number;
  openSieves(lowerFirstBits: number, upperFirstBits: number, lowerBits: number, upperBits: number): void;
  siftWords(count: number, from: number): number;
  openDictionary(size: number): void;
  compareWords(count: number, from: number, length: number): void;
}

/**
 * The loops that run in WebAssembly; null where the host refuses it, by a page's content security policy for one: then
 * everything goes by their plain twins. Its memory never grows, so that views of it stay what they are.
 */
export const ASSEMBLY = openAssembly();

function openAssembly(): Assembly | null {
  try {
    const bytes = Uint8Array.from(atob(ASSEMBLY_MODULE), (unit) => unit.charCodeAt(0));
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  } catch {
    return null;
  }
}

/** So many numbers of the assembly's memory, from one of its places on; of their own where there is no assembly. */
export function assemblyNumbers(place: Constant | undefined, count: number): Int32Array {
  if (ASSEMBLY === null) return new Int32Array(count);
  return new Int32Array(ASSEMBLY.memory.buffer, place?.value, count);
}

/** The same for bytes. */
export function assemblyBytes(place: Constant | undefined, count: number): Uint8Array {
  if (ASSEMBLY === null) return new Uint8Array(count);
  return new Uint8Array(ASSEMBLY.memory.buffer, place?.value, count);
}
