// The modules of the page take the browser's own Temporal (electron.vite.config.ts). A browser that has none is given it here, before any of them runs.
if (!('Temporal' in window)) document.write('<script src="./temporal-polyfill.js"></script>');
