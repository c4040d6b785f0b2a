import { useDesk } from './desk-context.ts';
import { SignInPage } from './frame/sign-in.tsx';
import { useStore } from './store.ts';

/** The whole desk: signed out, or one of its pages in the frame. */
export function App() {
  const session = useStore(useDesk().session);
  if (session.kind === 'ASKING') return <main class="page" aria-busy="true" />;
  if (session.kind === 'SIGNED_OUT') return <SignInPage />;
  return <main class="page" />;
}
