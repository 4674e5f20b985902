interface ChoiceProps<T extends string> {
  /** Of the group; its name in the form too. */
  readonly legend: string;
  readonly name: string;
  readonly options: ReadonlyArray<{ readonly value: T; readonly label: string; readonly lang?: string }>;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** One of several, as a group of radio buttons: all that can be chosen is seen at once. */
export function Choice<T extends string>({
  legend,
  name,
  options,
  value,
  onChange,
  disabled = false,
}: ChoiceProps<T>) {
  return (
    <fieldset disabled={disabled}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} lang={option.lang}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
