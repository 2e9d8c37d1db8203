// What the grid needs soon after it is first drawn: one script, which is loaded once it stands and is there before a hand can open any of it.
export { BlockCard } from '../block/BlockCard.tsx';
export { BookHint } from '../carry/BookHint.tsx';
export { ForbiddenStarts } from '../carry/ForbiddenStarts.tsx';
export { RefusedDrop } from '../carry/RefusedDrop.tsx';
export { GlanceAtCards } from '../glance/GlanceAtCards.tsx';
export { doAsked } from './do-asked.ts';
export { ServiceQuestion } from './ServiceQuestion.tsx';
