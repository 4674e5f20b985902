interface SearchFieldProps {
  /** Names the field, and stands in it while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly autofocus?: boolean;
}

/** A field to search with. */
export function SearchField({ label, value, onInput, autofocus = false }: SearchFieldProps) {
  return (
    <input
      type="search"
      class="search"
      aria-label={label}
      placeholder={label}
      value={value}
      autofocus={autofocus}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
