import './check-node.mjs';

// Not a static import: what follows may use what only a new Node can read.
import('./launch.mjs').then(({ launch }) => launch('main'));
