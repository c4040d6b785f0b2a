/** All ones for each of sixteen bytes that is a capital of ASCII. Bytes are compared as signed numbers, which begin at -128. */
export function capitalsOf(bytes: v128): v128 {
  return i8x16.lt_s(i8x16.sub(bytes, i8x16.splat((0x41 + 128) as i8)), i8x16.splat((26 - 128) as i8));
}
