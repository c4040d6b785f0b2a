import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { Logo } from '../drawings/drawings.tsx';
import type { Settings } from '../settings.ts';
import { words } from '../words.ts';
import { BackupSection } from './backup-section.tsx';
import { CardSection } from './card-section.tsx';
import { CollectionSection } from './collection-section.tsx';
import { KeyboardSection } from './keyboard-section.tsx';
import { MarksSection } from './marks-section.tsx';
import { type OptionsProps, SECTIONS } from './options-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { SuggestionsSection } from './suggestions-section.tsx';

/** The options page: every preference, the server's address, what was suggested, backup and deletion. */
export function Options(props: OptionsProps) {
  const change = async (part: Partial<Settings>) => {
    await ask('changeSettings', { change: part });
    await props.redraw();
  };
  const section = { ...props, change };
  const current = useSectionInView();
  return (
    <div class="options">
      <nav aria-label={words('optionsSections')}>
        <p class="brand">
          <Logo size={24} /> Sidelight
        </p>
        {SECTIONS.map((name) => (
          <a key={name} href={`#${name}`} aria-current={name === current ? 'true' : undefined}>
            {words(`options${name}`)}
          </a>
        ))}
      </nav>
      <main>
        <h1>{words('optionsTitle')}</h1>
        <SitesSection {...section} />
        <MarksSection {...section} />
        <CardSection {...section} />
        <CollectionSection {...section} />
        <SuggestionsSection {...section} />
        <PrivacySection {...section} />
        <KeyboardSection {...section} />
        <BackupSection {...section} />
      </main>
    </div>
  );
}

/** The section that one is in: the last one that begins in the upper third, and the very last at the end of the page. */
function useSectionInView(): string {
  const [current, setCurrent] = useState<string>(SECTIONS[0]);
  useEffect(() => {
    const update = () => {
      const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
      const begun = SECTIONS.filter((name) => {
        const top = document.getElementById(name)?.getBoundingClientRect().top;
        return top !== undefined && top < innerHeight / 3;
      });
      setCurrent((isAtEnd ? SECTIONS.at(-1) : begun.at(-1)) ?? SECTIONS[0]);
    };
    addEventListener('scroll', update, { passive: true });
    return () => removeEventListener('scroll', update);
  }, []);
  return current;
}
