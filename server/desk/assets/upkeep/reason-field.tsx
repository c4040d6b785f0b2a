import { Field } from '../controls/field.tsx';

/** Why something is done to a record as a whole, in a line; it stays with the record. */
export function ReasonField(props: {
  label: string;
  value: string;
  placeholder?: string;
  change(reason: string): void;
}) {
  return (
    <Field label={props.label}>
      {({ id }) => (
        <input
          id={id}
          class="input"
          type="text"
          value={props.value}
          placeholder={props.placeholder}
          onInput={(event) => props.change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
