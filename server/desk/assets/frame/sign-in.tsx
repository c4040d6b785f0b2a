import { useId, useState } from 'preact/hooks';
import { Note, Stop } from '../controls/field.tsx';
import { Logo } from '../controls/icons.tsx';
import { useDesk } from '../desk-context.ts';
import { useStore } from '../store.ts';

/** The first page of somebody who is not signed in. */
export function SignInPage() {
  return (
    <main class="sign-in">
      <div>
        <p class="sign-in-brand">
          <Logo size={28} /> Sidelight <span>desk</span>
        </p>
        <h1>Sign in</h1>
        <p class="lead">With the access token that the person who runs this server gave you.</p>
        <SignInForm />
      </div>
      <aside aria-label="About signing in">
        <p>
          <strong>No token yet?</strong>
          Whoever runs the server makes one:
          <br />
          <code>npm run cli -- token create</code>
        </p>
        <p>
          <strong>What stays here</strong>
          Drafts that did not reach the server are still on this device. They come back when you sign in.
        </p>
      </aside>
    </main>
  );
}

/** Takes a token; used on the page of its own, and where a token ended while somebody was writing. */
export function SignInForm() {
  const desk = useDesk();
  const id = useId();
  const isOnline = useStore(desk.isOnline);
  const [token, setToken] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (event: Event) => {
    event.preventDefault();
    if (isAsking) return;
    if (token.trim() === '') {
      setProblem('Paste the token here. It starts with “sl_”.');
      return;
    }
    setIsAsking(true);
    setProblem(null);
    const answer = await desk.signIn(token.trim());
    setIsAsking(false);
    if (answer.kind === 'REFUSED') setProblem(answer.message);
  };
  return (
    <form onSubmit={send}>
      <label class="label" for={id}>
        Access token
      </label>
      <div class="token-line">
        <input
          id={id}
          class={`input${problem === null ? '' : ' stopped'}`}
          type="password"
          autocomplete="off"
          spellcheck={false}
          placeholder="sl_…"
          value={token}
          aria-invalid={problem !== null || undefined}
          aria-describedby={`${id}-say`}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
        <button type="submit" class="button primary">
          {isAsking ? 'Signing in…' : 'Sign in'}
        </button>
      </div>
      <div id={`${id}-say`}>
        {problem !== null && <Stop>{problem}</Stop>}
        {!isOnline && (
          <Note>
            <strong>No connection.</strong> Nothing was sent. Sign in when you are online.
          </Note>
        )}
      </div>
    </form>
  );
}
