import { browser } from 'wxt/browser';
import {
  type BackgroundMessages,
  type BackgroundReply,
  type BackgroundRequest,
  toBackground,
} from './messages.ts';

/** Asks the background. Rejects where the extension is gone or could not answer. */
export async function ask<Type extends keyof BackgroundMessages>(
  type: Type,
  request: BackgroundRequest<Type>,
): Promise<BackgroundReply<Type>> {
  const answer = (await browser.runtime.sendMessage(toBackground(type, request))) as
    | { result: BackgroundReply<Type> }
    | { failed: true }
    | undefined;
  if (answer === undefined || 'failed' in answer)
    throw new Error(`Sidelight's background did not answer "${type}".`);
  return answer.result;
}
