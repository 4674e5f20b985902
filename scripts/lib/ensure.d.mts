export const root: string;
export function ensureNode(): void;
export function ensurePackages(): void;
export function run(command: string, args: readonly string[], extraEnv?: Record<string, string>): void;
