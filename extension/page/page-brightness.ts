/** Whether an element of a page stands on a dark ground, by the first opaque background around it. */
export function isPageDark(view: Window, element: Element | null | undefined): boolean {
  for (let at: Element | null = element ?? null; at !== null; at = at.parentElement) {
    const parts = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)/.exec(
      view.getComputedStyle(at).backgroundColor,
    );
    if (parts === null || Number(parts[4] ?? 1) < 0.5) continue;
    const [red, green, blue] = parts.slice(1, 4).map((part) => Number(part) / 255) as [
      number,
      number,
      number,
    ];
    return 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2 < 0.18;
  }
  const scheme = view.getComputedStyle(view.document.documentElement).colorScheme;
  return (
    scheme.includes('dark') &&
    (!scheme.includes('light') || view.matchMedia('(prefers-color-scheme: dark)').matches)
  );
}
