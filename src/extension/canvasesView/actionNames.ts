/** The actions of the view; each is a command `bmc.canvases.NAME`. */
export const ACTIONS = [
  'goTo',
  'open',
  'openToSide',
  'openText',
  'compare',
  'duplicate',
  'reveal',
  'rename',
  'delete',
  'showProblemsOnly',
  'showAll',
  'filterByTag',
] as const;
export type Action = (typeof ACTIONS)[number];
