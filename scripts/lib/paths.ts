/** The project's folder. */
export { root } from './ensure.mjs';
