import type { Story } from './story.ts';

/** Stories that a desk once got wrong; each is told again in every run. A failing run prints the story in this form. */
export const regressions: Readonly<Record<string, Story>> = {
  'the history of a week that was empty and stays empty adds up to an empty week': {
    week: 'spring',
    steps: [{ call: 'availability.replace', input: { staffId: '@ana', windows: [] } }],
  },
  'what a redo strands is told by the name that the service has then': {
    week: 'spring',
    steps: [
      { call: 'services.update', input: { id: '@spa', version: 'current', isActive: false, name: 'Bea' } },
      { call: 'history.undo', input: {} },
      { call: 'history.redo', input: {} },
    ],
  },
};
