import { useEffect, useState } from 'preact/hooks';
import { Icon, StopIcon } from '../controls/icons.tsx';
import { sayTime } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { useStore } from '../store.ts';
import { SignInForm } from './sign-in.tsx';

/** What holds for the whole desk: no connection, or a token that ended. Nothing moves or is emptied by it. */
export function Banners() {
  const desk = useDesk();
  const session = useStore(desk.session);
  const isOnline = useStore(desk.isOnline);
  const [lost, setLost] = useState<Date | null>(null);
  useEffect(() => setLost(isOnline ? null : new Date()), [isOnline]);
  return (
    <div role="status">
      {lost !== null && (
        <p class="banner">
          <Icon name="offline" />
          <span>
            <strong>Offline since {sayTime(lost)}.</strong> What is shown is from then. What you type is kept
            on this device.
          </span>
        </p>
      )}
      {session.kind === 'ENDED' && (
        <div class="banner">
          <StopIcon />
          <span>
            <strong>Your token ended at {sayTime(session.at)}.</strong> All you typed is kept on this device.
          </span>
          <div class="push">
            <SignInForm />
          </div>
        </div>
      )}
    </div>
  );
}
