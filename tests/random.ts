// What every random test draws from is one seed: always the same in `npm test`, a new one in every round of `npm run explore`.
import fc from 'fast-check';

const seed = process.env['FRONT_DESK_SEED'];

export const isExploring = seed !== undefined;

fc.configureGlobal({ seed: Number(seed ?? 20_260_302) });
