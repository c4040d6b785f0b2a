import { Command } from 'commander';
import { registerCommands } from './cli/commands.ts';
import { SetupError } from './errors.ts';
import { CollectionFilesError } from './transfer/collection-problem.ts';

// Whoever reads our output has read enough (`| head`): nothing has failed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const program = new Command('cli').description('Work on a Sidelight collection from the command line.');
await registerCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof SetupError || error instanceof CollectionFilesError ? error.message : error);
  process.exitCode = 1;
}
