import { buildMissing, DESK_FOLDER, PLAYGROUND_FOLDER } from './build-missing.ts';
import { readConfig, type ServerConfig } from './config.ts';
import { SetupError } from './errors.ts';

/** How long requests under way may take after a signal to stop. */
const STOP_WITHIN_MS = 5_000;

try {
  await start(readConfig(process.env));
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}

async function start(config: ServerConfig): Promise<void> {
  await buildMissing({ extension: config.buildExtension }, (line) => console.log(line));
  // After the builds, and not at the top: the database driver alone takes a third of the second start.
  const { createApp } = await import('./app.ts');
  const app = await createApp(
    config,
    { playgroundFolder: PLAYGROUND_FOLDER, deskFolder: DESK_FOLDER },
    (line) => console.log(line),
  );
  const address = await app.listen();
  for (const line of nextSteps(address)) console.log(line);

  const stop = () => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** Five lines: what to do next. */
function nextSteps(address: string): string[] {
  return [
    `GraphQL playground   ${address}/graphql`,
    `Sample article       ${address}/article`,
    'Extension in Chrome  chrome://extensions → Developer mode → Load unpacked → .output/chrome-mv3',
    'Extension in Firefox about:debugging → This Firefox → Load Temporary Add-on → .output/firefox-mv3/manifest.json',
    'Stop                 Ctrl+C',
  ];
}
