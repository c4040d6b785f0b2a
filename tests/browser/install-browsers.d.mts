export declare function findBrowser(name: 'chromium' | 'firefox'): string | null;
export declare function installBrowsers(names: readonly ('chromium' | 'firefox')[]): void;
