import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Answer, ask, post } from './api/ask.ts';
import { createRoute, type Route } from './routes.ts';
import { Store } from './store.ts';

export type Role = 'CONTRIBUTOR' | 'EDITOR' | 'REVIEWER' | 'ADMIN';

/** Who is signed in, as the server says. */
export interface Me {
  id: string;
  name: string;
  role: Role;
  /** ISO instant after which the token is no longer taken. */
  expiresAt: string;
  /** Slugs of subjects in which they declared an interest. */
  interests: string[];
  /** The fields of the API that the token opens. */
  operations: string[];
}

export type Session =
  | { kind: 'ASKING' }
  /** Nobody knows: the server did not answer. */
  | { kind: 'UNREACHED' }
  | { kind: 'SIGNED_OUT' }
  | { kind: 'SIGNED_IN'; me: Me }
  /** The token ended while somebody was writing: everything stays where it is. */
  | { kind: 'ENDED'; me: Me; at: Date };

/** What every part of the desk shares. */
export interface Desk {
  route: Store<Route>;
  session: Store<Session>;
  isOnline: Store<boolean>;
  /** What the server said last where it failed to answer, until another page is opened; null where it did not. */
  failure: Store<string | null>;
  /** Asks the server, and notices that the session has ended or the connection is lost. */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<Data>>;
  /** Exchanges a token for a session. The token is not kept. */
  signIn(token: string): Promise<SignInAnswer>;
  signOut(): Promise<void>;
}

export type SignInAnswer = { kind: 'SIGNED_IN' } | { kind: 'OFFLINE' } | { kind: 'REFUSED'; message: string };

/** Where the server did not say who is signed in, it is asked again after this long. */
const ASK_AGAIN_AFTER_MS = 3_000;

const WHO_AM_I = `query WhoAmI { me { id name role expiresAt interests operations } }`;

/** Makes what the desk shares, and asks who is signed in. */
export function createDesk(): Desk {
  const session = new Store<Session>({ kind: 'ASKING' });
  const isOnline = new Store(navigator.onLine);
  const failure = new Store<string | null>(null);
  const route = createRoute();
  route.subscribe(() => failure.set(null));
  addEventListener('online', () => isOnline.set(true));
  addEventListener('offline', () => isOnline.set(false));

  const end = () => {
    const now = session.get();
    if (now.kind === 'SIGNED_IN') session.set({ kind: 'ENDED', me: now.me, at: new Date() });
  };
  const watch = async <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => {
    const answer = await ask<Data>(query, variables);
    isOnline.set(answer.kind !== 'OFFLINE');
    if (answer.kind === 'SIGNED_OUT') end();
    if (answer.kind === 'FAILED') failure.set(answer.message);
    return answer;
  };
  const isUnknown = () => session.get().kind === 'ASKING' || session.get().kind === 'UNREACHED';
  const lookWhoIsThere = async () => {
    const answer = await watch<{ me: Me | null }>(WHO_AM_I);
    if (answer.kind === 'DATA' && answer.data.me !== null) {
      session.set({ kind: 'SIGNED_IN', me: answer.data.me });
    } else if (isUnknown()) {
      const isAnswered = answer.kind === 'DATA' || answer.kind === 'SIGNED_OUT';
      session.set({ kind: isAnswered ? 'SIGNED_OUT' : 'UNREACHED' });
      if (!isAnswered) setTimeout(() => isUnknown() && void lookWhoIsThere(), ASK_AGAIN_AFTER_MS);
    }
  };
  void lookWhoIsThere();
  return {
    route,
    session,
    isOnline,
    failure,
    ask: watch,
    async signIn(token) {
      const reply = await post('/desk/session', { token });
      isOnline.set(reply !== null);
      if (reply === null) return { kind: 'OFFLINE' };
      if (reply.status >= 400) return { kind: 'REFUSED', message: messageOf(reply.body) };
      await lookWhoIsThere();
      return { kind: 'SIGNED_IN' };
    },
    async signOut() {
      await post('/desk/session', {}, 'DELETE');
      session.set({ kind: 'SIGNED_OUT' });
    },
  };
}

function messageOf(body: unknown): string {
  const { errors } = (body ?? {}) as { errors?: { message: string }[] };
  return errors?.[0]?.message ?? 'The server did not take this token.';
}

export const DeskContext = createContext<Desk | null>(null);

/** What every part of the desk shares. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('A part of the desk stands outside of it.');
  return desk;
}
