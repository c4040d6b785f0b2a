import { bytesAt, narrowAt, utf8At } from './memory';

/**
 * Makes one byte of each unit of the UTF-8 text at `utf8At`, of `length` bytes: of each letter the ASCII letter that it folds to. How many
 * there are; -1 where a unit folds to something else. `narrowAt` says what each unit becomes, 0 where it has to be read otherwise.
 */
export function narrowText(length: i32): i32 {
  const end = utf8At + (length as usize);
  let from = utf8At;
  let to = bytesAt;
  while (from < end) {
    // Sixteen bytes at once, up to the first that is not ASCII.
    const bytes = v128.load(from);
    v128.store(to, bytes);
    const ascii = min(ctz(i8x16.bitmask(bytes) | 0x10000) as usize, end - from);
    from += ascii;
    to += ascii;
    if (ascii === 16 || from >= end) continue;
    const lead = load<u8>(from) as i32;
    const second = (load<u8>(from, 1) & 0x3f) as i32;
    if (lead < 0xf0) {
      const third = (load<u8>(from, 2) & 0x3f) as i32;
      const isShort = lead < 0xe0;
      const unit = isShort ? ((lead & 0x1f) << 6) | second : ((lead & 0x0f) << 12) | (second << 6) | third;
      const narrow = load<u8>(narrowAt + (unit as usize));
      if (narrow === 0) return -1;
      store<u8>(to, narrow);
      from += isShort ? 2 : 3;
      to += 1;
    } else {
      // A pair of surrogates, each of which is what the first of them is.
      store<u16>(to, (load<u8>(narrowAt + 0xd800) as u16) * 0x101);
      from += 4;
      to += 2;
    }
  }
  return (to - bytesAt) as i32;
}
