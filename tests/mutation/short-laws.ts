import fc from 'fast-check';

// For every mutant, laws are tried on the same numbers, for half a second each, and the first counterexample is enough.
fc.configureGlobal({ seed: 20_260_302, endOnFailure: true, interruptAfterTimeLimit: 500 });
