import './problem.css';

/** Why something could not be done or shown, in a sentence; nothing where there is none. */
export function Problem({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className="problem" role="alert">
      {text}
    </p>
  );
}
