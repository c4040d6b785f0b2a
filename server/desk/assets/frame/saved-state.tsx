import { useState } from 'preact/hooks';
import { Icon, StopIcon } from '../controls/icons.tsx';
import { useWriting } from '../draft/draft-context.ts';
import { saySaved } from '../draft/say-saved.ts';
import { useStore } from '../store.ts';
import { SignInForm } from './sign-in.tsx';

/** Where the words are: what device and server answered, never a guess. A token that ended is renewed here. */
export function SavedState() {
  const { draft } = useWriting();
  const state = useStore(draft.saved);
  const [signsIn, setSignsIn] = useState(false);
  const { icon, lead, rest } = saySaved(state);
  const needsToken = state.kind === 'KEPT_HERE' && state.why === 'TOKEN_ENDED';
  return (
    <>
      <span class="saved" role="status">
        {icon === 'stop' ? <StopIcon /> : icon !== null && <Icon name={icon} />}
        <span>
          {lead !== '' && <strong>{lead} </strong>}
          {rest}
        </span>
      </span>
      {state.kind === 'KEPT_HERE' && state.why === 'ELSEWHERE' && (
        <button type="button" class="button small" onClick={() => draft.goOnAlone()}>
          Go on as a draft of its own
        </button>
      )}
      {needsToken && !signsIn && (
        <button type="button" class="button small" onClick={() => setSignsIn(true)}>
          Sign in here
        </button>
      )}
      {needsToken && signsIn && (
        <div class="sign-in-here">
          <SignInForm />
        </div>
      )}
    </>
  );
}
