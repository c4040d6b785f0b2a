import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A process of the bench that answers each message with one message. */
export class Child {
  readonly #process: ChildProcess;

  /** @param file of this folder, or the path of one that was compiled */
  constructor(file: string) {
    this.#process = fork(resolve(fileURLToPath(new URL('.', import.meta.url)), file), [], {
      execArgv: file.endsWith('.ts') ? ['--import', '@oxc-node/core/register'] : [],
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  /** Sends a message and waits for the answer; its type is the caller's word. @throws Error where the process ends */
  ask<Answer>(message: object): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null) =>
        reject(new Error(`A process of the bench ended with code ${code}.`));
      this.#process.once('exit', ended);
      this.#process.once('message', (answer) => {
        this.#process.off('exit', ended);
        resolve(answer as Answer);
      });
      this.#process.send(message);
    });
  }

  stop(): void {
    this.#process.kill('SIGKILL');
  }
}
