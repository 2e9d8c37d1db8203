// npm run gallery: every part of the screens in its states, in the browser. A change of it shows at once.
import { closeWithNpm } from '../../scripts/close-with-npm.ts';
import { serveGallery } from './serve.ts';

closeWithNpm();
await serveGallery();
