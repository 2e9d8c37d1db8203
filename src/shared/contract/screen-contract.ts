import { announcement } from './announcements.ts';
import { type Contract, type MethodName, methodNames, methodOf } from './contract.ts';
import { deskError } from './errors.ts';
import type { RecordKind } from './method.ts';
import { wireShapeOf } from './wire-shape.ts';
import type { WireShape } from './wire-values.ts';

// What the screens know of the contract. The build runs this module and puts what it exports in its place, so that neither the schemas nor the
// library they are made of are loaded with the day: all of it is plain data.

/** A method as the screens call it. */
type ScreenMethod<Name extends MethodName> = {
  readonly kind: Contract[Name]['kind'];
  /** Of a query, the kinds of record that its answer is made of; of a command, those that it may save. */
  readonly records: readonly RecordKind[];
  readonly input: WireShape;
  readonly output: WireShape;
};

function screenMethod(name: MethodName): ScreenMethod<MethodName> {
  const method = methodOf(name);
  return {
    kind: method.kind,
    records: method.kind === 'query' ? method.reads : method.writes,
    input: wireShapeOf(method.input),
    output: wireShapeOf(method.output),
  };
}

// Made for every name; TypeScript cannot follow that through a list.
export const screenMethods = Object.fromEntries(methodNames.map((name) => [name, screenMethod(name)])) as {
  readonly [Name in MethodName]: ScreenMethod<Name>;
};

export const refusalShape: WireShape = wireShapeOf(deskError);

export const announcementShape: WireShape = wireShapeOf(announcement);
