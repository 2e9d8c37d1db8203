import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** A part that can be tried out: it holds what was typed or chosen in it. */
export function Held<Value>({
  initial,
  children,
}: {
  readonly initial: Value;
  readonly children: (value: Value, onChange: (value: Value) => void) => ReactNode;
}) {
  const [value, setValue] = useState(initial);
  return children(value, setValue);
}

/** A part as it looks under the pointer: the library marks it so, and the styles read the mark. */
export function Forced({
  state,
  children,
}: {
  readonly state: 'hovered' | 'pressed';
  readonly children: ReactNode;
}) {
  const around = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    around.current?.querySelector('button')?.setAttribute(`data-${state}`, 'true');
  }, [state]);
  return <div ref={around}>{children}</div>;
}
