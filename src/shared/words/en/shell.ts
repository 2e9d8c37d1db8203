/** What the windows say around the page: menu, dialogs. */
export const shell = {
  menu: {
    file: 'File',
    newWindow: 'New window',
    closeWindow: 'Close window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    help: 'Help',
    about: 'About Front Desk',
  },
  about: {
    isDemo: 'This is a demo salon. It is gone when the desk closes.',
    databaseFile: (path: string) => `The bookings are kept in\n${path}`,
    licence: 'Free software under the GNU AGPL, version 3 or later.',
    close: 'Close',
    showFile: 'Show the file',
  },
  refused: { message: 'The desk cannot open.', quit: 'Quit' },
  unsaved: {
    message: 'Something here is not saved yet.',
    detail: 'Bookings are saved at once; what is unsaved is what was changed on this page.',
    stay: 'Stay',
    leave: 'Leave without saving',
  },
  fault: {
    title: 'Front Desk has to close.',
    detail: (reference: string) =>
      `Something went wrong inside the desk. Everything that was booked is kept; start the desk again to go on.\n\nReference ${reference}`,
  },
  closingFault: {
    title: 'Front Desk could not tidy up.',
    detail: (reference: string) =>
      `Everything that was booked is kept, and the next start finds it. Perhaps the disk is full: make room on it before you start the desk again.\n\nReference ${reference}`,
  },
  stopped: {
    message: 'This window has stopped.',
    detail: 'Everything that was booked is kept. Open the window again to go on.',
    openAgain: 'Open again',
    close: 'Close',
  },
} as const;
