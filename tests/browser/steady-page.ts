/**
 * Runs in a page before its own scripts: the same dice and the same clock at every visit, so that whatever differs between
 * two visits is not the page's own chance. The clock goes on every five seconds, for pages that wait by it.
 */
export function steadyPage(startsAt: number): void {
  const stepMs = 5_000;
  const RealDate = Date;
  const now = () => startsAt + Math.floor(performance.now() / stepMs) * stepMs;
  let state = 1;
  const roll = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  Math.random = roll;
  if (typeof crypto !== 'undefined') {
    crypto.getRandomValues = (array) => {
      if (array === null) return array;
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      for (let index = 0; index < bytes.length; index++) bytes[index] = Math.floor(roll() * 256);
      return array;
    };
  }
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, caller) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, caller),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
