import { NativeSelect } from '@mantine/core';

interface ConnectionChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onValue: (value: string) => void;
}

/** Chooses what goes into a file. */
export function ConnectionChoice({ label, value, options, onValue }: ConnectionChoiceProps) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={options.map((option) => ({ ...option }))}
      onChange={({ currentTarget }) => {
        onValue(currentTarget.value);
      }}
    />
  );
}
