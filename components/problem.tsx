/** What is wrong with the field above it, said to a screen reader as it appears. */
export function Problem(props: { id: string; children: string | null | undefined }) {
  if (!props.children) return null;
  return (
    <p id={props.id} className="problem" role="alert">
      {props.children}
    </p>
  );
}
