import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Mention } from '../../shared/mentions/mention.ts';
import { isWanted, type PlacedMention } from '../page/mark.ts';
import { createPainter, type Painter } from '../page/paint.ts';
import type { Settings } from '../settings.ts';

/** A sentence with one name of each kind, and a doubtful one. It is shown as it is: names are not translated. */
const SENTENCE =
  'The senators and Xi Jinping spoke in China about the fentanyl crisis, Mexican drug cartels and a visit by the Treasury Secretary. Burns was there.';

const NAMES: readonly (Pick<Mention, 'surface' | 'kind'> & { slug: string | null; post?: string })[] = [
  { surface: 'Xi Jinping', kind: 'PERSON', slug: 'xi-jinping' },
  { surface: 'China', kind: 'GOVERNMENT', slug: 'china' },
  { surface: 'fentanyl crisis', kind: 'ISSUE', slug: 'fentanyl-crisis' },
  { surface: 'Mexican drug cartels', kind: 'ORGANIZATION', slug: 'mexican-drug-cartels' },
  { surface: 'Treasury Secretary', kind: 'PERSON', slug: 'janet-yellen', post: 'us-treasury-secretary' },
  { surface: 'Burns', kind: 'PERSON', slug: null },
];

/** The marks as these settings draw them, by the code and the styles that draw them in pages. */
export function MarksPreview({ settings }: { settings: Settings }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const painter = useRef<Painter | null>(null);
  useLayoutEffect(() => {
    const text = paragraph.current?.firstChild;
    if (!(text instanceof Text)) return;
    painter.current ??= createPainter(document, () => true);
    const placed = NAMES.map((name, index) => place(name, index, text));
    const wanted = placed.filter(({ mention }) => isWanted(mention, settings));
    const painting = painter.current.paint(wanted, settings);
    // A sentence is painted without a pause.
    while (painting.next().done !== true);
  }, [settings]);
  useLayoutEffect(() => () => painter.current?.clear(), []);
  return (
    <p class="preview" lang="en" ref={paragraph}>
      {SENTENCE}
    </p>
  );
}

function place(name: (typeof NAMES)[number], index: number, node: Text): PlacedMention {
  const start = SENTENCE.indexOf(name.surface);
  const end = start + name.surface.length;
  const { surface, kind, slug: subject, post } = name;
  const mention: Mention = {
    start,
    end,
    surface,
    kind,
    subject,
    evidence: [],
    ...(post !== undefined && { post }),
  };
  return { mention, segments: [{ node, start, end }], link: null, section: 0, index, isHeading: false };
}
