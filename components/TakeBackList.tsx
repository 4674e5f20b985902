import { useRef } from 'preact/hooks';

interface Kept {
  readonly key: string;
  readonly name: string;
  readonly lang?: string;
  readonly disabled?: boolean;
}

interface TakeBackListProps {
  readonly title: string;
  /** What is said where there is nothing in the list. */
  readonly empty: string;
  readonly items: readonly Kept[];
  /** What the button of each item says; for a screen reader the item's name follows. */
  readonly action: string;
  readonly onTakeBack: (key: string) => void;
}

/** What the reader has once decided, each to be taken back. */
export function TakeBackList({ title, empty, items, action, onTakeBack }: TakeBackListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {items.length === 0 ? (
        <p class="muted">{empty}</p>
      ) : (
        <ul class="sites">
          {items.map(({ key, name, lang, disabled = false }) => (
            <li key={key}>
              <span lang={lang}>{name}</span>
              <button
                type="button"
                class="action"
                disabled={disabled}
                onClick={() => {
                  onTakeBack(key);
                  // Its row goes, and with it the focus would be lost.
                  heading.current?.focus();
                }}
              >
                {action}
                <span class="hidden"> {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
