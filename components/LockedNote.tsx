import { type Language, strings } from '../lib/i18n/strings';

/** Says that something is locked, and by whom. */
export function LockedNote({ organisation, language }: { organisation: string; language: Language }) {
  const words = strings(language);
  return (
    <p class="muted">
      {organisation ? words.lockedBy.replace('{name}', organisation) : words.lockedByOrganisation}
    </p>
  );
}
