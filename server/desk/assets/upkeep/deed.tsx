import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Keys, Stop } from '../controls/field.tsx';
import { sayChord } from '../keys/chord.ts';
import { isMac, useChords } from '../keys/use-chords.ts';

/**
 * Something that is done to a record as a whole: a line that says what it is, and opened where it stands what will become of it, before
 * it is done.
 */
export function Deed(props: {
  title: string;
  /** In the closed line: what it is for. */
  small: string;
  /** What will become of it, and the fields that it asks for. */
  children: ComponentChildren;
  /** On the button that does it. */
  label: string;
  /** Does it; answers why not, or null where it is done. */
  run(): Promise<string | null>;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const isUnderWay = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (isOpen !== wasOpen.current)
      box.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const close = () => {
    setProblem('');
    setIsOpen(false);
  };
  const run = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const why = await props.run();
    isUnderWay.current = false;
    if (why === null) close();
    else setProblem(why);
  };
  const own = (action: () => void) => (event: KeyboardEvent) => {
    if (!isOpen || !(event.target instanceof Node) || !box.current?.contains(event.target)) return false;
    action();
    return true;
  };
  useChords({ 'Mod+Enter': own(() => void run()), Escape: own(close) });
  if (!isOpen) {
    return (
      <div ref={box} class="row">
        <button type="button" class="row-button deed" aria-expanded={false} onClick={() => setIsOpen(true)}>
          <span class="row-title">{props.title}</span>
          <span class="quiet small">{props.small}</span>
        </button>
      </div>
    );
  }
  return (
    <div ref={box}>
      <section class="open-row" aria-label={props.title}>
        <h3>{props.title}</h3>
        {props.children}
        {problem !== '' && <Stop>{problem}</Stop>}
        <div class="line row-actions">
          <button type="button" class="button primary" onClick={() => void run()}>
            {props.label} <Keys>{sayChord('Mod+Enter', isMac)}</Keys>
          </button>
          <button type="button" class="button plain" onClick={close}>
            Cancel <Keys>Esc</Keys>
          </button>
        </div>
      </section>
    </div>
  );
}
