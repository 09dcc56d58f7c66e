/** Commands that code actions and links call, and that no palette shows. */
export const INTERNAL = {
  ignoreHere: 'bmc.ignoreHere',
  switchOffRule: 'bmc.switchOffRule',
  showRule: 'bmc.showRule',
  moveToBlock: 'bmc.moveToBlock',
  showProblem: 'bmc.showProblem',
  tellRefusal: 'bmc.tellRefusal',
  openDropped: 'bmc.openDropped',
  goTo: 'bmc.canvases.goTo',
  importPasted: 'bmc.importPasted',
} as const;
