import type { Document } from './document.ts';
import type { Match } from './find-matches.ts';

/** Offices, and what the news calls persons before their names: "总统马克龙", "主教练里皮". */
const BEFORE =
  /(?:总统|总理|首相|主席|外长|防长|财长|部长|大臣|国务卿|议长|行长|总裁|教练|前锋|后卫|门将|中场|队长|球员|球星|歌手|歌星|导演|演员|影星|影后|影帝|作家|教皇|教宗|国王|女王|王子|公主|王妃|秘书长|总干事|干事长|专员|代表|特使|大使|将军|上将|元帅|司令|参议员|众议员|议员|候选人|州长|市长|总督|发言人|董事长|执行官|创始人|选手|名将|冠军|律师|教授|博士|检察官|法官|领导人|领袖)$/u;

/** What stands behind a surname: "普京总统", "默克尔夫人". */
const BEHIND =
  /^(?:总统|总理|首相|主席|外长|部长|国务卿|行长|总裁|国王|女王|教皇|教授|博士|将军|先生|女士|夫人|政府|内阁)/u;

/** "米歇尔·奥巴马": whether another given name stands before a surname. */
export const isBehindHanDot = (text: string, start: number): boolean =>
  text.charCodeAt(start) >= 0x4e00 &&
  /\p{Script=Han}[·・•‧．]$/u.test(text.slice(Math.max(0, start - 2), start));

/** Whether an office stands right before or behind a surname in Han characters. */
export function hasHanTitle({ text }: Document, { start, end }: Match): boolean {
  if (text.charCodeAt(start) < 0x4e00 || text.charCodeAt(start) > 0x9fff) return false;
  if (isBehindHanDot(text, start)) return false;
  return BEHIND.test(text.slice(end, end + 3)) || BEFORE.test(text.slice(Math.max(0, start - 3), start));
}
