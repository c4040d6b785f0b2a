/** @jsxImportSource react */
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './playground.css';
import type { Environment } from 'monaco-editor';
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { EXAMPLE_QUERIES } from '../example-queries.ts';
import { readOpenedTab } from './opened-tab.ts';

// Made here and not by GraphiQL: its own way would load them from elsewhere.
(globalThis as { MonacoEnvironment?: Environment }).MonacoEnvironment = {
  getWorker(_workerId: string, label: string): Worker {
    if (label === 'graphql') return new GraphQLWorker();
    return label === 'json' ? new JsonWorker() : new EditorWorker();
  },
};

const TABS = EXAMPLE_QUERIES.map(({ query, variables }) => ({
  query,
  variables: variables ?? null,
  headers: null,
}));

const OPENED = readOpenedTab(localStorage.getItem('graphiql:tabState')) ?? {
  initialVariables: EXAMPLE_QUERIES[0]?.variables ?? '',
};

/** Beside the documentation, which GraphiQL always has. Another operation is another tab: the explorer's own choice has no label. */
const PLUGINS = [explorerPlugin({ hideActions: true }), HISTORY_PLUGIN];

function Playground() {
  // The token lives as long as this tab: it is stored nowhere.
  const [token, setToken] = useState('');
  const [fetcher] = useState(() => createFetcher(() => currentToken));
  currentToken = token;
  return (
    <div className="playground">
      <header className="bar">
        <h1>
          Sidelight <span>GraphQL playground</span>
        </h1>
        <nav aria-label="Elsewhere on this server">
          <a href="/article">Sample article</a>
        </nav>
        <label className="token">
          Access token
          <input
            type="password"
            autoComplete="off"
            spellCheck={false}
            placeholder="not needed for reading"
            value={token}
            onChange={(event) => setToken(event.currentTarget.value)}
          />
        </label>
      </header>
      <main>
        <GraphiQL
          fetcher={fetcher}
          plugins={PLUGINS}
          defaultTabs={TABS}
          {...OPENED}
          defaultEditorToolsVisibility="variables"
          shouldPersistHeaders={false}
        >
          <GraphiQL.Logo>
            <span />
          </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </div>
  );
}

let currentToken = '';

interface GraphQLRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: unknown;
}

function createFetcher(readToken: () => string) {
  return async (
    request: GraphQLRequest,
    options?: { headers?: Record<string, unknown> },
  ): Promise<object> => {
    const headers = new Headers({ accept: 'application/json', 'content-type': 'application/json' });
    for (const [name, value] of Object.entries(options?.headers ?? {})) headers.set(name, String(value));
    const token = readToken().trim();
    if (token !== '') headers.set('authorization', `Bearer ${token}`);
    const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(request) });
    return (await answer.json()) as object;
  };
}

const place = document.getElementById('playground');
if (place) createRoot(place).render(<Playground />);
