/** A process that runs PostGraphile 4 on a database and answers its port. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

process.on('message', ({ folder, url }) => {
  const { postgraphile } = createRequire(join(folder, 'package.json'))('postgraphile');
  const server = createServer(
    postgraphile({ connectionString: url, max: 10 }, 'public', {
      disableQueryLog: true,
      graphiql: false,
      enableQueryBatching: false,
      retryOnInitFail: false,
    }),
  );
  server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
});
