import type { ComponentChildren } from 'preact';
import type { Settings } from '../settings.ts';
import { words } from '../words.ts';
import type { OptionsView } from './load-options.ts';

export const SECTIONS = [
  'Sites',
  'Marks',
  'Card',
  'Collection',
  'Suggestions',
  'Privacy',
  'Keyboard',
  'Backup',
] as const;

export interface OptionsProps {
  view: OptionsView;
  /** Loads and draws everything again. */
  redraw(): Promise<void>;
}

export interface SectionProps extends OptionsProps {
  change(part: Partial<Settings>): Promise<void>;
}

/** A part of the page under its heading. */
export function Section({
  name,
  children,
}: {
  name: (typeof SECTIONS)[number];
  children: ComponentChildren;
}) {
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{words(`options${name}`)}</h2>
      {children}
    </section>
  );
}
