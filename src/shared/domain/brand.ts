declare const brand: unique symbol;

/** A `Base` that only the module that proved it may make: two brands never mix, though both are strings or numbers. */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };
